pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// All sections at a glance, each a window into its landscape, from edge to edge.
SlideBase {
    id: root

    required property OverviewObject slide
    readonly property real ceiling: Math.max(Look.px(Look.portrait ? 280 : 232), title.y + title.implicitHeight + Look.px(14))
    readonly property list<real> shares: [1.8, 1.5, 1.25, 1.1, 1, 0.92, 0.84, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4, 0.34]
    // Larger than this, a window may be as it likes: the first way to divide the room is taken.
    readonly property real enough: 0.84
    property bool fitting: true
    // Whether each window has a row to itself.
    property bool single: false

    // All windows alike: divided so that their words are as large as they can be.
    function place() {
        // The loader gives a size before it gives the slide.
        if (!slide || width <= 0 || height <= 0)
            return;
        organisation.lay();
        title.lay();
        const cells = [];
        for (let i = 0; i < windows.count; i++)
            cells.push(windows.itemAt(i) as Cell);
        if (cells.length === 0 || cells.includes(null))
            return;
        let best = null;
        for (const rows of divisions(cells.length)) {
            divide(cells, rows);
            const from = best === null ? shares.length - 1 : shares.indexOf(best.share) - 1;
            const share = from < 0 ? undefined : shares.slice(0, from + 1).find(share => set(cells, share));
            if (share !== undefined)
                best = {
                    rows: rows,
                    share: share
                };
            if (best !== null && best.share >= enough)
                break;
        }
        fitting = best !== null;
        best = best ?? {
            rows: divisions(cells.length).pop(),
            share: shares[shares.length - 1]
        };
        divide(cells, best.rows);
        set(cells, best.share);
        // Figures of a row stand on one line.
        for (const row of new Set(cells.map(cell => cell.y))) {
            const beside = cells.filter(cell => cell.y === row);
            beside.forEach(cell => cell.settle(Math.max(...beside.map(other => other.foot))));
        }
    }

    // How many rows there may be.
    function divisions(count: int): var {
        const found = Look.portrait ? [1, 2, 3].map(columns => Math.ceil(count / columns)) : [1, 2, 3, 4];
        return [...new Set(found.filter(rows => rows <= count))];
    }

    // Gives each window its place; what stays on the screen drifts, and shows no edge.
    function divide(cells: var, rows: int) {
        const edge = Look.drift;
        single = rows === cells.length;
        const high = (height - ceiling) / rows;
        for (let row = 0, next = 0; row < rows; row++) {
            const count = Math.ceil((cells.length - next) / (rows - row));
            for (let i = 0; i < count; i++, next++) {
                const cell = cells[next];
                const left = Math.round(i * width / count) - (i === 0 ? edge : 0);
                const top = Math.round(ceiling + row * high);
                cell.first = i === 0;
                cell.x = left;
                cell.y = top;
                cell.width = Math.round((i + 1) * width / count) + (i === count - 1 ? edge : 0) - left;
                cell.height = Math.round(ceiling + (row + 1) * high) + (row === rows - 1 ? edge : 0) - top;
            }
        }
    }

    function set(cells: var, share: real): bool {
        return [false, true].some(inline => cells.every(cell => cell.lay(share, inline)));
    }

    headEnd: margin + (Look.portrait && organisation.extent > 0 ? organisation.extent : Math.max(title.extent, organisation.extent))
    headline: title

    onEntered: {
        heading.hide();
        heading.start();
        for (let i = 0; i < windows.count; i++)
            (windows.itemAt(i) as Cell).rise.restart();
    }

    Prose {
        id: organisation

        color: Look.gold
        segments: [
            {
                text: root.slide.organisation
            }
        ]
        size: Look.kickerSize
        spacing: Look.tracking(4)
        spread: 1.2
        weight: Font.Bold
        width: root.breadth
        x: root.margin
        y: Look.px(Look.portrait ? 55 : 42)
    }

    Prose {
        id: title

        balanced: true
        family: Look.serif
        segments: [
            {
                text: root.slide.title
            }
        ]
        size: Look.px(root.slide.title.length <= 12 ? (Look.portrait ? 112 : 96) : root.slide.title.length <= 24 ? 72 : 54)
        spread: 1.2
        transform: heading.shift
        weight: Font.Black
        width: root.breadth
        x: root.margin
        y: organisation.y + organisation.implicitHeight + Look.px(6)

        EntranceAnimation {
            id: heading

            subject: title
        }
    }

    component Cell: OverviewWindow {
        id: cell

        readonly property alias rise: rise

        EntranceAnimation {
            id: rise

            subject: cell
        }
    }

    Repeater {
        id: windows

        model: root.slide.cards

        Cell {
            required property CardObject modelData
            required property int index

            card: modelData
            landscape: root.landscapes[index] ?? null
            pad: root.single ? root.margin : Look.px(34)
            phase: root.phase
            rise.order: index + 1
            screen: Qt.size(root.width, root.height)

            onChosen: root.sectionWanted(card.section)
        }
    }
}
