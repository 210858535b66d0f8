import Kiosk.Look
import QtQuick

// Hides the cursor where `hides` is set, except while a mouse moves and for a moment after.
Item {
    id: root

    required property bool hides
    required property TouchTracker fingers

    HoverHandler {
        id: mouse

        // Where it was last seen; the first place is no movement.
        property point last: Qt.point(-1, -1)

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        cursorShape: root.hides && !shown.running ? Qt.BlankCursor : Qt.ArrowCursor

        onPointChanged: {
            const moved = hovered && !finger.running && last.x >= 0 && (point.position.x !== last.x || point.position.y !== last.y);
            last = point.position;
            if (moved)
                shown.restart();
        }
    }

    // Where a finger has been, the mouse is said to be: that is no movement of it.
    Connections {
        function onFelt() {
            shown.stop();
            finger.restart();
        }

        function onRoamed() {
            finger.restart();
        }

        function onGone() {
            finger.restart();
        }

        target: root.fingers
    }

    Timer {
        id: finger

        interval: Motion.stuck
    }

    Timer {
        id: shown

        interval: Motion.pointer
    }
}
