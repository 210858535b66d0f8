pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// The keys for presenting, drawn from the one table that also makes them work.
Rectangle {
    id: root

    required property Player player
    // A tall screen has no room for keys and words side by side.
    readonly property bool stacked: Look.portrait
    readonly property real tall: stacked ? 1.75 : 1
    readonly property real lineHeight: Math.min(Look.px(54), (height - Look.px(260)) / (player.help.length * tall + 4))

    color: "#fb0b0a0f"

    Text {
        id: heading

        color: Look.gold
        font.family: Look.serif
        font.pixelSize: Look.px(56)
        font.weight: Font.Black
        text: Words.help
        textFormat: Text.PlainText
        x: Look.marginX
        y: Look.px(60)
    }

    Column {
        anchors.left: heading.left
        anchors.right: parent.right
        anchors.rightMargin: Look.marginX
        anchors.top: heading.bottom
        anchors.topMargin: Look.px(20)

        Repeater {
            model: root.player.help

            Item {
                id: line

                required property HelpObject modelData
                readonly property bool begins: modelData.heading !== ""

                height: root.lineHeight * (root.tall + (begins ? 0.9 : 0))
                width: parent.width

                Text {
                    color: Look.gold
                    font.family: Look.sans
                    font.pixelSize: Math.round(root.lineHeight * 0.55)
                    font.weight: Font.Bold
                    text: line.modelData.heading
                    textFormat: Text.PlainText
                    y: root.lineHeight * 0.25
                }

                Text {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: root.lineHeight * (root.tall - 1)
                    color: Look.text
                    font.family: Look.sans
                    font.pixelSize: Math.round(root.lineHeight * 0.6)
                    font.weight: Font.Medium
                    text: line.modelData.caps.join("  ")
                    textFormat: Text.PlainText
                }

                Text {
                    anchors.bottom: parent.bottom
                    color: Look.text
                    font.family: Look.sans
                    font.pixelSize: Math.round(root.lineHeight * 0.6)
                    text: line.modelData.text
                    textFormat: Text.PlainText
                    x: root.stacked ? 0 : line.width * 0.36
                }
            }
        }
    }

    Text {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Look.px(36)
        color: Look.quiet
        font.family: Look.sans
        font.pixelSize: Look.leastSize
        text: Words.helpClose
        textFormat: Text.PlainText
        x: Look.marginX
    }
}
