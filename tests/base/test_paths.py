"""Where the bundled files are found."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base import paths


def test_a_checkout_uses_its_own_folders() -> None:
    root = Path(__file__).resolve().parents[2]

    assert paths.bundled_folder("assets") == root / "assets"
    assert (paths.bundled_folder("assets") / "fonts" / "MANIFEST.txt").is_file()
    assert paths.bundled_folder("slides") == root / "slides"


def test_an_installed_package_prefers_what_it_carries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "kiosk"
    (package / "_bundle" / "slides").mkdir(parents=True)
    (tmp_path / "slides").mkdir()  # of some other program
    monkeypatch.setattr(paths, "PACKAGE", package)

    assert paths.bundled_folder("slides") == package / "_bundle" / "slides"


def test_what_python_compiles_is_kept_where_it_may_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment = {"LANG": "C"}
    monkeypatch.setattr(paths.os, "access", lambda *_: True)
    assert paths.with_bytecode_cache(environment, tmp_path) == environment

    monkeypatch.setattr(paths.os, "access", lambda *_: False)
    kept = paths.with_bytecode_cache(environment, tmp_path)
    script = "import sys; sys.path.insert(0, sys.argv[1]); import kiosk.base.pyside_check"
    root = str(Path(__file__).parents[2])
    subprocess.run([sys.executable, "-c", script, root], env=kept, check=True)
    assert kept["PYTHONPYCACHEPREFIX"] == str(tmp_path / "compiled")
    assert list(tmp_path.rglob("pyside_check.*.pyc"))
