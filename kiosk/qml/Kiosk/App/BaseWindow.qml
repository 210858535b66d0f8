import Kiosk.Look
import QtQuick

// What every window of ours has in common.
Window {
    id: root

    // Whether it fills a screen: then it has no frame, and no cursor that stands still.
    property bool filling: false

    color: Look.night
    flags: filling ? Qt.Window | Qt.FramelessWindowHint : Qt.Window

    // Beneath all else: a touch takes away what a mouse has set above.
    MouseArea {
        acceptedButtons: Qt.NoButton
        anchors.fill: parent
        cursorShape: root.filling ? Qt.BlankCursor : Qt.ArrowCursor
    }
}
