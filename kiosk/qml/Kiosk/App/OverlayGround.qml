import Kiosk.Look
import QtQuick

// The ground of what lies over the whole show: a night sky, through which nothing is seen.
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
