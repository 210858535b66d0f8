import Kiosk.Look
import QtQuick

// The screen's answer to a finger: a ring that opens where it came down.
Rectangle {
    id: root

    property point spot

    function open(at: point) {
        spot = at;
        if (!Motion.calm)
            opening.restart();
    }

    border.color: Look.gold
    border.width: Math.max(2, Look.px(3))
    color: "transparent"
    height: Look.px(140)
    opacity: 0
    radius: width / 2
    visible: opacity > 0
    width: height
    x: spot.x - width / 2
    y: spot.y - height / 2

    ParallelAnimation {
        id: opening

        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
            from: 0.7
            property: "opacity"
            target: root
            to: 0
        }

        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
            from: 0.3
            property: "scale"
            target: root
            to: 1
        }
    }
}
