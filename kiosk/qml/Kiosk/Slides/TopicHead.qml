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
        section.lay();
        title.lay();
        height = title.y + title.implicitHeight;
    }

    function rise() {
        for (const entrance of [first, second]) {
            entrance.hide();
            entrance.start();
        }
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
        size: Look.smallSize
        spacing: Look.tracking(4)
        transform: first.shift
        weight: Font.Black
        width: root.width

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
                text: root.slide.title + (root.slide.pages > 1 ? Words.page(root.slide.page, root.slide.pages) : "")
            }
        ]
        size: root.slide.title.length <= 24 ? Look.titleSize : Look.headSize
        spread: 1.22
        transform: second.shift
        weight: Font.Black
        width: root.width
        y: section.implicitHeight + Look.px(6)

        EntranceAnimation {
            id: second

            subject: title
        }
    }
}
