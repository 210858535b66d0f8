pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// One problem: where it is, what is wrong, and how to mend it.
Column {
    id: root

    required property ProblemObject problem

    component Line: AuthorLine {
        width: root.width
    }

    spacing: 2

    Line {
        color: root.problem.grave ? AuthorTheme.alarm : Look.gold
        text: root.problem.place
    }

    Line {
        color: Look.text
        font.pixelSize: AuthorTheme.text
        text: root.problem.message
    }

    Line {
        text: root.problem.hint
        visible: text !== ""
    }
}
