pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Growth as two bars: what was, and what it has become. 215% more stands 3.15 times as high.
FactForm {
    id: root

    readonly property ClauseObject clause: fact.clauses[0]
    readonly property bool labelled: clause.label !== "" && clause.lead === ""
    readonly property Figure figure: number.item as Figure
    readonly property real progress: labelled ? figure?.progress ?? 0 : sentence.counted
    readonly property real high: Math.round((labelled ? 300 : 220) * Look.unit * Math.min(step, 1.4))
    readonly property real base: high * fact.marks[0].amount / fact.marks[1].amount
    readonly property int barWidth: Look.px(84)

    aside: labelled ? 0.3 : 0

    function lay(): real {
        if (!labelled)
            return height = sentence.lay(bars);
        label.width = width;
        label.lay();
        label.y = high + Look.gap;
        height = label.y + label.implicitHeight;
        return height;
    }

    function least(): real {
        return bars.width + (labelled ? Look.gap + figure.implicitWidth : bars.width);
    }

    Item {
        id: bars

        height: root.high
        width: root.barWidth * 2.4

        Bar {
            color: "#59fff7ea"
            height: Math.max(2, Math.round(root.base))
        }

        Bar {
            anchors.right: parent.right
            color: Look.gold
            height: Math.round(root.base + (root.high - root.base) * root.progress)
        }

        Rectangle {
            anchors.top: parent.bottom
            color: Look.line
            height: Math.max(1, Look.px(2))
            width: parent.width
        }
    }

    component Bar: Rectangle {
        anchors.bottom: parent?.bottom
        width: root.barWidth
    }

    Loader {
        id: number

        active: root.labelled
        x: bars.width + Look.gap
        y: root.high - (root.figure?.implicitHeight ?? 0)

        sourceComponent: Figure {
            figure: root.clause.figure
            lead: ""
            phase: root.phase
            size: Math.round(Look.cardSize * 1.3 * root.step)
            wordSize: Math.max(Look.leastSize, Math.round(Look.textSize * root.step))
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
            }
        ]
        size: Math.max(Look.leastSize, Math.round(Look.textSize * Math.min(root.step, 1)))
        spread: 1.4
    }
}
