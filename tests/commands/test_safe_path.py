"""No code that lies beside the texts of a show is ever run, whichever way the program starts."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from kiosk.base.program import safe_path

pytestmark = pytest.mark.usefixtures("screen")
ROOT = Path(__file__).resolve().parents[2]
SHOW = ROOT / "tests" / "shows" / "small"
#: Modules that the program, its packages and Python's own library would look for.
NAMES = ("yaml", "PySide6", "argparse", "logging", "subprocess", "sitecustomize", "venv")
TRAP = "import pathlib\npathlib.Path(__file__).with_suffix('.ran').touch()\nraise SystemExit(3)\n"
STARTER = [sys.executable, str(ROOT / "run_kiosk.py"), "--no-setup"]


@pytest.fixture
def show(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    shutil.copytree(SHOW, folder)
    for name in NAMES:
        (folder / f"{name}.py").write_text(TRAP)
    for name in ("kiosk", "qtawesome"):
        (folder / name).mkdir()
        (folder / name / "__init__.py").write_text(TRAP)
    return folder


def ran(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.ran"))


def environment(folder: Path, **more: str) -> dict[str, str]:
    places = {
        f"XDG_{name}_HOME": str(folder.parent / name) for name in ("STATE", "CACHE", "CONFIG")
    }
    own = {name: value for name, value in os.environ.items() if name != "PYTHONSAFEPATH"}
    return own | places | {"LC_ALL": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"} | more


@pytest.mark.parametrize(
    ("command", "path"),
    [(STARTER, ""), ([sys.executable, "-P", "-m", "kiosk"], str(ROOT))],
    ids=["starter", "module"],
)
@pytest.mark.parametrize("words", [("check", "."), ("outline",), ("doctor", ".")])
def test_a_command_runs_nothing_of_the_folder_it_is_given_in(
    command: Sequence[str], path: str, words: Sequence[str], show: Path
) -> None:
    done = subprocess.run(
        [*command, *words], cwd=show, env=environment(show, PYTHONPATH=path),
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran(show) == []
    assert done.returncode != 3
    assert "Traceback" not in done.stderr


def test_a_module_of_the_working_folder_is_not_found(show: Path) -> None:
    shutil.rmtree(show / "kiosk")  # whoever names the module has Python look for this one first
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "check", "."], cwd=show,
        env=environment(show, PYTHONPATH=str(ROOT)), capture_output=True, check=False,
    )  # fmt: skip
    assert (done.returncode, ran(show)) == (0, [])


def test_an_environment_is_made_by_what_python_brings(show: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _MAKE, str(show.parent / "environment")],
        cwd=show, env=environment(show, PYTHONPATH="", PYTHONSAFEPATH="1"), check=False,
    )  # fmt: skip
    assert (done.returncode, ran(show)) == (0, [])


_MAKE = f"""
import sys
from pathlib import Path
sys.path.append({str(ROOT)!r})
import run_kiosk
run_kiosk.create(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="ends it by a signal")
def test_what_a_service_starts_runs_nothing_of_it_either(show: Path) -> None:
    with subprocess.Popen(
        [*STARTER, "service", "run", "."], cwd=show, env=environment(show),
        stderr=subprocess.PIPE, encoding="utf-8",
    ) as service:  # fmt: skip
        assert service.stderr is not None
        said = []
        for line in service.stderr:
            said.append(line)
            if "plays" in line or "has ended" in line:
                break
        service.send_signal(signal.SIGTERM)
    assert "plays 1 sections" in said[-1]
    assert ran(show) == []


def test_only_places_that_do_not_depend_on_the_working_folder_are_handed_on(tmp_path: Path) -> None:
    given = os.pathsep.join(["", ".", "lib", str(tmp_path)])
    assert safe_path({"PYTHONPATH": given}) == {
        "PYTHONSAFEPATH": "1",
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(tmp_path)]),
    }
