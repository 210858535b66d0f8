pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import Kiosk.Slides
import QtQuick

// Shows one slide and hands over to the next; a slide is shown only when it is whole.
Item {
    id: root

    required property Player player
    required property real floor
    property SlideHolder front: first
    property SlideHolder back: second
    property bool entering: false
    // Whether all has come and counted.
    property bool standing: false
    readonly property bool watched: (player.unattended || player.visiting) && !player.held && !player.frozen && !player.black && !player.dark && !player.covered
    // Where words and pictures stand.
    property var taken: []
    readonly property SlideBase current: front.shown
    readonly property bool settled: current !== null && front.slide === player.slide && !entering && !handover.running && !title.travelling
    readonly property alias swipe: swipe
    // Whether the slide leaves room for the sun of its backdrop.
    readonly property bool sunny: front.sunny
    readonly property size screen: Qt.size(Look.width, Look.height)

    function follow() {
        if (current && front.slide === player.slide) {
            back.drop();
            swipe.release();
            replay();
            return;
        }
        handover.complete();
        current?.leave();
        if (back.slide !== player.slide)
            back.load(player.slide);
        else if (back.shown)
            show();
        else
            Qt.callLater(back.fail); // made ahead, it could not be passed over yet
    }

    // The slide that most likely comes is made while nothing moves: unseen, but down to its letters.
    function prepare() {
        if (front.slide !== player.slide || handover.running || back.slide === player.nextSlide)
            return;
        back.opacity = 0;
        back.load(player.nextSlide);
    }

    function show() {
        [front, back] = [back, front];
        front.z = 1;
        back.z = 0;
        current.phase = Figure.Phase.Waiting;
        title.set(back.shown, current);
        swipe.handOver(front, back);
        handover.running = back.shown !== null; // the first of all stands at once
        replay();
    }

    function replay() {
        entering = true;
        standing = false;
        taken = front.taken();
        current.order();
        direct();
        lead.restart();
        ahead.restart();
    }

    function direct() {
        if (!current || front.slide !== player.slide)
            return; // a slide that only waits for the next to be loaded stays as it is
        if (player.frozen || Motion.calm || (player.revised && !player.held))
            current.phase = Figure.Phase.Settled;
        else if (player.held || entering)
            current.phase = Figure.Phase.Waiting;
        else if (current.phase !== Figure.Phase.Settled) // what a freeze has settled stays so
            current.phase = Figure.Phase.Counting;
    }

    // A change of screen changes the look's sizes one after the other: place once, after them.
    function placeSoon() {
        title.end();
        Qt.callLater(place);
    }

    function place() {
        first.place();
        second.place();
        taken = front.taken();
    }

    onWidthChanged: placeSoon()
    onHeightChanged: placeSoon()
    onFloorChanged: placeSoon()
    onScreenChanged: placeSoon()
    Component.onCompleted: follow()

    Connections {
        function onSerialChanged() {
            root.follow();
        }

        function onStateChanged() {
            root.direct();
        }

        target: root.player
    }

    Delay {
        id: lead

        wait: Motion.calm ? 0 : Motion.lead

        onOver: {
            root.entering = false;
            root.direct();
        }
    }

    Delay {
        id: ahead

        wait: Motion.lead + (root.current?.countTime ?? 0) + Motion.fade

        onOver: {
            root.standing = true;
            if (!Motion.prompt && root.player.preparing)
                root.prepare();
        }
    }

    Tour {
        running: root.standing && root.watched && root.current !== null && !Motion.calm && !Motion.still
        slide: root.current
    }

    CrossFade {
        id: handover

        coming: root.front
        going: root.back
        steady: root.player.revised

        onEntered: root.current.enter()
        onFinished: root.back.drop()
    }

    component Holder: SlideHolder {
        // The first at once, the others while the one before is shown.
        asynchronous: root.current !== null && !Motion.prompt
        // A slide on its way out is out of reach.
        enabled: root.front === this
        floor: root.floor
        player: root.player

        onWhole: if (root.back === this && slide === root.player.slide)
            root.show()
    }

    Holder {
        id: first
    }

    Holder {
        id: second
    }

    Swipe {
        id: swipe

        front: root.front
        player: root.player
    }

    TitleTransition {
        id: title

        z: 2
    }
}
