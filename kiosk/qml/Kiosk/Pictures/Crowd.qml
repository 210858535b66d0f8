pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Everyone a figure counts, each drawn by a small sign; they come forth as the figure counts up.
Item {
    id: root

    required property MarkObject mark
    // Some of them, who are lit in gold; null without any.
    property MarkObject part: null
    required property real progress
    // Set once its place is known; none is drawn before.
    property int pitch: 0
    property int columns: 0
    property color lit: Look.gold
    readonly property int rows: columns > 0 ? Math.ceil(mark.amount / columns) : 0
    readonly property int chosen: Math.round((part?.amount ?? 0) * progress)
    readonly property int present: Math.round(mark.amount * progress)

    height: rows * pitch
    width: Math.min(columns, mark.amount) * pitch

    // Rows from the bottom up, so that the full ones stand on the numeral.
    Repeater {
        model: root.rows

        Item {
            id: row

            required property int index
            readonly property int before: index * root.columns
            readonly property int all: Math.min(root.columns, root.mark.amount - before)
            readonly property int chosen: Math.max(0, Math.min(here, root.chosen - before))
            readonly property int here: Math.max(0, Math.min(all, root.present - before))

            height: root.pitch
            y: root.height - (index + 1) * root.pitch

            Signs {
                color: Look.faint
                count: row.all - row.here
                x: row.here * root.pitch
            }

            Signs {
                color: root.lit
                count: row.here - row.chosen
                x: row.chosen * root.pitch
            }

            Signs {
                color: Look.gold
                count: row.chosen
            }
        }
    }

    component Signs: Glyph {
        required property int count

        font.letterSpacing: root.pitch - size
        glyph: root.mark.glyph.repeat(count)
        glyphFamily: root.mark.glyphFamily
        height: root.pitch
        horizontalAlignment: Text.AlignLeft
        size: Math.round(root.pitch * 0.86)
        visible: count > 0
    }
}
