pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// All sections at a glance, each a card to touch.
SlideBase {
    id: root

    required property OverviewObject slide
    readonly property real ceiling: title.y + title.implicitHeight + Look.gap * 1.2
    readonly property real room: root.floor - ceiling - Look.gap * 1.4
    readonly property int columns: fewest()
    readonly property int rows: Math.ceil(cards.count / Math.max(1, columns))
    readonly property real gap: Look.px(24)

    // As many columns as leave the cards neither too narrow nor too low.
    function fewest(): int {
        const ideal = Look.px(Look.portrait ? (cards.count > 6 ? 420 : 900) : 280);
        let best = 1;
        let most = 0;
        for (let columns = 1; columns <= cards.count; columns++) {
            const wide = (breadth + gap) / columns - gap;
            const high = (room + gap) / Math.ceil(cards.count / columns) - gap;
            const roomy = Math.min(1, wide / ideal) * Math.min(1, high / Look.px(230));
            if (roomy > most - 0.001) {
                most = roomy;
                best = columns;
            }
        }
        return Math.ceil(cards.count / Math.ceil(cards.count / best));
    }

    // Broad cards are no higher than they look well.
    function highest(wide: real): real {
        if (Look.portrait)
            return Look.px(300);
        return wide > Look.px(500) ? Math.max(Look.px(340), wide * 0.55) : Look.px(580);
    }

    // All cards alike: the first way in which every one holds its name and its figure.
    function place() {
        const cells = [];
        for (let i = 0; i < cards.count; i++)
            cells.push(cards.itemAt(i) as Cell);
        if (cells.includes(null))
            return;
        const low = cells.length > 0 && cells[0].height < Look.px(400);
        for (const inline of low ? [true, false] : [false, true])
            if (attempt(cells, inline, Look.px(64)))
                break;
        attempt(cells, cells[0]?.inline ?? false, Math.min(...cells.map(cell => cell.nameSize)));
    }

    function attempt(cells: var, inline: bool, most: int): bool {
        for (const cell of cells) {
            cell.inline = inline;
            cell.nameMost = most;
            cell.place();
        }
        return cells.every(cell => cell.fitting);
    }

    onEntered: {
        heading.hide();
        heading.start();
        for (let i = 0; i < cards.count; i++)
            (cards.itemAt(i) as Cell).rise.restart();
    }

    Prose {
        id: organisation

        color: Look.gold
        segments: [
            {
                text: root.slide.organisation
            }
        ]
        size: Look.smallSize
        spacing: Look.tracking(6)
        width: root.breadth
        x: root.margin
        y: Math.round(Look.marginY * (Look.portrait ? 1.3 : 0.8))
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
        size: Look.px(root.slide.title.length <= 20 ? 82 : 60)
        spread: 1.25
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

    component Cell: OverviewCard {
        id: cell

        readonly property alias rise: rise

        transform: rise.shift

        EntranceAnimation {
            id: rise

            subject: cell
        }
    }

    Repeater {
        id: cards

        model: root.slide.cards

        Cell {
            required property CardObject modelData
            required property int index

            card: modelData
            height: Math.round(Math.min((root.room - root.gap * (root.rows - 1)) / root.rows, root.highest(width)))
            phase: root.phase
            rise.order: index + 1
            width: Math.round((root.breadth - root.gap * (root.columns - 1)) / root.columns)
            x: Math.round(root.margin + (index % root.columns) * (width + root.gap))
            y: Math.round(root.ceiling + Math.floor(index / root.columns) * (height + root.gap))

            onChosen: root.sectionWanted(card.section)
        }
    }
}
