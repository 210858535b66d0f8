pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick
import QtQuick.Shapes

// Recognises one finger that is held still, and fills a ring around it until the time is over.
Item {
    id: root

    required property StaffLock staffLock
    // In seconds: nothing shows at first, then the ring fills.
    required property real unseen
    required property real whole
    // How much of the ring is full.
    property real part: 0
    // Which finger it is; -1 for none. A palm is wider than a finger.
    readonly property alias finger: held.finger
    readonly property real slop: Look.px(40)
    readonly property real stroke: Look.px(7)

    function begin(finger: int, x: real, y: real) {
        held.finger = finger;
        held.startX = x;
        held.startY = y;
        staffLock.holdBegan();
    }

    function end() {
        if (held.finger < 0)
            return;
        held.finger = -1;
        staffLock.holdEnded();
    }

    function strayed(x: real, y: real): bool {
        return Math.hypot(x - held.startX, y - held.startY) > slop;
    }

    QtObject {
        id: held

        property int finger: -1
        property real startX: 0
        property real startY: 0
    }

    SequentialAnimation {
        running: root.staffLock.holding

        onRunningChanged: root.part = 0

        PauseAnimation {
            duration: root.unseen * 1000
        }

        NumberAnimation {
            duration: (root.whole - root.unseen) * 1000
            from: 0
            property: "part"
            target: root
            to: 1
        }
    }

    component Arc: ShapePath {
        id: arc

        required property real sweep

        capStyle: ShapePath.RoundCap
        fillColor: "transparent"
        strokeWidth: root.stroke

        PathAngleArc {
            centerX: ring.width / 2
            centerY: ring.height / 2
            radiusX: (ring.width - root.stroke) / 2
            radiusY: radiusX
            startAngle: -90
            sweepAngle: arc.sweep
        }
    }

    Rectangle {
        anchors.centerIn: ring
        color: Look.veil
        height: width
        radius: width / 2
        visible: ring.visible
        width: ring.width + Look.px(24)
    }

    Shape {
        id: ring

        // The whole ring is to be seen, also beside a corner.
        readonly property real edge: width / 2 + Look.px(28)

        height: width
        visible: root.staffLock.holding && root.part > 0
        width: Look.px(170)
        x: Math.max(edge, Math.min(root.width - edge, held.startX)) - width / 2
        y: Math.max(edge, Math.min(root.height - edge, held.startY)) - height / 2

        Arc {
            strokeColor: Look.faint
            sweep: 360
        }

        Arc {
            strokeColor: Look.gold
            sweep: 360 * Math.max(0.001, root.part)
        }
    }
}
