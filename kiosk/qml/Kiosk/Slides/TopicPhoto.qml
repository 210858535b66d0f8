import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The photograph of a topic; on the side of the words it goes over into the backdrop.
Photo {
    id: root

    required property TopicObject slide

    hue: slide.palette
    picture: slide.picture

    Scrim {
        across: !Look.portrait
        dark: Palettes.of(root.hue)[3]
        height: Look.portrait ? root.height * 0.4 : root.height
        rotation: Look.portrait ? 180 : 0
        width: Look.portrait ? root.width : root.width * 0.35
        y: root.height - height
    }
}
