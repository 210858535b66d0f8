import Kiosk.Look
import Kiosk.Shell
import QtQuick

// What is wrong with the files of the show, the newest first, and since when the last good version plays.
Rectangle {
    id: root

    required property Player player

    color: Look.sheet

    Text {
        id: heading

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Look.gold
        font.family: Look.serif
        font.pixelSize: Look.px(56)
        font.weight: Font.Black
        text: Words.problems
        textFormat: Text.PlainText
        x: Look.marginX
        y: Look.px(60)
    }

    Text {
        id: since

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.left: heading.left
        anchors.top: heading.bottom
        anchors.topMargin: Look.px(12)
        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.leastSize
        text: Words.howBad(root.player.problems.length, root.player.problemsSince)
        textFormat: Text.PlainText
        width: root.width - 2 * Look.marginX
        wrapMode: Text.Wrap
    }

    ProblemLines {
        id: lines

        anchors.left: heading.left
        anchors.top: since.bottom
        anchors.topMargin: Look.px(36)
        problems: root.player.problems
        room: root.height - y - Look.px(150)
        width: root.width - 2 * Look.marginX
    }

    Text {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Look.px(36)
        color: Look.quiet
        font.family: Look.sans
        font.pixelSize: Look.leastSize
        text: lines.rest + Words.helpClose
        textFormat: Text.PlainText
        x: Look.marginX
    }
}
