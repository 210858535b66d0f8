"""A package or system library that is missing ends in one sentence with the command to run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.exit_codes import Exit
from kiosk.base.program import program_command
from kiosk.cli import main
from kiosk.commands import missing

ROOT = Path(__file__).resolve().parents[2]
#: Hides modules as if they were not installed, or fails to import one for want of a library.
HIDING = """
import importlib.machinery, sys
hidden, library = {hidden!r}, {library!r}
class Hiding(importlib.machinery.PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        if name in hidden:
            return None
        if library and name == "PySide6.QtCore":
            raise ImportError(library + ": cannot open shared object file: No such file", name=name)
        return super().find_spec(name, path, target)
sys.meta_path[-1] = Hiding
sys.argv = ["kiosk", *{words!r}]
import os; os.chdir({folder!r})
from kiosk.cli import main
from kiosk.base import program
if {installed!r}:
    import pathlib; program.STARTER = pathlib.Path("/nowhere/run_kiosk.py")
else:
    sys.argv[0] = "__main__.py"
sys.exit(main())
"""


def start(
    words: str,
    hidden: tuple[str, ...] = (),
    library: str = "",
    language: str = "en_US.UTF-8",
    *,
    installed: bool = False,
) -> str:
    code = HIDING.format(
        hidden=hidden, library=library, words=words.split(), folder=str(ROOT), installed=installed
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "LC_ALL": language},
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == Exit.PROBLEMS, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr


@pytest.mark.parametrize("words", ["", "check", "doctor"])
@pytest.mark.parametrize(
    ("module", "package"),
    [("PySide6", "PySide6-Essentials"), ("yaml", "PyYAML"), ("qtawesome", "QtAwesome")],
)
def test_a_missing_package_is_one_sentence(words: str, module: str, package: str) -> None:
    assert package in (said := start(words, (module,)))
    # The environment of the tests may be one that run_kiosk.py made.
    assert said.endswith(f"run: {program_command()}\n") or "; delete that folder and run: " in said
    pip = start(words, (module,), installed=True)
    assert pip.startswith(f"not installed: {package}; run: ")
    assert f"-m pip install {package}" in pip


def test_several_missing_packages_are_named_at_once() -> None:
    said = start("check", ("PySide6", "yaml", "qtawesome"), language="zh_CN.UTF-8", installed=True)
    assert said.startswith("没有安装 PySide6-Essentials, PyYAML, QtAwesome；请运行：")


@pytest.mark.skipif(sys.platform != "linux", reason="Linux alone needs packages")
@pytest.mark.parametrize("words", ["", "edit", "doctor"])
def test_a_missing_library_names_its_debian_package(
    words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    apt = tmp_path / "apt-get"
    apt.touch(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    sudo = "" if os.geteuid() == 0 else "sudo "
    said = start(words, library="libglib-2.0.so.0")
    begin = f"the system lacks libglib-2.0.so.0; run: {sudo}apt-get install -y"
    assert said.startswith(f"{begin} --no-install-recommends ")
    assert "libglib2.0-0" in said

    apt.unlink()
    said = start(words, library="libEGL.so.1", language="zh_CN.UTF-8")
    assert said.startswith("系统缺少 libEGL.so.1；请用系统的包管理器安装（以 Debian 包名表示）：")
    assert "libegl1" in said
    assert "libnever.so.3" in start(words, library="libnever.so.3")


def test_what_is_no_matter_of_installing_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(name: str) -> object:
        raise ImportError(f"cannot import name 'x' from {name}", name=name)

    monkeypatch.setattr("kiosk.cli.import_module", fails)
    with pytest.raises(ImportError, match="cannot import name"):
        main(["check"])
    assert missing.explain(ImportError("No module named 'kiosk.x'", name="kiosk.x"), "en") == ""
