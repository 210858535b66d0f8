import Kiosk.Look
import QtQuick

// Words to an author, in as many lines as they need.
Text {
    Accessible.name: text
    Accessible.role: Accessible.StaticText
    color: Look.quiet
    font.family: Look.sans
    font.pixelSize: AuthorTheme.small
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
