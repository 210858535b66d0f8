import Kiosk.Look
import Kiosk.Shell
import QtQuick

// A finger that drags: the slide in front moves with it, and springs back or makes way.
QtObject {
    id: root

    required property Player player
    required property SlideHolder front
    // How far the finger pulls towards the next slide, in shares of where letting go turns the
    // page; below zero towards the one before. Where nothing is to be had it stays at zero.
    property real pull: 0
    readonly property real reach: Look.px(170)
    readonly property int step: Look.px(Motion.swipeTravel)
    // 1 or -1 while a swipe turns the page: the way the slides go.
    property int way: 0

    // The finger has come so far from where it began to drag.
    function drag(by: real) {
        const open = by < 0 || player.hasPrevious;
        pull = open ? -by / reach : 0;
        if (Motion.calm)
            return;
        // Beyond the point of turning, and where there is nothing, it becomes heavier.
        const light = open ? reach : 0;
        const slack = Look.px(open ? 900 : 300);
        const far = Math.abs(by);
        front.hold(Math.sign(by) * (Math.min(far, light) + slack / 2 * (1 - Math.exp(-Math.max(0, far - light) / slack))));
    }

    function release() {
        pull = way = 0;
        if (front.x !== 0)
            front.glide(0, Motion.spring);
    }

    // The page is to be turned: the slide goes on until the next one is there.
    function turn(forward: bool) {
        pull = 0;
        way = forward ? -1 : 1;
        if (!Motion.calm)
            front.glide(front.x + way * step / 2, Motion.swipe);
    }

    // The next one is there, and comes from the side to which the finger does not go.
    function handOver(coming: SlideHolder, going: SlideHolder) {
        if (way !== 0 && !Motion.calm) {
            going.glide(going.x + way * step, Motion.swipe);
            coming.hold(-way * step);
            coming.glide(0, Motion.swipe);
        }
        way = 0;
    }
}
