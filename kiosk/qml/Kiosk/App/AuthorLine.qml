import Kiosk.Look
import QtQuick

// Words to an author, in as many lines as they need.
Text {
    color: Look.quiet
    font.family: Look.sans
    font.pixelSize: Beside.small
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
