pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// A quiet arrow at the side of the screen that a visitor may tap.
Item {
    id: root

    required property bool shown
    property bool mirrored: false

    height: Look.px(64)
    opacity: shown ? 0.5 : 0
    rotation: mirrored ? 180 : 0
    visible: opacity > 0
    width: Look.px(32)

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.fade
        }
    }

    component Stroke: Rectangle {
        color: Look.text
        height: Math.max(2, Look.px(4))
        radius: height / 2
        transformOrigin: Item.Right
        width: Look.px(36)
        x: root.width - width
        y: root.height / 2 - height / 2
    }

    Stroke {
        rotation: 45
    }

    Stroke {
        rotation: -45
    }
}
