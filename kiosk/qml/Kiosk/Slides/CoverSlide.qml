import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// The show begins: who speaks, of what, on which occasion.
SlideBase {
    id: root

    required property CoverObject slide

    // As large as lets the title stand in few lines, with room for the hint below.
    function place() {
        // The loader gives a size before it gives the slide.
        if (!slide)
            return;
        const gap = Math.round(Look.gap * 0.8);
        const lowest = root.floor - Look.px(150);
        const ideal = slide.title.length <= 16 ? 156 : slide.title.length <= 40 ? 104 : 76;
        for (const share of [1, 0.86, 0.72, 0.6, 0.5]) {
            title.size = Look.px(ideal * share);
            for (const line of [organisation, title, occasion])
                line.lay();
            const height = organisation.implicitHeight + title.implicitHeight + occasion.implicitHeight + 2 * gap;
            const top = Look.portrait ? root.floor * 0.42 : Math.max(Look.marginY, (lowest - height) * 0.6);
            organisation.y = Math.round(top);
            title.y = organisation.y + organisation.implicitHeight + gap;
            occasion.y = title.y + title.implicitHeight + gap;
            if (top + height <= lowest && title.extent <= title.width)
                break;
        }
    }

    onEntered: {
        for (const rise of [first, second, third]) {
            rise.hide();
            rise.start();
        }
    }

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

        EntranceAnimation {
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
        spacing: Look.tracking(6)
        spread: 1.32
        transform: second.shift
        weight: Font.Black
        width: root.breadth * (Look.portrait ? 1 : root.width / root.height < 1.5 ? 0.66 : 0.58)
        x: root.margin

        EntranceAnimation {
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

        EntranceAnimation {
            id: third

            order: 3
            subject: occasion
        }
    }
}
