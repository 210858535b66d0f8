import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// All touch in one place: a tap on something touchable, on nothing special, or a swipe. No more.
Item {
    id: root

    required property Player player
    required property Item content
    property Touchable held: null

    // The topmost touchable item at a point of the content.
    function find(item: Item, x: real, y: real): Touchable {
        for (let i = item.children.length - 1; i >= 0; i--) {
            const child = item.children[i];
            if (!child.visible || !child.enabled || child.opacity < 0.3)
                continue;
            const point = item.mapToItem(child, x, y);
            const found = child as Touchable;
            if (found?.touchable && found.contains(point))
                return found;
            const inner = find(child, point.x, point.y);
            if (inner)
                return inner;
        }
        return null;
    }

    function press(item: Touchable) {
        if (held)
            held.pressed = false;
        held = item;
        if (held)
            held.pressed = true;
    }

    Ripple {
        id: ripple
    }

    PointHandler {
        acceptedButtons: Qt.LeftButton

        onActiveChanged: {
            if (active) {
                ripple.open(point.position);
                root.press(root.player.covered ? null : root.find(root.content, point.position.x, point.position.y));
                root.player.touchBegan();
            } else {
                root.press(null);
            }
        }
    }

    TapHandler {
        acceptedButtons: Qt.LeftButton
        gesturePolicy: TapHandler.DragThreshold
        longPressThreshold: 0

        onTapped: (point, button) => {
            const spent = root.player.touchSpent;
            const item = spent ? null : root.find(root.content, point.position.x, point.position.y);
            if (item) {
                if (item as Figure)
                    root.player.figureTapped();
                item.touch();
            } else {
                root.player.tapped(point.position.x / root.width);
            }
        }
    }

    DragHandler {
        id: drag

        property vector2d before

        acceptedButtons: Qt.LeftButton
        target: null

        onActiveChanged: {
            if (active) {
                before = persistentTranslation;
                return;
            }
            // Not activeTranslation: that is zero again by now.
            const moved = persistentTranslation.minus(before);
            if (Math.abs(moved.x) > Look.px(90) && Math.abs(moved.x) > 1.5 * Math.abs(moved.y))
                root.player.swiped(moved.x < 0);
        }
    }
}
