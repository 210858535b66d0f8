pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A cause and its result: what was done, and by an arrow what came of it, set larger. Where their
// words would not read on below their figures, they stand as words.
FactForm {
    id: root

    readonly property bool tight: Look.portrait || width < Look.px(760)
    readonly property int arrowLeast: Look.px(tight ? 60 : 90)
    readonly property int air: Look.px(tight ? 18 : 36)

    function lay(): real {
        const rest = width - arrowLeast - 2 * air;
        // The longer words have more of the width.
        const share = cause.clause.caption.length / (cause.clause.caption.length + result.clause.caption.length);
        const wanted = Math.max(cause.natural, rest * Math.max(0.42, Math.min(0.6, share)));
        cause.width = Math.max(1, Math.floor(Math.min(wanted, rest - Math.min(result.natural, rest * 0.6))));
        result.width = Math.max(1, Math.floor(rest - cause.width));
        const high = cause.lay();
        const higher = result.lay();
        // Both numerals stand on one line.
        const line = Math.max(cause.foot, result.foot);
        cause.y = line - cause.foot;
        result.y = line - result.foot;
        result.x = width - result.width;
        arrow.y = Math.round(cause.card ? line - Look.cardSize * step * 0.35 : line);
        height = Math.max(cause.y + high, result.y + higher);
        return height;
    }

    function least(): real {
        return cause.natural + result.natural + arrowLeast + 2 * air;
    }

    component Side: Loader {
        id: side

        required property ClauseObject clause
        required property real size
        readonly property FactCard card: item as FactCard
        readonly property FactProse prose: item as FactProse
        readonly property real natural: card?.natural ?? 0
        readonly property real spread: Math.min(card?.spread ?? prose?.extent ?? 0, width)
        readonly property real counted: card?.progress ?? prose?.progress ?? 0
        readonly property int foot: card?.foot ?? Math.round((prose?.height ?? 0) / 2)

        function lay(): real {
            const form = card ?? prose;
            form.width = width;
            return form.lay();
        }

        sourceComponent: clause.label !== "" ? figured : worded

        Component {
            id: figured

            FactCard {
                clause: side.clause
                fact: root.fact
                phase: root.phase
                step: root.step * side.size
            }
        }

        Component {
            id: worded

            FactProse {
                apart: root.apart
                clauses: [side.clause]
                fact: root.fact
                phase: root.phase
                step: root.step * side.size
            }
        }
    }

    Side {
        id: cause

        clause: root.fact.clauses[0]
        size: 1
    }

    Side {
        id: result

        clause: root.fact.clauses[1]
        size: 1.12
    }

    Arrow {
        id: arrow

        progress: cause.counted
        reach: Math.max(root.arrowLeast, result.x - root.air - x)
        x: cause.spread + root.air
    }
}
