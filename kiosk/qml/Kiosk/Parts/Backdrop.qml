pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// What lies behind the slides: the painted picture, cross-fading, or its plain sky until it is there.
Item {
    id: root

    required property string picture
    required property string hue
    readonly property list<color> sky: Palettes.of(hue)
    readonly property bool settled: !appear.running && (front.source.toString() === picture || back.status === Image.Error)
    property Image front: first
    property Image back: second

    function show() {
        if (picture === front.source.toString())
            return;
        back.source = picture;
        if (picture === "")
            turn();
    }

    function turn() {
        const shown = front;
        front = back;
        back = shown;
        front.z = 1;
        back.z = 0;
        appear.restart();
    }

    onPictureChanged: show()
    Component.onCompleted: show()

    Rectangle {
        anchors.fill: parent

        gradient: Gradient {
            GradientStop {
                color: root.sky[0]
                position: 0
            }

            GradientStop {
                color: root.sky[1]
                position: 0.75
            }

            GradientStop {
                color: root.sky[0]
                position: 1
            }
        }
    }

    component Picture: Image {
        asynchronous: !Motion.still
        cache: false
        fillMode: Image.PreserveAspectCrop
        height: root.height
        retainWhileLoading: true
        sourceSize: Qt.size(root.width, root.height)
        width: root.width

        onStatusChanged: {
            if (status === Image.Ready && root.back === this && source.toString() === root.picture)
                root.turn();
        }
    }

    Picture {
        id: first
    }

    Picture {
        id: second
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
            script: root.back.source = ""
        }
    }
}
