import QtQuick

// Tells how far the time of all animations is, in milliseconds since it was made. As it never
// pauses, Qt never waits by a clock of its own for others that do.
QtObject {
    id: root

    property real elapsed: 0

    readonly property NumberAnimation counting: NumberAnimation {
        duration: 86400000
        from: 0
        property: "elapsed"
        running: true
        target: root
        to: duration
    }
}
