pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// What is wrong with the files of the show, the newest first, and since when the last good version plays.
Rectangle {
    id: root

    required property Player player
    readonly property int most: Math.max(1, Math.floor((height - lines.y - Look.px(150)) / (Look.leastSize * 3.2)))
    readonly property int unlisted: player.problems.length - most

    color: "#fb0b0a0f"

    Text {
        id: heading

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

        anchors.left: heading.left
        anchors.top: heading.bottom
        anchors.topMargin: Look.px(12)
        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.leastSize
        text: root.player.problems.length === 0 ? Words.noProblems : root.player.problemsSince === "" ? Words.problemsRest : Words.since(root.player.problemsSince)
        textFormat: Text.PlainText
        width: root.width - 2 * Look.marginX
        wrapMode: Text.Wrap
    }

    Column {
        id: lines

        anchors.left: heading.left
        anchors.top: since.bottom
        anchors.topMargin: Look.px(36)
        spacing: Look.leastSize * 0.5
        width: root.width - 2 * Look.marginX

        Repeater {
            model: root.player.problems.slice(0, root.most)

            Text {
                required property string modelData

                color: Look.text
                elide: Text.ElideRight
                font.family: Look.sans
                font.pixelSize: Look.leastSize
                maximumLineCount: 2
                text: modelData
                textFormat: Text.PlainText
                width: lines.width
                wrapMode: Text.Wrap
            }
        }
    }

    Text {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Look.px(36)
        color: Look.quiet
        font.family: Look.sans
        font.pixelSize: Look.leastSize
        text: (root.unlisted > 0 ? Words.moreProblems(root.unlisted) : "") + Words.helpClose
        textFormat: Text.PlainText
        x: Look.marginX
    }
}
