pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import QtQuick

// A cause and its result: what was done, and by an arrow what came of it, set larger.
FactForm {
    id: root

    readonly property bool tall: Look.portrait
    readonly property int arrowLeast: Look.px(tall ? 70 : 110)
    readonly property int air: Look.px(tall ? 20 : 36)

    function lay(): real {
        const rest = width - arrowLeast - 2 * air;
        const wanted = Math.max(cause.natural, rest * 0.42);
        cause.width = Math.max(1, Math.floor(Math.min(wanted, rest - Math.min(result.natural, rest * 0.6))));
        result.width = Math.max(1, Math.floor(rest - cause.width));
        const high = cause.lay();
        const higher = result.lay();
        // Both numerals stand on one line.
        const line = Math.max(cause.foot, result.foot);
        cause.y = line - cause.foot;
        result.y = line - result.foot;
        result.x = width - result.width;
        arrow.y = Math.round(line - Look.cardSize * step * 0.34);
        height = Math.max(cause.y + high, result.y + higher);
        return height;
    }

    function least(): real {
        return cause.natural + result.natural + arrowLeast + 2 * air;
    }

    FactCard {
        id: cause

        clause: root.fact.clauses[0]
        fact: root.fact
        hero: false
        listed: false
        phase: root.phase
        step: root.step
    }

    FactCard {
        id: result

        clause: root.fact.clauses[1]
        fact: root.fact
        hero: false
        listed: false
        phase: root.phase
        step: root.step * 1.18
    }

    Arrow {
        id: arrow

        progress: cause.progress
        reach: Math.max(root.arrowLeast, result.x - root.air - x)
        x: Math.min(cause.spread, cause.width) + root.air
    }
}
