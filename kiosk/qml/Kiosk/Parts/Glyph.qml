import Kiosk.Look
import QtQuick

// An icon, drawn as a character of its font; nothing where there is none.
Text {
    id: root

    required property string glyph
    required property string glyphFamily
    property int size: Look.headSize

    color: Look.gold
    font.family: glyphFamily
    font.pixelSize: size
    horizontalAlignment: Text.AlignHCenter
    text: glyph
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    visible: glyph !== ""
}
