pragma ComponentBehavior: Bound

import Kiosk.Look
import QtQuick

// What is wrong with the files of the show, the newest first, as much as there is room for.
Column {
    id: root

    required property list<string> problems
    required property real room
    readonly property int most: Math.max(1, Math.floor(room / (Look.leastSize * 3.2)))
    // What is to be said of the others.
    readonly property string rest: problems.length > most ? Words.moreProblems(problems.length - most) : ""

    spacing: Look.leastSize * 0.5

    Repeater {
        model: root.problems.slice(0, root.most)

        Text {
            required property string modelData

            Accessible.name: text
            Accessible.role: Accessible.StaticText
            color: Look.text
            elide: Text.ElideRight
            font.family: Look.sans
            font.pixelSize: Look.leastSize
            maximumLineCount: 2
            text: modelData
            textFormat: Text.PlainText
            width: root.width
            wrapMode: Text.Wrap
        }
    }
}
