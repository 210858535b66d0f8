import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The show begins: who speaks, of what, on which occasion.
SlideBase {
    id: root

    required property CoverObject slide

    function place() {
        for (const line of [organisation, title, occasion])
            line.lay();
        const height = organisation.implicitHeight + title.implicitHeight + occasion.implicitHeight + Look.gap * 1.6;
        const top = Look.portrait ? root.floor * 0.42 : Math.max(Look.marginY, (root.floor - height) * 0.46);
        organisation.y = Math.round(top);
        title.y = organisation.y + organisation.implicitHeight + Math.round(Look.gap * 0.8);
        occasion.y = title.y + title.implicitHeight + Math.round(Look.gap * 0.8);
    }

    onEntered: {
        for (const rise of [first, second, third]) {
            rise.hide();
            rise.start();
        }
    }
    onWidthChanged: place()
    onHeightChanged: place()

    Prose {
        id: organisation

        color: Look.gold
        segments: [
            {
                text: root.slide.organisation
            }
        ]
        size: Look.textSize
        spacing: Look.tracking(8)
        transform: first.shift
        width: title.width
        x: root.margin

        Rise {
            id: first

            subject: organisation
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
        // As large as lets the longest likely title stand in three lines.
        size: Look.px(root.slide.title.length <= 16 ? (Look.portrait ? 148 : 156) : root.slide.title.length <= 40 ? 104 : 76)
        spacing: Look.tracking(6)
        spread: 1.32
        transform: second.shift
        weight: Font.Black
        width: root.breadth * (Look.portrait ? 1 : 0.56)
        x: root.margin

        Rise {
            id: second

            order: 1
            subject: title
        }
    }

    Prose {
        id: occasion

        balanced: true
        segments: [
            {
                text: root.slide.occasion
            }
        ]
        size: Look.textSize
        spacing: Look.tracking(4)
        transform: third.shift
        width: title.width
        x: root.margin

        Rise {
            id: third

            order: 3
            subject: occasion
        }
    }
}
