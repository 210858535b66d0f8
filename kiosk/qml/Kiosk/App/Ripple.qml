import Kiosk.Look
import QtQuick

// The screen's answer to a finger, wherever it comes down: a light that opens in a ring around it.
// When calm it only lights up and fades.
Item {
    id: root

    readonly property bool busy: answer.running

    function open(x: real, y: real) {
        root.x = Math.round(x);
        root.y = Math.round(y);
        answer.restart();
    }

    visible: busy

    component Disc: Rectangle {
        height: width
        radius: width / 2
        x: -width / 2
        y: -width / 2
    }

    Disc {
        id: light

        color: Look.gold
        width: Look.px(96)
    }

    Disc {
        id: ring

        border.color: Look.gold
        border.width: Math.max(2, Look.px(4))
        color: "transparent"
        visible: !Motion.calm
        width: Look.px(190)
    }

    component Fading: NumberAnimation {
        duration: Motion.fade
        easing.type: Motion.easing
        property: "opacity"
        to: 0
    }

    ParallelAnimation {
        id: answer

        Fading {
            from: 0.42
            target: light
        }

        Fading {
            from: 0.85
            target: ring
        }

        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
            from: 0.4
            property: "scale"
            target: ring
            to: 1
        }
    }
}
