"""The tools a reviewer would run by hand: each has nothing left to say."""

import sys
from pathlib import Path

import pytest
import tooling


def succeeds(tool: str, *arguments: str) -> None:
    result = tooling.run(tool, *arguments)
    assert result.returncode == 0, f"\n{result.stdout}{result.stderr}"


def test_python_is_formatted() -> None:
    succeeds("ruff", "format", "--check", "--diff")


def test_python_is_lint_free() -> None:
    succeeds("ruff", "check")


def test_python_types_hold() -> None:
    # Else it would look for PySide6's stubs in whichever python3 comes first on the PATH.
    succeeds("mypy", "--python-executable", sys.executable)


def test_qml_is_lint_free() -> None:
    assert tooling.qml_files(), "no QML file found: the rule would hold for nothing"
    assert tooling.bridge_files(), "no Python file with QML_IMPORT_NAME found"
    result = tooling.qmllint()
    assert result.returncode == 0, f"\n{result.stdout}{result.stderr}"


def test_qml_is_formatted(tmp_path: Path) -> None:
    assert tooling.qml_files(), "no QML file found: the rule would hold for nothing"
    formatted = tooling.qmlformat(tooling.qml_files(), tmp_path)
    unformatted = [
        str(path.relative_to(tooling.ROOT))
        for path, text in formatted.items()
        if text != path.read_text(encoding="utf-8")
    ]
    assert not unformatted, "run: pyside6-qmlformat -i " + " ".join(unformatted)


def test_qmlformat_is_heard(tmp_path: Path) -> None:
    """A file it would change is told apart from one it would leave."""
    first, second = tmp_path / "First.qml", tmp_path / "Second.qml"
    first.write_text("import QtQuick\n\nItem {}\n", encoding="utf-8")
    second.write_text("import QtQuick\nItem { width: 1 }", encoding="utf-8")
    formatted = tooling.qmlformat([first, second], tmp_path / "formatted")
    assert formatted[first] == first.read_text(encoding="utf-8")
    assert formatted[second] != second.read_text(encoding="utf-8")


BRIDGE = """
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1
REASON = "made by Python"


@QmlElement
@QmlUncreatable(REASON)
class Player(QObject):
    titleChanged = Signal()

    title = state_field(str, STATE.title, notify=titleChanged)
    label = constant_field(str, SLIDE.label)

    @Property("double", constant=True)
    def share(self): ...

    @Property(list, constant=True)
    def facts(self): ...

    @Property(QObject, notify=titleChanged)
    def slide(self): ...

    @Slot(str)
    def tap(self, where): ...
"""
# Sorts before the file with its base class, as bridges may.
DERIVED_BRIDGE = """
from PySide6.QtCore import Property
from PySide6.QtQml import QmlElement
from bridge import Player

QML_IMPORT_NAME = "Kiosk.Shell"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AnotherPlayer(Player):
    @Property(Player, constant=True)
    def twin(self): ...
"""
MAIN = """
pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Shell

Item {
    id: root

    required property Player player
    readonly property AnotherPlayer another: root.player.slide as AnotherPlayer
    readonly property string twin: root.another.twin.title

    opacity: root.player.share

    TapHandler {
        onTapped: root.player.tap("here")
    }

    Repeater {
        model: root.player.facts

        Text {
            required property string modelData

            text: modelData + root.player.title + root.another.label
        }
    }
}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "complaint"),
    [
        ("", "", ""),
        ("root.player.share", "root.player.shard", 'Member "shard" not found'),
        ("root.another.twin.title", "root.another.twin.titel", 'Member "titel" not found'),
        ('root.player.tap("here")', "root.player.tip()", 'Member "tip" not found'),
        ("property Player player", "property Prayer player", "Prayer was not found"),
        ("import QtQuick\n", "import QtQuick\nimport QtQuick.Shapes\n", "Unused import"),
    ],
)
def test_qmllint_knows_the_python_types(
    tmp_path: Path, right: str, wrong: str, complaint: str
) -> None:
    shell, app = tmp_path / "kiosk" / "shell", tmp_path / "kiosk" / "qml" / "Kiosk" / "App"
    shell.mkdir(parents=True)
    app.mkdir(parents=True)
    (shell / "bridge.py").write_text(BRIDGE, encoding="utf-8")
    (shell / "another.py").write_text(DERIVED_BRIDGE, encoding="utf-8")
    (app / "qmldir").write_text("module Kiosk.App\nMain 1.0 Main.qml\n", encoding="utf-8")
    (app / "Main.qml").write_text(MAIN.replace(right, wrong), encoding="utf-8")

    result = tooling.qmllint(tmp_path)

    assert complaint in result.stderr
    assert (result.returncode == 0) == (not complaint), result.stderr
