pragma ComponentBehavior: Bound

import QtQuick
import "counting.js" as Counting

// A numeral on its way up as a meter shows it: each digit on a wheel that rolls to its place.
Item {
    id: root

    required property string numeral
    required property real progress
    required property font font
    required property color colour
    readonly property var wheels: Counting.wheels(numeral, progress)

    FontMetrics {
        id: metrics

        font: root.font
    }

    component Face: Text {
        color: root.colour
        font: root.font
        textFormat: Text.PlainText
    }

    Repeater {
        // Characters do not change while it rolls; where its wheels stand does.
        model: root.numeral.length

        Item {
            id: cell

            required property int index
            readonly property var wheel: root.wheels[index]

            clip: true
            height: root.height
            // Where the character stands when the numeral is set as one text, flush right.
            width: Math.ceil(metrics.advanceWidth(root.numeral[index]))
            x: root.width - metrics.advanceWidth(root.numeral) + metrics.advanceWidth(root.numeral.slice(0, index))

            Face {
                opacity: 1 - cell.wheel.turned
                text: cell.wheel.face
                y: -Math.round(cell.wheel.turned * cell.height * 0.72)
            }

            Face {
                opacity: cell.wheel.turned
                text: cell.wheel.next
                visible: cell.wheel.turned > 0
                y: Math.round((1 - cell.wheel.turned) * cell.height * 0.72)
            }
        }
    }
}
