import Kiosk.Look
import Kiosk.Slides
import QtQuick

// While a slide stands, its numbers are told of one after the other: the one stands out and its
// picture is drawn again, then all stand as before.
SequentialAnimation {
    id: root

    required property SlideBase slide
    property int turn: -1

    function next() {
        const count = slide.numbers.length;
        turn = turn + 2 > count ? -1 : turn + 1;
        light();
        if (turn >= 0)
            slide.numbers[turn].tell();
    }

    function light() {
        slide?.numbers.forEach((number, i) => number.lit = turn < 0 || i === turn);
    }

    loops: Animation.Infinite

    onStopped: {
        turn = -1;
        light();
    }

    PauseAnimation {
        duration: Motion.tour
    }

    ScriptAction {
        script: root.next()
    }
}
