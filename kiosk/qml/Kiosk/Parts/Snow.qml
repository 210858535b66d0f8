pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// Drifting snow; still when calm, frozen or black, and nothing at all where it does not show.
// Where a GPU draws, many flakes in three depths that sway. Else few small ones on whole pixels,
// moved in every second frame: half the pictures, half the cost. The nearest fall only where no words
// stand, and melt before they reach any.
Item {
    id: root

    readonly property int count: Motion.rich ? 150 : 36
    readonly property bool falling: running && !Motion.calm
    property bool running: true
    // Seconds that the few flakes have been falling, and those that they are seen to have.
    property real clock: 0
    property real time: 0
    // Where words and pictures stand, and where the slide ends.
    property var taken: []
    required property real floor
    readonly property int nearest: 16
    // How many that sway.
    property int many: 0

    // An animation keeps the way it began with: a change of size sows the flakes anew.
    function sow() {
        many = 0;
        many = Motion.rich && visible && width > 0 && height > 0 ? count : 0;
    }

    // A share, 0 to 1, that differs from flake to flake and is always the same.
    function scatter(index: int, step: real): real {
        return (index * step) % 1;
    }

    // Where the nearest flake of this number falls: the column of a few that is free for longest.
    function lane(index: int, size: real): rect {
        let best = Qt.rect(0, 0, size, 0);
        for (let attempt = 0; attempt < 4; attempt++) {
            const x = Math.round((width - size) * scatter(index + attempt * nearest + 1, 0.61803));
            const away = size;
            const words = taken.filter(box => box.left < x + size + away && box.right > x - away).sort((one, other) => one.top - other.top);
            let top = -size;
            for (const box of [...words, Qt.rect(0, floor + away, width, 1)]) {
                if (box.top - away - top > best.height)
                    best = Qt.rect(x, top, size, box.top - away - top);
                top = Math.max(top, box.bottom + away);
            }
            if (best.height > height * 0.6)
                break;
        }
        return best.height > 5 * size ? best : Qt.rect(0, 0, size, 0);
    }

    onTakenChanged: change.restart()
    onWidthChanged: Qt.callLater(sow)
    onHeightChanged: Qt.callLater(sow)
    onVisibleChanged: Qt.callLater(sow)
    Component.onCompleted: Qt.callLater(sow)

    component Flake: Rectangle {
        id: flake

        required property int index
        readonly property real place: root.scatter(index, 0.61803)
        readonly property real start: root.scatter(index, 0.73205)
        readonly property real pace: root.scatter(index, 0.41421)

        height: width
        radius: width / 2
        x: Math.round(root.width * place)
    }

    // Time as animations have it: in a film it is not that of the wall.
    NumberAnimation on clock {
        duration: 1728000000
        from: 0
        loops: Animation.Infinite
        paused: running && !root.falling
        running: root.visible
        to: 1728000
    }

    FrameAnimation {
        paused: running && !root.falling
        running: root.visible

        onTriggered: {
            if (currentFrame % 2 === 0)
                root.time = root.clock;
        }
    }

    // Other words: what falls now melts, and falls elsewhere.
    SequentialAnimation {
        id: change

        NumberAnimation {
            duration: Motion.out
            easing.type: Motion.easing
            property: "opacity"
            target: near
            to: 0
        }

        ScriptAction {
            script: near.lanes = Array.from({
                length: root.nearest
            }, (_, i) => root.lane(i, Math.round((8 + 6 * root.scatter(i, 0.41421)) * Look.unit)))
        }

        PauseAnimation {
            duration: Motion.fade
        }

        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
            property: "opacity"
            target: near
            to: 1
        }
    }

    Item {
        id: near

        property var lanes: []

        Repeater {
            model: root.visible ? root.nearest : 0

            Rectangle {
                id: flake

                required property int index
                readonly property rect lane: near.lanes[index] ?? Qt.rect(0, 0, 0, 0)
                readonly property real way: (root.scatter(index, 0.73205) + root.time * Motion.flakes * Look.unit / Math.max(1, lane.height)) % 1

                color: Look.text
                height: width
                opacity: (0.3 + 0.3 * root.scatter(index, 0.41421)) * Math.min(1, way / Motion.melting, (1 - way) / Motion.melting)
                radius: width / 2
                visible: lane.height > 0
                width: lane.width
                x: lane.x
                y: Math.round(lane.y + way * (lane.height - height))
            }
        }
    }

    Repeater {
        model: Motion.rich || !root.visible ? 0 : root.count

        Flake {
            readonly property real fall: 14 + 14 * (1 - pace)

            color: Qt.alpha(Look.text, 0.12 + 0.3 * pace)
            width: Math.max(2, Math.round((2 + 3 * pace) * Look.unit))
            y: Math.round(((start + root.time / fall) % 1) * (root.height + height)) - height
        }
    }

    Repeater {
        model: root.many

        Flake {
            id: drifting

            // Far, between and near: the nearer, the larger, clearer and faster.
            readonly property int depth: index % 3
            readonly property real fall: [26000, 18000, 12000][depth] * (0.85 + 0.3 * pace)
            readonly property real sway: [14, 26, 42][depth] * Look.unit * (0.6 + 0.8 * place)

            readonly property real middle: root.width * place

            color: Qt.alpha(Look.text, [0.2, 0.32, 0.5][depth] * (0.7 + 0.3 * start))
            width: Math.max(2, [2.4, 3.8, 6.2][depth] * Look.unit * (0.8 + 0.4 * pace))

            // No animators: stopped by a freeze, they would not say where they had got to.
            SequentialAnimation on y {
                paused: running && !root.falling

                NumberAnimation {
                    duration: drifting.fall * (1 - drifting.start)
                    from: root.height * drifting.start
                    to: root.height
                }

                NumberAnimation {
                    duration: drifting.fall
                    from: -drifting.height
                    loops: Animation.Infinite
                    to: root.height
                }
            }

            SequentialAnimation on x {
                loops: Animation.Infinite
                paused: running && !root.falling

                NumberAnimation {
                    duration: drifting.fall * 0.21
                    easing.type: Easing.InOutSine
                    from: drifting.middle - drifting.sway
                    to: drifting.middle + drifting.sway
                }

                NumberAnimation {
                    duration: drifting.fall * 0.21
                    easing.type: Easing.InOutSine
                    from: drifting.middle + drifting.sway
                    to: drifting.middle - drifting.sway
                }
            }
        }
    }
}
