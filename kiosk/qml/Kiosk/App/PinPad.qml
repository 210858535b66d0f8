pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// Asks the staff for their PIN. Beside the words on a wide screen, below them on an upright one.
OverlayGround {
    id: root

    required property StaffLock staffLock
    readonly property bool portrait: Look.portrait
    readonly property int keySize: Look.px(168)
    readonly property int gap: Look.px(26)
    // Not asked of the keys: while a screen turns, words and keys would wait for each other.
    readonly property int padHeight: 4 * keySize + 3 * gap
    // How long no PIN is taken yet.
    property real remaining: 0
    readonly property real wait: staffLock.locked
    readonly property bool locked: remaining > 0
    readonly property bool ready: !locked && !staffLock.checking

    function countDown() {
        remaining = wait;
        countdown.duration = wait * 1000;
        countdown.restart();
    }

    Component.onCompleted: countDown()
    onWaitChanged: countDown()

    NumberAnimation {
        id: countdown

        property: "remaining"
        target: root
        to: 0
    }

    Item {
        id: words

        height: root.portrait ? Look.px(420) : root.padHeight
        width: root.portrait ? parent.width - 2 * Look.marginX : Look.px(600)
        x: root.portrait ? Look.marginX : Math.round((root.width - width - Look.px(120) - keys.width) / 2)
        y: root.portrait ? Math.round((root.height - height - root.padHeight - Look.px(60)) / 2) : Math.round((root.height - height) / 2)

        Column {
            id: asked

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: root.portrait ? 0 : -Look.px(40)
            spacing: Look.px(18)

            Line {
                color: Look.gold
                font.family: Look.serif
                font.letterSpacing: Look.tracking(6)
                font.pixelSize: Look.px(82)
                font.weight: Font.Black
                text: StaffWords.staff
            }

            Line {
                color: Look.text
                text: root.staffLock.pinUnknown ? StaffWords.pinUnknown : StaffWords.enterPin
            }

            Item {
                height: Look.px(92)
                width: asked.width

                Row {
                    anchors.horizontalCenter: root.portrait ? parent.horizontalCenter : undefined
                    anchors.verticalCenter: parent.verticalCenter
                    spacing: Look.px(20)

                    Repeater {
                        model: Math.max(root.staffLock.leastDigits, root.staffLock.typed)

                        Rectangle {
                            required property int index
                            readonly property bool there: index < root.staffLock.typed

                            border.color: there ? Look.gold : Look.line
                            border.width: Math.max(1, Look.px(3))
                            color: there ? Look.gold : "transparent"
                            height: width
                            radius: width / 2
                            width: Look.px(30)
                        }
                    }
                }
            }

            Line {
                color: root.locked || root.staffLock.refused ? Look.alarm : Look.quiet
                font.features: ({
                        "tnum": 1
                    })
                font.pixelSize: Look.smallSize
                height: Look.px(96)
                text: root.locked ? StaffWords.wait(Math.ceil(root.remaining)) : root.staffLock.checking ? StaffWords.checking : root.staffLock.refused ? StaffWords.wrong(root.staffLock.triesLeft) : ""
            }
        }
    }

    component Line: Text {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        font.family: Look.sans
        font.pixelSize: Look.textSize
        horizontalAlignment: root.portrait ? Text.AlignHCenter : Text.AlignLeft
        textFormat: Text.PlainText
        width: asked.width
        wrapMode: Text.Wrap
    }

    Grid {
        id: keys

        columns: 3
        spacing: root.gap
        x: root.portrait ? Math.round((root.width - width) / 2) : words.x + words.width + Look.px(120)
        y: root.portrait ? words.y + words.height + Look.px(60) : Math.round((root.height - height) / 2)

        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9"]

            Plain {
                required property string modelData

                digit: modelData
            }
        }

        Plain {
            available: root.ready && root.staffLock.typed > 0
            icon: root.staffLock.erase
        }

        Plain {
            digit: "0"
        }

        Plain {
            available: root.ready && root.staffLock.enough
            icon: root.staffLock.enter
        }
    }

    // Not named Key: Python would take it for one of the key codes of Qt.
    component Plain: PadKey {
        available: root.ready
        staffLock: root.staffLock
        height: root.keySize
        width: root.keySize
    }

    ChoiceTile {
        choice: root.staffLock.choices[0] as ChoiceObject
        height: Look.px(104)
        lying: true
        width: implicitWidth
        x: root.portrait ? Math.round((root.width - width) / 2) : words.x
        y: root.portrait ? keys.y + keys.height + Look.px(90) : keys.y + keys.height - height

        onTouched: root.staffLock.dismiss()
    }
}
