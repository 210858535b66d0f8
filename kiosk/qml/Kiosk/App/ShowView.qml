pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Everything that plays: backdrop, slides, section bar, and what may lie over them.
Item {
    id: root

    required property Player player
    // Whether it asks to be touched.
    required property bool inviting
    // What keeps visitors in, if anything does: it is the first to get a key.
    property StaffLock staffLock: null
    readonly property alias fingers: touch.fingers
    readonly property bool settled: stage.settled && backdrop.settled
    // On the overview the sections are their own bar.
    readonly property bool barShown: !["cover", "overview", "closing"].includes(player.slide.kind)

    Component.onCompleted: {
        Look.theme = Qt.binding(() => player.theme);
        Palettes.flat = Qt.binding(() => player.theme.palettes);
        Words.chinese = Qt.binding(() => player.chinese);
        Motion.calm = Qt.binding(() => player.manner.calm);
        Motion.rich = player.manner.rich;
        // Neither in pictures and films nor in a window, which is not always in one place.
        Look.drifts = Qt.binding(() => player.fullscreen && !Motion.prompt);
    }

    KeyInput {
        id: content

        anchors.fill: parent
        focus: true

        onPressed: (key, modifiers, text, position) => {
            if (!root.staffLock?.keyPressed(key, modifiers, text, position))
                root.player.keyPressed(key, modifiers, text, position);
        }

        Backdrop {
            id: backdrop

            anchors.fill: parent
            hue: root.player.slide.palette
            picture: root.player.backdrop
            sunny: stage.sunny
            still: root.player.frozen || root.player.black || root.player.dark
            visible: !root.player.dark
        }

        Snow {
            anchors.fill: parent
            floor: root.barShown ? bar.y : root.height
            running: !root.player.frozen && !root.player.black
            taken: stage.taken
            visible: root.player.manner.snowing && Look.theme.snow && !root.player.dark
        }

        PixelShift {
            id: drift

            changing: stage.entering
            height: parent.height
            visible: !root.player.dark
            width: parent.width

            Stage {
                id: stage

                anchors.fill: parent
                floor: root.barShown ? bar.y : root.height
                player: root.player
            }

            SectionBar {
                id: bar

                anchors.bottom: parent.bottom
                // What shifts upwards still reaches the lowest pixels.
                anchors.bottomMargin: -Look.drift
                anchors.left: parent.left
                anchors.leftMargin: Look.portrait ? Look.px(40) : Look.marginX
                anchors.right: parent.right
                anchors.rightMargin: anchors.leftMargin
                height: implicitHeight
                // The countdown takes its place: until it is stopped, no touch would reach the bar.
                opacity: !root.barShown ? 0 : root.player.countingDown ? 0.12 : 1
                player: root.player
                visible: opacity > 0

                Behavior on opacity {
                    NumberAnimation {
                        duration: Motion.fade
                    }
                }
            }
        }
    }

    TouchPrompt {
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Look.marginY * 0.5
        anchors.horizontalCenter: parent.horizontalCenter
        icon: root.player.tapIcon
        shown: root.inviting && !root.player.dark && root.player.slide.kind === "cover"
    }

    TouchPrompt {
        anchors.horizontalCenter: parent.horizontalCenter
        icon: root.player.tapIcon
        seldom: true
        shown: root.inviting && root.player.unattended && !root.player.dark && root.barShown
        y: Math.round(bar.y - height)
    }

    TouchPrompt {
        anchors.right: parent.right
        anchors.rightMargin: Look.marginX
        grounded: true
        icon: root.player.tapIcon
        shown: root.inviting && root.player.unattended && !root.player.dark && root.player.slide.kind === "overview" && x - Look.px(60) > (stage.current?.headEnd ?? 0)
        text: Words.choose
        y: Math.round(Look.px(Look.portrait ? 79 : 110) - height / 2)
    }

    TouchLayer {
        id: touch

        anchors.fill: parent
        content: content
        player: root.player
        swipe: stage.swipe
    }

    PageTurnHints {
        anchors.fill: parent
        player: root.player
        pressed: touch.side
        pull: stage.swipe.pull
    }

    Countdown {
        anchors.horizontalCenter: parent.horizontalCenter
        running: root.player.countingDown
        seconds: root.player.countdown
        y: Math.round(Math.min(bar.y + (bar.height - height) / 2, root.height - height - Look.px(16)))

        onStayed: root.player.touchBegan()
    }

    TypedNumber {
        anchors.right: parent.right
        anchors.rightMargin: Look.marginX
        anchors.top: parent.top
        anchors.topMargin: Look.marginY * 0.6
        typed: root.player.typed
    }

    StaffLayer {
        anchors.fill: parent
        player: root.player
    }

    CursorHider {
        anchors.fill: parent
        fingers: touch.fingers
        hides: root.player.fullscreen
    }
}
