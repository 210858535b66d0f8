import QtQuick

// Emits `over` so many milliseconds after it was restarted.
SequentialAnimation {
    id: root

    required property int wait

    signal over

    PauseAnimation {
        duration: root.wait
    }

    ScriptAction {
        script: root.over()
    }
}
