pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick
import QtQuick.Shapes

// A share as a ring of a hundred marks, gilded up to it; where the true value may be more, some
// more marks fade. Its words stand inside, or beside a ring that has the width to itself.
FactForm {
    id: root

    readonly property ClauseObject clause: fact.clauses[0]
    readonly property bool labelled: clause.label !== "" && clause.lead === ""
    readonly property Figure figure: number.item as Figure
    readonly property real progress: labelled ? figure?.drawn ?? 0 : sentence.counted
    // With its words inside it is as large as its place, else as large as its own numeral wants.
    readonly property int most: Look.px(660)
    property int diameter: most
    readonly property real stroke: Math.round(diameter * 0.075)
    readonly property real share: clause.figure.share

    aside: labelled ? 0.4 : 0

    function lay(): real {
        diameter = Look.px(alone ? 420 : 300) * Math.min(1, Math.max(0.7, step));
        if (!labelled)
            return height = sentence.lay(ring);
        const wide = width > Look.px(900);
        diameter = wide ? Look.px(480) * Math.max(0.75, Math.min(step, 1.15)) : Math.min(width, most * Math.max(0.75, Math.min(step * 1.15, 1)));
        after.size = Look.words(Look.proseSize, 1);
        label.width = wide ? width - diameter - Look.gap : diameter * 0.66;
        label.lay();
        const below = after.lineCount > 0 ? Look.px(14) + after.implicitHeight : 0;
        // Whether the corners of its label, and those of its figure, stay within the ring.
        const free = diameter / 2 - stroke * 1.25;
        const inside = !wide && [0.38, 0.33, 0.28].some(share => {
            const all = label.implicitHeight + Look.px(18) + count(share) + below;
            return Math.hypot(label.extent / 2, all / 2) < free && Math.hypot(figure.implicitWidth / 2, all / 2 - below) < free;
        });
        if (!inside)
            count(0.42);
        const digits = figure.size * 0.7;
        if (!wide && !inside) {
            label.width = width;
            label.lay();
        }
        const above = inside ? label.implicitHeight + Look.px(18) : 0;
        const top = Math.round((diameter - above - digits - below) / 2);
        figure.x = Math.round((diameter - figure.implicitWidth) / 2);
        figure.y = Math.round(top + above + digits - figure.baselineOffset);
        after.x = Math.round((diameter - after.width) / 2);
        after.y = Math.round(top + above + digits + Look.px(14));
        label.x = inside ? Math.round((diameter - label.width) / 2) : wide ? diameter + Look.gap : 0;
        label.y = inside ? top : wide ? Math.round((diameter - label.implicitHeight) / 2) : diameter + Look.px(24);
        label.centred = inside;
        return height = Math.max(diameter, label.y + label.implicitHeight);
    }

    // Sets the figure in a share of the diameter, and returns the height of its digits.
    function count(share: real): real {
        figure.size = Math.floor(diameter * share);
        figure.wordSize = Math.floor(figure.size * 0.3);
        const room = diameter * 0.7;
        if (figure.implicitWidth > room)
            figure.size = Math.floor(figure.size * room / figure.implicitWidth);
        return figure.size * 0.7;
    }

    function least(): real {
        return labelled ? Look.px(300) : ring.width * 2.2;
    }

    Shape {
        id: ring

        height: root.diameter
        width: root.diameter

        Arc {
            strokeColor: Look.line
            sweep: 360
        }

        Arc {
            strokeColor: Look.gold
            sweep: 360 * root.share * root.progress
        }

        Beyond {
            place: 0
        }

        Beyond {
            place: 1
        }

        Beyond {
            place: 2
        }
    }

    component Arc: ShapePath {
        id: arc

        required property real sweep
        property real start: -90
        // Of a hundred marks each takes two thirds of its place.
        readonly property real pitch: Math.PI * (root.diameter - root.stroke) / 100 / root.stroke

        capStyle: ShapePath.FlatCap
        dashPattern: [pitch * 0.62, pitch * 0.38]
        fillColor: "transparent"
        strokeStyle: ShapePath.DashLine
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

    // Two marks behind the share, fainter the farther.
    component Beyond: Arc {
        required property int place
        readonly property bool lit: root.clause.figure.open && root.progress >= 1

        start: -90 + 3.6 * (Math.ceil(root.share * 100) + 2 * place)
        strokeColor: lit ? Qt.alpha(Look.gold, 0.62 - 0.19 * place) : "transparent"
        sweep: Math.max(0, Math.min(7.2, 270 - start))
    }

    Loader {
        id: number

        active: root.labelled

        sourceComponent: Figure {
            after: ""
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
        size: Look.words(Look.labelSize, root.step)
        spread: 1.2
        weight: Font.Medium
    }

    Prose {
        id: after

        centred: true
        color: Look.gold
        segments: [
            {
                text: root.labelled ? root.clause.figure.after : ""
            }
        ]
        spread: 1
        weight: Font.Bold
        width: root.diameter * 0.6
    }
}
