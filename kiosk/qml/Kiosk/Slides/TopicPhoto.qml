pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The photograph of a topic. It goes over into the backdrop without an edge, at the foot and on the
// side of the words, and what grows in the backdrop's corner does not look out from behind it.
Photo {
    id: root

    required property TopicObject slide

    hue: slide.palette
    picture: slide.picture

    component Shade: Scrim {
        dark: Palettes.of(root.hue)[3]
    }

    // Over its foot.
    Shade {
        across: false
        height: root.height * (Look.portrait ? 0.4 : 0.3)
        rotation: 180
        width: root.width
        y: root.height - height
    }

    // Over its left side, and beyond it.
    Shade {
        height: root.height
        visible: !Look.portrait
        width: root.width * 0.35
    }

    Shade {
        height: root.height
        rotation: 180
        visible: !Look.portrait
        width: root.width * 0.5
        x: -width
    }

    // Below it.
    Shade {
        across: false
        height: Look.portrait ? root.height * 0.4 : Look.px(140)
        width: root.width
        y: root.height
    }
}
