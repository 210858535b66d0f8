pragma Singleton

import QtQuick

// The colours of each palette that stand without its painted picture: sky above, sky below, card.
QtObject {
    // By the name of the palette; the program sets them before any window is loaded.
    property var flat: ({})

    function of(name: string): list<color> {
        return [...flat[name]];
    }
}
