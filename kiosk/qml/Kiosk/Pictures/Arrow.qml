pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// An arrow to the right that reaches its end as the numbers reach their values.
Item {
    id: root

    required property real reach
    required property real progress
    readonly property int stroke: Math.max(2, Look.px(4))

    height: stroke
    width: reach

    Rectangle {
        color: Look.faint
        height: root.stroke
        radius: height / 2
        width: root.reach
    }

    Rectangle {
        id: drawn

        color: Look.gold
        height: root.stroke
        radius: height / 2
        width: Math.round(root.reach * root.progress)
    }

    Item {
        x: drawn.width

        Tip {
            rotation: 38
        }

        Tip {
            rotation: -38
        }
    }

    component Tip: Rectangle {
        color: Look.gold
        height: root.stroke
        radius: height / 2
        transformOrigin: Item.Right
        width: Look.px(26)
        x: -width
    }
}
