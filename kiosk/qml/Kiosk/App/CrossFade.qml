import Kiosk.Look
import QtQuick

// One slide goes, then the other comes, so that their words do not mix.
SequentialAnimation {
    id: root

    required property SlideHolder coming
    required property SlideHolder going
    // Whether both are the same slide, edited: what stays the same must not be seen to change.
    required property bool steady

    signal entered

    onStarted: coming.opacity = 0

    NumberAnimation {
        duration: root.steady ? 0 : Motion.out
        easing.type: Motion.easing
        property: "opacity"
        target: root.going
        to: root.steady ? 1 : 0
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
