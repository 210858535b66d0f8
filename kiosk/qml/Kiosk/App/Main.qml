pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The window: backdrop, slides, section bar, and what may lie over them.
Window {
    id: root

    required property Player player
    readonly property bool barShown: player.slide.kind !== "cover" && player.slide.kind !== "closing"

    color: Look.night
    title: Words.overview

    onWidthChanged: Look.width = width
    onHeightChanged: Look.height = height
    onClosing: Qt.quit()
    Component.onCompleted: {
        Words.chinese = player.chinese;
        Motion.calm = player.reducedMotion;
    }

    Item {
        id: content

        anchors.fill: parent
        focus: true

        Keys.onPressed: event => {
            root.player.keyPressed(event.key, event.modifiers, event.text);
            event.accepted = true;
        }

        Backdrop {
            anchors.fill: parent
            hue: root.player.slide.palette
            picture: root.player.backdrop
        }

        Snow {
            anchors.fill: parent
            running: !root.player.frozen && !root.player.black
            visible: root.player.snowing
        }

        Stage {
            id: stage

            anchors.fill: parent
            floor: root.barShown ? bar.y : root.height
            player: root.player
        }

        Text {
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Look.marginY * 0.6
            anchors.horizontalCenter: parent.horizontalCenter
            color: Look.text
            font.family: Look.sans
            font.letterSpacing: Look.px(6)
            font.pixelSize: Look.px(36)
            opacity: root.player.slide.kind === "cover" ? 0.95 : 0
            text: Words.hint
            textFormat: Text.PlainText
            visible: opacity > 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Motion.fade
                }
            }
        }

        SectionBar {
            id: bar

            anchors.bottom: parent.bottom
            anchors.bottomMargin: Look.px(Look.portrait ? 36 : 8)
            anchors.left: parent.left
            anchors.leftMargin: Look.px(Look.portrait ? 24 : 70)
            anchors.right: parent.right
            anchors.rightMargin: anchors.leftMargin
            height: implicitHeight
            opacity: root.barShown ? 1 : 0
            player: root.player
            visible: opacity > 0

            Behavior on opacity {
                NumberAnimation {
                    duration: Motion.fade
                }
            }
        }
    }

    TouchLayer {
        anchors.fill: parent
        content: content
        player: root.player
    }

    Countdown {
        anchors.horizontalCenter: parent.horizontalCenter
        running: root.player.countingDown
        seconds: root.player.countdown
        y: root.height - Look.px(300)
    }

    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Look.marginX
        anchors.top: parent.top
        anchors.topMargin: Look.marginY * 0.6
        color: Look.veil
        height: Look.px(84)
        radius: Look.px(14)
        visible: root.player.typed !== ""
        width: typed.width + Look.px(48)

        Text {
            id: typed

            anchors.centerIn: parent
            color: Look.gold
            font.family: Look.digits
            font.pixelSize: Look.px(56)
            font.weight: Font.Bold
            text: root.player.typed
            textFormat: Text.PlainText
        }
    }

    Loader {
        active: root.player.helping
        anchors.fill: parent

        sourceComponent: StaffHelp {
            player: root.player
        }
    }

    Rectangle {
        anchors.fill: parent
        color: "black"
        visible: root.player.black
    }
}
