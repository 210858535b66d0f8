import Kiosk.Parts
import QtQuick

// Finds what lies under a finger.
QtObject {
    // The topmost touchable item at a point of the content.
    function at(item: Item, x: real, y: real): Touchable {
        for (let i = item.children.length - 1; i >= 0; i--) {
            const child = item.children[i];
            if (!child.visible || !child.enabled || child.opacity < 0.3)
                continue;
            const point = item.mapToItem(child, x, y);
            const found = child as Touchable;
            if (found?.touchable && found.contains(point))
                return found;
            const inner = at(child, point.x, point.y);
            if (inner)
                return inner;
        }
        return null;
    }
}
