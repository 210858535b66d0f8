import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The show ends with its picture and a name.
SlideBase {
    id: root

    required property ClosingObject slide

    function place() {
        caption.lay();
        below.lay();
        below.y = Math.round(root.height - Look.marginY * (Look.portrait ? 1.9 : 1.1) - below.implicitHeight);
        caption.y = Math.round(below.y - caption.implicitHeight);
    }

    onEntered: {
        first.hide();
        second.hide();
        first.start();
        second.start();
    }

    Prose {
        id: caption

        balanced: true
        family: Look.serif
        segments: [
            {
                text: root.slide.caption
            }
        ]
        size: Look.px(root.slide.caption.length <= 8 ? 150 : 84)
        spacing: Look.tracking(12)
        spread: 1.3
        transform: first.shift
        weight: Font.Black
        width: root.breadth * (Look.portrait ? 1 : 0.6)
        x: root.margin

        EntranceAnimation {
            id: first

            subject: caption
        }
    }

    Prose {
        id: below

        balanced: true
        color: Look.gold
        segments: [
            {
                text: [root.slide.organisation, root.slide.title].filter(text => text !== "").join("  ·  ")
            }
        ]
        size: Look.smallSize
        spacing: Look.tracking(3)
        transform: second.shift
        width: caption.width
        x: root.margin

        EntranceAnimation {
            id: second

            order: 3
            subject: below
        }
    }
}
