pragma ComponentBehavior: Bound

import Kiosk.Shell
import QtQuick

// What staff may lay over everything: help, what is wrong with the show, or nothing but black.
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
