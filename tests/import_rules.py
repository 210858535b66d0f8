"""The rules of the house for Python and QML sources; each takes a text and returns complaints."""

import ast
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

PYTHON_LAYERS = (
    "base", "messages", "content", "importers", "deck", "checks", "player", "editing", "live",
    "ops", "settings", "shell", "gallery", "export", "bench", "commands", "cli",
)  # fmt: skip
#: These know no Qt and are tested without a display.
PURE_LAYERS = (
    "messages", "content", "importers", "deck", "checks", "player", "editing", "live", "ops",
    "settings",
)  # fmt: skip
QML_LAYERS = ("Look", "Parts", "Pictures", "Slides", "App")
#: Files that are loaded by their names only: no module names them.
QML_FILES = "Pictures"
QT_PACKAGES = {"PySide6", "shiboken6", "qtawesome", "qtpy"}
QT_MODULE = "kiosk.base.qml_types"  # the one of base that needs Qt
_IMPORTERS = {"__import__", "import_module", "importlib.import_module"}
#: Lines of a file beyond which it is worth asking whether it has two subjects: advice, no rule.
LONG = {".py": 280, ".qml": 170}


def python_complaints(module: str, source: str) -> list[str]:
    """What is wrong with the source of a module named like "kiosk.deck.build"."""
    tree = ast.parse(source)
    complaints = []
    if not ast.get_docstring(tree):
        complaints.append("no docstring says what the module is for")
    layer = _python_layer(module)
    for imported in sorted(set(_imports(tree, module))):
        package, _, rest = imported.partition(".")
        if package == "kiosk" and rest and not _may_import(layer, rest.partition(".")[0]):
            complaints.append(f"{layer} may not import {imported}")
        if layer in PURE_LAYERS and (package in QT_PACKAGES or imported == QT_MODULE):
            complaints.append(f"{layer} knows no Qt, but imports {imported}")
    return complaints


def _python_layer(module: str) -> str:
    """ "deck" for "kiosk.deck.build"; "cli" for "kiosk.__main__", "kiosk" for the package."""
    name = module.split(".")[1] if "." in module else "kiosk"
    return "cli" if name == "__main__" else name


def _may_import(layer: str, imported: str) -> bool:
    name = "cli" if imported == "__main__" else imported
    if layer not in PYTHON_LAYERS or name not in PYTHON_LAYERS:
        return False
    return PYTHON_LAYERS.index(name) <= PYTHON_LAYERS.index(layer)


def _imports(tree: ast.Module, module: str) -> Iterator[str]:
    """Every module that is imported, at the top or inside a function, by its full name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                parents = module.split(".")[: -node.level]
                base = ".".join(filter(None, [*parents, base]))
            # `from kiosk import shell` imports kiosk.shell
            yield from (
                (f"kiosk.{alias.name}" for alias in node.names) if base == "kiosk" else (base,)
            )
        elif (
            isinstance(node, ast.Call)
            and ast.unparse(node.func) in _IMPORTERS
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            yield str(node.args[0].value)


def long_files(root: Path) -> list[str]:
    """The files of the program that are longer than advised, each with its lines."""
    counted = (
        (len(path.read_text(encoding="utf-8").splitlines()), path)
        for path in sorted((root / "kiosk").rglob("*"))
        if path.suffix in LONG
    )
    return [
        f"{path.relative_to(root).as_posix()}: {lines}"
        for lines, path in counted
        if lines > LONG[path.suffix]
    ]


def qml_complaints(layer: str, source: str) -> list[str]:
    """What is wrong with a QML file of the module Kiosk.<layer>."""
    complaints = []
    code = without_comments(source)
    later = QML_LAYERS[QML_LAYERS.index(layer) :]
    complaints += [
        f"{layer} may not import Kiosk.{imported}"
        for imported in re.findall(r"^\s*import\s+Kiosk\.(\w+)", code, re.MULTILINE)
        if imported in later
    ]
    for imported in re.findall(
        r'^\s*import\s+"([^"]*)"', without_comments(source, keep_strings=True), re.MULTILINE
    ):
        if not re.fullmatch(r"\w+\.m?js", imported):  # a script in the same folder
            complaints.append(f"imports {imported}: import its module instead")
    for line, body in _elements(code, "Text"):
        if not re.search(r"^\s*textFormat:\s*Text\.PlainText\s*$", body, re.MULTILINE):
            # Every other format loads remote pictures that a text may name.
            complaints.append(f"line {line}: Text without textFormat: Text.PlainText")
    return complaints


def without_comments(source: str, *, keep_strings: bool = False) -> str:
    """The source with comments blanked, and the insides of strings, every line in its place."""
    pattern = r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`"""

    def blank(match: re.Match[str]) -> str:
        text = match[0]
        if keep_strings and not text.startswith("/"):
            return text
        quote = "" if text.startswith("/") else text[0]
        return quote + re.sub(r"[^\n]", " ", text[len(quote) : len(text) - len(quote)]) + quote

    return re.sub(pattern, blank, source, flags=re.DOTALL)


def _elements(code: str, name: str) -> Iterator[tuple[int, str]]:
    """(line, own body) of every element of a type; what its children say is left out."""
    for start in re.finditer(rf"(?<![\w.])(?:\w+\.)?{name}(?:\s+on\s+[\w.]+)?\s*\{{", code):
        depth, own = 1, []
        braces = [match.start() for match in re.finditer(r"[{}]", code[start.end() :])]
        for begin, end in pairwise([-1, *braces]):
            piece = code[start.end() + begin + 1 : start.end() + end]
            if depth == 1:
                own.append(piece)
            depth += 1 if code[start.end() + end] == "{" else -1
            if depth == 0:
                break
        yield code.count("\n", 0, start.start()) + 1, "\n".join(own)


def qmldir_complaints(module: str, qmldir: str, files: set[str]) -> list[str]:
    """What is wrong with the qmldir of a module folder that holds these QML files."""
    lines = [line.split() for line in qmldir.splitlines() if line.strip()]
    complaints = []
    if lines[:1] != [["module", module]]:
        complaints.append(f"does not begin with: module {module}")
    listed = {words[-1] for words in lines if words[-1].endswith(".qml")}
    complaints += [f"{name} is not listed" for name in sorted(files - listed)]
    complaints += [f"{name} is listed but not there" for name in sorted(listed - files)]
    return complaints
