pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick
import "spelling.js" as Spelling

// A long sentence in three steps: how it began, what was done with its figure, what came of it.
FactForm {
    id: root

    readonly property int turn: Math.max(0, fact.clauses.findIndex(clause => clause.parts.some(part => part.figure?.counts)))
    readonly property int plainSize: Look.words(Look.labelSize, step)

    function lay(): real {
        let y = 0;
        for (const part of [before, core, after]) {
            part.width = width - part.x;
            part.lay();
            part.y = y;
            y += part.implicitHeight + (part.implicitHeight > 0 ? Math.round(Look.gap * 0.7 * step) : 0);
        }
        height = Math.max(before.implicitHeight, core.y + core.implicitHeight, after.y + after.implicitHeight);
        return height;
    }

    Prose {
        id: before

        color: Look.quiet
        segments: Spelling.spell(root.fact.clauses.slice(0, root.turn), false, false)
        size: root.plainSize
        spread: 1.5
        weight: Font.Medium
    }

    Rectangle {
        color: Look.gold
        height: core.implicitHeight
        radius: width / 2
        width: Math.max(3, Look.px(5))
        y: core.y
    }

    Prose {
        id: core

        balanced: true
        figureSize: Math.round(Look.inlineSize * 1.5 * root.step)
        phase: root.phase
        segments: Spelling.spell(root.fact.clauses.slice(root.turn, root.turn + 1), false, false)
        size: Look.words(Look.proseSize * 1.1, root.step)
        spread: 1.5
        weight: Font.Medium
        x: Look.px(36)
    }

    Prose {
        id: after

        segments: Spelling.spell(root.fact.clauses.slice(root.turn + 1), true, false)
        size: root.plainSize
        spread: 1.5
        weight: Font.Medium
    }
}
