import Kiosk.Look
import Kiosk.Parts
import QtQuick

// Arrow at the edge of the screen that a visitor may tap.
Item {
    id: root

    required property bool shown
    property bool pressed: false
    property bool mirrored: false

    height: Look.px(120)
    opacity: shown ? 1 : 0
    visible: opacity > 0
    width: Look.px(84)

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.fade
        }
    }

    PressHighlight {
        lit: root.pressed
        radius: width / 2
    }

    Chevron {
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: root.pressed && !Motion.calm ? Look.px(root.mirrored ? -8 : 8) : 0
        color: root.pressed ? Look.gold : Look.text
        mirrored: root.mirrored
        opacity: root.pressed ? 1 : 0.5

        Behavior on anchors.horizontalCenterOffset {
            NumberAnimation {
                duration: root.pressed ? Motion.press : Motion.release
                easing.type: Motion.easing
            }
        }
    }
}
