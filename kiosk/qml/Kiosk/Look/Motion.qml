pragma Singleton

import QtQuick

// All durations in milliseconds and the one easing family.
QtObject {
    id: root

    // Reduced motion: cross-fades only, numbers final at once.
    property bool calm: false
    // For pictures of slides: no fade either.
    property bool still: false
    // For pictures and films: nothing is loaded behind one's back.
    property bool prompt: false
    // Effects that repaint the whole screen, as a drifting backdrop: only where a GPU draws them.
    property bool rich: false

    readonly property int fade: still ? 0 : 500
    // The old slide has gone before the new one comes: no two titles are read at once.
    readonly property int out: still ? 0 : 180
    readonly property int rise: 520
    readonly property int order: 120
    // From the change of slides until what comes first is seen, and counts.
    readonly property int lead: 600
    // A great number; a small one goes by equal steps of at most so long. Each begins so long after
    // the one before, or sooner where all of them would not have begun within `last`.
    readonly property int count: 1400
    readonly property int tick: 130
    readonly property int stagger: 450
    readonly property int last: 3600
    // A number that has arrived glints and swells once; before that its label is less bright.
    readonly property int land: 220
    readonly property real swell: 1.03
    readonly property real unlit: 0.7
    // The backdrop: branches and frost grow, and where a GPU draws, all of it drifts there and back.
    readonly property int grow: 2600
    readonly property int drift: 48000
    readonly property real driftScale: 1.045
    readonly property real travel: 28

    // While a slide stands, one number after the other is told of, so long each.
    readonly property int tour: 4000
    readonly property real dimmed: 0.55
    // How fast the nearest flakes fall, in units a second, and how much of their way they fade.
    readonly property real flakes: 52
    readonly property real melting: 0.2

    // A number cut short runs on to its end.
    readonly property int finish: 90
    // The section's title travels; it arrives after everything that rises with it.
    readonly property int title: 680

    // Under a finger: pressed, let go, sprung back, and the slides' way when swiped.
    readonly property int press: 90
    readonly property int release: 260
    readonly property int spring: 420
    readonly property int swipe: 460
    readonly property real swipeTravel: 260
    // A finger that has not moved for so long may be a palm, or dirt: it hinders no other finger.
    readonly property int stuck: 700

    // The cursor of a mouse that has come to rest is still seen for so long.
    readonly property int pointer: 3000

    // The hint of the unattended show: a breath, the rest between two, the wait for the next hint.
    readonly property int breath: 1300
    readonly property int rest: 1600
    readonly property int seldom: 6500

    // Things that arrive; things that go from rest to rest, as numbers do.
    readonly property int easing: Easing.OutCubic
    readonly property int wayEasing: Easing.InOutCubic
}
