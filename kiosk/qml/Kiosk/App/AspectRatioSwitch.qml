pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// Switches the author's view between aspect ratios, by a click or by F2.
Row {
    id: root

    readonly property list<string> names: ["16:9", "9:16", "4:3"]
    property int chosen: 0
    readonly property real ratio: [16 / 9, 9 / 16, 4 / 3][chosen]

    spacing: AuthorTheme.gap / 2

    Shortcut {
        sequence: "F2"

        onActivated: root.chosen = (root.chosen + 1) % root.names.length
    }

    Text {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.verticalCenter: parent.verticalCenter
        color: Look.quiet
        font.family: Look.sans
        font.pixelSize: AuthorTheme.small
        rightPadding: AuthorTheme.gap / 2
        text: Words.shapes
        textFormat: Text.PlainText
    }

    Repeater {
        model: root.names

        Rectangle {
            id: button

            required property string modelData
            required property int index
            readonly property bool on: index === root.chosen

            Accessible.name: modelData
            Accessible.role: Accessible.RadioButton
            border.color: on ? Look.gold : Look.line
            color: "transparent"
            height: AuthorTheme.text * 1.7
            radius: height / 2
            width: label.implicitWidth + AuthorTheme.margin

            Text {
                id: label

                anchors.centerIn: parent
                color: button.on ? Look.gold : Look.quiet
                font.family: Look.sans
                font.pixelSize: AuthorTheme.small
                text: button.modelData
                textFormat: Text.PlainText
            }

            Accessible.onPressAction: root.chosen = index

            TapHandler {
                onTapped: root.chosen = button.index
            }
        }
    }
}
