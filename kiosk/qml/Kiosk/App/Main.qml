import Kiosk.Look
import Kiosk.Shell
import QtQuick

// The window of the kiosk.
Window {
    id: root

    required property Player player
    required property bool inviting
    readonly property bool settled: theatre.settled

    color: Look.night
    title: player.title

    onWidthChanged: Look.width = width
    onHeightChanged: Look.height = height
    onClosing: Qt.quit()

    Theatre {
        id: theatre

        anchors.fill: parent
        inviting: root.inviting
        player: root.player
    }
}
