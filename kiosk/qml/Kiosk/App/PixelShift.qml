import Kiosk.Look
import QtQuick

// Shifts its content by one pixel at each change of slides, on a small closed path: over the hours
// no edge stays on the same pixels of the screen, which would burn in.
Item {
    id: root

    // Slides are changing: nobody will see it move.
    required property bool changing
    property int moment: -1

    // There and back again between -most and most, in steps of one.
    function swing(most: int): int {
        const at = (moment + most) % Math.max(1, 4 * most);
        return at <= 2 * most ? at - most : 3 * most - at;
    }

    // Two paces that differ, so that it comes to every side.
    x: swing(Look.drift)
    y: swing(Math.max(Math.min(1, Look.drift), Look.drift - 1))

    onChangingChanged: {
        if (changing)
            moment++;
    }
}
