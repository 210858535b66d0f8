pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// The way home and to every section, within everyone's reach; as many rows as the names need.
Item {
    id: root

    required property Player player
    readonly property int size: Look.px(Look.portrait ? 33 : 36)
    readonly property real gap: Look.px(Look.portrait ? 20 : 28)
    // The gap after the last tab lies in the margin.
    readonly property real room: width + gap - home.width
    readonly property int least: Math.max(1, Math.floor(room / Look.px(126)))
    readonly property int rows: tabs.count <= least ? 1 : Math.min(3, Math.max(1, Math.ceil(tabs.count * Math.max(need(), Look.px(126)) / room)))
    readonly property int columns: Math.ceil(tabs.count / rows)
    readonly property int rowHeight: Look.px(116)
    // Below its last row it reaches down to the edge of the screen.
    readonly property int foot: Look.px(Look.portrait ? 36 : 8) + Look.drift
    readonly property bool cycling: player.cycling
    // The line that runs; a tab it was of may be gone.
    property Rectangle led: null

    // How wide a tab must be: a short name stands on one line, a longer one may take two or three.
    function need(): real {
        const widths = player.tabs.map(tab => {
            const words = tab.label.split(" ").map(word => metrics.advanceWidth(word));
            const whole = metrics.advanceWidth(tab.label);
            const lines = tab.label.length <= 6 ? 1 : tab.label.length <= 12 ? 2 : 3;
            return lines === 1 ? whole : Math.max(whole / lines * 1.16, ...words.filter(width => width < whole));
        });
        return Math.max(0, ...widths) + gap;
    }

    implicitHeight: rows * rowHeight + foot

    FontMetrics {
        id: metrics

        font.family: Look.sans
        font.pixelSize: root.size
        font.weight: Font.Bold
    }

    Touchable {
        id: home

        function touch() {
            root.player.homeChosen();
        }

        Accessible.name: Words.overview
        Accessible.role: Accessible.Button
        height: root.height
        width: Look.px(92)

        Accessible.onPressAction: touch()

        PressHighlight {
            anchors.fill: undefined
            anchors.centerIn: sign
            height: width
            lit: home.pressed
            radius: width / 2
            width: Look.px(88)
        }

        Grid {
            id: sign

            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: -root.foot / 2
            columns: 2
            spacing: Look.px(7)

            Repeater {
                model: 4

                Rectangle {
                    color: "transparent"
                    border.color: Look.gold
                    border.width: Math.max(1, Look.px(4))
                    height: width
                    radius: Look.px(4)
                    width: Look.px(20)
                }
            }
        }
    }

    Repeater {
        id: tabs

        model: root.player.tabs

        // The animations hold what they move unguarded: nothing of a tab may be left with them.
        onItemRemoved: {
            running.stop();
            arriving.target = null;
        }
        onModelChanged: Qt.callLater(root.follow, false)

        SectionTab {
            required property TabObject modelData
            required property int index

            current: index === root.player.tab
            gap: root.gap
            height: root.rowHeight + (index >= (root.rows - 1) * root.columns ? root.foot : 0)
            label: modelData.label
            number: index + 1
            passed: root.player.tab > index
            size: root.size
            width: root.room / root.columns
            x: home.width + (index % root.columns) * width
            y: Math.floor(index / root.columns) * root.rowHeight

            onChosen: root.player.sectionChosen(modelData.section)
        }
    }

    SequentialAnimation {
        id: running

        NumberAnimation {
            id: arriving

            easing.type: Motion.easing
            property: "share"
            target: root.led
        }

        NumberAnimation {
            id: filling

            property: "share"
            target: root.led
        }
    }

    // The line goes on from where it stands, quickly to where a new slide begins, then with its
    // time. Where the slide waits it waits; where a visitor leads it says how far the section is.
    function follow(anew: bool) {
        running.stop();
        const tab = root.player.tab < 0 ? null : tabs.itemAt(root.player.tab) as SectionTab;
        const line = tab?.filled ?? null;
        const seen = led === line;
        led = line;
        if (!line || (!anew && !cycling))
            return;
        const start = player.tabStart;
        const here = seen ? line.share : start;
        const from = anew || here < start || here > player.tabEnd ? start : here;
        line.share = Motion.calm ? (cycling ? start : player.tabEnd) : here;
        arriving.to = cycling ? from : player.tabEnd;
        arriving.duration = Math.abs(arriving.to - here) < 0.01 ? 0 : Motion.fade;
        filling.to = player.tabEnd;
        filling.duration = cycling ? Math.max(0, player.dwell * 1000 - arriving.duration) : 0;
        running.running = !Motion.calm;
    }

    onCyclingChanged: follow(false)
    Component.onCompleted: follow(true)

    Connections {
        function onSerialChanged() {
            root.follow(true);
        }

        // Once there is a tab for each again.
        function onTabsChanged() {
            Qt.callLater(root.follow, true);
        }

        target: root.player
    }
}
