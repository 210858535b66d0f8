pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick
import QtQuick.Shapes

// The last seconds of a visit: a ring that empties around their number. Any touch stops it.
Rectangle {
    id: root

    required property bool running
    required property real seconds
    property real remaining: seconds
    readonly property int whole: Math.max(1, Math.ceil(remaining))
    // When calm the ring goes by whole seconds.
    readonly property real part: (Motion.calm ? whole : remaining) / seconds
    readonly property real stroke: Look.px(9)

    border.color: Look.line
    border.width: Math.max(1, Look.px(2))
    color: Qt.alpha(Look.night, 0.86)
    height: Look.px(148)
    opacity: running ? 1 : 0
    radius: height / 2
    visible: opacity > 0
    width: words.x + words.width + Look.px(56)

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.fade / 2
            easing.type: Motion.easing
        }
    }

    NumberAnimation on remaining {
        duration: root.seconds * 1000
        from: root.seconds
        running: root.running
        to: 0
    }

    component Arc: ShapePath {
        id: arc

        required property real sweep

        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        strokeWidth: root.stroke

        PathAngleArc {
            centerX: ring.width / 2
            centerY: ring.height / 2
            radiusX: (ring.width - root.stroke) / 2
            radiusY: radiusX
            startAngle: -90
            sweepAngle: arc.sweep
        }
    }

    Shape {
        id: ring

        anchors.verticalCenter: parent.verticalCenter
        height: width
        width: Look.px(112)
        x: (root.height - height) / 2

        Arc {
            strokeColor: "#30fff7ea"
            sweep: 360
        }

        // It empties as a clock goes.
        Arc {
            strokeColor: Look.gold
            sweep: -360 * Math.max(0.001, root.part)
        }
    }

    Text {
        anchors.centerIn: ring
        color: Look.gold
        font.family: Look.digits
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: Look.px(64)
        font.weight: Font.Bold
        text: root.whole
        textFormat: Text.PlainText
    }

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        spacing: Look.px(4)
        x: ring.x + ring.width + Look.px(28)

        Text {
            color: Look.text
            font.family: Look.sans
            font.pixelSize: Look.px(36)
            text: Words.remaining(root.whole)
            textFormat: Text.PlainText
        }

        Text {
            color: Look.gold
            font.family: Look.sans
            font.pixelSize: Look.px(32)
            font.weight: Font.Medium
            text: Words.stay
            textFormat: Text.PlainText
        }
    }
}
