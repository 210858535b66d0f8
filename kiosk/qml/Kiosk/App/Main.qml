pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// The window of the kiosk.
BaseWindow {
    id: root

    required property Player player
    required property bool inviting
    // Keeps visitors in; none where anybody may leave.
    property StaffLock staffLock: null
    // Neither fades nor waits: for pictures and films.
    property bool still: false
    property bool prompt: false
    readonly property bool settled: showView.settled

    title: player.title

    // Before anything begins to move that would then stop midway.
    onPlayerChanged: Motion.calm = player.manner.calm
    onStillChanged: Motion.still = still
    onPromptChanged: Motion.prompt = prompt
    onWidthChanged: Look.width = width
    onHeightChanged: Look.height = height
    onClosing: close => {
        close.accepted = !staffLock;
        if (!staffLock)
            Qt.quit();
    }

    ShowView {
        id: showView

        anchors.fill: parent
        staffLock: root.staffLock
        inviting: root.inviting
        player: root.player
    }

    Loader {
        active: root.staffLock !== null
        anchors.fill: parent

        sourceComponent: StaffLockLayer {
            fingers: showView.fingers
            staffLock: root.staffLock
            problems: root.player.problems
            since: root.player.problemsSince
        }
    }
}
