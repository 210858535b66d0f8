pragma ComponentBehavior: Bound

import Kiosk.Shell
import QtQuick

// The staff lock: a corner to press, and what that leads to.
Item {
    id: root

    required property StaffLock staffLock
    required property TouchTracker fingers
    // What is wrong with the files of the show, and since when the last good one plays.
    required property list<string> problems
    required property string since
    readonly property bool covering: staffLock.covering

    // The finger that opened it means nothing to the show any more.
    onCoveringChanged: {
        corner.end();
        fingers.letGo();
    }

    CornerPress {
        id: corner

        anchors.fill: parent
        fingers: root.fingers
        staffLock: root.staffLock
        visible: !root.covering
    }

    Item {
        id: cover

        anchors.fill: parent

        Loader {
            active: root.staffLock.screen === "pin-pad"
            anchors.fill: parent

            sourceComponent: PinPad {
                staffLock: root.staffLock
            }
        }

        Loader {
            active: root.staffLock.screen === "panel"
            anchors.fill: parent

            sourceComponent: StaffPanel {
                staffLock: root.staffLock
                problems: root.problems
                since: root.since
            }
        }

        Rectangle {
            anchors.fill: parent
            color: "black"
            visible: root.staffLock.screen === "black"
        }

        Loader {
            active: root.staffLock.screen === "touch-test"
            anchors.fill: parent

            sourceComponent: TouchTest {
                staffLock: root.staffLock
            }
        }
    }

    StaffLockTouch {
        anchors.fill: parent
        content: cover
        fingers: root.fingers
        staffLock: root.staffLock
        wanted: root.covering && root.staffLock.screen !== "touch-test"
    }
}
