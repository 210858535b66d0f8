import Kiosk.Look
import Kiosk.Parts
import Kiosk.Slides
import QtQuick

// The section's title on its way from one slide to the next: one copy travels and grows or
// shrinks, while it is hidden on both. Where it would have to change its words or its lines it
// stays at home and fades with its slide.
Text {
    id: root

    // Where it set out, and where it is going: {x, baseline, size, spacing, color}.
    property var origin: null
    property var target: null
    property Prose leaver: null
    property Prose sought: null
    property real way: 1
    readonly property bool travelling: journey.running
    // Laid out in the larger size of the two and scaled down from there.
    property int em: 1
    readonly property real scaling: mix("size") / em

    // From the slide that goes to the one that comes; what is still under way goes on from there.
    function set(from: SlideBase, to: SlideBase) {
        const words = from?.headline ? line(from.headline) : null;
        const others = to?.headline ? line(to.headline) : null;
        if (Motion.calm || !words || !others || !like(words, others)) {
            abandon();
            return;
        }
        const begun = travelling && text === words.text && !leaving.running;
        origin = begun ? there() : place(words, words.mapToItem(parent, 0, words.baselineOffset));
        // Not where it stands now: there it is still about to rise.
        const home = to.headline;
        journey.stop();
        leaving.stop();
        target = place(others, home.parent.mapToItem(to, home.x + others.x, home.y + others.y + others.baselineOffset));
        leaver = from.headline;
        sought = home;
        text = words.text;
        em = Math.ceil(Math.max(origin.size, target.size));
        // One by one: assigned as a whole they would undo the bindings of the others.
        font.family = words.font.family;
        font.weight = words.font.weight;
        opacity = 1;
        journey.start();
    }

    // It has nowhere to arrive: it fades with the slide it came from.
    function abandon() {
        if (travelling && !leaving.running)
            leaving.restart();
    }

    function end() {
        leaving.stop();
        journey.complete();
    }

    // The text of a headline that stands on one line; null where there are none or several.
    function line(prose: Prose): var {
        const found = [...prose.children].map(child => child as Text).filter(child => child !== null);
        return found.length === 1 ? found[0] : null;
    }

    function like(one: Text, other: Text): bool {
        return one.text === other.text && one.text !== "" && one.font.family === other.font.family && one.font.weight === other.font.weight;
    }

    function place(line: Text, at: point): var {
        return {
            x: at.x,
            baseline: at.y,
            size: line.font.pixelSize,
            spacing: line.font.letterSpacing / line.font.pixelSize,
            // A copy: the slide it is of will be gone.
            color: Qt.alpha(line.color, 1)
        };
    }

    function there(): var {
        return {
            x: mix("x"),
            baseline: mix("baseline"),
            size: mix("size"),
            spacing: mix("spacing"),
            color: color
        };
    }

    function mix(name: string): real {
        return target ? origin[name] + (target[name] - origin[name]) * way : 0;
    }

    function blend(part: string): real {
        return origin.color[part] + (target.color[part] - origin.color[part]) * way;
    }

    color: target ? Qt.rgba(blend("r"), blend("g"), blend("b"), 1) : Look.text
    font.letterSpacing: mix("spacing") * em
    font.pixelSize: em
    scale: scaling
    textFormat: Text.PlainText
    transformOrigin: Item.TopLeft
    visible: travelling
    x: mix("x")
    y: mix("baseline") - baselineOffset * scaling

    Binding {
        property: "visible"
        target: root.leaver
        value: false
        when: root.travelling && root.leaver !== null
    }

    Binding {
        property: "visible"
        target: root.sought
        value: false
        when: root.travelling && root.sought !== null
    }

    NumberAnimation {
        id: journey

        duration: Motion.title
        easing.type: Motion.easing
        from: 0
        property: "way"
        target: root
        to: 1

        onRunningChanged: {
            if (!running)
                root.leaver = root.sought = null;
        }
    }

    NumberAnimation {
        id: leaving

        duration: Motion.out
        easing.type: Motion.easing
        property: "opacity"
        target: root
        to: 0

        onFinished: root.end()
    }
}
