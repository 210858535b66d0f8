import QtQuick

// Something that happens a while after it was restarted.
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
