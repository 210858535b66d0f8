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
        figureSize: Math.round(Look.inlineSize * root.step * (root.alone ? (root.fact.text.length < 32 ? 1.9 : 1.3) : 1))
        phase: root.phase
        segments: Spelling.spell(root.clauses, root.broken, root.apart)
        size: root.loud ? Math.max(Look.leastSize, Math.round(Look.headSize * root.step * (root.fact.text.length <= 20 ? 1.5 : 1))) : Look.words(Look.proseSize * (root.alone ? 1.15 : 1), root.step)
        spread: root.loud ? 1.4 : 1.5
        weight: root.loud ? Font.Black : Font.Medium
    }
}
