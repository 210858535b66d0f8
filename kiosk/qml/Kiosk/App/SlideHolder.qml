import Kiosk.Look
import Kiosk.Parts
import Kiosk.Shell
import Kiosk.Slides
import QtQuick

// Holds one slide while it is loaded, shown and handed over; a swipe moves it sideways.
Loader {
    id: root

    required property Player player
    required property real floor
    property SlideObject slide: null
    // What the player keeps for us, in the order in which we have held it.
    property var kept: []
    readonly property SlideBase shown: item as SlideBase
    // The backdrop behind it, from when it is the player's slide until it has gone.
    readonly property BackdropObject current: slide !== null && slide === player.slide ? player.backdrop : null
    property BackdropObject picture: null
    readonly property alias sunny: shade.sunny

    signal whole

    function keep(next: SlideObject) {
        player.keep(next);
        kept.push(next);
    }

    // Later, when the slide it held before has gone.
    function letGo() {
        const gone = slide ? kept.slice(0, -1) : kept;
        kept = slide ? [slide] : [];
        gone.forEach(one => player.letGo(one));
    }

    // Not at once: the stage may be about to load it still.
    function fail() {
        if (status === Loader.Error && slide)
            player.slideFailed(slide.slideId);
    }

    function load(next: SlideObject) {
        if (slide !== next)
            keep(next); // at once: another edition may come before it is shown
        slide = next;
        LineBreaks.learn(next.breaks);
        const kind = next.kind;
        setSource(Qt.resolvedUrl("../Slides/" + kind[0].toUpperCase() + kind.slice(1) + "Slide.qml"), {
            slide: next,
            floor: floor
        });
    }

    function place() {
        if (status !== Loader.Ready)
            return;
        shown.place();
        shade.cover();
    }

    function taken(): var {
        return shade.boxes();
    }

    function drop() {
        source = "";
        slide = null;
        hold(0);
    }

    // Stands at once so far beside its place.
    function hold(shift: real) {
        gliding.stop();
        x = Math.round(shift);
    }

    function glide(shift: real, duration: int) {
        gliding.stop();
        gliding.to = Math.round(shift);
        gliding.duration = duration;
        gliding.start();
    }

    height: parent.height
    width: parent.width

    onCurrentChanged: if (current !== null)
        picture = current
    onSlideChanged: Qt.callLater(letGo)
    onStatusChanged: if (status === Loader.Error)
        Qt.callLater(fail)
    onLoaded: {
        shown.floor = Qt.binding(() => floor);
        shown.landscapes = Qt.binding(() => player.landscapes);
        shown.sectionWanted.connect(section => player.sectionChosen(section));
        place();
        whole();
    }

    WordShade {
        id: shade

        anchors.fill: parent
        picture: root.picture
        slide: root.shown
        z: -1
    }

    NumberAnimation {
        id: gliding

        easing.type: Motion.easing
        property: "x"
        target: root
    }
}
