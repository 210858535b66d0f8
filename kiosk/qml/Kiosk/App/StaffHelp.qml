pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// The keys for presenting, drawn from the one table that also makes them work.
Rectangle {
    id: root

    required property Player player
    // Each line is as tall as its keys with their words below; a wide screen has two columns.
    readonly property int columns: Look.portrait ? 1 : 2
    readonly property real tall: 1.75
    readonly property real room: height - Look.px(260)
    readonly property real lineHeight: Math.min(Look.px(54), room / ((player.help.length * tall + 3) / columns + (columns - 1) * 2.5))

    color: Look.sheet

    Text {
        id: heading

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Look.gold
        font.family: Look.serif
        font.pixelSize: Look.px(56)
        font.weight: Font.Black
        text: Words.help
        textFormat: Text.PlainText
        x: Look.marginX
        y: Look.px(60)
    }

    Flow {
        id: lines

        anchors.left: heading.left
        anchors.right: parent.right
        anchors.rightMargin: Look.marginX
        anchors.top: heading.bottom
        anchors.topMargin: Look.px(20)
        flow: Flow.TopToBottom
        height: root.room

        Repeater {
            model: root.player.help

            Item {
                id: line

                required property HelpObject modelData
                readonly property bool begins: modelData.heading !== ""

                height: root.lineHeight * (root.tall + (begins ? 0.9 : 0))
                width: Math.floor(lines.width / root.columns)

                Text {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    color: Look.gold
                    font.family: Look.sans
                    font.pixelSize: Math.round(root.lineHeight * 0.55)
                    font.weight: Font.Bold
                    text: line.modelData.heading
                    textFormat: Text.PlainText
                    y: root.lineHeight * 0.25
                }

                Text {
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
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
                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    anchors.bottom: parent.bottom
                    color: Look.text
                    font.family: Look.sans
                    font.pixelSize: Math.round(root.lineHeight * 0.6)
                    text: line.modelData.text
                    textFormat: Text.PlainText
                }
            }
        }
    }

    Text {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
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
