import Kiosk.Look
import Kiosk.Parts
import QtQuick

// The ground of a card in the colours of its section, lighter at the top; between its name and its
// figure stands its sign, large and faint.
Rectangle {
    id: root

    required property string hue
    required property bool pressed
    required property string glyph
    required property string glyphFamily
    required property real from
    required property real to
    readonly property list<color> hues: Palettes.of(hue)

    border.color: pressed ? Look.gold : hues[2]
    border.width: Math.max(1, Look.px(2))
    radius: Look.corners

    gradient: Gradient {
        GradientStop {
            color: Qt.tint(root.hues[1], Qt.alpha(root.hues[2], 0.3))
            position: 0
        }

        GradientStop {
            color: Qt.tint(root.hues[1], Qt.alpha(root.hues[0], 0.45))
            position: 1
        }
    }

    PressHighlight {
        lit: root.pressed
        radius: root.radius
    }

    Glyph {
        anchors.horizontalCenter: parent.horizontalCenter
        glyph: root.glyph
        glyphFamily: root.glyphFamily
        opacity: 0.2
        size: Math.round(root.width * 0.5)
        y: Math.round((root.from + root.to - height) / 2)
    }
}
