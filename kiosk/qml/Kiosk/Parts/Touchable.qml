import QtQuick

// What a tap may land on: it shows that it is pressed, and knows what a touch does to it.
Item {
    id: root

    property bool touchable: true
    property bool pressed: false

    function touch() {
    }
}
