pragma Singleton

import QtQuick

// All durations in milliseconds and the one easing family.
QtObject {
    id: root

    // Reduced motion: cross-fades only, numbers final at once.
    property bool calm: false
    // Effects that repaint the whole screen, as a drifting backdrop: only where a GPU draws them.
    property bool rich: false

    readonly property int fade: 500
    readonly property int rise: 520
    readonly property int order: 120
    readonly property int count: 1700
    readonly property int lead: 350
    readonly property int press: 90
    readonly property real travel: 28

    readonly property int easing: Easing.OutCubic
    readonly property int countEasing: Easing.OutQuart
}
