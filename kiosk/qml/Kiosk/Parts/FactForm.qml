import Kiosk.Shell
import QtQuick

// What every form of a fact can do: set itself in its width, and say how much width it needs.
Item {
    id: root

    required property FactObject fact
    required property int phase
    required property real step
    // Whether it has the slide to itself.
    property bool alone: false
    // Where labels begin beside their figures, in a list; 0 where they stand below them.
    property real column: 0
    // Whether figures of a sentence stand flush left, with the words that lead up to them above.
    property bool apart: false
    // The share of the width that it takes beside the rest of its slide; 0 where it stands among it.
    property real aside: 0

    // Sets itself in its width and returns the height it takes.
    function lay(): real {
        return height;
    }

    // Called once all is in its place: what is dear to make is made only now.
    function settle() {
    }

    // The width below which its figure would not fit.
    function least(): real {
        return 0;
    }

    // The width of its figures, where it may stand in a list with others; else 0.
    function reach(): real {
        return 0;
    }
}
