pragma Singleton

import QtQuick

// All durations in milliseconds and the one easing family.
QtObject {
    id: root

    // Reduced motion: cross-fades only, numbers final at once.
    property bool calm: false
    // For pictures of slides: no fade either, and nothing is loaded behind one's back.
    property bool still: false
    // Effects that repaint the whole screen, as a drifting backdrop: only where a GPU draws them.
    property bool rich: false

    readonly property int fade: still ? 0 : 500
    readonly property int rise: 520
    readonly property int order: 120
    readonly property int count: 1700
    readonly property int lead: 350
    readonly property int press: 90
    readonly property real travel: 28

    readonly property int easing: Easing.OutCubic
    readonly property int countEasing: Easing.OutQuart
}
