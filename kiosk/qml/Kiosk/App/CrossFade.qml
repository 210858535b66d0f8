import Kiosk.Look
import QtQuick

// One slide appears while the other goes, which takes half as long so that their words do not mix.
ParallelAnimation {
    id: root

    required property SlideHolder coming
    required property SlideHolder going

    NumberAnimation {
        duration: Motion.fade
        easing.type: Motion.easing
        from: 0
        property: "opacity"
        target: root.coming
        to: 1
    }

    NumberAnimation {
        duration: Motion.calm ? Motion.fade : Motion.fade / 2
        easing.type: Motion.easing
        property: "opacity"
        target: root.going
        to: 0
    }
}
