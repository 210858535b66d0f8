import Kiosk.Look
import QtQuick

// Marks one finger in the touch test: a disc around it, and its position in pixels.
Item {
    id: root

    required property TouchPoint touch
    // The width of the screen, which the words do not leave.
    required property real room
    readonly property real margin: Look.px(12)

    visible: touch.pressed
    x: touch.x
    y: touch.y

    Rectangle {
        border.color: Look.gold
        border.width: Math.max(2, Look.px(4))
        color: Qt.alpha(Look.gold, 0.25)
        height: width
        radius: width / 2
        width: Look.px(190)
        x: -width / 2
        y: -width / 2
    }

    Text {
        color: Look.text
        font.family: Look.digits
        font.pixelSize: Look.px(44)
        style: Text.Outline
        styleColor: Look.night
        text: `${Math.round(root.touch.x)} · ${Math.round(root.touch.y)}`
        textFormat: Text.PlainText
        x: Math.max(root.margin - root.x, Math.min(root.room - root.margin - width - root.x, -width / 2))
        y: root.y > Look.px(190) ? -Look.px(160) : Look.px(105)
    }
}
