import Kiosk.Shell
import Kiosk.Slides
import QtQuick

// Holds one slide while it is loaded, shown and handed over.
Loader {
    id: root

    required property real floor
    property SlideObject slide: null
    readonly property SlideBase shown: item as SlideBase

    signal whole

    function load(next: SlideObject) {
        slide = next;
        const kind = next.kind;
        setSource(Qt.resolvedUrl("../Slides/" + kind[0].toUpperCase() + kind.slice(1) + "Slide.qml"), {
            slide: next,
            floor: floor
        });
    }

    function place() {
        if (status === Loader.Ready)
            shown.place();
    }

    function drop() {
        source = "";
        slide = null;
    }

    anchors.fill: parent

    onLoaded: {
        shown.floor = Qt.binding(() => floor);
        shown.place();
        whole();
    }
}
