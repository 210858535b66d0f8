pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// What staff see and may do behind the PIN.
OverlayGround {
    id: root

    required property StaffLock staffLock
    required property list<string> problems
    required property string since
    readonly property real inner: width - 2 * Look.marginX

    component Line: Text {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.leastSize
        textFormat: Text.PlainText
        width: root.inner
        wrapMode: Text.Wrap
    }

    component Told: Column {
        id: told

        required property string heading
        required property string words

        spacing: Look.px(2)

        Text {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Look.quiet
            font.family: Look.sans
            font.pixelSize: Look.leastSize
            text: told.heading
            textFormat: Text.PlainText
        }

        Text {
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Look.text
            font.family: Look.sans
            font.pixelSize: Look.textSize
            font.weight: Font.Medium
            text: told.words
            textFormat: Text.PlainText
        }
    }

    Column {
        id: head

        spacing: Look.px(28)
        x: Look.marginX
        y: Look.px(60)

        Line {
            color: Look.gold
            font.family: Look.serif
            font.letterSpacing: Look.tracking(4)
            font.pixelSize: Look.headSize
            font.weight: Font.Black
            text: StaffWords.staff
        }

        Row {
            spacing: Look.px(100)

            Told {
                heading: StaffWords.release
                words: root.staffLock.release
            }

            Told {
                heading: StaffWords.uptime
                words: StaffWords.duration(root.staffLock.uptime)
            }

            Told {
                heading: StaffWords.restarts
                visible: root.staffLock.restarts >= 0
                words: StaffWords.times(root.staffLock.restarts)
            }
        }

        Line {
            color: Look.alarm
            text: StaffWords.noPin
            visible: !root.staffLock.guarded
        }

        Line {
            color: Look.gold
            font.pixelSize: Look.smallSize
            font.weight: Font.Bold
            text: Words.problems
            topPadding: Look.px(20)
        }
    }

    Line {
        id: bad

        text: Words.howBad(root.problems.length, root.since)
        x: Look.marginX
        y: head.y + head.height + Look.px(10)
    }

    ProblemLines {
        id: lines

        problems: root.problems
        room: choices.y - y - Look.px(80)
        width: root.inner
        x: Look.marginX
        y: bad.y + bad.height + Look.px(20)
    }

    Line {
        color: Look.quiet
        text: lines.rest
        x: Look.marginX
        y: lines.y + lines.height + lines.spacing
    }

    Grid {
        id: choices

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Look.px(60)
        columns: Look.portrait ? 1 : root.staffLock.choices.length
        spacing: Look.px(24)
        x: Look.marginX

        Repeater {
            model: root.staffLock.choices

            ChoiceTile {
                required property ChoiceObject modelData

                choice: modelData
                chosen: root.staffLock.chosen === modelData.name
                height: Look.px(Look.portrait ? 124 : 200)
                lying: Look.portrait
                width: Math.floor((root.inner - (choices.columns - 1) * choices.spacing) / choices.columns)

                onTouched: root.staffLock.choose(modelData.name)
            }
        }
    }
}
