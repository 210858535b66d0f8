pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import QtQuick

// Counts worth seeing: everyone counted stands above the numeral, or above the whole sentence.
FactForm {
    id: root

    // Those of whom the others are a part.
    readonly property var wholes: fact.marks.filter(mark => mark.within < 0)
    readonly property bool labelled: wholes.length === fact.marks.length && fact.clauses.length === fact.marks.length && fact.clauses.every(clause => clause.label !== "")
    readonly property int most: Math.max(...wholes.map(mark => mark.amount))
    readonly property FactProse prose: sentence.item as FactProse
    property var plan: null
    readonly property int mostRows: 12
    readonly property int between: Look.px(labelled ? 44 : 64)

    aside: labelled ? 0.62 : 0

    function lay(): real {
        const high = Look.px(labelled ? 400 : 240) * Math.min(step, 1.15);
        // Signs of 26 pixels and more are told apart.
        const pitches = [92, 76, 64, 56, 48, 42, 38, 34, 31].map(units => Look.px(units));
        for (const pitch of pitches) {
            plan = planned(pitch, Math.max(1, Math.floor(high / pitch)));
            if (plan.width <= width)
                break;
        }
        // The smallest stand in more rows where they have to.
        for (let rows = Math.floor(high / plan.pitch); plan.width > width && rows < mostRows; rows++)
            plan = planned(plan.pitch, rows);
        const top = Math.max(...plan.fields.map(field => field.height));
        const below = top + Look.px(labelled ? 14 : 24);
        height = below;
        plan.fields.forEach((place, i) => {
            if (!labelled)
                return;
            const card = cards.itemAt(i) as FactCard;
            card.x = place.x;
            card.y = below;
            card.width = place.width;
            height = Math.max(height, below + card.lay());
        });
        if (!labelled) {
            sentence.y = below;
            prose.width = width;
            height = below + prose.lay();
        }
        return height;
    }

    function settle() {
        const top = Math.max(...plan.fields.map(field => field.height));
        plan.fields.forEach((place, i) => {
            const field = fields.itemAt(i) as Field;
            field.columns = place.columns;
            field.pitch = plan.pitch;
            field.x = place.x;
            field.y = top - place.height;
            field.card = labelled ? cards.itemAt(i) as FactCard : null;
        });
    }

    // Where all stand side by side at this pitch, no higher than so many rows.
    function planned(pitch: int, rows: int): var {
        let x = 0;
        const places = wholes.map((mark, i) => {
            const least = labelled ? leastOf(i) : Math.min(mark.amount, 12) * pitch;
            const columns = Math.max(Math.ceil(mark.amount / rows), Math.min(mark.amount, Math.floor(least / pitch)), 1);
            const wide = Math.max(columns * pitch, labelled ? least : 0);
            const place = {
                x: x,
                width: wide,
                columns: columns,
                height: Math.ceil(mark.amount / columns) * pitch
            };
            x += wide + between;
            return place;
        });
        return {
            pitch: pitch,
            width: x - between,
            fields: places
        };
    }

    function leastOf(i: int): real {
        return Math.max(Look.px(150), (cards.itemAt(i) as FactCard).least());
    }

    function least(): real {
        return labelled ? wholes.reduce((sum, mark, i) => sum + leastOf(i) + between, -between) : planned(Look.px(31), mostRows).width;
    }

    component Field: Crowd {
        property FactCard card: null

        lit: root.fact.marks.length > 1 && mark.amount === root.most ? Look.text : Look.gold
        part: root.fact.marks.find(other => other.within >= 0 && root.fact.marks[other.within] === mark) ?? null
        progress: card?.progress ?? root.prose?.progress ?? 0
    }

    Repeater {
        id: fields

        model: root.wholes

        Field {
            required property MarkObject modelData

            mark: modelData
        }
    }

    Repeater {
        id: cards

        model: root.labelled ? root.fact.clauses : []

        FactCard {
            required property ClauseObject modelData

            clause: modelData
            fact: root.fact
            phase: root.phase
            step: root.step * 0.9
        }
    }

    Loader {
        id: sentence

        active: !root.labelled

        sourceComponent: FactProse {
            apart: root.apart
            fact: root.fact
            phase: root.phase
            step: root.step
        }
    }
}
