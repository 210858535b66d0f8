pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import QtQuick

// The whole sentence at the right of a small picture, where its words stand on both sides of its
// figure and would not read on below it.
Loader {
    id: root

    required property FactForm form
    readonly property FactProse prose: item as FactProse
    readonly property real counted: prose?.progress ?? 0

    // Sets the sentence in what the picture leaves of the form, and returns the height of both.
    function lay(picture: Item): real {
        x = picture.width + Math.round(Look.gap * 1.4);
        prose.width = width = form.width - x;
        const high = prose.lay();
        const both = Math.max(high, picture.height);
        picture.y = Math.round((both - picture.height) / 2);
        y = Math.round((both - high) / 2);
        return both;
    }

    sourceComponent: FactProse {
        alone: root.form.alone
        apart: root.form.apart
        fact: root.form.fact
        phase: root.form.phase
        step: root.form.step
    }
}
