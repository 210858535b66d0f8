pragma Singleton

import QtQuick

// The colours of each palette that stand without its painted picture: sky and card.
QtObject {
    id: root

    readonly property var colours: ({
            "crimson": ["#150308", "#5f0d1b", "#a3202a"],
            "amber": ["#140a03", "#55300d", "#9a5a17"],
            "jade": ["#03120d", "#0d3f2d", "#1f6b4c"],
            "azure": ["#040d1a", "#123558", "#2a5f93"],
            "violet": ["#0d0618", "#332057", "#5b3a8f"],
            "night": ["#040c18", "#10304f", "#2f6c99"]
        })

    function of(name: string): list<color> {
        return colours[name] ?? colours.crimson;
    }
}
