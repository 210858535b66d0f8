pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick

// One problem: where it is, what is wrong, and how to mend it.
Column {
    id: root

    required property ProblemObject problem

    component Line: Text {
        color: Look.quiet
        font.family: Look.sans
        font.pixelSize: Beside.small
        textFormat: Text.PlainText
        width: root.width
        wrapMode: Text.Wrap
    }

    spacing: 2

    Line {
        color: root.problem.grave ? Beside.alarm : Look.gold
        text: root.problem.place
    }

    Line {
        color: Look.text
        font.pixelSize: Beside.text
        text: root.problem.message
    }

    Line {
        text: root.problem.hint
        visible: text !== ""
    }
}
