import Kiosk.Look
import QtQuick

// One finger that stays in the upper right corner, where nobody leans, asks for the staff. It
// watches from beside: whatever else the finger does to the show it does all the same.
HoldRing {
    id: root

    required property TouchTracker fingers
    readonly property real reach: Look.px(150)

    unseen: staffLock.unseen
    whole: staffLock.hold

    Connections {
        function onFelt(finger: int, x: real, y: real, alone: bool) {
            root.end();
            if (alone && x > root.width - root.reach && y < root.reach)
                root.begin(finger, x, y);
        }

        function onRoamed(finger: int, x: real, y: real) {
            if (finger === root.finger && root.strayed(x, y))
                root.end();
        }

        function onGone(finger: int) {
            if (finger === root.finger)
                root.end();
        }

        target: root.fingers
    }
}
