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
    readonly property SlideBase current: front.shown
    readonly property bool settled: current !== null && front.slide === player.slide && !entering && !handover.running && !title.travelling
    readonly property alias swipe: swipe

    function follow() {
        if (current && front.slide === player.slide) {
            back.drop();
            swipe.release();
            replay();
            return;
        }
        handover.complete();
        current?.leave();
        back.load(player.slide);
    }

    function show() {
        [front, back] = [back, front];
        front.z = 1;
        back.z = 0;
        current.phase = Figure.Phase.Waiting;
        title.set(back.shown, current);
        swipe.handOver(front, back);
        handover.restart();
        replay();
    }

    function replay() {
        entering = true;
        direct();
        lead.restart();
    }

    // Where the numbers of the slide in front stand.
    function direct() {
        // A slide that only waits for the next to be loaded stays as it is.
        if (!current || front.slide !== player.slide)
            return;
        if (player.frozen || Motion.calm || (player.revised && !player.held))
            current.phase = Figure.Phase.Settled;
        else
            current.phase = player.held || entering ? Figure.Phase.Waiting : counted();
    }

    // What a freeze has settled stays so when it is released.
    function counted(): int {
        return current.phase === Figure.Phase.Settled ? Figure.Phase.Settled : Figure.Phase.Counting;
    }

    // A change of screen changes the look's sizes one after the other: place once, after them.
    function placeSoon() {
        title.end();
        Qt.callLater(place);
    }

    function place() {
        first.place();
        second.place();
    }

    onWidthChanged: placeSoon()
    onHeightChanged: placeSoon()
    onFloorChanged: placeSoon()
    Component.onCompleted: follow()

    Connections {
        function onWidthChanged() {
            root.placeSoon();
        }

        function onHeightChanged() {
            root.placeSoon();
        }

        target: Look
    }

    Connections {
        function onSerialChanged() {
            root.follow();
        }

        function onStateChanged() {
            root.direct();
        }

        target: root.player
    }

    SequentialAnimation {
        id: lead

        PauseAnimation {
            duration: Motion.calm ? 0 : Motion.lead
        }

        ScriptAction {
            script: {
                root.entering = false;
                root.direct();
            }
        }
    }

    CrossFade {
        id: handover

        coming: root.front
        crossed: title.crossing
        going: root.back
        steady: root.player.revised

        onEntered: root.current.enter()
        onFinished: root.back.drop()
    }

    component Holder: SlideHolder {
        // The first slide at once, the others while the one before is still shown.
        asynchronous: root.current !== null && !Motion.prompt
        // A slide on its way out is out of reach.
        enabled: root.front === this
        floor: root.floor
        player: root.player

        onWhole: {
            shown.sectionWanted.connect(section => root.player.sectionChosen(section));
            if (root.back === this)
                root.show();
        }
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

    TitleJourney {
        id: title

        z: 2
    }
}
