import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// All touch in one place: a tap on something touchable, on nothing special, or a swipe. No more.
Item {
    id: root

    required property Player player
    required property Item content
    required property Swipe swipe
    property Touchable held: null
    // -1 or 1 while a finger presses the side of the screen that turns the page.
    property int side: 0
    readonly property alias fingers: fingers

    function press(item: Touchable, at: int) {
        if (held)
            held.pressed = false;
        held = item;
        if (held)
            held.pressed = true;
        side = at;
    }

    function begin(x: real, y: real) {
        const item = player.covered ? null : finder.at(content, x, y);
        press(item, item || player.covered || !player.visiting ? 0 : player.side(x / width));
        player.touchBegan();
    }

    function tap(x: real, y: real) {
        press(null, 0);
        const item = player.touchSpent ? null : finder.at(content, x, y);
        if (!item) {
            player.tapped(x / width);
            return;
        }
        if (item as Figure)
            player.figureTapped();
        item.touch();
    }

    function drop(by: real, fast: bool) {
        if (player.touchSpent || (!fast && Math.abs(by) < swipe.reach)) {
            swipe.release();
            return;
        }
        const serial = player.serial;
        swipe.turn(by < 0);
        player.swiped(by < 0);
        // What came meanwhile may have taken the swipe for itself.
        if (player.serial === serial)
            swipe.release();
    }

    TouchTargetFinder {
        id: finder
    }

    Ripple {
        id: first
    }

    Ripple {
        id: second
    }

    TouchTracker {
        id: fingers

        anchors.fill: parent

        onFelt: (finger, x, y) => (first.busy ? second : first).open(x, y)
        onBegan: (x, y) => root.begin(x, y)
        onStrayed: root.press(null, 0)
        onDragged: by => {
            if (!root.player.touchSpent)
                root.swipe.drag(by);
        }
        onTapped: (x, y) => root.tap(x, y)
        onDropped: (by, fast) => root.drop(by, fast)
        onLost: {
            root.press(null, 0);
            root.swipe.release();
        }
    }

    Connections {
        // Under a finger that waits the slides may go on.
        function onSerialChanged() {
            if (fingers.dragging)
                fingers.letGo();
        }

        function onStateChanged() {
            if (fingers.dragging && root.player.covered)
                fingers.letGo();
        }

        target: root.player
    }
}
