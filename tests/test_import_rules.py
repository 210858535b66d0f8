"""The house keeps its rules, and each rule can fail."""

from pathlib import Path

import import_rules as rules
import pytest

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sorted((ROOT / "kiosk").rglob("*.py"))
QML_ROOT = ROOT / "kiosk" / "qml" / "Kiosk"
QML = sorted(QML_ROOT.rglob("*.qml"))


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def test_python_keeps_the_rules() -> None:
    assert len(PYTHON) > 5
    complaints = [
        f"{path.relative_to(ROOT)}: {complaint}"
        for path in PYTHON
        for complaint in rules.python_complaints(
            # Relative imports in an __init__ start from the package itself.
            module_name(path) + (".__init__" if path.name == "__init__.py" else ""),
            path.read_text(encoding="utf-8"),
        )
    ]
    assert not complaints, "\n" + "\n".join(complaints)


def test_qml_keeps_the_rules() -> None:
    assert QML
    complaints = [
        f"{path.relative_to(ROOT)}: {complaint}"
        for path in QML
        for complaint in rules.qml_complaints(
            path.relative_to(QML_ROOT).parts[0], path.read_text(encoding="utf-8")
        )
    ]
    assert not complaints, "\n" + "\n".join(complaints)


@pytest.mark.parametrize("layer", [n for n in rules.QML_LAYERS if n != rules.QML_FILES])
def test_every_qml_file_is_listed_in_its_module(layer: str) -> None:
    folder = QML_ROOT / layer
    files = {path.name for path in folder.glob("*.qml")}
    complaints = rules.qmldir_complaints(
        f"Kiosk.{layer}", (folder / "qmldir").read_text(encoding="utf-8"), files
    )
    assert not complaints, complaints


def test_there_are_no_other_qml_modules() -> None:
    assert {path.name for path in QML_ROOT.iterdir() if path.is_dir()} == set(rules.QML_LAYERS)


@pytest.mark.parametrize(
    ("module", "statement", "complaints"),
    [
        # its own and earlier layers
        ("kiosk.content.parse", "from kiosk.content.model import Show", []),
        ("kiosk.deck.build", "from kiosk.content.model import Show", []),
        ("kiosk.shell.app", "import kiosk.player.step", []),
        ("kiosk.gallery.stage", "from kiosk.shell import app", []),
        ("kiosk.commands.check", "from kiosk.content import parse", []),
        ("kiosk.cli", "from kiosk import content, shell", []),
        ("kiosk.__main__", "from kiosk.cli import main", []),
        # later ones
        ("kiosk.content.parse", "import kiosk.deck", ["content may not import kiosk.deck"]),
        ("kiosk.content.parse", "from kiosk import deck", ["content may not import kiosk.deck"]),
        ("kiosk.content.parse", "from ..deck import x", ["content may not import kiosk.deck"]),
        ("kiosk.content.parse", "from .. import deck", ["content may not import kiosk.deck"]),
        ("kiosk.content.__init__", "from ..deck import x", ["content may not import kiosk.deck"]),
        ("kiosk.content.__init__", "from .model import x", []),
        ("kiosk.deck.build", "import kiosk.player", ["deck may not import kiosk.player"]),
        ("kiosk.player.step", "import kiosk.shell", ["player may not import kiosk.shell"]),
        ("kiosk.shell.app", "import kiosk.gallery", ["shell may not import kiosk.gallery"]),
        ("kiosk.gallery.stage", "import kiosk.commands", ["gallery may not import kiosk.commands"]),
        ("kiosk.shell.app", "import kiosk.cli", ["shell may not import kiosk.cli"]),
        ("kiosk.shell.app", "import kiosk.__main__", ["shell may not import kiosk.__main__"]),
        ("kiosk.deck", "import kiosk.nowhere", ["deck may not import kiosk.nowhere"]),
        ("kiosk.nowhere", "import kiosk.deck", ["nowhere may not import kiosk.deck"]),
        ("kiosk", "import kiosk.content", ["kiosk may not import kiosk.content"]),
        (
            "kiosk.player.step",
            "def late():\n    from kiosk.shell import app",
            ["player may not import kiosk.shell"],
        ),
        (
            "kiosk.player.step",
            "import importlib\nimportlib.import_module('kiosk.shell')",
            ["player may not import kiosk.shell"],
        ),
        # the base of all
        ("kiosk.shell.app", "from kiosk.base.paths import bundled", []),
        ("kiosk.content.parse", "from kiosk.base.paths import x", []),
        ("kiosk.base.paths", "import kiosk.content", ["base may not import kiosk.content"]),
        ("kiosk.base.paths", "import kiosk.base.locale", []),
        # Qt
        ("kiosk.base.memory", "import PySide6", []),
        ("kiosk.shell.app", "from kiosk.base.qml_types import Property", []),
        (
            "kiosk.deck.build",
            "from kiosk.base.qml_types import Property",
            ["deck knows no Qt, but imports kiosk.base.qml_types"],
        ),
        ("kiosk.shell.app", "from PySide6.QtCore import QObject", []),
        (
            "kiosk.content.icons",
            "def late():\n    import qtawesome",
            ["content knows no Qt, but imports qtawesome"],
        ),
        (
            "kiosk.deck.build",
            "from PySide6.QtCore import QObject",
            ["deck knows no Qt, but imports PySide6.QtCore"],
        ),
        ("kiosk.player.step", "import PySide6", ["player knows no Qt, but imports PySide6"]),
    ],
)
def test_import_rules(module: str, statement: str, complaints: list[str]) -> None:
    assert rules.python_complaints(module, f'"""What it is for."""\n{statement}\n') == complaints


def test_a_module_needs_a_docstring() -> None:
    complaints = rules.python_complaints("kiosk.deck.build", "x = 1\n")

    assert complaints == ["no docstring says what the module is for"]


@pytest.mark.parametrize(
    ("layer", "source", "complaints"),
    [
        ("App", "import QtQuick\nimport Kiosk.Look\nimport Kiosk.Slides\nimport Kiosk.Shell", []),
        ("Look", "import Kiosk.Parts", ["Look may not import Kiosk.Parts"]),
        ("Parts", "  import Kiosk.Slides as S", ["Parts may not import Kiosk.Slides"]),
        ("Slides", "import Kiosk.App 1.0", ["Slides may not import Kiosk.App"]),
        ("Slides", "import Kiosk.Slides", ["Slides may not import Kiosk.Slides"]),
        ("Slides", "// import Kiosk.App\n/*\nimport Kiosk.App\n*/", []),
        ("Slides", 'import "../App"', ["imports ../App: import its module instead"]),
        ("Slides", 'import "../App/x.js" as X', ["imports ../App/x.js: import its module instead"]),
        ("Slides", 'import "packing.js" as Packing', []),
    ],
)
def test_qml_rules(layer: str, source: str, complaints: list[str]) -> None:
    assert rules.qml_complaints(layer, source) == complaints


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("Text {\n    textFormat: Text.PlainText\n}", []),
        ('Text {\n    text: "}"\n    textFormat: Text.PlainText\n}', []),
        ("Text {\n    font { bold: true }\n    textFormat: Text.PlainText\n}", []),
        ("RichText {\n}\nTextMetrics {\n}\nTextInput {\n}", []),
        ("Text.AlignLeft", []),
        ("// Text {", []),
        ("Text {\n}", [1]),
        ("Item {\n    Text {\n        text: words\n    }\n}", [2]),
        ("QtQuick.Text {\n}", [1]),
        ("component Label: Text {\n}", [1]),
        ("delegate: Text {\n}", [1]),
        ("Text {\n    textFormat: Text.AutoText\n}", [1]),
        ("Text {\n    // textFormat: Text.PlainText\n}", [1]),
        ('Text {\n    text: "\\\n    textFormat: Text.PlainText\\\n"\n}', [1]),
        ("Text {\n    textFormat: rich ? Text.RichText : Text.PlainText\n}", [1]),
        ("Text {\n    Text {\n        textFormat: Text.PlainText\n    }\n}", [1]),
        ("Text {\n    textFormat: Text.PlainText\n    Text {\n    }\n}", [3]),
    ],
)
def test_every_text_is_plain(source: str, lines: list[int]) -> None:
    assert rules.qml_complaints("Parts", source) == [
        f"line {line}: Text without textFormat: Text.PlainText" for line in lines
    ]


@pytest.mark.parametrize(
    ("qmldir", "complaints"),
    [
        ("module Kiosk.Parts\nRing 1.0 Ring.qml\nsingleton Ease 1.0 Ease.qml\n", []),
        (
            "module Kiosk.Part\nRing 1.0 Ring.qml\nEase 1.0 Ease.qml",
            ["does not begin with: module Kiosk.Parts"],
        ),
        ("module Kiosk.Parts\nEase 1.0 Ease.qml", ["Ring.qml is not listed"]),
        (
            "module Kiosk.Parts\nRing 1.0 Ring.qml\nEase 1.0 Ease.qml\nOld 1.0 Old.qml",
            ["Old.qml is listed but not there"],
        ),
        (
            "",
            [
                "does not begin with: module Kiosk.Parts",
                "Ease.qml is not listed",
                "Ring.qml is not listed",
            ],
        ),
    ],
)
def test_qmldir_rules(qmldir: str, complaints: list[str]) -> None:
    assert rules.qmldir_complaints("Kiosk.Parts", qmldir, {"Ring.qml", "Ease.qml"}) == complaints
