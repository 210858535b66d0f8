pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// A clause as figure and label: what leads up to the figure above it, flush left, and its label
// below it, or beside it in a list.
FactForm {
    id: root

    required property ClauseObject clause
    property bool hero: false
    readonly property bool beside: column > 0
    readonly property int figureSize: Math.round((hero ? Look.heroSize : Look.cardSize) * Math.min(step, hero ? 1 : step))
    readonly property int labelSize: Look.words(hero ? Look.heroLabelSize : Look.labelSize, hero ? 1 : step)

    // How far its number has counted, how wide it stands, and on which line.
    readonly property alias progress: figure.drawn
    readonly property real spread: figure.implicitWidth
    readonly property real natural: figure.implicitWidth / shrink
    readonly property int foot: figure.y + figure.baselineOffset

    // A very long number is set smaller rather than cut.
    property real shrink: 1

    function lay(): real {
        shrink = 1;
        // The words beside it shrink less, so that it takes more than one step.
        for (let i = 0; i < 4 && figure.implicitWidth > width; i++)
            shrink *= 0.98 * width / figure.implicitWidth;
        lead.width = width;
        lead.lay();
        // Digits reach from here to the line on which they stand.
        const digits = Math.round(figure.size * 0.7);
        const top = lead.implicitHeight > 0 ? lead.implicitHeight + Look.px(18) : 0;
        figure.y = top + digits - figure.baselineOffset;
        label.x = beside ? column : 0;
        label.width = width - label.x;
        label.lay();
        // The label is set so much off its own box.
        const slack = Math.round(labelSize * 0.27);
        if (beside) {
            const middle = Math.round((digits - label.implicitHeight) / 2);
            label.y = Math.max(-slack, top + middle);
            figure.y += Math.max(0, -slack - top - middle);
        } else {
            label.y = foot + Math.round(figure.size * 0.08 + Look.px(22)) - slack;
        }
        return height = Math.max(label.y + label.implicitHeight - slack, foot);
    }

    function least(): real {
        return beside ? column + Math.max(label.least, Look.px(250)) : Math.max(figure.implicitWidth, label.least);
    }

    function reach(): real {
        return figure.implicitWidth;
    }

    Prose {
        id: lead

        segments: [
            {
                text: [root.clause.lead, root.clause.figure.before].filter(text => text !== "").join(Words.chinese ? "" : " ")
            }
        ]
        size: root.labelSize
        spread: 1
        weight: Font.Medium
    }

    Figure {
        id: figure

        before: ""
        figure: root.clause.figure
        phase: root.phase
        size: Math.floor(root.figureSize * root.shrink)
        wordSize: Math.max(Look.words(Look.labelSize, root.step), Math.floor(root.figureSize * root.shrink * (root.hero ? 0.24 : 0.34)))
    }

    Prose {
        id: label

        balanced: true
        opacity: figure.settled ? 1 : Motion.unlit
        segments: [
            {
                text: root.clause.label
            }
        ]
        size: root.labelSize
        spread: 1.3
        weight: root.hero ? Font.Bold : Font.Medium

        Behavior on opacity {
            enabled: !Motion.still

            NumberAnimation {
                duration: Motion.release
                easing.type: Motion.easing
            }
        }
    }
}
