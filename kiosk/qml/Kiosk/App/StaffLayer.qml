pragma ComponentBehavior: Bound

import Kiosk.Shell
import QtQuick

// Overlays for staff: help, the problems of the show, or a black screen.
Item {
    id: root

    required property Player player

    Loader {
        active: root.player.helping
        anchors.fill: parent

        sourceComponent: StaffHelp {
            player: root.player
        }
    }

    Loader {
        active: root.player.showingProblems
        anchors.fill: parent

        sourceComponent: StaffProblems {
            player: root.player
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "black"
        visible: root.player.black || root.player.dark
    }
}
