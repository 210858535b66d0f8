pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A calm word to staff where no show can be played.
BaseWindow {
    id: root

    required property bool chinese
    required property list<string> problems
    // Keeps visitors in; none where anybody may leave.
    property StaffLock staffLock: null

    title: Words.nothing

    onWidthChanged: Look.width = width
    onHeightChanged: Look.height = height
    Component.onCompleted: Words.chinese = root.chinese

    onClosing: close => close.accepted = !staffLock

    KeyInput {
        focus: true

        onPressed: (key, modifiers, text, position) => root.staffLock?.keyPressed(key, modifiers, text, position)
    }

    Shortcut {
        enabled: !root.staffLock
        sequence: "Ctrl+Q"

        onActivated: Qt.quit()
    }

    Backdrop {
        anchors.fill: parent
        hue: "night"
        picture: null
    }

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Look.marginX
        anchors.verticalCenter: parent.verticalCenter
        spacing: Look.gap
        width: root.width - 2 * Look.marginX

        Prose {
            family: Look.serif
            segments: [
                {
                    text: Words.nothing
                }
            ]
            size: Look.headSize
            weight: Font.Black
            width: parent.width
        }

        Prose {
            color: Look.gold
            segments: [
                {
                    text: Words.nothingHint
                }
            ]
            size: Look.smallSize
            width: parent.width
        }

        Repeater {
            model: root.problems.slice(0, 8)

            Prose {
                required property string modelData

                color: Look.quiet
                segments: [
                    {
                        text: modelData
                    }
                ]
                size: Look.leastSize
                width: parent.width
            }
        }
    }

    TouchTracker {
        id: fingers

        anchors.fill: parent
    }

    Loader {
        active: root.staffLock !== null
        anchors.fill: parent

        sourceComponent: StaffLockLayer {
            fingers: fingers
            staffLock: root.staffLock
            problems: root.problems
            since: ""
        }
    }
}
