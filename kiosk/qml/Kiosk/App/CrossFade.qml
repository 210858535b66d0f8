import Kiosk.Look
import QtQuick

// One slide appears while the other goes, which takes half as long so that their words do not mix.
ParallelAnimation {
    id: root

    required property SlideHolder coming
    required property SlideHolder going
    // Whether the title crosses the screen: what comes leaves it the way.
    required property bool crossed
    // Whether both are the same slide, edited: what stays the same must not be seen to change.
    required property bool steady

    signal entered

    onStarted: coming.opacity = 0

    SequentialAnimation {
        PauseAnimation {
            duration: root.crossed ? Motion.way : 0
        }

        ScriptAction {
            script: {
                if (!root.steady)
                    root.entered();
            }
        }

        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
            property: "opacity"
            target: root.coming
            to: 1
        }
    }

    NumberAnimation {
        duration: Motion.calm ? Motion.fade : Motion.fade / 2
        easing.type: Motion.easing
        property: "opacity"
        target: root.going
        to: root.steady ? 1 : 0
    }
}
