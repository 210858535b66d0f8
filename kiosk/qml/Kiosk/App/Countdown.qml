import Kiosk.Look
import QtQuick

// The last seconds of a visit, counted down calmly; any touch stops it.
Rectangle {
    id: root

    required property bool running
    required property real seconds
    property real remaining: seconds

    color: Look.veil
    height: Look.px(104)
    opacity: running ? 1 : 0
    radius: height / 2
    visible: opacity > 0
    width: words.width + Look.px(110)

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.fade / 2
        }
    }

    NumberAnimation on remaining {
        duration: root.seconds * 1000
        from: root.seconds
        running: root.running
        to: 0
    }

    Text {
        id: words

        anchors.centerIn: parent
        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.px(36)
        text: Words.remaining(Math.max(1, Math.ceil(root.remaining)))
        textFormat: Text.PlainText
    }
}
