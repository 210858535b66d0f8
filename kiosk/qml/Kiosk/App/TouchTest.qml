pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// Shows where the screen feels each finger, and whether its edges and corners feel one at all.
Rectangle {
    id: root

    required property StaffLock staffLock
    readonly property int columns: Look.portrait ? 6 : 10
    readonly property int rows: Look.portrait ? 10 : 6
    readonly property int fields: 2 * (columns + rows) - 4
    // What has been touched, by column and row.
    property var felt: ({})
    readonly property int count: Object.keys(felt).length

    function feel(x: real, y: real) {
        const column = Math.max(0, Math.min(columns - 1, Math.floor(x / width * columns)));
        const row = Math.max(0, Math.min(rows - 1, Math.floor(y / height * rows)));
        const inner = column > 0 && column < columns - 1 && row > 0 && row < rows - 1;
        const name = `${column} ${row}`;
        if (!inner && !felt[name])
            felt = Object.assign({
                [name]: true
            }, felt);
    }

    color: Look.night

    Repeater {
        model: root.columns * root.rows

        Rectangle {
            required property int index
            readonly property int column: index % root.columns
            readonly property int row: Math.floor(index / root.columns)
            readonly property bool lit: root.felt[`${column} ${row}`] === true
            readonly property int margin: Look.px(5)

            border.color: lit ? Look.gold : Look.line
            border.width: Math.max(1, Look.px(2))
            color: lit ? Qt.alpha(Look.gold, 0.55) : Look.key
            height: Math.round((row + 1) * root.height / root.rows) - y - margin
            radius: Look.px(14)
            visible: column === 0 || column === root.columns - 1 || row === 0 || row === root.rows - 1
            width: Math.round((column + 1) * root.width / root.columns) - x - margin
            x: Math.round(column * root.width / root.columns) + margin
            y: Math.round(row * root.height / root.rows) + margin
        }
    }

    Column {
        id: words

        anchors.centerIn: parent
        spacing: Look.px(20)
        width: root.width * (1 - 2.6 / root.columns)

        Line {
            color: Look.gold
            font.family: Look.serif
            font.letterSpacing: Look.tracking(4)
            font.pixelSize: Look.headSize
            font.weight: Font.Black
            text: StaffWords.test
        }

        Line {
            text: root.count === root.fields ? StaffWords.testDone : StaffWords.testHint
        }

        Line {
            color: Look.gold
            font.family: Look.digits
            font.features: ({
                    "tnum": 1
                })
            font.pixelSize: Look.px(112)
            font.weight: Font.Bold
            text: `${root.count} / ${root.fields}`
        }

        Line {
            color: Look.quiet
            text: StaffWords.testEnd
        }
    }

    component Line: Text {
        Accessible.name: text
        Accessible.role: Accessible.StaticText
        color: Look.text
        font.family: Look.sans
        font.pixelSize: Look.smallSize
        horizontalAlignment: Text.AlignHCenter
        textFormat: Text.PlainText
        width: words.width
        wrapMode: Text.Wrap
    }

    Repeater {
        model: area.touchPoints.length

        FingerMark {
            required property int index

            room: root.width
            touch: area.touchPoints[index] as TouchPoint
        }
    }

    HoldRing {
        id: ring

        anchors.fill: parent
        staffLock: root.staffLock
        unseen: 1
        whole: staffLock.testHold
    }

    MultiPointTouchArea {
        id: area

        function down(): int {
            return touchPoints.filter(touch => touch.pressed).length;
        }

        anchors.fill: parent
        maximumTouchPoints: 10
        touchPoints: [
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {},
            TouchPoint {}
        ]

        onPressed: touches => {
            root.staffLock.touched();
            ring.end();
            for (const one of touches) {
                const touch = one as TouchPoint;
                root.feel(touch.x, touch.y);
                if (down() === 1)
                    ring.begin(touch.pointId, touch.x, touch.y);
            }
        }
        onUpdated: touches => {
            for (const one of touches) {
                const touch = one as TouchPoint;
                root.feel(touch.x, touch.y);
                if (touch.pointId === ring.finger && ring.strayed(touch.x, touch.y))
                    ring.begin(touch.pointId, touch.x, touch.y);
            }
        }
        onReleased: ring.end()
        onCanceled: ring.end()
    }
}
