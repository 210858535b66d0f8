import Kiosk.Look
import Kiosk.Shell
import QtQuick

// A sentence over the line of the years it speaks of.
FactForm {
    id: root

    required property ItemObject fact
    required property bool alone

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

        count: root.fact.years
        progress: prose.progress
        rising: root.fact.rising
        width: Math.round(Math.min(root.width, Math.max(Look.px(640), count * Look.px(190))))
    }
}
