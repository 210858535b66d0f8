import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A key of the pad: a digit, or an icon.
Touchable {
    id: root

    required property StaffLock staffLock
    required property bool available
    property string digit: ""
    property ChoiceObject icon: null
    readonly property string name: icon?.name ?? digit

    function touch() {
        staffLock.press(name);
    }

    Accessible.name: icon ? StaffWords.choice(name) : digit
    Accessible.role: Accessible.Button
    opacity: available ? 1 : 0.32
    touchable: available

    Accessible.onPressAction: touch()

    Rectangle {
        anchors.fill: parent
        border.color: Look.line
        border.width: Math.max(1, Look.px(2))
        color: Look.key
        radius: height / 2
    }

    PressHighlight {
        lit: root.pressed
        radius: height / 2
    }

    Text {
        anchors.centerIn: parent
        color: Look.text
        font.family: Look.digits
        font.pixelSize: Look.px(76)
        font.weight: Font.Medium
        text: root.digit
        textFormat: Text.PlainText
    }

    Glyph {
        anchors.centerIn: parent
        glyph: root.icon?.glyph ?? ""
        glyphFamily: root.icon?.family ?? ""
        size: Look.px(62)
    }
}
