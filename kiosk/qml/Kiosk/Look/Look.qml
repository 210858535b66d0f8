pragma Singleton

import QtQuick

// Colour, type and space. One unit is a pixel of a screen whose shorter side is 1080.
QtObject {
    id: root

    // The window sets its size here; everything else follows from it.
    property real width: 1920
    property real height: 1080

    readonly property bool portrait: height > width
    readonly property real unit: Math.min(width, height) / 1080

    // The theme's colours: text, quiet, numerals, panel; light, snow and corners. The program sets
    // them before any window is loaded, and again as a show changes its theme.
    property var theme: ({})
    readonly property color night: theme.panel ?? "transparent"
    readonly property color text: theme.text ?? "transparent"
    readonly property color quiet: theme.quiet ?? "transparent"
    readonly property color gold: theme.numerals ?? "transparent"
    // The light on a number that has arrived.
    readonly property color glint: theme.light ? Qt.lighter(gold, 1.5) : "#fffdf6"
    readonly property color line: Qt.alpha(text, 0.4)
    // The line of a section that has passed.
    readonly property color past: Qt.alpha(gold, 0.69)
    // Between the windows of the overview.
    readonly property color mullion: Qt.alpha(gold, 0.55)
    readonly property color faint: Qt.alpha(text, 0.19)
    // What stood before, in a picture.
    readonly property color pale: Qt.alpha(text, 0.44)
    readonly property color alarm: theme.light ? "#9c1200" : "#ff9c85"
    // What staff lay over the show.
    readonly property color sheet: Qt.alpha(night, 0.984)
    readonly property color key: Qt.alpha(text, 0.08)
    readonly property color veil: Qt.alpha(night, 0.7)
    // Of cards and planes.
    readonly property int corners: px(theme.corners ?? 0)

    readonly property string serif: "Kiosk Serif SC"
    readonly property string sans: "Kiosk Sans SC"
    readonly property string digits: "Barlow Condensed"

    readonly property int titleSize: px(portrait ? 104 : 92)
    readonly property int headSize: px(56)
    readonly property int textSize: px(40)
    readonly property int smallSize: px(32)
    // Nothing is set smaller than 2.8 % of the shorter side.
    readonly property int leastSize: Math.ceil(Math.min(width, height) * 0.028)

    // On the slides of facts: 4.1 % is read from the middle of a hall.
    readonly property int kickerSize: px(40)
    readonly property int labelSize: Math.ceil(Math.min(width, height) * 0.0405)
    readonly property int proseSize: px(47)
    readonly property int heroLabelSize: px(60)
    readonly property int heroSize: px(388)
    readonly property int cardSize: px(132)
    readonly property int inlineSize: px(108)

    readonly property real marginX: portrait ? px(72) : Math.max(width * 0.058, px(112))
    readonly property real marginY: px(portrait ? 110 : 96)
    readonly property real gap: px(40)
    // How far what stays on the screen moves from its place, so that nothing is burnt in.
    property bool drifts: false
    readonly property int drift: drifts ? Math.max(1, px(6.5)) : 0

    // How much smaller or larger the facts of one slide may be set: few steps, few font sizes.
    readonly property list<real> steps: [1.6, 1.42, 1.26, 1.12, 1, 0.9, 0.8, 0.71, 0.63, 0.56, 0.5, 0.45, 0.4]

    // Words keep their size while figures become smaller; only in the last steps they do too.
    function words(size: real, step: real): int {
        const least = step > 0.48 ? labelSize : step > 0.42 ? labelSize * 0.84 : leastSize;
        return Math.max(leastSize, Math.round(Math.max(least, size * Math.min(step, 1.2))));
    }

    // Space between letters: Chinese titles want some, Latin ones are spaced by their font.
    function tracking(units: real): real {
        return Words.chinese ? units * unit : 0;
    }

    function px(units: real): int {
        return Math.round(units * unit);
    }
}
