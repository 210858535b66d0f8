pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import QtQuick
import QtQuick.Shapes

// Where a swipe leads: an arrow at the edge the next slide comes from. A ring around it closes as
// the finger comes to where letting go turns the page, and then it is filled.
Item {
    id: root

    // How near the finger is to that: 0 to 1, and beyond.
    required property real pull
    required property bool backward
    readonly property real reached: Math.max(0, Math.min(1, pull))
    readonly property bool ready: pull >= 1
    readonly property real stroke: Math.max(2, Look.px(6))

    height: width
    opacity: Math.min(1, reached * 2.5)
    visible: opacity > 0
    width: Look.px(132)

    Rectangle {
        anchors.fill: parent
        color: Look.veil
        radius: width / 2
    }

    Rectangle {
        anchors.fill: parent
        color: Look.gold
        opacity: root.ready ? 1 : 0
        radius: width / 2
        scale: root.ready || Motion.calm ? 1 : 0.7

        Behavior on opacity {
            NumberAnimation {
                duration: Motion.press
            }
        }

        Behavior on scale {
            NumberAnimation {
                duration: Motion.release
                easing.type: Motion.easing
            }
        }
    }

    Shape {
        height: root.height
        width: root.width

        ShapePath {
            capStyle: ShapePath.RoundCap
            fillColor: "transparent"
            strokeColor: Look.gold
            strokeWidth: root.stroke

            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: (root.width - root.stroke) / 2
                radiusY: radiusX
                startAngle: root.backward ? 0 : 180
                sweepAngle: 360 * root.reached
            }
        }
    }

    Chevron {
        anchors.centerIn: parent
        color: root.ready ? Look.night : Look.gold
        mirrored: root.backward
        size: Look.px(52)
    }
}
