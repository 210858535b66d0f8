pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A window into a section's landscape: its number and name above, and below the figure that speaks
// for it, or a line of words.
Touchable {
    id: root

    required property CardObject card
    required property int phase
    required property BackdropObject landscape
    required property size screen
    // Whether it is the first of its row.
    property bool first: false
    readonly property bool low: width > height * 1.5
    readonly property real edge: first ? Look.drift : 0
    required property real pad
    readonly property real inset: pad + edge
    readonly property Figure figure: holder.item as Figure
    readonly property ClauseObject clause: card.clause
    // From its lower edge to its words, and from these to the figure.
    property real ground: 0
    readonly property real air: unit.size * 0.36
    // What stands below the line of the figures.
    readonly property real foot: words.implicitHeight + (unit.visible ? unit.implicitHeight : 0)
    readonly property color shade: {
        const hues = Palettes.of(card.palette);
        return Qt.tint(hues[0], Qt.alpha(hues[1], 0.6));
    }

    signal chosen

    function touch() {
        chosen();
    }

    // Sets all in a size, and says whether it fits: no word broken, nothing left out, and between
    // name and figure some of the landscape.
    function lay(share: real, inline: bool): bool {
        // While a slide is made piece by piece its figure may still be missing.
        if (clause !== null && !figure)
            return false;
        const beside = inline || low;
        const room = width - edge - 2 * pad;
        number.font.pixelSize = Math.max(Look.px(33), Math.round(Look.px(beside ? 64 : 60) * share));
        name.size = Math.max(Look.leastSize, Math.round(Look.px(72) * share));
        unit.size = Math.max(Look.leastSize, Math.round(Look.px(46) * share));
        lead.size = unit.size;
        words.size = Math.max(Look.leastSize, Math.round(Look.px(clause === null ? 48 : 42) * share));
        number.y = Math.round(Look.px(26) * Math.min(1, share));
        name.x = inset + (beside ? number.implicitWidth + name.size * 0.4 : 0);
        name.width = room + inset - name.x;
        lead.width = unit.width = words.width = room;
        for (const prose of [name, lead, unit, words])
            prose.lay();
        name.y = beside ? number.y + Math.round(number.baselineOffset - name.baselineOffset) : number.y + Math.round(number.font.pixelSize * 1.16);
        ground = Look.px(30) * Math.min(1, share);
        let top = height - ground - foot;
        if (figure) {
            figure.size = Math.round(Look.px(150) * share);
            figure.wordSize = unit.size;
            top -= air + figure.size * 0.76 + (lead.visible ? lead.implicitHeight : 0);
        }
        const free = top - name.y - name.implicitHeight;
        const widths = [name.least <= name.width, words.least <= room, (figure?.implicitWidth ?? 0) <= room];
        return !widths.includes(false) && free >= (share > 0.6 && !low ? height * 0.14 : Look.px(8));
    }

    // Figures of a row stand on one line, above what needs the most room.
    function settle(below: real) {
        const line = height - ground - below;
        if (figure) {
            holder.y = Math.round(line - air - figure.baselineOffset);
            lead.y = Math.round(line - air - figure.size * 0.76 - lead.implicitHeight);
        }
        unit.y = Math.round(line);
        words.y = Math.round(line + (unit.visible ? unit.implicitHeight : 0));
    }

    Accessible.ignored: !enabled
    Accessible.name: card.label
    Accessible.role: Accessible.Button
    clip: true

    Accessible.onPressAction: touch()

    Item {
        id: view

        // The part of the landscape in which there is most to see: there it is cut out.
        readonly property real across: Look.portrait ? 0.62 : 0.735
        readonly property real down: Look.portrait ? 0.13 : 0.66
        readonly property rect part: {
            const wide = Math.min(root.width, root.screen.width);
            const high = Math.min(root.height, root.screen.height);
            const left = Math.max(0, Math.min(root.screen.width - wide, root.screen.width * across - wide / 2));
            const top = Math.max(0, Math.min(root.screen.height - high, root.screen.height * down - high / 2));
            return Qt.rect(Math.round(left), Math.round(top), wide, high);
        }

        anchors.fill: parent

        Rectangle {
            anchors.fill: parent
            color: Palettes.of(root.card.palette)[4]
        }

        Image {
            asynchronous: !Motion.prompt
            cache: false
            height: view.part.height
            source: root.landscape ? root.landscape.sky : ""
            sourceClipRect: view.part
            sourceSize: root.screen
            width: view.part.width
        }

        Image {
            // None where nothing grows.
            readonly property int last: (root.landscape?.stages.length ?? 0) - 1
            readonly property rect place: last >= 0 ? root.landscape.places[last] : Qt.rect(0, 0, 0, 0)

            asynchronous: !Motion.prompt
            cache: false
            height: place.height * root.screen.height
            source: last >= 0 ? root.landscape.stages[last] : ""
            width: place.width * root.screen.width
            x: place.x * root.screen.width - view.part.x
            y: place.y * root.screen.height - view.part.y
        }
    }

    // Behind the words, and nowhere else.
    Rectangle {
        anchors.fill: parent

        gradient: Gradient {
            id: shades

            readonly property real above: (name.y + name.implicitHeight) / Math.max(1, root.height)
            readonly property real below: (root.figure ? (lead.visible ? lead.y : holder.y) : words.y) / Math.max(1, root.height)
            readonly property real middle: (above + below) / 2

            orientation: root.low ? Gradient.Horizontal : Gradient.Vertical

            GradientStop {
                color: Qt.alpha(root.shade, 0.88)
                position: 0
            }

            GradientStop {
                color: Qt.alpha(root.shade, root.low ? 0.82 : 0.76)
                position: root.low ? 0.46 : shades.above
            }

            GradientStop {
                color: Qt.alpha(root.shade, root.low ? 0.5 : 0)
                position: root.low ? 0.68 : Math.min(shades.middle, shades.above + 0.16)
            }

            GradientStop {
                color: Qt.alpha(root.shade, root.low ? 0 : 0.8)
                position: root.low ? 0.86 : shades.below
            }

            GradientStop {
                color: Qt.alpha(root.shade, root.low ? 0 : 0.92)
                position: 1
            }
        }
    }

    PressHighlight {
        lit: root.pressed
        radius: 0
    }

    Rectangle {
        color: Look.mullion
        height: root.height
        visible: !root.first
        width: Math.max(1, Look.px(3))
    }

    Rectangle {
        color: Look.mullion
        height: Math.max(1, Look.px(3))
        width: root.width
    }

    Text {
        id: number

        color: Look.gold
        font.family: Look.digits
        font.weight: Font.Bold
        text: String(root.card.number).padStart(2, "0")
        textFormat: Text.PlainText
        x: root.inset
    }

    Prose {
        id: name

        Accessible.ignored: true
        balanced: true
        family: Look.serif
        segments: [
            {
                text: root.card.label
            }
        ]
        spread: 1.16
        weight: Font.Black
    }

    Prose {
        id: lead

        color: Look.gold
        segments: [
            {
                text: [root.clause?.lead ?? "", root.clause?.figure.before ?? ""].filter(text => text !== "").join(Words.chinese ? "" : " ")
            }
        ]
        spread: 1.2
        visible: extent > 0 && !root.low
        weight: Font.Bold
        x: root.inset
    }

    Loader {
        id: holder

        active: root.clause !== null
        x: root.inset

        sourceComponent: Figure {
            after: root.low || figure.after === "+" ? figure.after : ""
            before: root.low ? figure.before : ""
            figure: root.clause.figure
            lead: root.low ? root.clause.lead : ""
            phase: root.phase
            size: Look.px(150)
            unit: root.low || percent ? figure.unit : ""
            wordSize: Look.px(46)
        }
    }

    // Below the figure, as it is as wide as its window.
    Prose {
        id: unit

        color: Look.gold
        segments: [
            {
                text: root.figure && !root.low ? [root.figure.percent ? "" : root.clause.figure.unit, root.clause.figure.after === "+" ? "" : root.clause.figure.after].join("") : ""
            }
        ]
        spread: 1.2
        visible: extent > 0
        weight: Font.Bold
        x: root.inset
    }

    Prose {
        id: words

        segments: [
            {
                text: root.clause?.caption ?? root.card.line
            }
        ]
        spread: 1.22
        weight: Font.Medium
        x: root.inset
    }
}
