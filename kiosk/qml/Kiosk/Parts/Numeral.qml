pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// The digits of a figure, in the room that they need in the end.
Item {
    id: root

    required property string literal
    required property string shown
    required property real progress
    required property bool rolls
    property alias font: text.font
    // The room at its left that the font leaves free of ink.
    readonly property int bearing: Math.round(reserve.tightBoundingRect.x)

    baselineOffset: text.baselineOffset
    height: text.height
    width: Math.ceil(reserve.advanceWidth)

    TextMetrics {
        id: reserve

        font: text.font
        text: root.literal
    }

    Text {
        id: text

        color: Look.gold
        horizontalAlignment: Text.AlignRight
        text: root.shown
        textFormat: Text.PlainText
        visible: !meter.active
        width: root.width
    }

    Loader {
        id: meter

        active: root.rolls && root.progress < 1
        anchors.fill: parent

        sourceComponent: RollingNumeral {
            colour: text.color
            font: text.font
            numeral: root.literal
            progress: root.progress
        }
    }
}
