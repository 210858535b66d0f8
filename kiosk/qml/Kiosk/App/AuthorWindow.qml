import Kiosk.Look
import Kiosk.Shell
import QtQuick

// The window of an author: the show as a screen of some shape would show it, and words about it.
BaseWindow {
    id: root

    required property Player player
    required property bool inviting
    required property AuthorView authorView
    // Neither fades nor waits: for pictures and films.
    property bool still: false
    property bool prompt: false
    readonly property bool settled: showView.settled
    // An upright slide stands beside the words, any other above them.
    readonly property bool upright: panel.ratio < 1
    readonly property real most: upright ? Math.max(200, width - AuthorTheme.narrowest) : width
    readonly property real highest: upright ? height : height * (1 - AuthorTheme.share)
    readonly property int slideWidth: Math.max(1, Math.floor(Math.min(most, highest * panel.ratio)))
    readonly property int slideHeight: Math.max(1, Math.floor(slideWidth / panel.ratio))

    minimumHeight: 420
    minimumWidth: 560
    title: player.title

    // Before anything begins to move that would then stop midway.
    onPlayerChanged: Motion.calm = player.manner.calm
    onStillChanged: Motion.still = still
    onPromptChanged: Motion.prompt = prompt
    onSlideWidthChanged: {
        Look.width = slideWidth;
        authorView.slideResized(slideWidth, slideHeight);
    }
    onSlideHeightChanged: {
        Look.height = slideHeight;
        authorView.slideResized(slideWidth, slideHeight);
    }
    onClosing: Qt.quit()

    Item {
        id: frame

        clip: true
        height: root.slideHeight
        width: root.slideWidth
        x: root.upright ? 0 : Math.round((root.width - width) / 2)

        ShowView {
            id: showView

            anchors.fill: parent
            inviting: root.inviting
            player: root.player
        }
    }

    AuthorPanel {
        id: panel

        anchors.bottom: parent.bottom
        anchors.left: root.upright ? frame.right : parent.left
        anchors.right: parent.right
        anchors.top: root.upright ? parent.top : frame.bottom
        authorView: root.authorView
    }
}
