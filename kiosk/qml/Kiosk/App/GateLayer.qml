pragma ComponentBehavior: Bound

import Kiosk.Shell
import QtQuick

// The gate of a kiosk that nobody may leave: a corner to press, and what that leads to.
Item {
    id: root

    required property Gate gate
    required property Fingers fingers
    // What is wrong with the files of the show, and since when the last good one plays.
    required property list<string> problems
    required property string since
    readonly property bool covering: gate.covering

    // The finger that opened it means nothing to the show any more.
    onCoveringChanged: {
        corner.end();
        fingers.letGo();
    }

    CornerPress {
        id: corner

        anchors.fill: parent
        fingers: root.fingers
        gate: root.gate
        visible: !root.covering
    }

    Item {
        id: cover

        anchors.fill: parent

        Loader {
            active: root.gate.door === "asking"
            anchors.fill: parent

            sourceComponent: PinPad {
                gate: root.gate
            }
        }

        Loader {
            active: root.gate.door === "panel"
            anchors.fill: parent

            sourceComponent: StaffPanel {
                gate: root.gate
                problems: root.problems
                since: root.since
            }
        }

        Rectangle {
            anchors.fill: parent
            color: "black"
            visible: root.gate.door === "dark"
        }

        Loader {
            active: root.gate.door === "testing"
            anchors.fill: parent

            sourceComponent: TouchTest {
                gate: root.gate
            }
        }
    }

    GateTouch {
        anchors.fill: parent
        content: cover
        fingers: root.fingers
        gate: root.gate
        wanted: root.covering && root.gate.door !== "testing"
    }
}
