pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick
import QtQuick.Shapes

// The last seconds of a visit: a ring that empties around their number, and a button to stay.
// Any other touch stops it as well.
Rectangle {
    id: root

    required property bool running
    required property real seconds
    property real remaining: seconds
    readonly property int whole: Math.max(1, Math.ceil(remaining))
    // When calm the ring goes by whole seconds.
    readonly property real part: (Motion.calm ? whole : remaining) / seconds
    readonly property real stroke: Look.px(9)

    signal stayed

    Accessible.ignored: !running
    Accessible.name: `${Math.ceil(seconds)} ${Words.remaining(Math.ceil(seconds))}`
    Accessible.role: Accessible.AlertMessage
    border.color: Look.line
    border.width: Math.max(1, Look.px(2))
    color: Qt.alpha(Look.night, 0.86)
    height: Look.px(Look.portrait ? 276 : 148)
    opacity: running ? 1 : 0
    radius: Look.px(74)
    visible: opacity > 0
    // By what is written and not by the button, whose width comes from this one when upright.
    width: words.x + words.width + (Look.portrait ? Look.px(56) : Look.px(160) + stay.implicitWidth + ring.x)

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

        height: width
        width: Look.px(112)
        x: Look.px(18)
        y: Look.px(18)

        Arc {
            strokeColor: Look.faint
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

    Text {
        id: words

        anchors.verticalCenter: ring.verticalCenter
        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.px(36)
        text: Words.remaining(root.whole)
        textFormat: Text.PlainText
        x: ring.x + ring.width + Look.px(28)
    }

    // As large as a hand needs it, below the words on an upright screen.
    Rectangle {
        id: button

        Accessible.ignored: !root.running
        Accessible.name: Words.stay
        Accessible.role: Accessible.Button
        color: Look.gold
        height: ring.height
        radius: height / 2
        width: Look.portrait ? root.width - 2 * ring.x : stay.implicitWidth + Look.px(112)
        x: Look.portrait ? ring.x : words.x + words.width + Look.px(48)
        y: Look.portrait ? root.height - height - ring.y : ring.y

        Accessible.onPressAction: root.stayed()

        Text {
            id: stay

            anchors.centerIn: parent
            color: Look.night
            font.family: Look.sans
            font.pixelSize: Look.px(44)
            font.weight: Font.Bold
            text: Words.stay
            textFormat: Text.PlainText
        }
    }
}
