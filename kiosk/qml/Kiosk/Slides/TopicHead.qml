import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The section a topic belongs to, and its title.
Item {
    id: root

    required property TopicObject slide
    readonly property alias section: section

    function lay() {
        section.width = width - section.x;
        section.lay();
        // A title of one line where that is large enough, else of as few as can be.
        for (const share of [1, 0.9, 0.8, 0.72]) {
            title.size = Math.round(Look.titleSize * share);
            title.lay();
            if (title.lineCount < 2)
                break;
        }
        height = title.y + title.implicitHeight;
    }

    function rise() {
        for (const entrance of [first, second]) {
            entrance.hide();
            entrance.start();
        }
    }

    Text {
        id: number

        color: Look.gold
        font.family: Look.digits
        font.pixelSize: Math.round(Look.kickerSize * 1.15)
        font.weight: Font.Bold
        text: String(root.slide.number).padStart(2, "0")
        textFormat: Text.PlainText
        transform: first.shift
        visible: root.slide.number > 0
        y: section.baselineOffset - baselineOffset
    }

    Rectangle {
        id: dash

        color: Look.gold
        height: Math.max(1, Look.px(3))
        opacity: number.opacity * 0.7
        transform: first.shift
        visible: number.visible
        width: Look.px(56)
        x: number.implicitWidth + Look.px(20)
        y: Math.round(section.baselineOffset - Look.kickerSize * 0.36)
    }

    Prose {
        id: section

        color: Look.gold
        family: Look.serif
        segments: [
            {
                text: root.slide.sectionTitle
            }
        ]
        size: Look.kickerSize
        spacing: Look.tracking(5)
        spread: 1.3
        transform: first.shift
        weight: Font.Black
        x: number.visible ? dash.x + dash.width + Look.px(20) : 0

        EntranceAnimation {
            id: first

            subject: section
        }
    }

    Prose {
        id: title

        balanced: true
        family: Look.serif
        segments: [
            {
                text: root.slide.title
            },
            {
                text: root.slide.pages > 1 ? Words.page(root.slide.page, root.slide.pages) : ""
            }
        ]
        size: Look.titleSize
        spacing: Look.tracking(2)
        spread: 1.16
        transform: second.shift
        weight: Font.Black
        width: root.width
        y: section.implicitHeight + Look.px(4)

        EntranceAnimation {
            id: second

            subject: title
        }
    }
}
