import Kiosk.Look
import Kiosk.Parts
import QtQuick

// What the stage expects of every slide.
Item {
    id: root

    // Set by the stage: where the section bar begins, and where the numbers are.
    required property real floor
    property int phase: Figure.Phase.Waiting
    // Where the section's title stands; it travels from slide to slide as a section goes on.
    property Prose headline: null
    readonly property real margin: Look.marginX
    readonly property real breadth: width - 2 * Look.marginX

    signal entered
    signal sectionWanted(string section)

    // Called once the slide is whole, and when its size changes.
    function place() {
    }

    function enter() {
        if (!Motion.calm)
            entered();
    }

    // Whatever still counts runs on to its end.
    function leave() {
        if (phase !== Figure.Phase.Settled)
            phase = Figure.Phase.Ending;
    }
}
