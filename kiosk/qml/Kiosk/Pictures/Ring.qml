pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick
import QtQuick.Shapes

// A share as a ring that fills to its mark; where the true value may be more, its end stays open.
FactForm {
    id: root

    readonly property ClauseObject clause: fact.clauses[0]
    readonly property bool labelled: clause.label !== "" && clause.lead === ""
    readonly property Figure figure: number.item as Figure
    readonly property real progress: labelled ? figure?.progress ?? 0 : sentence.counted
    readonly property int diameter: Math.round((labelled ? 400 : alone ? 360 : 220) * Look.unit * Math.min(step, 1.4))
    readonly property real stroke: Math.round(diameter * 0.066)

    // A long number is set smaller rather than over the ring.
    property real shrink: 1

    aside: labelled ? 0.3 : 0

    function lay(): real {
        if (!labelled)
            return height = sentence.lay(ring);
        shrink = 1;
        const room = diameter - 2 * stroke - Look.px(28);
        for (let i = 0; i < 4 && figure.implicitWidth > room; i++)
            shrink *= 0.98 * room / figure.implicitWidth;
        label.width = width;
        label.lay();
        height = diameter + Look.gap + label.implicitHeight;
        return height;
    }

    function least(): real {
        return labelled ? diameter : diameter * 2.2;
    }

    Shape {
        id: ring

        height: root.diameter
        width: root.diameter

        Arc {
            strokeColor: Look.faint
            sweep: 360
        }

        Arc {
            strokeColor: Look.gold
            sweep: 360 * root.clause.figure.share * root.progress
        }

        Arc {
            start: -90 + 360 * root.clause.figure.share + 2
            strokeColor: root.clause.figure.open && root.progress >= 1 ? "#a0ffd98f" : "transparent"
            sweep: 5
        }

        Arc {
            start: -90 + 360 * root.clause.figure.share + 9
            strokeColor: root.clause.figure.open && root.progress >= 1 ? "#60ffd98f" : "transparent"
            sweep: 4
        }
    }

    component Arc: ShapePath {
        id: arc

        required property real sweep
        property real start: -90

        capStyle: ShapePath.FlatCap
        fillColor: "transparent"
        strokeWidth: root.stroke

        PathAngleArc {
            centerX: root.diameter / 2
            centerY: root.diameter / 2
            radiusX: (root.diameter - root.stroke) / 2
            radiusY: radiusX
            startAngle: arc.start
            sweepAngle: arc.sweep
        }
    }

    Loader {
        id: number

        active: root.labelled
        anchors.horizontalCenter: ring.horizontalCenter
        y: Math.round(root.diameter * 0.5 - (root.figure?.implicitHeight ?? 0) * 0.6)

        sourceComponent: Figure {
            figure: root.clause.figure
            lead: ""
            phase: root.phase
            qualified: false
            size: Math.floor(root.diameter * 0.36 * root.shrink)
            wordSize: Math.max(Look.leastSize, Math.floor(root.diameter * 0.11 * root.shrink))
        }
    }

    SentenceBeside {
        id: sentence

        active: !root.labelled
        form: root
    }

    component Qualifier: Text {
        anchors.horizontalCenter: ring.horizontalCenter
        color: Look.gold
        font.family: Look.sans
        font.pixelSize: Math.max(Look.leastSize, Math.round(root.diameter * 0.09))
        font.weight: Font.Medium
        textFormat: Text.PlainText
    }

    Qualifier {
        text: root.labelled ? root.clause.figure.before : ""
        y: Math.round(root.diameter * 0.16)
    }

    Qualifier {
        text: root.labelled ? root.clause.figure.after : ""
        y: Math.round(root.diameter * 0.66)
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
        y: root.diameter + Look.gap
    }
}
