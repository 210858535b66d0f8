pragma Singleton

import QtQuick

// Sizes of what is written beside a slide, in the pixels of a desk's screen: they do not follow
// the slide's own size.
QtObject {
    readonly property int text: 17
    readonly property int small: 14
    readonly property int gap: 10
    readonly property int margin: 20
    // The panel beside an upright slide is at least so wide.
    readonly property int narrowest: 340
    // The panel below a slide gets at least this share of the window.
    readonly property real share: 0.36
    readonly property color ground: Qt.tint(Look.night, Qt.alpha(Look.text, 0.05))
    readonly property color alarm: Look.alarm
}
