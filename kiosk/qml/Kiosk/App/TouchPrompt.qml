pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Prompt to touch the screen while nobody does: on the cover it pulses and stays, elsewhere it
// appears from time to time. With reduced motion it keeps still.
Row {
    id: root

    required property IconObject icon
    required property bool shown
    property bool seldom: false
    // Whether it stands on a ground of its own, over whatever lies there.
    property bool grounded: seldom
    property string text: Words.hint
    readonly property int size: Look.px(40)

    opacity: shown && !(seldom && Motion.calm) ? 1 : 0
    spacing: Math.round(size * 0.5)
    visible: opacity > 0

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
        }
    }

    Item {
        id: hand

        anchors.verticalCenter: parent.verticalCenter
        height: width
        opacity: root.seldom && !Motion.calm ? 0 : 1
        width: Math.round(root.size * (root.grounded ? 1.3 : 2))

        Rectangle {
            color: Look.veil
            height: Look.px(68)
            radius: height / 2
            visible: root.grounded
            width: root.width + 2 * Look.px(28)
            x: -Look.px(28)
            y: (parent.height - height) / 2
        }

        Rectangle {
            id: ring

            border.color: Look.gold
            border.width: Math.max(2, Math.round(root.size / 14))
            color: "transparent"
            height: width
            opacity: 0
            radius: width / 2
            width: parent.width * 1.5
            // Around the tip of the drawn finger.
            x: parent.width * 0.4 - width / 2
            y: parent.height * 0.3 - height / 2
        }

        Glyph {
            anchors.centerIn: parent
            glyph: root.icon.glyph
            glyphFamily: root.icon.family
            size: hand.width
        }
    }

    Text {
        id: words

        Accessible.name: text
        Accessible.role: Accessible.StaticText
        anchors.verticalCenter: parent.verticalCenter
        color: Look.text
        font.family: Look.sans
        font.letterSpacing: Look.tracking(6)
        font.pixelSize: root.size
        font.weight: Font.Medium
        opacity: hand.opacity
        text: root.text
        textFormat: Text.PlainText
    }

    // It may have been cut short anywhere.
    component Begin: PropertyAction {
        property: "opacity"
        target: hand
    }

    component Breath: NumberAnimation {
        duration: Motion.breath
        easing.type: Motion.wayEasing
        property: "opacity"
        target: hand
    }

    component Touch: ParallelAnimation {
        NumberAnimation {
            duration: Motion.breath
            easing.type: Motion.easing
            from: 0.9
            property: "opacity"
            target: ring
            to: 0
        }

        NumberAnimation {
            duration: Motion.breath
            easing.type: Motion.easing
            from: 0.3
            property: "scale"
            target: ring
            to: 1
        }
    }

    SequentialAnimation {
        loops: Animation.Infinite
        running: root.visible && !root.seldom && !Motion.calm

        Begin {
            value: 1
        }

        Touch {}

        PauseAnimation {
            duration: Motion.rest
        }

        Breath {
            to: 0.5
        }

        Breath {
            to: 1
        }
    }

    SequentialAnimation {
        loops: Animation.Infinite
        running: root.visible && root.seldom && !Motion.calm

        Begin {
            value: 0
        }

        PauseAnimation {
            duration: Motion.seldom
        }

        Breath {
            to: 1
        }

        Touch {}

        PauseAnimation {
            duration: Motion.rest
        }

        Breath {
            to: 0
        }
    }
}
