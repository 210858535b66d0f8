import Kiosk.Look
import QtQuick

// Recognises taps and horizontal drags of the leading finger.
// A second finger beside it ends that; one that lies still, as a palm does or a finger that the
// screen has forgotten, leaves the lead to the next that comes.
MultiPointTouchArea {
    id: root

    readonly property real slop: Look.px(26)
    readonly property alias dragging: lead.dragging
    // Where fingers are down that something else has, or that were taken from us: who comes back
    // with the press of another is no new one.
    readonly property var others: ({})

    // Any finger came down; it is alone if no other does anything.
    signal felt(finger: int, x: real, y: real, alone: bool)
    signal roamed(finger: int, x: real, y: real)
    signal gone(finger: int)
    signal began(x: real, y: real)
    // It is beyond a tap: whatever it pressed is not meant.
    signal strayed
    signal dragged(by: real)
    signal tapped(x: real, y: real)
    signal dropped(by: real, fast: bool)
    // It comes to nothing.
    signal lost

    function letGo() {
        lead.finger = -1;
        lead.dragging = false;
        lost();
    }

    onPressed: touches => touches.forEach(touch => lead.put(touch as TouchPoint, Date.now(), touches.length === 1))
    onUpdated: touches => touches.forEach(touch => lead.move(touch as TouchPoint, Date.now()))
    onReleased: touches => touches.forEach(touch => lead.lift(touch as TouchPoint, Date.now()))
    onCanceled: touches => {
        for (const one of touches) {
            const touch = one as TouchPoint;
            delete lead.down[touch.pointId];
            others[touch.pointId] = Qt.point(touch.x, touch.y);
            gone(touch.pointId);
        }
        letGo();
    }

    QtObject {
        id: lead

        property int finger: -1
        property real startX: 0
        property real startY: 0
        property bool decided: false
        property bool dragging: false
        // Where it was when, to know how fast it goes: in pixels a millisecond.
        property real lastX: 0
        property real lastTime: 0
        property real speed: 0
        // Every finger that is down: where it was, and when, before it last went elsewhere.
        readonly property var down: ({})

        // Also where the clock has been set back: else no finger would lead until it has caught up.
        function isStill(since: real, now: real): bool {
            return now - since > Motion.stuck || now < since;
        }

        function put(touch: TouchPoint, now: real, single: bool) {
            const other = root.others[touch.pointId];
            delete root.others[touch.pointId];
            if (other && !single && Math.hypot(touch.x - other.x, touch.y - other.y) < root.slop) {
                remember(touch, 0);
                return;
            }
            const alone = Object.values(down).every(other => isStill(other.time, now));
            root.felt(touch.pointId, touch.x, touch.y, alone);
            if (alone)
                begin(touch, now);
            else
                root.letGo();
            remember(touch, now);
        }

        function move(touch: TouchPoint, now: real) {
            const known = down[touch.pointId];
            if (!known || Math.hypot(touch.x - known.x, touch.y - known.y) > root.slop)
                remember(touch, now);
            root.roamed(touch.pointId, touch.x, touch.y);
            if (touch.pointId === finger)
                go(touch, now);
        }

        function lift(touch: TouchPoint, now: real) {
            delete down[touch.pointId];
            root.gone(touch.pointId);
            if (touch.pointId === finger)
                end(touch, now);
        }

        function remember(touch: TouchPoint, now: real) {
            down[touch.pointId] = {
                x: touch.x,
                y: touch.y,
                time: now
            };
        }

        function begin(touch: TouchPoint, now: real) {
            if (finger >= 0)
                root.letGo();
            finger = touch.pointId;
            startX = lastX = touch.x;
            startY = touch.y;
            lastTime = now;
            speed = 0;
            decided = dragging = false;
            root.began(touch.x, touch.y);
        }

        function go(touch: TouchPoint, now: real) {
            const x = touch.x - startX;
            const y = touch.y - startY;
            const passed = Math.max(1, now - lastTime);
            speed += ((touch.x - lastX) / passed - speed) * Math.min(1, passed / 40);
            lastX = touch.x;
            lastTime = now;
            if (!decided && Math.max(Math.abs(x), Math.abs(y)) < root.slop)
                return;
            if (!decided) {
                decided = true;
                dragging = Math.abs(x) > 1.5 * Math.abs(y);
                root.strayed();
            }
            if (dragging)
                root.dragged(travelled(x));
        }

        // A drag begins where it is known to be one.
        function travelled(x: real): real {
            return x - Math.sign(x) * Math.min(Math.abs(x), root.slop);
        }

        function end(touch: TouchPoint, now: real) {
            go(touch, now);
            const x = touch.x - startX;
            const dropped = dragging && Math.abs(x) > 1.5 * Math.abs(touch.y - startY);
            const fast = speed * Math.sign(x) > 0.45 * Look.unit && Math.abs(x) > Look.px(60);
            finger = -1;
            dragging = false;
            if (dropped)
                root.dropped(travelled(x), fast);
            else if (!decided)
                root.tapped(touch.x, touch.y);
            else
                root.lost();
        }
    }
}
