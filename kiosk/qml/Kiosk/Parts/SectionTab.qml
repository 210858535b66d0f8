import Kiosk.Look
import QtQuick

// One section in the bar: its name, and the line that fills as its slides go by.
Touchable {
    id: root

    required property string label
    required property int number
    required property bool current
    required property bool passed
    required property int size
    // What it leaves free at its right.
    required property real gap
    // Whether the name does not fit, so that the number stands for it.
    property bool numbered: false
    readonly property alias filled: fill

    signal chosen

    function touch() {
        chosen();
    }

    // The name in the size of the bar, or smaller where it would not fit; at last only its number.
    function place() {
        numbered = false;
        name.width = Math.round(width - gap);
        for (const tried of [size, Look.leastSize]) {
            name.size = tried;
            name.lay();
            if (name.implicitHeight <= Look.px(88) && name.extent <= name.width + 1)
                return;
        }
        numbered = true;
        name.size = size;
        name.lay();
    }

    Accessible.name: label
    Accessible.role: Accessible.Button

    Accessible.onPressAction: touch()
    onWidthChanged: place()
    onSizeChanged: place()
    Component.onCompleted: place()

    PressHighlight {
        anchors.leftMargin: -Math.round(root.gap / 2)
        anchors.rightMargin: Math.round(root.gap / 2)
        lit: root.pressed
    }

    Prose {
        id: name

        Accessible.ignored: true
        balanced: true
        color: root.current ? Look.gold : Look.text
        segments: [
            {
                text: root.numbered ? String(root.number) : root.label
            }
        ]
        spread: 1.2
        weight: root.current ? Font.Bold : Font.Medium
        y: Math.round(track.y + Look.px(6) + (Look.px(96) - implicitHeight) / 2)
    }

    // Told apart from afar: what has passed is golden, what comes is pale, and the present is thicker.
    Rectangle {
        id: track

        color: root.pressed ? Look.gold : root.passed ? Look.past : Look.line
        height: Math.max(3, Look.px(6))
        radius: height / 2
        width: Math.round(root.width - root.gap)
        y: Look.px(10)

        Behavior on color {
            ColorAnimation {
                duration: Motion.fade
            }
        }

        Rectangle {
            id: fill

            property real share: 0

            anchors.verticalCenter: parent.verticalCenter
            color: Look.gold
            height: Math.max(4, Look.px(8))
            radius: height / 2
            visible: root.current
            width: Math.round(parent.width * share)
        }
    }
}
