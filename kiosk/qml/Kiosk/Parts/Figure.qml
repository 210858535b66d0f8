pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick
import "counting.js" as Counting

// A number with what belongs to it. It counts up in reserved width, so that nothing beside it moves,
// and shows when it has arrived. Cut short, it runs on to its end: in the phase Ending, as on a slide
// that goes, or touched.
Touchable {
    id: root

    enum Phase {
        Waiting,
        Counting,
        Settled,
        Ending
    }

    required property FigureObject figure
    required property int phase
    required property int size
    required property int wordSize
    // Held here: each picture of a count asks for them, which would be answered by Python.
    readonly property bool counts: figure.counts
    readonly property string was: figure.was
    readonly property string shown: !counts ? numeral.literal : numeral.rolls ? Counting.rolled(numeral.literal, progress) : Counting.shown(numeral.literal, progress, was)
    readonly property bool settled: progress >= 1
    property real progress: 0
    // How far its picture is drawn: as far as it has counted, or as its picture is shown again.
    property real redrawn: 1
    readonly property real drawn: Math.min(progress, redrawn)
    // Whether it stands out, or others do.
    property bool lit: true
    // Milliseconds that it lets others go before.
    property int wait: 0
    readonly property bool few: counts && !numeral.rolls && Counting.isFew(numeral.literal, was)
    property string lead: ""
    // Its qualifiers beside it; empty where whoever shows it sets them elsewhere.
    property string before: figure.before
    property string after: figure.after
    property string unit: figure.unit
    readonly property bool percent: /^[%‰]$/.test(figure.unit)

    // It has come to its end, as nothing cut it short.
    signal counted

    function touch() {
        if (count.running)
            end();
        else if (phase !== Figure.Phase.Waiting && !ending.running && !Motion.calm)
            again();
    }

    function again() {
        wait = 0;
        count.restart();
    }

    function end() {
        count.stop();
        if (progress < 1)
            ending.restart();
    }

    // Its turn to be told of.
    function tell() {
        if (progress < 1 || Motion.calm)
            return;
        redrawing.restart();
        numeral.land();
    }

    function apply() {
        const moves = counts && !Motion.calm;
        count.stop();
        ending.stop();
        redrawing.complete();
        if (phase === Figure.Phase.Counting && moves)
            count.start();
        else if (phase === Figure.Phase.Ending && moves)
            end();
        else
            progress = phase === Figure.Phase.Waiting && !Motion.calm ? 0 : 1;
    }

    Accessible.ignored: !enabled
    Accessible.name: lead + figure.spoken
    Accessible.role: Accessible.StaticText
    touchable: counts
    implicitWidth: after.x + after.width
    implicitHeight: Math.round(size * 1.02)
    baselineOffset: Math.round(size * 0.86)
    opacity: lit ? 1 : Motion.dimmed
    scale: pressed && !Motion.calm ? 0.97 : 1
    transformOrigin: Item.Left

    // Once, and only what the author wrote: nobody wants to hear the numbers on the way.
    onCounted: if (!Accessible.ignored)
        Accessible.announce(figure.spoken, Accessible.Polite)
    onPhaseChanged: apply()
    Component.onCompleted: apply()

    Behavior on opacity {
        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.wayEasing
        }
    }

    Behavior on scale {
        NumberAnimation {
            duration: root.pressed ? Motion.press : Motion.release
            easing.type: Motion.easing
        }
    }

    PressHighlight {
        anchors.bottomMargin: -Math.round(root.size * 0.04)
        anchors.leftMargin: anchors.rightMargin
        anchors.rightMargin: -Math.round(root.size * 0.1 + Look.px(8))
        anchors.topMargin: Math.round(root.size * 0.04)
        lit: root.pressed
    }

    SequentialAnimation {
        id: count

        PauseAnimation {
            duration: root.wait
        }

        NumberAnimation {
            duration: root.few ? Math.min(Motion.count, Motion.tick * Counting.steps(numeral.literal, root.was)) : Motion.count
            easing.type: root.few ? Easing.Linear : Motion.wayEasing
            from: 0
            property: "progress"
            target: root
            to: 1
        }

        ScriptAction {
            script: {
                numeral.land();
                root.counted();
            }
        }
    }

    NumberAnimation {
        id: redrawing

        duration: Motion.count
        easing.type: Motion.wayEasing
        from: 0
        property: "redrawn"
        target: root
        to: 1
    }

    NumberAnimation {
        id: ending

        target: root
        property: "progress"
        to: 1
        duration: Motion.finish
        easing.type: Motion.easing
    }

    component Word: Text {
        anchors.baseline: numeral.baseline
        color: Look.gold
        font.family: Look.sans
        font.pixelSize: root.wordSize
        font.weight: Font.Medium
        textFormat: Text.PlainText
    }

    Word {
        id: lead

        color: Look.text
        text: root.lead
    }

    Word {
        id: before

        text: root.before
        x: lead.width + (lead.width > 0 ? root.wordSize * 0.25 : 0)
    }

    Text {
        id: currency

        anchors.baseline: numeral.baseline
        color: Look.gold
        font: numeral.font
        text: root.figure.currency
        textFormat: Text.PlainText
        x: before.x + before.width + (before.width > 0 ? Math.round(root.wordSize * 0.25) : 0)
    }

    Numeral {
        id: numeral

        font.family: root.counts ? Look.digits : Look.serif
        font.features: ({
                "tnum": 1
            })
        font.pixelSize: root.counts ? root.size : Math.round(root.size * 0.8)
        font.weight: root.counts ? Font.Bold : Font.Black
        literal: root.figure.numeral
        progress: root.progress
        rolls: root.figure.rolls
        shown: root.shown
        // At the left end its ink stands flush, not the room that its font leaves beside it.
        x: currency.x === 0 && currency.text === "" ? -bearing : Math.round(currency.x + (currency.text === "" ? 0 : currency.implicitWidth))
        y: root.baselineOffset - baselineOffset
    }

    Word {
        id: unit

        // A per cent sign is half as high as the digits, and of their font.
        font.family: root.percent ? Look.digits : Look.sans
        font.pixelSize: root.percent && root.counts ? Math.max(Math.round(root.size * 0.54), root.wordSize) : root.wordSize
        font.weight: root.percent ? Font.DemiBold : root.size > 2 * root.wordSize ? Font.Bold : Font.Medium
        text: root.unit
        x: numeral.x + numeral.width + (width > 0 ? Math.round(root.percent ? root.size * 0.03 : root.wordSize * 0.22) : 0)
    }

    Word {
        id: after

        text: root.after
        x: unit.x + unit.width + (width > 0 ? Math.round(root.wordSize * 0.2) : 0)
    }
}
