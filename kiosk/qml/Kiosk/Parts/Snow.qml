pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// Drifting snow of few small flakes at whole pixels, each on its own clock; still when calm.
Item {
    id: root

    property int count: 36
    property bool running: true

    Repeater {
        model: root.count

        Rectangle {
            id: flake

            required property int index
            // A fixed scatter: a share of the width and of the fall that differs from flake to flake.
            readonly property real place: (index * 0.61803) % 1
            readonly property real pace: (index * 0.41421) % 1
            readonly property real start: (index * 0.73205) % 1
            readonly property real fall: 14000 + 14000 * (1 - pace)

            color: Look.text
            height: width
            opacity: 0.12 + 0.3 * pace
            radius: width / 2
            width: Math.max(2, Math.round((2 + 3 * pace) * Look.unit))
            x: Math.round(root.width * place)

            // The first fall begins where the flake lies in the picture, every other at the top.
            SequentialAnimation on y {
                paused: running && !root.running
                running: !Motion.calm && root.visible

                NumberAnimation {
                    duration: flake.fall * (1 - flake.start)
                    from: root.height * flake.start
                    to: root.height
                }

                NumberAnimation {
                    duration: flake.fall
                    from: -flake.height
                    loops: Animation.Infinite
                    to: root.height
                }
            }
        }
    }
}
