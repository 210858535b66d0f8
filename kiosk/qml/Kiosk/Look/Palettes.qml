pragma Singleton

import QtQuick

// The colours of each palette that stand without its painted picture: shade, dark, card, and the
// air under data above and at the horizon.
QtObject {
    // By the name of the palette; the program sets them before any window is loaded.
    property var flat: ({})

    function of(name: string): list<color> {
        return [...flat[name]];
    }
}
