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
    property string composition: ""
    readonly property bool ledger: composition === "ledger"

    function place() {
        if (width <= 0 || height <= 0)
            return;
        const items = [];
        for (let i = 0; i < facts.count; i++)
            items.push(facts.itemAt(i) as Placed);
        if (items.includes(null))
            return;
        const squat = root.width / root.height < 1.5;
        const pictured = slide.picture !== "";
        const top = Look.portrait ? (pictured ? root.height * 0.31 : Look.marginY) : Look.marginY * 0.8;
        head.width = pictured && !Look.portrait ? root.width * 0.56 - root.margin : root.breadth;
        head.lay();
        credit.lay();
        const frame = {
            x: root.margin,
            y: top + head.height + Look.gap * 1.1,
            top: top,
            bottom: root.floor - Look.gap - (slide.credits.length > 0 ? credit.implicitHeight : 0),
            gap: Look.gap,
            columns: Look.portrait ? 1 : pictured ? 2 : squat ? 3 : 4
        };
        // Where a list does not fit well, its figures stand side by side after all.
        for (const composition of [slide.composition, "grid"]) {
            root.composition = frame.composition = composition;
            frame.width = head.width * (Look.portrait || squat || pictured ? 1 : ledger ? 0.72 : 0.94);
            const least = ledger && !Look.portrait ? 0.82 : 0;
            if ([...Look.steps].some(size => size >= least && fit(items, frame, size)))
                return;
        }
        settle(items, frame, 0);
    }

    // Whether the facts fit at this size; if so they are placed.
    function fit(items: var, frame: var, size: real): bool {
        if (items.length > 4 && size > 1.15)
            return false;
        root.step = size;
        const room = frame.bottom - frame.y;
        for (const beside of frame.columns > 1 ? [true, false] : [false]) {
            frame.beside = beside;
            frame.roomy = 1;
            const free = room - Packing.arrange(items, frame);
            internal.fitting = free >= 0 && Packing.fits(items);
            // The larger the type, the more calm it needs around it.
            if (internal.fitting && (size <= 1 || free >= room * 0.16)) {
                settle(items, frame, free);
                return true;
            }
        }
        return false;
    }

    // Shares out the free height: some between the rows, some above on a tall screen.
    function settle(items: var, frame: var, free: real) {
        const rows = new Set(items.map(item => item.y)).size;
        frame.roomy = 1 + (rows > 1 ? Math.min(0.9, free * 0.5 / (rows - 1) / frame.gap) : 0);
        const taken = Packing.arrange(items, frame);
        const left = frame.bottom - frame.y - taken;
        // On a tall screen the title stands where it stood, and under the branches.
        const sunk = Look.portrait && slide.picture === "" ? Math.max(0, Math.min(left, root.floor * 0.09)) : 0;
        const down = sunk + Math.max(0, (left - sunk) * (Look.portrait ? 0.3 : 0.22));
        head.y = Math.round(frame.top + sunk);
        for (const item of items) {
            item.y += Math.round(down);
            item.settle();
        }
        placed = true;
    }

    headline: head.section

    onEntered: {
        head.rise();
        for (let i = 0; i < facts.count; i++)
            (facts.itemAt(i) as Placed).rise.restart();
    }
    QtObject {
        id: internal

        property bool fitting: true
    }

    Loader {
        active: root.slide.picture !== ""
        height: Math.round(Look.portrait ? root.height * 0.29 : root.floor - Look.px(10)) + Look.drift
        width: Math.round(Look.portrait ? root.width + Look.drift : root.width * 0.4) + Look.drift
        x: root.width + Look.drift - width
        y: -Look.drift

        sourceComponent: TopicPhoto {
            slide: root.slide
        }
    }

    TopicHead {
        id: head

        slide: root.slide
        x: root.margin
    }

    Prose {
        id: credit

        color: Look.quiet
        segments: [
            {
                text: Words.sources(root.slide.credits)
            }
        ]
        size: Look.leastSize
        spread: 1.3
        visible: root.slide.credits.length > 0
        width: head.width
        x: root.margin
        y: Math.round(root.floor - Look.gap * 0.4 - implicitHeight)
    }

    component Placed: Fact {
        id: placedFact

        readonly property alias rise: rise

        transform: rise.shift

        EntranceAnimation {
            id: rise

            subject: placedFact
        }
    }

    Repeater {
        id: facts

        model: root.slide.facts

        Placed {
            required property FactObject modelData
            required property int index

            alone: facts.count === 1
            fact: modelData
            listed: Look.portrait || root.ledger
            phase: root.phase
            rise.order: index + 1
            step: root.step
        }
    }
}
