pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick
import "packing.js" as Packing

// The facts of one topic, in reading order, as large as they fit.
SlideBase {
    id: root

    required property TopicObject slide
    property real step: 1
    property bool placed: false
    readonly property bool fitting: internal.fitting

    function place() {
        if (width <= 0 || height <= 0)
            return;
        const items = [];
        for (let i = 0; i < facts.count; i++)
            items.push(facts.itemAt(i) as Placed);
        if (items.includes(null))
            return;
        for (const line of [section, title])
            line.lay();
        const headHeight = section.implicitHeight + title.implicitHeight + Look.px(6);
        const top = Look.portrait ? Look.marginY : Look.marginY * 0.8;
        const bottom = root.floor - Look.gap;
        const frame = {
            x: root.margin,
            width: root.breadth * (Look.portrait ? 1 : root.width / root.height < 1.5 ? 1 : 0.94),
            gap: Look.gap,
            columns: Look.portrait ? 1 : root.width / root.height < 1.5 ? 3 : 4
        };
        for (const size of [...Look.steps].filter(size => items.length < 5 || size <= 1.15)) {
            root.step = size;
            frame.y = top + headHeight + Look.gap * 1.1;
            frame.roomy = 1;
            for (const beside of frame.columns > 1 ? [true, false] : [false]) {
                frame.beside = beside;
                const free = bottom - frame.y - Packing.arrange(items, frame);
                internal.fitting = free >= 0 && Packing.fits(items);
                // The larger the type, the more calm it needs around it.
                if (internal.fitting && (size <= 1 || free >= (bottom - frame.y) * 0.16)) {
                    settle(items, frame, free, top);
                    return;
                }
            }
        }
        settle(items, frame, 0, top);
    }

    // Shares out the free height: some between the rows, some above on a tall screen.
    function settle(items: var, frame: var, free: real, top: real) {
        const rows = new Set(items.map(item => item.y)).size;
        frame.roomy = 1 + (rows > 1 ? Math.min(0.9, free * 0.5 / (rows - 1) / frame.gap) : 0);
        const taken = Packing.arrange(items, frame);
        const left = root.floor - Look.gap - frame.y - taken;
        const down = Math.max(0, Look.portrait ? Math.min(left, root.floor * 0.24) : left * 0.22);
        section.y = Math.round(top + (Look.portrait ? down : 0));
        title.y = section.y + section.implicitHeight + Look.px(6);
        for (const item of items)
            item.y += Math.round(down);
        placed = true;
    }

    headline: section

    onEntered: {
        for (const rise of [first, second]) {
            rise.hide();
            rise.start();
        }
        for (let i = 0; i < facts.count; i++)
            (facts.itemAt(i) as Placed).rise.restart();
    }
    QtObject {
        id: internal

        property bool fitting: true
    }

    Prose {
        id: section

        color: Look.gold
        family: Look.serif
        segments: [
            {
                text: root.slide.sectionTitle
            }
        ]
        size: Look.smallSize
        spacing: Look.tracking(4)
        transform: first.shift
        weight: Font.Black
        width: root.breadth
        x: root.margin

        Rise {
            id: first

            subject: section
        }
    }

    Prose {
        id: title

        balanced: true
        family: Look.serif
        segments: [
            {
                text: root.slide.title + (root.slide.pages > 1 ? Words.page(root.slide.page, root.slide.pages) : "")
            }
        ]
        size: root.slide.title.length <= 24 ? Look.titleSize : Look.headSize
        spread: 1.22
        transform: second.shift
        weight: Font.Black
        width: root.breadth
        x: root.margin

        Rise {
            id: second

            subject: title
        }
    }

    component Placed: Fact {
        id: placedFact

        readonly property alias rise: rise

        transform: rise.shift

        Rise {
            id: rise

            subject: placedFact
        }
    }

    Repeater {
        id: facts

        model: root.slide.items

        Placed {
            required property ItemObject modelData
            required property int index

            alone: facts.count === 1
            fact: modelData
            listed: Look.portrait
            phase: root.phase
            rise.order: index + 1
            step: root.step
        }
    }
}
