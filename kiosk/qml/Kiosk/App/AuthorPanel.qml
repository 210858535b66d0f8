pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// What an author is told: whether all is shown, what is wrong, and about each sentence of the slide.
Rectangle {
    id: root

    required property AuthorView authorView
    // Whether there is room for two columns.
    readonly property bool wide: width > 2.2 * AuthorTheme.narrowest
    readonly property alias ratio: shapes.ratio
    readonly property real room: width - 2 * AuthorTheme.margin

    // Brings a sentence into view.
    function reveal(top: real, height: real) {
        const beneath = top + height + AuthorTheme.margin - pane.height;
        pane.contentY = Math.max(0, Math.min(top - AuthorTheme.margin, Math.max(pane.contentY, beneath)));
    }

    color: AuthorTheme.ground

    component Heading: AuthorLine {
        color: Look.gold
        font.weight: Font.Bold
    }

    Flow {
        id: top

        spacing: AuthorTheme.gap
        width: root.room
        x: AuthorTheme.margin
        y: AuthorTheme.margin * 0.7

        AspectRatioSwitch {
            id: shapes
        }

        AuthorLine {
            color: root.authorView.alarming ? AuthorTheme.alarm : Look.text
            height: shapes.height
            text: root.authorView.status
            verticalAlignment: Text.AlignVCenter
            width: Math.min(implicitWidth, root.room)
        }
    }

    Rectangle {
        id: rule

        color: Look.faint
        height: 1
        width: root.width
        y: top.y + top.height + AuthorTheme.gap
    }

    Connections {
        function onContentChanged() {
            pane.contentY = 0;
        }

        target: root.authorView
    }

    Rectangle {
        anchors.right: parent.right
        color: Look.line
        height: pane.visibleArea.heightRatio * pane.height
        radius: width / 2
        visible: pane.visibleArea.heightRatio < 1
        width: AuthorTheme.gap / 3
        y: pane.y + pane.visibleArea.yPosition * pane.height
    }

    Flickable {
        id: pane

        anchors.bottom: parent.bottom
        anchors.top: rule.bottom
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: Math.max(sentences.y + sentences.height, problems.y + problems.height) + AuthorTheme.margin
        width: root.width

        Column {
            id: problems

            spacing: AuthorTheme.gap
            width: root.wide ? root.room * 0.36 : root.room
            x: root.wide ? root.width - AuthorTheme.margin - width : AuthorTheme.margin
            y: AuthorTheme.margin * 0.7

            Heading {
                text: Words.problems
                width: problems.width
            }

            AuthorLine {
                text: Words.noProblems
                visible: root.authorView.problems.length === 0
                width: problems.width
            }

            Repeater {
                model: root.authorView.problems

                AuthorProblem {
                    required property ProblemObject modelData

                    problem: modelData
                    width: problems.width
                }
            }
        }

        Column {
            id: sentences

            spacing: AuthorTheme.gap * 1.6
            width: root.wide ? root.room * 0.58 : root.room
            x: AuthorTheme.margin
            y: root.wide ? problems.y : problems.y + problems.height + AuthorTheme.margin

            Heading {
                text: `${Words.sentences}  ·  ${root.authorView.page}`
                width: sentences.width
            }

            AuthorLine {
                text: root.authorView.summary
                visible: text !== ""
                width: sentences.width
            }

            Repeater {
                model: root.authorView.notes

                AuthorSentence {
                    required property NoteObject modelData

                    // It is placed when all above it is.
                    function show() {
                        if (note.saved)
                            root.reveal(sentences.y + y, height);
                    }

                    note: modelData
                    width: sentences.width

                    onHeightChanged: show()
                    onYChanged: show()
                }
            }
        }
    }
}
