"""The shell completions and the manual page: up to date, and working as far as shells are there."""

import shutil
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

FOLDER = Path(__file__).resolve().parents[1] / "assets" / "command_line"
BASH = shutil.which("bash") if sys.platform != "win32" else None  # there it may be that of WSL


@pytest.fixture(scope="module")
def build() -> ModuleType:
    spec = spec_from_file_location("build_command_line", FOLDER / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_all_files_are_as_build_py_writes_them(build: ModuleType) -> None:
    found = build.commands()
    for name, make in build.FILES.items():
        kept = (FOLDER / name).read_text(encoding="utf-8")
        assert kept == make(found), f"run assets/command_line/build.py: {name}"


@pytest.mark.skipif(BASH is None, reason="needs bash")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["che"], ["check"]),
        (["se"], ["service"]),
        (["my"], ["my show"]),
        (["--ver"], ["--verbose", "--version"]),
        (["check", "--s"], ["--strict"]),
        (["service", ""], ["run", "install", "status", "remove"]),
        (["service", "install", "--se"], ["--settings", "--session"]),
        (["export", "my show", "--fps", ""], ["30", "60"]),
        (["schema", ""], ["section", "show", "theme", "settings"]),
        (["my show", "--win"], ["--windowed"]),
        (["export", "--to", ""], []),  # bash then offers files
    ],
)
def test_bash_completes(words: list[str], offered: list[str], tmp_path: Path) -> None:
    (tmp_path / "my show").mkdir()
    script = (
        f'source "{FOLDER / "kiosk.bash"}"; COMP_WORDS=(kiosk "$@"); COMP_CWORD=$#; _kiosk;'
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        [str(BASH), "-c", script, "bash", *words],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    assert done.stdout.split("\n")[:-1] == (offered or [""])


@pytest.mark.parametrize(("shell", "name"), [("zsh", "_kiosk"), ("fish", "kiosk.fish")])
def test_other_shells_can_read_theirs(shell: str, name: str) -> None:
    if not shutil.which(shell):
        pytest.skip(f"needs {shell}")
    subprocess.run([shell, "-n", FOLDER / name], check=True)


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_the_manual_page_has_no_fault() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-z", "-Kutf8", FOLDER / "kiosk.1"],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
