pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// An arrow of two strokes that points to the right, or mirrored to the left.
Item {
    id: root

    property color color: Look.text
    property int size: Look.px(64)
    property bool mirrored: false

    height: size
    rotation: mirrored ? 180 : 0
    width: Math.round(size / 2)

    component Stroke: Rectangle {
        color: root.color
        height: Math.max(2, Math.round(root.size / 14))
        radius: height / 2
        transformOrigin: Item.Right
        width: Math.round(root.size * 0.58)
        x: root.width - width + height / 2
        y: (root.height - height) / 2
    }

    Stroke {
        rotation: 45
    }

    Stroke {
        rotation: -45
    }
}
