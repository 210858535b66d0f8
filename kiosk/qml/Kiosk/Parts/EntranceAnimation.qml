import Kiosk.Look
import QtQuick

// Lets its parent rise and fade in when its turn comes: order 0 first.
SequentialAnimation {
    id: root

    required property Item subject
    property int order: 0
    readonly property Translate shift: Translate {
        id: shift
    }

    function hide() {
        stop();
        subject.opacity = 0;
    }

    // Before its turn it is neither seen nor in its place.
    onStarted: {
        subject.opacity = 0;
        shift.y = Motion.calm ? 0 : Math.round(Motion.travel * Look.unit);
    }

    PauseAnimation {
        duration: root.order * Motion.order
    }

    ParallelAnimation {
        NumberAnimation {
            duration: Motion.rise
            easing.type: Motion.easing
            property: "opacity"
            target: root.subject
            to: 1
        }

        NumberAnimation {
            duration: Motion.rise
            easing.type: Motion.easing
            property: "y"
            target: shift
            to: 0
        }
    }
}
