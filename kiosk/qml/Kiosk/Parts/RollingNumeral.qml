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

    // Where each character begins when the numeral is set as one text, flush right; and the end.
    readonly property list<real> stops: measure(font)

    function measure(font: font): list<real> {
        metrics.font = font;
        const whole = metrics.advanceWidth(numeral);
        return [...numeral, ""].map((character, i) => width - whole + metrics.advanceWidth(numeral.slice(0, i)));
    }

    FontMetrics {
        id: metrics
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
            width: root.stops[index + 1] - root.stops[index]
            x: root.stops[index]

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
