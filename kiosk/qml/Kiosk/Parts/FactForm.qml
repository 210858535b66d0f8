import QtQuick

// What every form of a fact can do: set itself in its width, and say how much width it needs.
Item {
    id: root

    required property int phase
    required property real step

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
}
