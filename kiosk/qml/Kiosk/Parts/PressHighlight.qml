import Kiosk.Look
import QtQuick

// The light on what a finger presses: there at once, and gone softly. It needs no movement.
Rectangle {
    id: root

    required property bool lit

    anchors.fill: parent
    color: Look.gold
    opacity: lit ? 0.36 : 0
    radius: Look.px(14)
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation {
            duration: root.lit ? Motion.press : Motion.release
            easing.type: Motion.easing
        }
    }
}
