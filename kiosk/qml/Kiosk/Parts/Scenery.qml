pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// One painted scenery: plain sky until there is a picture, and branches that grow on it by stages.
//
// Each stage is a picture of all that differs from the sky: it fades in over the one before, while
// the one after is decoded. At rest there is one, and nothing moves.
Item {
    id: root

    property BackdropObject picture: null
    property string hue: "night"
    // The stage to be seen, and how much of the one after it.
    property real grown: 0
    property int goal: 0
    property bool sunny: false
    readonly property bool waiting: one.late || two.late || three.late
    readonly property bool whole: picture === null || (sky.status !== Image.Loading && !waiting)
    readonly property bool grownUp: picture === null || grown === picture.last
    readonly property list<color> colours: Palettes.of(hue)

    function open(next: BackdropObject, nextHue: string) {
        growth.stop();
        hue = nextHue;
        picture = next;
        goal = next === null ? 0 : Motion.calm ? next.last : next.first;
        grown = goal;
    }

    function close() {
        open(null, hue);
        opacity = 1;
    }

    function shows(other: BackdropObject, otherHue: string): bool {
        return other === picture && (other !== null || otherHue === hue);
    }

    // Whether another picture is this one further on.
    function leadsTo(other: BackdropObject): bool {
        return other !== null && picture !== null && other.sky === picture.sky && other.first >= goal;
    }

    function grow() {
        if (grownUp)
            return;
        goal = picture.last;
        if (Motion.calm)
            grown = goal;
        else
            growth.restart();
    }

    function rest() {
        growth.stop();
    }

    Rectangle {
        anchors.fill: parent
        visible: sky.status !== Image.Ready

        gradient: Gradient {
            GradientStop {
                color: root.colours[3]
                position: 0
            }

            GradientStop {
                color: root.colours[4]
                position: 0.7
            }

            GradientStop {
                color: root.colours[1]
                position: 1
            }
        }
    }

    Image {
        id: sky

        asynchronous: !Motion.prompt
        cache: false
        height: root.height
        source: root.picture === null ? "" : root.picture.sky
        width: root.width
    }

    Image {
        id: sun

        readonly property rect place: root.picture === null ? Qt.rect(0, 0, 0, 0) : root.picture.sunPlace

        asynchronous: !Motion.prompt
        cache: false
        height: place.height * root.height
        opacity: root.sunny && status === Image.Ready ? 1 : 0
        source: root.picture === null ? "" : root.picture.sun
        visible: opacity > 0
        width: place.width * root.width
        x: place.x * root.width
        y: place.y * root.height

        Behavior on opacity {
            NumberAnimation {
                duration: Motion.fade
                easing.type: Motion.easing
            }
        }
    }

    // Every third stage is this one's: it lies open, fades in over another, or waits for its turn.
    component Layer: Image {
        required property int turn
        readonly property int now: Math.floor(root.grown)
        readonly property int stage: now + (turn - now % 3 + 3) % 3
        readonly property bool wanted: root.picture !== null && stage > 0 && stage <= root.goal
        readonly property bool late: wanted && stage <= now + 1 && status === Image.Loading
        readonly property rect place: wanted ? root.picture.places[stage - 1] : Qt.rect(0, 0, 0, 0)

        asynchronous: !Motion.prompt
        cache: false
        height: place.height * root.height
        opacity: Math.max(0, Math.min(1, root.grown - stage + 1))
        source: wanted ? root.picture.stages[stage - 1] : ""
        visible: opacity > 0
        width: place.width * root.width
        x: place.x * root.width
        y: place.y * root.height
        z: stage
    }

    Layer {
        id: one

        turn: 0
    }

    Layer {
        id: two

        turn: 1
    }

    Layer {
        id: three

        turn: 2
    }

    NumberAnimation {
        id: growth

        duration: Motion.grow
        paused: running && root.waiting
        property: "grown"
        target: root
        to: root.goal
    }
}
