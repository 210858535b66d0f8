pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// One sentence as its author wrote it: what will count is gold; below, why other numbers will not.
Item {
    id: root

    required property NoteObject note

    height: lines.height

    Rectangle {
        color: Look.gold
        height: parent.height
        visible: root.note.saved
        width: 3
        x: -AuthorTheme.margin / 2
    }

    component Line: AuthorLine {
        width: root.width
    }

    Column {
        id: lines

        spacing: 3
        width: root.width

        Flow {
            width: root.width

            Repeater {
                model: root.note.words

                Text {
                    required property string modelData
                    required property int index

                    Accessible.name: text
                    Accessible.role: Accessible.StaticText
                    color: root.note.counting[index] ? Look.gold : Look.text
                    font.family: Look.sans
                    font.pixelSize: AuthorTheme.text
                    font.weight: root.note.counting[index] ? Font.Bold : Font.Normal
                    text: modelData
                    textFormat: Text.PlainText
                }
            }
        }

        Repeater {
            model: root.note.reasons

            Line {
                required property string modelData

                text: modelData
            }
        }

        Line {
            text: root.note.layout
        }

        Line {
            color: root.note.saved ? Look.gold : Look.quiet
            opacity: 0.75
            text: root.note.saved ? `${root.note.place}  ·  ${Words.saved}` : root.note.place
        }
    }
}
