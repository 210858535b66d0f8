import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A choice of the staff: its icon above its label, or before the label where `lying` is set.
Touchable {
    id: root

    required property ChoiceObject choice
    property bool lying: false
    // The keyboard is at it.
    property bool chosen: false

    signal touched

    function touch() {
        touched();
    }

    Accessible.name: words.text
    Accessible.role: Accessible.Button
    implicitWidth: lying ? words.x + words.width + Look.px(44) : 0

    Accessible.onPressAction: touch()

    Rectangle {
        anchors.fill: parent
        border.color: root.chosen ? Look.gold : Look.line
        border.width: Math.max(1, Look.px(root.chosen ? 4 : 2))
        color: Look.key
        radius: Look.px(20)
    }

    PressHighlight {
        lit: root.pressed
        radius: Look.px(20)
    }

    Glyph {
        id: glyph

        glyph: root.choice.glyph
        glyphFamily: root.choice.family
        size: Look.px(root.lying ? 48 : 64)
        x: Math.round(root.lying ? Look.px(36) : (root.width - width) / 2)
        y: Math.round(root.lying ? (root.height - height) / 2 : (root.height - height - words.height - Look.px(12)) / 2)
    }

    Text {
        id: words

        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.smallSize
        font.weight: Font.Medium
        text: StaffWords.choice(root.choice.name)
        textFormat: Text.PlainText
        x: Math.round(root.lying ? glyph.x + glyph.width + Look.px(24) : (root.width - width) / 2)
        y: Math.round(root.lying ? (root.height - height) / 2 : glyph.y + glyph.height + Look.px(12))
    }
}
