pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// What lies behind the slides: one scenery grows, and cross-fades to the next.
Item {
    id: root

    // None as long as it is not painted; then there is plain sky of the hue.
    required property BackdropObject picture
    required property string hue
    property bool still: false
    // Whether the sun is shown where it is a picture of its own.
    property bool sunny: false
    readonly property bool drifts: Motion.rich && !Motion.calm && !still
    property Scenery front: first
    property Scenery back: second
    property bool opening: false
    readonly property bool settled: !appear.running && front.shows(picture, hue) && front.grownUp

    function showSoon() {
        Qt.callLater(show);
    }

    function show() {
        // What has changed during a fade is taken up behind it.
        if (appear.running)
            return;
        opening = false;
        if (front.shows(picture, hue)) {
            back.close();
        } else if (front.leadsTo(picture)) {
            back.close();
            front.picture = picture;
            front.grow();
        } else {
            opening = true;
            back.open(picture, hue);
            turn();
        }
    }

    // A scenery is shown only when it is whole.
    function turn() {
        if (!opening || !back.whole)
            return;
        opening = false;
        front.rest();
        const old = front;
        front = back;
        back = old;
        front.z = 1;
        back.z = 0;
        appear.restart();
    }

    onPictureChanged: showSoon()
    onHueChanged: showSoon()
    Component.onCompleted: {
        first.hue = hue;
        first.z = 1; // else the other, which waits, would hide it
        show();
    }

    Item {
        id: drifting

        anchors.fill: parent
        transformOrigin: Item.TopRight

        Scenery {
            id: first

            height: root.height
            sunny: root.sunny
            width: root.width

            onWholeChanged: root.turn()
        }

        Scenery {
            id: second

            height: root.height
            sunny: root.sunny
            width: root.width

            onWholeChanged: root.turn()
        }
    }

    SequentialAnimation {
        id: appear

        NumberAnimation {
            duration: Motion.fade
            easing.type: Motion.easing
            from: 0
            property: "opacity"
            target: root.front
            to: 1
        }

        ScriptAction {
            script: {
                root.back.close();
                root.front.grow();
                root.showSoon();
            }
        }
    }

    // By itself, not in a group: only so does it leave the scale where it has been stopped.
    ScaleAnimator {
        id: drift

        duration: Motion.drift
        easing.type: Easing.InOutSine
        running: root.drifts
        target: drifting
        to: Motion.driftScale

        onFinished: {
            if (!root.drifts)
                return;
            to = to > 1 ? 1 : Motion.driftScale;
            start();
        }
    }
}
