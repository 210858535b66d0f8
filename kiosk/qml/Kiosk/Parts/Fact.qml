pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// One item of a topic slide, in the form its setting asks for.
Loader {
    id: root

    required property ItemObject fact
    required property int phase
    required property real step
    property bool listed: false
    property bool alone: false
    // How much larger than the slide's step it stands, where its row has room.
    property real boost: 1
    // A picture stands beside the rest of its slide.
    readonly property bool picture: setting === "ring" || setting === "growth" || (form as FactDots)?.labelled === true
    readonly property FactForm form: item as FactForm
    readonly property string setting: fact.setting
    readonly property int group: fact.group

    // Takes a width, sets itself in it, and says how high it has become.
    function lay(available: real): real {
        width = available;
        form.width = available;
        return form.lay();
    }

    function settle() {
        form.settle();
    }

    // The width below which its figure would not fit.
    function least(): real {
        return form.least();
    }

    sourceComponent: {
        switch (fact.setting) {
        case "hero":
        case "cards":
            return card;
        case "ring":
            return ring;
        case "growth":
            return growth;
        case "pair":
            return pair;
        case "dots":
            return dots;
        case "years":
            return years;
        case "story":
            return story;
        default:
            return prose;
        }
    }

    Component {
        id: card

        FactCard {
            clause: root.fact.clauses[0]
            hero: root.setting === "hero" || root.alone
            listed: root.listed
            phase: root.phase
            step: root.step * root.boost
        }
    }

    Component {
        id: ring

        FactRing {
            clause: root.fact.clauses[0]
            phase: root.phase
            step: root.step * root.boost
        }
    }

    Component {
        id: growth

        FactGrowth {
            clause: root.fact.clauses[0]
            phase: root.phase
            step: root.step * root.boost
        }
    }

    Component {
        id: pair

        FactPair {
            fact: root.fact
            phase: root.phase
            step: root.step * root.boost
            tall: Look.portrait
        }
    }

    Component {
        id: dots

        FactDots {
            fact: root.fact
            phase: root.phase
            step: root.step * root.boost
        }
    }

    Component {
        id: years

        FactYears {
            alone: root.alone
            fact: root.fact
            phase: root.phase
            step: root.step * root.boost
        }
    }

    Component {
        id: story

        FactStory {
            fact: root.fact
            phase: root.phase
            step: root.step * root.boost
        }
    }

    Component {
        id: prose

        FactProse {
            alone: root.alone
            fact: root.fact
            phase: root.phase
            step: root.step * root.boost
        }
    }
}
