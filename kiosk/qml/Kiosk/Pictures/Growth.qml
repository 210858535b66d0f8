pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Growth as two bars: what was, and what it has become. 215% more stands 3.15 times as high.
FactForm {
    id: root

    readonly property ClauseObject clause: fact.clauses[0]
    readonly property real high: Math.round(300 * Look.unit * Math.min(step, 1.4))
    readonly property real base: high / (1 + clause.figure.share)
    readonly property int barWidth: Look.px(84)

    aside: 0.3

    function lay(): real {
        label.width = width;
        label.lay();
        label.y = high + Look.gap;
        height = label.y + label.implicitHeight;
        return height;
    }

    function least(): real {
        return bars.width + Look.gap + figure.implicitWidth;
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
            height: Math.round(root.base + (root.high - root.base) * figure.progress)
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

    Figure {
        id: figure

        figure: root.clause.figure
        lead: ""
        phase: root.phase
        size: Math.round(Look.cardSize * 1.3 * root.step)
        wordSize: Math.max(Look.leastSize, Math.round(Look.textSize * root.step))
        x: bars.width + Look.gap
        y: root.high - implicitHeight
    }

    Prose {
        id: label

        balanced: true
        segments: [
            {
                text: root.clause.label
            }
        ]
        size: Math.max(Look.leastSize, Math.round(Look.textSize * Math.min(root.step, 1)))
        spread: 1.4
    }
}
