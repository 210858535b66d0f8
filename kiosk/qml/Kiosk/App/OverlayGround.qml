import Kiosk.Look
import QtQuick

// Opaque background of the panels that cover the whole show.
Rectangle {
    id: root

    readonly property list<color> sky: Palettes.of("night")

    gradient: Gradient {
        GradientStop {
            color: Look.night
            position: 0
        }

        GradientStop {
            color: Qt.darker(root.sky[1], 1.5)
            position: 0.74
        }

        GradientStop {
            color: root.sky[0]
            position: 1
        }
    }
}
