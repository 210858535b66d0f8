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

    // It has arrived.
    function land() {
        landing.restart();
    }

    baselineOffset: text.baselineOffset
    height: text.height
    transformOrigin: Item.Left
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

    Text {
        id: glint

        anchors.fill: text
        color: Look.glint
        font: text.font
        horizontalAlignment: Text.AlignRight
        opacity: 0
        text: root.literal
        textFormat: Text.PlainText
        visible: opacity > 0
    }

    component Half: NumberAnimation {
        duration: Motion.land / 2
        easing.type: Motion.wayEasing
    }

    SequentialAnimation {
        id: landing

        onStopped: {
            root.scale = 1;
            glint.opacity = 0;
        }

        ParallelAnimation {
            Half {
                property: "scale"
                target: root
                to: Motion.swell
            }

            Half {
                property: "opacity"
                target: glint
                to: 1
            }
        }

        ParallelAnimation {
            Half {
                property: "scale"
                target: root
                to: 1
            }

            Half {
                property: "opacity"
                target: glint
                to: 0
            }
        }
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
