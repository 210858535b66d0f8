pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import Kiosk.Slides
import QtQuick

// Shades the words of a slide where its backdrop is too light for them: one soft patch of air
// behind each text that stands on frost, and nothing anywhere else. Says where the sun may shine.
Item {
    id: root

    // None as long as it is not painted.
    required property BackdropObject picture
    required property SlideBase slide
    readonly property string patch: picture === null ? "" : picture.patch
    // Whether no words stand where the sun would.
    property bool sunny: false

    // Finds what is to be shaded; called when the slide has been placed.
    function cover() {
        const found = [];
        sunny = slide !== null && picture !== null;
        if (slide && patch !== "") {
            const frost = onScreen(picture.places.length > 0 ? picture.places[picture.places.length - 1] : Qt.rect(0, 0, 0, 0));
            const sun = onScreen(picture.sunPlace);
            collect(slide, 0, 0, box => {
                sunny = sunny && !meets(sun, box);
                if (meets(frost, box))
                    found.push(shared(frost, box));
            });
        }
        patches.model = found;
    }

    // Where words and pictures stand.
    function boxes(): var {
        const found = [];
        if (slide)
            collect(slide, 0, 0, box => found.push(box));
        return found;
    }

    // A drifting backdrop carries its light further to the left and down.
    function onScreen(shares: rect): rect {
        const more = Motion.rich ? (Motion.driftScale - 1) * Math.max(width, height) : 0;
        return Qt.rect(shares.x * width - more, shares.y * height, shares.width * width + more, shares.height * height + more);
    }

    function shared(one: rect, other: rect): rect {
        const left = Math.max(one.left, other.left);
        const top = Math.max(one.top, other.top);
        return Qt.rect(left, top, Math.min(one.right, other.right) - left, Math.min(one.bottom, other.bottom) - top);
    }

    function meets(one: rect, other: rect): bool {
        return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    }

    // Where texts will stand once they have come in; of a picture of figures, the whole of it.
    function collect(item: Item, x: real, y: real, take: var) {
        for (const child of item.children) {
            const left = x + child.x;
            const top = y + child.y;
            const prose = child as Prose;
            if (!child.visible)
                continue;
            if (prose)
                take(Qt.rect(left, top, prose.centred ? prose.width : prose.extent, prose.implicitHeight));
            else if (child instanceof Text || child instanceof Figure)
                take(Qt.rect(left, top, child.width, child.height));
            else if ((child as Fact)?.fact.file)
                take(whole(child, left, top));
            else
                collect(child, left, top, take);
        }
    }

    // The box of all that is drawn in an item.
    function whole(item: Item, x: real, y: real): rect {
        let box = Qt.rect(x, y, 0, 0);
        for (const child of item.children) {
            if (!child.visible)
                continue;
            const inner = child.children.length > 0 ? whole(child, x + child.x, y + child.y) : Qt.rect(x + child.x, y + child.y, child.width, child.height);
            if (inner.width <= 0 || inner.height <= 0)
                continue;
            const left = box.width > 0 ? Math.min(box.left, inner.left) : inner.left;
            const top = box.width > 0 ? Math.min(box.top, inner.top) : inner.top;
            const right = box.width > 0 ? Math.max(box.right, inner.right) : inner.right;
            const bottom = box.width > 0 ? Math.max(box.bottom, inner.bottom) : inner.bottom;
            box = Qt.rect(left, top, right - left, bottom - top);
        }
        return box;
    }

    onPictureChanged: cover()

    Repeater {
        id: patches

        delegate: BorderImage {
            required property rect modelData
            readonly property int reach: Math.floor(sourceSize.width / 2)
            readonly property int edge: Math.round(reach * 0.68)

            border.bottom: reach
            border.left: reach
            border.right: reach
            border.top: reach
            height: modelData.height + 2 * edge
            source: root.patch
            width: modelData.width + 2 * edge
            x: modelData.x - edge
            y: modelData.y - edge
        }
    }
}
