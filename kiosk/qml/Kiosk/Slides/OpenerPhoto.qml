import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A photograph behind a whole opener: dark enough under the words even where it is white.
Photo {
    id: root

    required property OpenerObject slide
    required property real floor
    readonly property color dark: Palettes.of(hue)[0]

    hue: slide.palette
    picture: slide.picture

    Scrim {
        across: !Look.portrait
        anchors.fill: parent
        dark: root.dark
        deepest: 0.84
        from: 0.62
        least: 0.15
        rotation: Look.portrait ? 180 : 0
    }

    Scrim {
        across: false
        dark: root.dark
        deepest: 0
        height: root.height - y
        least: 0.9
        width: root.width
        y: Math.round(root.floor - Look.px(120))
    }
}
