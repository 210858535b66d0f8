import Kiosk.Look
import Kiosk.Parts
import QtQuick

// What the stage expects of every slide.
Item {
    id: root

    // Set by the stage: where the section bar begins, and where the numbers are.
    required property real floor
    // The backdrops of all sections in their order; null where one is not painted yet.
    property var landscapes: []
    property int phase: Figure.Phase.Waiting
    // Where the section's title stands; it travels from slide to slide as a section goes on.
    property Prose headline: null
    // The numbers that count, in their order, and how many milliseconds they take together.
    property list<Figure> numbers: []
    property int countTime: 0
    // How far its head reaches to the right, on the overview.
    property real headEnd: 0
    readonly property real margin: Look.marginX
    readonly property real breadth: width - 2 * Look.marginX

    signal entered
    signal sectionWanted(string section)

    // Called once the slide is whole, and when its size changes.
    function place() {
    }

    // Has the numbers count one after the other: the one that leads first, then as they are read.
    function order() {
        const found = numbersIn(this);
        const [most, next] = found.map(number => number.size).sort((one, other) => other - one);
        if (most >= 1.3 * next)
            found.unshift(...found.splice(found.findIndex(number => number.size === most), 1));
        const step = Math.min(Motion.stagger, Motion.last / Math.max(1, found.length - 1));
        found.forEach((number, i) => {
            number.wait = Math.round(i * step);
            number.lit = true;
        });
        numbers = found;
        countTime = found.length === 0 ? 0 : (found.length - 1) * step + Motion.count + Motion.land;
    }

    function numbersIn(item: Item): var {
        const number = item as Figure;
        if (number)
            return number.counts ? [number] : [];
        return [].concat(...[...item.children].map(child => numbersIn(child)));
    }

    function enter() {
        if (!Motion.calm)
            entered();
    }

    // Whatever still counts runs on to its end.
    function leave() {
        if (phase !== Figure.Phase.Settled)
            phase = Figure.Phase.Ending;
    }
}
