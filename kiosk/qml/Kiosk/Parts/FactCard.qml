pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// A clause as figure and label: below it, or beside it in the list of a tall screen.
FactForm {
    id: root

    required property ClauseObject clause
    required property bool hero
    required property bool listed
    readonly property bool beside: listed && !hero && figure.implicitWidth <= width * 0.53
    readonly property int figureSize: Math.round((hero ? Look.heroSize : Look.cardSize * (listed ? 1.2 : 1)) * step)

    // How far its number has counted, how wide it stands, and on which line.
    readonly property alias progress: figure.progress
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
        label.width = beside ? Math.round(width * 0.46) : width;
        label.lay();
        figure.y = beside ? Math.max(0, Math.round((label.implicitHeight - figure.implicitHeight) / 2)) : 0;
        label.x = beside ? width - label.width : 0;
        label.y = beside ? Math.max(0, Math.round((figure.implicitHeight - label.implicitHeight) / 2)) : figure.implicitHeight;
        height = Math.max(label.y + label.implicitHeight, figure.y + figure.implicitHeight);
        return height;
    }

    function least(): real {
        // In a list all labels stand beside their figures, unless only the smallest type is left.
        return listed && !hero && step > 0.7 ? figure.implicitWidth / 0.53 : figure.implicitWidth;
    }

    // The lines of a list.
    Rectangle {
        color: Look.faint
        height: Math.max(1, Look.px(2))
        visible: root.listed && !root.hero
        width: root.width
        y: -Math.round(Look.gap * 0.55)
    }

    Figure {
        id: figure

        figure: root.clause.figure
        lead: root.clause.lead
        phase: root.phase
        size: Math.floor(root.figureSize * root.shrink)
        wordSize: Math.max(Look.leastSize, Math.floor((root.hero ? Look.headSize : Look.textSize) * root.step * root.shrink))
    }

    Prose {
        id: label

        balanced: true
        segments: [
            {
                text: root.clause.label
            }
        ]
        size: Math.max(Look.leastSize, Math.round((root.hero || root.listed ? Look.textSize : Look.smallSize) * Math.min(root.step, 1.2)))
        spread: 1.35
    }
}
