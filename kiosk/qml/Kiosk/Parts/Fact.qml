pragma ComponentBehavior: Bound

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
    readonly property FactForm form: item as FactForm
    readonly property string setting: fact.setting
    readonly property int group: fact.group

    // Takes a width, sets itself in it, and says how high it has become.
    function lay(available: real): real {
        width = available;
        form.width = available;
        return form.lay();
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
        default:
            return prose;
        }
    }

    Component {
        id: card

        FactCard {
            clause: root.fact.clauses[0]
            hero: root.setting === "hero"
            listed: root.listed
            phase: root.phase
            step: root.step
        }
    }

    Component {
        id: ring

        FactRing {
            clause: root.fact.clauses[0]
            phase: root.phase
            step: root.step
        }
    }

    Component {
        id: growth

        FactGrowth {
            clause: root.fact.clauses[0]
            phase: root.phase
            step: root.step
        }
    }

    Component {
        id: prose

        FactProse {
            alone: root.alone
            fact: root.fact
            phase: root.phase
            step: root.step
        }
    }
}
