import Kiosk.Look
import QtQuick

// A photograph that fills its place, decoded at the size shown while the slide is already there;
// a calm plane stands for it until then, and where it cannot be read.
Item {
    id: root

    required property string picture
    required property string hue
    readonly property bool settled: picture === "" || image.status === Image.Ready || image.status === Image.Error

    Rectangle {
        anchors.fill: parent
        color: Palettes.of(root.hue)[1]
        opacity: 0.5
    }

    Image {
        id: image

        anchors.fill: parent
        asynchronous: !Motion.prompt
        autoTransform: true
        cache: false
        fillMode: Image.PreserveAspectCrop
        opacity: status === Image.Ready ? 1 : 0
        source: root.picture
        sourceSize: Qt.size(Math.ceil(root.width), Math.ceil(root.height))

        Behavior on opacity {
            NumberAnimation {
                duration: Motion.fade
                easing.type: Motion.easing
            }
        }
    }
}
