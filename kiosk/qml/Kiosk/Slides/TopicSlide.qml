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
        const squat = root.width / root.height < 1.5;
        const pictured = slide.picture !== "";
        const top = Look.portrait ? (pictured ? root.height * 0.31 : Look.px(110)) : Look.px(70);
        head.width = pictured && !Look.portrait ? root.width * 0.56 - root.margin : root.breadth;
        head.lay();
        credit.lay();
        const frame = {
            x: root.margin,
            y: top + head.height + Look.px(Look.portrait ? 44 : 52),
            width: head.width,
            top: top,
            bottom: root.floor - Look.px(26) - (slide.credits.length > 0 ? credit.implicitHeight : 0),
            gap: Look.gap,
            tall: Look.portrait || pictured,
            columns: squat ? 2 : 3,
            composition: slide.composition
        };
        let best = null;
        for (const plan of Packing.plans(items, frame)) {
            // Another way than the first is worth it only where the type becomes two steps larger, or one
            // step where only the figures of sentences stand otherwise.
            const least = best ? best.size - (plan.apart === best.plan.apart ? 2 : 1) : Look.steps.length - 1;
            if (least >= 0 && fit(items, frame, plan, least))
                best = {
                    plan: plan,
                    size: largest(items, frame, plan, least)
                };
        }
        internal.fitting = best !== null;
        best = best ?? {
            plan: Packing.plans(items, frame)[0],
            size: Look.steps.length - 1
        };
        fit(items, frame, best.plan, best.size);
        settle(items, frame, best.plan);
    }

    // The index of the largest step at which the facts fit, where they fit at `least`.
    function largest(items: var, frame: var, plan: var, least: int): int {
        let from = items.length > 4 ? Look.steps.indexOf(1.26) : 0;
        let to = least;
        while (from < to) {
            const middle = Math.floor((from + to) / 2);
            if (fit(items, frame, plan, middle))
                to = middle;
            else
                from = middle + 1;
        }
        return to;
    }

    function fit(items: var, frame: var, plan: var, size: int): bool {
        root.step = Look.steps[size];
        // The larger the type, the more calm it needs around it.
        frame.air = Look.px(26) * Math.max(0.7, Math.min(1.3, root.step));
        return Packing.arrange(items, frame, plan) <= frame.bottom - frame.y && Packing.fits(items);
    }

    // Shares out the free height: some between the rows, some above on a tall screen.
    function settle(items: var, frame: var, plan: var) {
        const rows = new Set(items.map(item => item.y)).size;
        const free = Math.max(0, frame.bottom - frame.y - Packing.arrange(items, frame, plan));
        if (rows > 1)
            frame.air += Math.min(Look.px(44), free * 0.6 / (2 * rows - 1));
        const left = Math.max(0, frame.bottom - frame.y - Packing.arrange(items, frame, plan));
        // On a tall screen the title stands where it stood, and under the branches.
        const sunk = Look.portrait && slide.picture === "" ? Math.min(left, Look.px(126)) : 0;
        const down = sunk + (left - sunk) * (items.length === 1 ? 0.36 : plan.lead >= 0 ? 0.5 : 0);
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
        const items = [];
        for (let i = 0; i < facts.count; i++)
            items.push(facts.itemAt(i) as Placed);
        // The fact whose number counts first comes first.
        const first = items.findIndex(item => numbersIn(item).includes(numbers[0]));
        items.forEach((item, i) => {
            item.rise.order = i === first ? 1 : i < first ? i + 2 : i + 1;
            item.rise.restart();
        });
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

            alone: facts.count === 1
            fact: modelData
            phase: root.phase
            step: root.step
        }
    }
}
