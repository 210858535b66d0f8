pragma Singleton

import QtQuick
import "breaking.js" as Breaking

// Where the lines of all Prose may end.
QtObject {
    // Texts with U+200B between their words.
    function learn(texts: list<string>) {
        Breaking.learn(texts);
    }
}
