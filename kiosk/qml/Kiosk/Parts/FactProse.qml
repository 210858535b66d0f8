pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick
import "spelling.js" as Spelling

// A fact as its sentence, figures large within it, a new line after each pause where that is short.
FactForm {
    id: root

    // What it says of the fact.
    property var clauses: fact.clauses
    readonly property bool plain: fact.layout === "statement"
    readonly property bool broken: !plain && clauses.length > 1 && clauses.length < 5
    // A short statement with a slide to itself speaks as a title does.
    readonly property bool loud: plain && alone && fact.text.length <= 60
    readonly property alias progress: prose.progress
    readonly property alias extent: prose.extent

    function lay(): real {
        prose.width = width;
        prose.lay();
        height = prose.implicitHeight;
        return height;
    }

    Prose {
        id: prose

        balanced: root.plain
        family: root.loud ? Look.serif : Look.sans
        figureSize: Math.round(Look.inlineSize * root.step * (root.alone && root.fact.text.length < 40 ? 1.6 : 1))
        phase: root.phase
        segments: Spelling.spell(root.clauses, root.broken)
        size: Math.max(Look.leastSize, Math.round(root.loud ? Look.headSize * root.step * (root.fact.text.length <= 20 ? 1.5 : 1) : Look.textSize * Math.min(root.step, root.alone ? 1.5 : 1.25)))
        spread: root.loud ? 1.4 : 1.6
        weight: root.loud ? Font.Black : Font.Normal
    }
}
