import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Touch on what lies over the show: no finger gets through it, and each presses for itself, as
// two hands do that type.
MultiPointTouchArea {
    id: root

    required property StaffLock staffLock
    required property Item content
    // Those of the show below, who may meet a finger that is down here once nothing lies over it.
    required property TouchTracker fingers
    required property bool wanted
    readonly property string screen: staffLock.screen
    // What each finger presses.
    property var held: ({})
    property bool releasing: false

    function letGo(finger: int): Touchable {
        const item = held[finger] as Touchable;
        delete held[finger];
        if (item)
            item.pressed = false;
        return item;
    }

    function follow() {
        enabled = wanted;
    }

    enabled: false

    Component.onCompleted: follow()
    onScreenChanged: held = ({})
    // What is touched may close all this. Qt 6.11 crashes where an area is switched off while it
    // hears of a mouse button that is let go, if a finger is down as well.
    onWantedChanged: releasing ? Qt.callLater(follow) : follow()
    onPressed: touches => {
        for (const one of touches) {
            const touch = one as TouchPoint;
            const item = finder.at(content, touch.x, touch.y);
            fingers.others[touch.pointId] = Qt.point(touch.x, touch.y);
            held[touch.pointId] = item;
            if (item)
                item.pressed = true;
        }
        staffLock.touched();
    }
    onUpdated: touches => {
        for (const one of touches) {
            const touch = one as TouchPoint;
            fingers.others[touch.pointId] = Qt.point(touch.x, touch.y);
            if (held[touch.pointId] && finder.at(content, touch.x, touch.y) !== held[touch.pointId])
                letGo(touch.pointId);
        }
    }
    onReleased: touches => {
        // What is touched may close all this, and then the points are gone.
        const lifted = touches.map(one => (one as TouchPoint).pointId);
        lifted.forEach(finger => delete fingers.others[finger]);
        releasing = true;
        lifted.forEach(finger => letGo(finger)?.touch());
        releasing = false;
    }
    onCanceled: touches => {
        for (const one of touches) {
            const touch = one as TouchPoint;
            letGo(touch.pointId);
        }
    }

    TouchTargetFinder {
        id: finder
    }
}
