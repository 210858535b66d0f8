pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// A fact as its sentence, figures large within it, a new line after each pause where that is short.
FactForm {
    id: root

    required property ItemObject fact
    required property bool alone
    readonly property bool plain: fact.setting === "statement"

    function lay(): real {
        prose.width = width;
        prose.lay();
        height = prose.implicitHeight;
        return height;
    }

    function spell(): var {
        const segments = [];
        const broken = !plain && fact.clauses.length > 1 && fact.clauses.length < 5;
        fact.clauses.forEach((clause, i) => {
            if (i > 0 && broken)
                segments.push({
                    newline: true
                });
            for (const part of clause.parts)
                segments.push(part.figure && (part.figure.counts || part.text.length <= 12) ? {
                    figure: part.figure
                } : {
                    text: part.text
                });
            if (clause.pause !== "")
                segments.push({
                    text: clause.pause + (/[,;:.!?]$/.test(clause.pause) ? " " : "")
                });
        });
        return segments;
    }

    Prose {
        id: prose

        balanced: root.plain
        figureSize: Math.round(Look.inlineSize * root.step * (root.alone && root.fact.text.length < 40 ? 1.6 : 1))
        phase: root.phase
        segments: root.spell()
        size: Math.max(Look.leastSize, Math.round(Look.textSize * Math.min(root.step, root.alone ? 1.5 : 1.25)))
        spread: 1.6
    }
}
