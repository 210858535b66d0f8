pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Growth as two bars: what was, and what it has become. The old height goes on across, dashed; what
// was gained stands on it in gold. 215% more stands 3.15 times as high.
FactForm {
    id: root

    readonly property ClauseObject clause: fact.clauses[0]
    readonly property bool labelled: clause.label !== "" && clause.lead === ""
    readonly property Figure figure: number.item as Figure
    readonly property real progress: labelled ? figure?.drawn ?? 0 : sentence.counted
    property int high: 0
    property int barWidth: 0
    // Whether the old bar is so low that it stands under the words.
    property bool under: false
    readonly property int base: Math.round(high * fact.marks[0].amount / fact.marks[1].amount)

    aside: labelled ? 0.4 : 0

    function lay(): real {
        if (!labelled) {
            high = Look.px(alone ? 360 : 240);
            barWidth = Look.px(84);
            bars.width = barWidth * 2.6;
            return height = sentence.lay(bars);
        }
        const scale = Math.max(0.55, Math.min(step, 1));
        high = Math.round(Look.px(610) * scale);
        barWidth = Math.round(Math.min(width * 0.25, Look.px(170)));
        figure.size = Math.round(Look.px(264) * scale);
        figure.wordSize = Math.max(Look.leastSize, Math.round(figure.size * 0.3));
        const low = words(width - barWidth - Look.gap);
        under = low + Look.px(48) <= high - base;
        bars.width = under ? width : Math.round(barWidth * 2.3);
        if (!under)
            words(width - bars.width - Look.gap);
        bars.x = width - bars.width;
        return height = Math.max(high, figure.y + figure.baselineOffset);
    }

    // Sets label and figure in a width, and returns the height they take.
    function words(room: real): int {
        label.width = room;
        label.lay();
        if (figure.implicitWidth > room)
            figure.size = Math.floor(figure.size * room / figure.implicitWidth);
        figure.y = Math.round(label.implicitHeight + Look.px(26) + figure.size * 0.7 - figure.baselineOffset);
        return figure.y + figure.baselineOffset;
    }

    function least(): real {
        return labelled ? Look.px(460) : bars.width * 2;
    }

    Item {
        id: bars

        height: root.high

        Bar {
            color: Look.pale
            height: Math.max(2, root.base)
        }

        Bar {
            anchors.right: parent.right
            color: Look.pale
            height: Math.max(2, root.base)
        }

        Bar {
            anchors.bottomMargin: root.base
            anchors.right: parent.right
            color: Look.gold
            height: Math.round((root.high - root.base) * root.progress)
        }

        // The old height.
        Row {
            readonly property int dash: Look.px(11)

            spacing: dash
            x: root.barWidth + dash
            y: root.high - root.base - height / 2

            Repeater {
                model: Math.max(0, Math.floor((bars.width - 2 * root.barWidth - parent.dash) / (2 * parent.dash)))

                Rectangle {
                    color: Look.gold
                    height: Math.max(1, Look.px(3))
                    width: Look.px(11)
                }
            }
        }

        // The ground, and on it how long it took.
        Rectangle {
            anchors.top: parent.bottom
            color: Look.line
            height: Math.max(1, Look.px(3))
            width: parent.width
        }

        Prose {
            id: span

            objectName: "axis"
            centred: true
            color: Look.gold
            segments: [
                {
                    text: root.fact.marks[1].label
                }
            ]
            size: Look.labelSize
            spread: 1
            visible: root.under && extent <= width && root.base >= implicitHeight + Look.px(60)
            weight: Font.Bold
            width: bars.width - 2 * root.barWidth
            x: root.barWidth
            y: arrow.y - implicitHeight - Look.px(8)
        }

        Arrow {
            id: arrow

            progress: root.progress
            reach: span.width - 2 * Look.px(28)
            visible: span.visible
            x: span.x + Look.px(28)
            y: root.high - Math.round(root.base * 0.3)
        }
    }

    component Bar: Rectangle {
        anchors.bottom: parent?.bottom
        width: root.barWidth
    }

    Loader {
        id: number

        active: root.labelled

        sourceComponent: Figure {
            before: ""
            figure: root.clause.figure
            phase: root.phase
            size: Look.cardSize
            wordSize: Look.labelSize
        }
    }

    SentenceBeside {
        id: sentence

        active: !root.labelled
        form: root
    }

    Prose {
        id: label

        balanced: true
        segments: [
            {
                text: root.labelled ? root.clause.label : ""
            },
            {
                text: root.labelled && root.clause.figure.before !== "" ? (Words.chinese ? "" : " ") + root.clause.figure.before : ""
            }
        ]
        size: Look.words(Look.proseSize, 1)
        spread: 1.3
        weight: Font.Medium
    }
}
