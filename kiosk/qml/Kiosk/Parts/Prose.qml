pragma ComponentBehavior: Bound

import Kiosk.Look
import Kiosk.Shell
import QtQuick
import "breaking.js" as Breaking

// A sentence in lines, with its figures set large within it. Nothing is ever cut.
// Whoever changes its sizes calls lay() afterwards; a change of width or words does so by itself.
Item {
    id: root

    // {text: …}, {figure: FigureObject} or {newline: true}
    property var segments: []
    property int size: Look.textSize
    property int figureSize: Look.inlineSize
    property color color: Look.text
    property string family: Look.sans
    property int weight: Font.Normal
    property real spread: 1.5
    property real spacing: 0
    property bool balanced: false
    property bool centred: false
    property int phase: Figure.Phase.Settled
    readonly property int lineCount: internal.lineCount
    readonly property real extent: internal.extent
    // The width of its longest word, which would be broken in less.
    readonly property real least: internal.least
    // Full-width marks take the room of their ink: no holes beside quotations and commas.
    readonly property var features: ({
            "halt": 1
        })
    // How far its numbers have counted; 1 where there is none.
    readonly property real progress: internal.counting ? internal.counting.drawn : 1
    // What a screen reader says: the words as they stand in the end, in whatever lines.
    readonly property string spoken: segments.map(segment => segment.newline ? "" : segment.figure?.spoken ?? segment.text).join("")

    function lay() {
        internal.lay();
    }

    baselineOffset: internal.first
    // A slide that only waits for its turn is not enabled, and nobody hears of it yet.
    Accessible.ignored: spoken === "" || !enabled
    Accessible.name: spoken
    Accessible.role: Accessible.StaticText
    implicitHeight: internal.height
    implicitWidth: internal.extent

    onWidthChanged: lay()
    onSegmentsChanged: lay()
    onSizeChanged: lay()
    onWeightChanged: lay()
    Component.onCompleted: lay()

    FontMetrics {
        id: metrics
    }

    QtObject {
        id: internal

        property int lineCount: 0
        property real extent: 0
        property real height: 0
        property real least: 0
        property int first: 0
        property var texts: []
        property real cap: 1
        property list<FigureObject> shown: []
        property Figure counting: null
        property string laid: ""
        property var spelled: null

        function lay() {
            if (root.width <= 0)
                return;
            const wanted = root.segments.filter(segment => segment.figure !== undefined).map(segment => segment.figure);
            if (wanted.length !== shown.length || wanted.some((figure, i) => figure !== shown[i]))
                shown = wanted;
            // While a slide is made piece by piece its figures may still be missing.
            if (shown.some((figure, i) => !figures.itemAt(i)))
                return;
            counting = figures.itemAt(shown.findIndex(figure => figure.counts)) as Figure;
            // A very long number is set smaller rather than cut.
            cap = 1;
            const widths = shown.map((figure, i) => figures.itemAt(i).implicitWidth);
            cap = Math.min(1, root.width / Math.max(1, ...widths));
            const font = [root.family, root.size, root.weight, root.spacing].join();
            // Asked again for what stands already, as each of its sizes is set: nothing is to do.
            const state = [font, root.width, root.figureSize, root.spread, root.balanced, root.centred, ...widths].join();
            if (state === laid && root.segments === spelled)
                return;
            laid = state;
            spelled = root.segments;
            let next = 0;
            const measured = root.segments.map(segment => segment.figure === undefined ? segment : {
                    figure: next,
                    width: figures.itemAt(next++).implicitWidth
                });
            const ruler = Breaking.ruler(font, measure);
            const found = Breaking.atoms(measured, ruler, root.width);
            least = Breaking.longest(root.segments, ruler);
            place(Breaking.lines(found, root.width, root.size, root.balanced));
        }

        function measure(text: string): real {
            metrics.font = Qt.font({
                family: root.family,
                pixelSize: root.size,
                weight: root.weight,
                letterSpacing: root.spacing,
                features: root.features
            });
            return metrics.advanceWidth(text);
        }

        function place(lines: var) {
            const runs = [];
            let y = 0;
            let widest = 0;
            for (const line of lines) {
                const placed = Breaking.runs(line);
                const tall = placed.some(run => run.figure !== undefined && (figures.itemAt(run.figure) as Figure).size > root.size * 1.5);
                const step = Math.round(tall ? root.figureSize * 1.16 : root.size * root.spread);
                const baseline = Math.round(y + (tall ? root.figureSize * 0.92 : root.size * (root.spread + 0.76) / 2));
                const shift = root.centred ? Math.round((root.width - line.width) / 2) : 0;
                for (const run of placed) {
                    if (run.figure === undefined) {
                        runs.push({
                            x: Math.round(run.x + shift),
                            baseline: baseline,
                            faded: run.faded ?? false,
                            text: run.text
                        });
                    } else {
                        const item = figures.itemAt(run.figure) as Figure;
                        item.x = Math.round(run.x + shift);
                        item.y = baseline - item.baselineOffset;
                    }
                }
                widest = Math.max(widest, line.width);
                y += step;
            }
            first = runs[0]?.baseline ?? 0;
            texts = runs;
            lineCount = lines.length;
            extent = Math.ceil(widest);
            height = y;
        }
    }

    Repeater {
        model: internal.texts

        Text {
            required property var modelData

            color: root.color
            font.family: root.family
            font.features: root.features
            font.letterSpacing: root.spacing
            font.pixelSize: root.size
            font.weight: root.weight
            opacity: modelData.faded ? 0.6 : 1
            text: modelData.text
            textFormat: Text.PlainText
            x: modelData.x
            y: modelData.baseline - baselineOffset
        }
    }

    Repeater {
        id: figures

        model: internal.shown

        Figure {
            required property FigureObject modelData

            // The sentence speaks for it: nobody is heard who is ignored.
            Accessible.ignored: true
            figure: modelData
            phase: root.phase
            // An amount spelled in characters is as large as one in digits; a longer phrase less so.
            size: Math.floor((modelData.counts ? root.figureSize : modelData.numeral.length < 6 ? root.figureSize : root.size * 1.3) * internal.cap)
            wordSize: root.size

            onCounted: if (root.enabled)
                root.Accessible.announce(modelData.spoken, Accessible.Polite)
        }
    }
}
