import Kiosk.Look
import Kiosk.Parts
import QtQuick

// A sentence over the line of the years it speaks of.
FactForm {
    id: root

    function lay(): real {
        prose.width = width;
        prose.lay();
        line.y = prose.height + Look.px(alone ? 64 : 44);
        height = line.y + line.implicitHeight;
        return height;
    }

    FactProse {
        id: prose

        alone: root.alone
        fact: root.fact
        phase: root.phase
        step: root.step
    }

    YearLine {
        id: line

        count: root.fact.marks.length
        progress: prose.progress
        rising: root.fact.marks[count - 1].amount > 1
        width: Math.round(Math.min(root.width, Math.max(Look.px(640), count * Look.px(190))))
    }
}
