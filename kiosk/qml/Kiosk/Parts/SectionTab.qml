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
        name.width = Math.round(width * 0.88);
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
        anchors.bottomMargin: Look.px(10)
        anchors.leftMargin: Math.round(root.width * 0.03)
        anchors.rightMargin: anchors.leftMargin
        anchors.topMargin: Look.px(6)
        lit: root.pressed
    }

    Prose {
        id: name

        Accessible.ignored: true
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -Look.px(14)
        balanced: true
        centred: true
        color: root.current || root.pressed ? Look.gold : Look.text
        segments: [
            {
                text: root.numbered ? String(root.number) : root.label
            }
        ]
        spread: 1.2
        weight: root.current ? Font.Bold : Font.Normal
    }

    Rectangle {
        id: track

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Look.px(22)
        anchors.horizontalCenter: parent.horizontalCenter
        color: root.passed ? Qt.alpha(Look.gold, 0.63) : Look.line
        height: Math.max(2, Look.px(4))
        radius: height / 2
        width: Math.round(root.width * 0.86)

        Behavior on color {
            ColorAnimation {
                duration: Motion.fade
            }
        }

        Rectangle {
            id: fill

            property real share: 0

            color: Look.gold
            height: parent.height
            radius: height / 2
            visible: root.current
            width: Math.round(parent.width * share)
        }
    }
}
