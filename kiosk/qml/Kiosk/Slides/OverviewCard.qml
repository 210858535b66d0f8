pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A section on the overview: its number, name, and the figure that speaks for it.
Touchable {
    id: root

    required property CardObject card
    required property int phase
    // Wide and low cards set the figure beside the name.
    readonly property bool wide: width > height * 1.35 && width > Look.px(420)
    readonly property real pad: Look.px(30)
    readonly property Figure figure: holder.item as Figure
    readonly property bool large: wide && width > Look.px(600) && height > Look.px(280)
    readonly property list<int> nameSizes: [Look.px(large ? 64 : card.label.length > 6 ? 36 : 48), Look.px(40), Look.px(34), Look.leastSize]
    readonly property bool high: height > width * 1.3 && height > Look.px(440)
    readonly property alias nameSize: name.size
    // Set by the slide, so that all its cards look alike: the name beside the number or below it,
    // and no larger than this.
    property bool inline: false
    property int nameMost: Look.px(64)
    property bool fitting: true

    signal chosen

    function touch() {
        chosen();
    }

    // Where the card is too low for both, the name shrinks, then the figure stays away.
    function place() {
        // While a slide is made piece by piece its figure may still be missing.
        if (width <= 0 || (card.clause !== null && !figure))
            return;
        if (figure)
            size();
        const limit = figure && !wide ? holder.y : height - pad / 2;
        const line = number.y + number.height * 1.5;
        const half = wide && figure ? (width - 2 * pad) * 0.46 : width - 2 * pad;
        fitting = figureFits() && (inline && !wide ? beside(Math.min(limit, line)) : below(limit, half));
        if (!fitting && !below(height - pad / 2, width - 2 * pad))
            fits(Look.leastSize, height);
        if (figure)
            holder.visible = label.visible = fitting;
    }

    function below(limit: real, room: real): bool {
        name.x = pad;
        name.y = number.y + number.height + Look.px(wide ? 4 : 10);
        name.width = room;
        return nameSizes.some(size => size <= nameMost && fits(size, limit));
    }

    function beside(limit: real): bool {
        name.x = number.x + number.width + Look.px(16);
        name.y = Math.round(number.y - Look.px(4));
        name.width = icon.x - name.x - Look.px(8);
        return nameSizes.some(size => size <= nameMost && fits(size, limit));
    }

    function figureFits(): bool {
        return !figure || figure.implicitWidth <= label.width + 1;
    }

    function fits(size: int, limit: real): bool {
        name.size = size;
        name.lay();
        return name.y + name.implicitHeight <= limit && name.extent <= name.width + 1;
    }

    function size() {
        const inner = width - 2 * pad;
        const column = wide ? inner * 0.5 : inner;
        for (const share of [large ? 1.6 : 1, 1, 0.85, 0.7, 0.58, 0.46]) {
            figure.size = Math.round(Look.px(96) * share);
            figure.wordSize = Math.max(Look.leastSize, Math.round(Look.px(36) * share));
            if (figure.implicitWidth <= column)
                break;
        }
        label.width = column;
        label.lay();
        label.x = holder.x = wide ? width - pad - column : pad;
        label.y = Math.round(wide ? (height - label.implicitHeight + figure.implicitHeight) / 2 : height - pad - label.implicitHeight);
        holder.y = label.y - figure.implicitHeight;
    }

    Accessible.ignored: !enabled
    Accessible.name: card.label
    Accessible.role: Accessible.Button
    scale: pressed && !Motion.calm ? 0.97 : 1

    Accessible.onPressAction: touch()

    onWidthChanged: place()
    onHeightChanged: place()
    Component.onCompleted: place()

    CardGround {
        anchors.fill: parent
        from: name.y + name.implicitHeight
        glyph: root.high ? root.card.glyph : ""
        glyphFamily: root.card.glyphFamily
        hue: root.card.palette
        pressed: root.pressed
        to: root.figure ? holder.y : root.height - root.pad
    }

    Text {
        id: number

        color: Look.gold
        font.family: Look.digits
        font.pixelSize: Look.px(44)
        font.weight: Font.Bold
        text: String(root.card.number).padStart(2, "0")
        textFormat: Text.PlainText
        x: root.pad
        y: root.pad * 0.8
    }

    Glyph {
        id: icon

        anchors.verticalCenter: number.verticalCenter
        glyph: root.card.glyph
        glyphFamily: root.card.glyphFamily
        size: Look.px(48)
        visible: !root.high && glyph !== ""
        x: root.wide ? number.x + number.width + Look.px(18) : root.width - root.pad - width
    }

    Prose {
        id: name

        Accessible.ignored: true
        family: Look.serif
        segments: [
            {
                text: root.card.label
            }
        ]
        spread: 1.25
        weight: Font.Black
        x: root.pad
    }

    Loader {
        id: holder

        active: root.card.clause !== null

        sourceComponent: Figure {
            figure: root.card.clause.figure
            lead: root.card.clause.lead
            phase: root.phase
            size: Look.px(96)
            wordSize: Look.px(36)
        }
    }

    Prose {
        id: label

        segments: [
            {
                text: root.card.clause?.caption ?? ""
            }
        ]
        size: root.large ? Look.textSize : Look.leastSize
        spread: 1.3
    }
}
