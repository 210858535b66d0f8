pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// A span of years as a line of as many strokes, lit one after the other; a rise climbs by steps.
Item {
    id: root

    required property int count
    required property bool rising
    required property real progress
    readonly property int gap: Look.px(14)
    readonly property int stroke: Look.px(10)
    readonly property int climb: rising ? Look.px(40) : 0
    readonly property real stretch: (width - gap * (count - 1)) / Math.max(1, count)

    implicitHeight: stroke + climb * count

    Repeater {
        model: root.count

        Rectangle {
            id: year

            required property int index
            readonly property real share: Math.max(0, Math.min(1, root.progress * root.count - index))

            color: Look.faint
            height: root.stroke
            radius: height / 2
            width: Math.round(root.stretch)
            x: Math.round(index * (root.stretch + root.gap))
            y: root.implicitHeight - root.stroke - (index + 1) * root.climb

            Rectangle {
                color: Look.gold
                height: parent.height
                radius: height / 2
                visible: width > 0
                width: Math.round(year.width * year.share)

                // The light under a step.
                Rectangle {
                    height: root.climb * (year.index + 1)
                    opacity: 0.3
                    visible: root.rising
                    width: parent.width
                    y: root.stroke / 2

                    gradient: Gradient {
                        GradientStop {
                            color: Look.gold
                            position: 0
                        }

                        GradientStop {
                            color: "#00ffd98f"
                            position: 1
                        }
                    }
                }
            }
        }
    }
}
