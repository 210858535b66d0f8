import Kiosk.Look
import QtQuick

// Base of all windows: background, frame and cursor.
Window {
    id: root

    // Whether it fills a screen: then it has no frame, and no cursor that stands still.
    property bool filling: false
    // What to type before a command on this machine.
    property string program: ""

    color: Look.night
    flags: filling ? Qt.Window | Qt.FramelessWindowHint : Qt.Window

    onProgramChanged: Words.program = program

    // Beneath all else: a touch takes away what a mouse has set above.
    MouseArea {
        acceptedButtons: Qt.NoButton
        anchors.fill: parent
        cursorShape: root.filling ? Qt.BlankCursor : Qt.ArrowCursor
    }
}
