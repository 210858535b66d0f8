pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Figures of one unit, each with its label and below that its bar: all bars on one scale.
FactForm {
    id: root

    readonly property real most: Math.max(...fact.marks.map(mark => mark.amount))
    // Where room is scarce it goes to the words: then their numerals alone tell.
    readonly property bool drawn: step > 0.52
    readonly property int air: Math.round(Look.px(24) * Math.max(0.7, Math.min(step, 1.3)))
    readonly property int thick: Math.round(Look.px(30) * Math.max(0.6, Math.min(step, 1.2)))

    function lay(): real {
        const from = column > 0 ? column : reach() + Look.gap;
        let y = 0;
        for (let i = 0; i < rows.count; i++) {
            const row = rows.itemAt(i) as BarLine;
            row.width = width;
            row.y = y;
            y += row.lay(from) + 2 * air;
        }
        return height = y - 2 * air;
    }

    function least(): real {
        return (column > 0 ? column : reach() + Look.gap) + Look.px(300);
    }

    function reach(): real {
        let widest = 0;
        for (let i = 0; i < rows.count; i++)
            widest = Math.max(widest, (rows.itemAt(i) as BarLine).reach);
        return widest;
    }

    component BarLine: Item {
        id: row

        required property ClauseObject modelData
        required property int index
        readonly property real reach: figure.implicitWidth
        // Read once: what changes with every frame asks Python for nothing.
        readonly property real share: root.fact.marks[index].amount / root.most

        // Sets itself with its label and its bar from there on, and returns the height it takes.
        function lay(from: real): real {
            const digits = Math.round(figure.size * 0.7);
            label.x = from;
            label.width = width - from;
            label.lay();
            // The label is set so much off its own box.
            const slack = Math.round(label.size * 0.24);
            label.y = -slack;
            const below = label.implicitHeight - 2 * slack;
            bar.y = below + Look.px(16);
            const high = Math.max(digits, root.drawn ? bar.y + bar.height : below);
            if (!root.drawn)
                label.y += Math.round((high - below) / 2);
            figure.y = high - figure.baselineOffset;
            height = high;
            return high;
        }

        Rectangle {
            color: Look.line
            height: Math.max(1, Look.px(2))
            visible: row.index > 0
            width: row.width
            y: -root.air
        }

        Figure {
            id: figure

            before: ""
            figure: row.modelData.figure
            phase: root.phase
            size: Math.round(Look.cardSize * root.step)
            wordSize: Math.max(Look.words(Look.labelSize, root.step), Math.floor(size * 0.34))
        }

        Prose {
            id: label

            balanced: true
            segments: [
                {
                    text: row.modelData.label
                },
                {
                    text: (row.modelData.figure.before === "" ? "" : Words.chinese ? "" : " ") + row.modelData.figure.before
                }
            ]
            size: Look.words(Look.labelSize, root.step)
            spread: 1.24
            weight: Font.Medium
        }

        Rectangle {
            id: bar

            color: Look.gold
            height: root.thick
            visible: root.drawn
            radius: Look.px(3)
            width: Math.max(Look.px(3), Math.round(label.width * row.share * figure.progress))
            x: label.x
        }
    }

    Repeater {
        id: rows

        model: root.fact.clauses

        BarLine {}
    }
}
