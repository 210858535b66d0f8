pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// A fact of a topic slide, or one of its cards, as its layout asks for. A picture of its figures is
// a FactForm in a file of Kiosk/Pictures.
Loader {
    id: root

    required property FactObject fact
    required property int phase
    required property real step
    property bool alone: false
    // How much larger than the slide's step it stands, where its row has room.
    property real boost: 1
    // Where the labels of a list begin, and the air between the line above it and what it shows.
    property real column: 0
    property bool apart: false
    property bool ruled: false
    property real air: 0
    readonly property FactForm form: item as FactForm
    // The share of the width that it takes beside the rest of its slide; 0 where it stands among it.
    readonly property real aside: form?.aside ?? 0
    readonly property string layout: fact.layout
    readonly property int group: fact.group

    // Takes a width, sets itself in it, and says how high it has become.
    function lay(available: real): real {
        width = available;
        form.width = available;
        form.y = ruled ? Math.round(air) : 0;
        return form.y + form.lay();
    }

    function settle() {
        form.settle();
    }

    // The width below which its figure would not fit.
    function least(): real {
        return form.least();
    }

    // The width of its figures, where it may stand in a list with others.
    function reach(): real {
        return form.reach();
    }

    sourceComponent: {
        switch (fact.layout) {
        case "hero":
        case "cards":
            return card;
        case "story":
            return story;
        default:
            return fact.file === "" ? prose : null;
        }
    }

    Component.onCompleted: {
        if (fact.file !== "")
            setSource(Qt.resolvedUrl(fact.file), {
                fact: fact,
                phase: phase,
                step: step
            });
    }
    onLoaded: {
        form.alone = Qt.binding(() => root.alone);
        form.apart = Qt.binding(() => root.apart);
        form.column = Qt.binding(() => root.column);
        form.phase = Qt.binding(() => root.phase);
        form.step = Qt.binding(() => root.step * root.boost);
    }

    Rectangle {
        color: Look.line
        height: Math.max(1, Look.px(2))
        visible: root.ruled
        width: root.width
    }

    Component {
        id: card

        FactCard {
            clause: root.fact.clauses[0]
            fact: root.fact
            hero: root.layout === "hero" || root.alone
            phase: root.phase
            step: root.step
        }
    }

    Component {
        id: story

        FactStory {
            fact: root.fact
            phase: root.phase
            step: root.step
        }
    }

    Component {
        id: prose

        FactProse {
            fact: root.fact
            phase: root.phase
            step: root.step
        }
    }
}
