pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// Hints at the edges of the screen: arrows for a tap, and where a swipe leads.
Item {
    id: root

    required property Player player
    // -1 or 1 for the side a finger presses.
    required property int pressed
    required property real pull

    component Arrow: EdgeArrow {
        Accessible.name: mirrored ? Words.previous : Words.next
        Accessible.role: Accessible.Button
        anchors.margins: Look.px(8)
        anchors.verticalCenter: parent?.verticalCenter
        shown: root.player.visiting && !Look.portrait && root.pull === 0

        Accessible.onPressAction: root.player.swiped(!mirrored)
    }

    component Hint: SwipeHint {
        anchors.margins: Look.px(40)
        anchors.verticalCenter: parent?.verticalCenter
    }

    Arrow {
        anchors.left: parent.left
        mirrored: true
        pressed: root.pressed < 0
    }

    Arrow {
        anchors.right: parent.right
        pressed: root.pressed > 0
    }

    Hint {
        anchors.left: parent.left
        backward: true
        pull: -root.pull
    }

    Hint {
        anchors.right: parent.right
        backward: false
        pull: root.pull
    }
}
