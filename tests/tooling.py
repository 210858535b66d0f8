"""Runs the linters, and teaches qmllint the types that Python gives to QML.

To let the tools mend what they find, with `.venv/bin` on the PATH:

    ruff check --fix && ruff format
    pyside6-qmlformat -i $(git ls-files '*.qml')
"""

import ast
import importlib.util
import json
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent

# What Python calls these in Property(…), Signal(…) and Slot(…), and what qmllint calls them.
VALUE_TYPES = {
    "dict": "QVariantMap",
    "float": "double",
    "list": "QVariantList",
    "object": "QVariant",
}


def run(tool: str, *arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run one of the tools installed beside the running Python; its output comes back as text."""
    program = shutil.which(tool, path=sysconfig.get_path("scripts")) or shutil.which(tool)
    if program is None:
        raise FileNotFoundError(f"{tool} is not installed: python3 run_kiosk.py test installs it")
    return subprocess.run(
        [program, *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=False
    )


def checked(tool: str, *arguments: str | Path, cwd: Path = ROOT) -> str:
    """Run a tool that has to succeed; returns what it printed."""
    result = run(tool, *arguments, cwd=cwd)
    if result.returncode != 0:
        raise RuntimeError(f"{tool}: {result.stdout}{result.stderr}")
    return result.stdout


def qml_files(root: Path = ROOT) -> list[Path]:
    """Every QML file of the program."""
    return sorted((root / "kiosk" / "qml").rglob("*.qml"))


def bridge_files(root: Path = ROOT) -> list[Path]:
    """Every Python file that registers types for QML."""
    return [
        path
        for path in sorted((root / "kiosk").rglob("*.py"))
        if re.search(r"^QML_IMPORT_NAME\s*=", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def qmllint(root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Lint all QML files; every warning counts, and so does an import nobody uses."""
    types = write_qml_types(bridge_files(root), root / "build" / "qmltypes")
    search = ["-I", types, "-I", root / "kiosk" / "qml"]
    return run(
        "pyside6-qmllint",
        *("-W", "0", "--unused-imports", "warning"),
        *search,
        *qml_files(root),
        cwd=root,
    )


def qmlformat(paths: list[Path], folder: Path) -> dict[Path, str]:
    """The texts of QML files as qmlformat would write them, by way of copies in a folder."""
    # One process for all files: each takes a quarter of a second to start.
    copies = {path: folder / f"{number}.qml" for number, path in enumerate(paths)}
    folder.mkdir(exist_ok=True)
    for path, copy in copies.items():
        shutil.copyfile(path, copy)
    checked("pyside6-qmlformat", "-i", *copies.values())
    return {path: copy.read_text(encoding="utf-8") for path, copy in copies.items()}


def write_qml_types(sources: Iterable[Path], into: Path) -> Path:
    """Write a qmldir and a qmltypes file for every QML module that the Python sources register.

    Qt's own chain for this is metaobjectdump (Python source to the JSON of a C++ moc), then
    qmltyperegistrar (that JSON to qmltypes). Returns the folder to hand to qmllint as -I.
    """
    into.mkdir(parents=True, exist_ok=True)
    modules: defaultdict[tuple[str, int], list[dict[str, Any]]] = defaultdict(list)
    for unit in _metaobjects(list(sources)):
        modules[unit["QML_IMPORT_NAME"], unit["QML_IMPORT_MAJOR_VERSION"]].append(unit)
    for (name, version), units in modules.items():
        folder = into.joinpath(*name.split("."))
        folder.mkdir(parents=True, exist_ok=True)
        # Two test runs may write here at once: each file is swapped in whole.
        with tempfile.TemporaryDirectory(dir=into) as scratch:
            written = _register(name, version, units, Path(scratch))
            written.replace(folder / "python.qmltypes")
            qmldir = Path(scratch, "qmldir")
            qmldir.write_text(
                f"module {name}\ndepends QtQuick\ntypeinfo python.qmltypes\n", encoding="utf-8"
            )
            qmldir.replace(folder / "qmldir")
    return into


def _metaobjects(sources: list[Path]) -> list[dict[str, Any]]:
    """What metaobjectdump reads out of the sources, with its gaps filled."""
    if not sources:
        return []
    trees = [_Plain().visit(ast.parse(source.read_text(encoding="utf-8"))) for source in sources]
    with tempfile.TemporaryDirectory() as scratch:
        copies = [Path(scratch, f"{number}.py") for number in range(len(trees))]
        for copy, tree in zip(copies, trees, strict=True):
            copy.write_text(ast.unparse(tree), encoding="utf-8")
        dumped = checked("pyside6-metaobjectdump", "--quiet", *copies)
    units: list[dict[str, Any]] = json.loads(dumped)
    objects = {"QObject"} | {entry["className"] for unit in units for entry in unit["classes"]}
    for unit, source, tree in zip(units, sources, trees, strict=True):
        unit["inputFile"] = str(source)
        constants = set(_constant_properties(tree))
        for entry in unit["classes"]:
            # It calls a class an object only if it has met the base class in an earlier file.
            entry["object"] = True
            for prop in entry.get("properties", ()):
                # It drops Property(constant=True): qmllint would fear a stale binding.
                prop["constant"] = (entry["className"], prop["name"]) in constants
            for typed in _dicts(entry):
                for key in typed.keys() & {"type", "returnType"}:
                    typed[key] = _qt_type(typed[key], objects)
    return units


class _Plain(ast.NodeTransformer):
    """Writes what metaobjectdump reads for what it does not.

    @QmlUncreatable(REASON) becomes @QmlUncreatable("REASON"), whose words qmllint only repeats.
    title = constant_field(str, Cover.title) becomes a getter below @Property(str, constant=True).
    """

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        for decorator in node.decorator_list:
            if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == "QmlUncreatable":
                decorator.args = [
                    argument
                    if isinstance(argument, ast.Constant)
                    else ast.Constant(ast.unparse(argument))
                    for argument in decorator.args
                ]
        node.body = [_getter(part) for part in node.body]
        return node


def _getter(part: ast.stmt) -> ast.stmt:
    """The decorated getter that the assignment of a field stands for; else the statement itself."""
    if not isinstance(part, ast.Assign) or not isinstance(part.value, ast.Call):
        return part
    maker = ast.unparse(part.value.func)
    words = [ast.unparse(word) for word in (*part.value.args[:1], *part.value.keywords)]
    if maker == "constant_field":
        words.append("constant=True")
    elif maker != "state_field":
        return part
    name = ast.unparse(part.targets[0])
    return ast.parse(f"@Property({', '.join(words)})\ndef {name}(self): ...").body[0]


def _qt_type(name: str, objects: set[str]) -> str:
    return f"{name}*" if name in objects else VALUE_TYPES.get(name, name)


def _dicts(value: object) -> Iterator[dict[str, Any]]:
    """Every dictionary inside a JSON value."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _dicts(item)


def _constant_properties(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """(class, property) for every Property(…, constant=True), decorating or assigned."""
    for owner in ast.walk(tree):
        if not isinstance(owner, ast.ClassDef):
            continue
        for node in owner.body:
            if isinstance(node, ast.FunctionDef):
                if any(map(_says_constant, node.decorator_list)):
                    yield owner.name, node.name
            elif isinstance(node, ast.Assign) and _says_constant(node.value):
                for target in node.targets:
                    if isinstance(target, ast.Name):
                        yield owner.name, target.id


def _says_constant(node: ast.expr) -> bool:
    return isinstance(node, ast.Call) and any(
        word.arg == "constant" and isinstance(word.value, ast.Constant) and word.value.value is True
        for word in node.keywords
    )


def _register(name: str, version: int, units: list[dict[str, Any]], scratch: Path) -> Path:
    """Turn metaobjects into one qmltypes file in `scratch`; returns its path."""
    metaobjects, qmltypes = scratch / "metaobjects.json", scratch / "python.qmltypes"
    metaobjects.write_text(json.dumps(units), encoding="utf-8")
    checked(
        "pyside6-qmltyperegistrar",
        *("--import-name", name, "--major-version", str(version)),
        *("--foreign-types", ",".join(map(str, _foreign_types()))),
        *("-o", scratch / "unused.cpp", "--generate-qmltypes", qmltypes, metaobjects),
    )
    return qmltypes


def _foreign_types() -> list[Path]:
    """Qt's own descriptions of the base classes that a bridge may build upon."""
    found = importlib.util.find_spec("PySide6")
    assert found is not None, f"PySide6 is not installed for {sys.executable}"
    assert found.origin is not None
    folder = Path(found.origin).parent / "Qt" / "metatypes"
    return [folder / f"qt6{module}_metatypes.json" for module in ("core", "gui", "qml", "quick")]
