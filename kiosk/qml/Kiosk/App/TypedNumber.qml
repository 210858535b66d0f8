import Kiosk.Look
import QtQuick

// The number that staff type, as long as it waits for its end.
Rectangle {
    id: root

    required property string typed

    color: Look.veil
    height: Look.px(84)
    radius: Look.px(14)
    visible: typed !== ""
    width: words.width + Look.px(48)

    Text {
        id: words

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.centerIn: parent
        color: Look.gold
        font.family: Look.digits
        font.pixelSize: Look.px(56)
        font.weight: Font.Bold
        text: root.typed
        textFormat: Text.PlainText
    }
}
