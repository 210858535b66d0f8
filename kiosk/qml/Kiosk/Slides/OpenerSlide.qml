pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A section begins: its number, title, tagline and what it is about.
SlideBase {
    id: root

    required property OpenerObject slide
    property real measure: breadth

    function place() {
        // The loader gives a size before it gives the slide.
        if (!slide)
            return;
        const ideal = Look.px(slide.title.length <= 8 ? 132 : slide.title.length <= 24 ? 96 : 70);
        let height = 0;
        // First smaller, then wider into the picture: long words come before branches.
        for (const [large, share] of [[1, 0.6], [0.9, 0.6], [0.8, 0.6], [0.72, 0.6], [0.72, 0.8], [0.72, 1]]) {
            measure = breadth * (Look.portrait ? 1 : share);
            title.size = Math.round(ideal * Math.max(0.72, large));
            tagline.size = Math.round(Look.px(46) * large);
            intro.size = Math.max(Look.leastSize, Math.round(Look.px(36) * large));
            for (const line of [title, tagline, intro])
                line.lay();
            height = head.height + title.implicitHeight + tagline.implicitHeight + intro.implicitHeight + Look.gap * 1.9;
            if (height <= root.floor - Look.marginY * 1.2)
                break;
        }
        const top = Look.portrait ? Math.max(Look.marginY, Math.min(root.floor * 0.36, root.floor - height - Look.gap)) : Math.max(Look.marginY * 0.6, (root.floor - height) / 2);
        head.y = Math.round(top);
        title.y = head.y + head.height + Math.round(Look.gap * 0.4);
        tagline.y = title.y + title.implicitHeight + Math.round(Look.gap * 0.5);
        intro.y = tagline.y + tagline.implicitHeight + Look.gap;
    }

    headline: title

    onEntered: {
        for (const rise of [first, second, third, fourth]) {
            rise.hide();
            rise.start();
        }
    }

    Loader {
        active: root.slide.picture !== ""
        anchors.fill: parent
        anchors.margins: -Look.drift

        sourceComponent: OpenerPhoto {
            floor: root.floor + Look.drift
            slide: root.slide
        }
    }

    Row {
        id: head

        height: Look.px(84)
        spacing: Look.px(24)
        transform: first.shift
        x: root.margin

        Text {
            Accessible.ignored: !enabled
            Accessible.name: text
            Accessible.role: Accessible.StaticText
            anchors.verticalCenter: parent.verticalCenter
            color: Look.gold
            font.family: Look.digits
            font.features: ({
                    "tnum": 1
                })
            font.pixelSize: Look.px(84)
            font.weight: Font.Bold
            text: String(root.slide.number).padStart(2, "0")
            textFormat: Text.PlainText
        }

        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            glyph: root.slide.glyph
            glyphFamily: root.slide.glyphFamily
            size: Look.px(72)
        }

        EntranceAnimation {
            id: first

            subject: head
        }
    }

    Prose {
        id: title

        balanced: true
        family: Look.serif
        segments: [
            {
                text: root.slide.title
            }
        ]
        spread: 1.25
        transform: second.shift
        weight: Font.Black
        width: root.measure
        x: root.margin

        EntranceAnimation {
            id: second

            order: 1
            subject: title
        }
    }

    Prose {
        id: tagline

        balanced: true
        color: Look.gold
        segments: [
            {
                text: root.slide.tagline
            }
        ]
        spread: 1.45
        transform: third.shift
        weight: Font.Medium
        width: root.measure
        x: root.margin

        EntranceAnimation {
            id: third

            order: 2
            subject: tagline
        }
    }

    Prose {
        id: intro

        segments: [
            {
                text: root.slide.intro
            }
        ]
        spread: 1.6
        transform: fourth.shift
        width: root.measure
        x: root.margin

        EntranceAnimation {
            id: fourth

            order: 4
            subject: intro
        }
    }
}
