import QtQuick

// Darkness that lets go over a picture, from one side to the other.
Rectangle {
    id: root

    required property color dark
    property bool across: true
    property real deepest: 1
    // Up to here it stays as deep; from there it fades.
    property real from: 0
    property real least: 0

    gradient: Gradient {
        orientation: root.across ? Gradient.Horizontal : Gradient.Vertical

        GradientStop {
            color: Qt.alpha(root.dark, root.deepest)
            position: 0
        }

        GradientStop {
            color: Qt.alpha(root.dark, root.deepest)
            position: root.from
        }

        GradientStop {
            color: Qt.alpha(root.dark, root.least)
            position: 1
        }
    }
}
