"""Where the bundled files and the folders of a user are found."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QStandardPaths

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


@pytest.mark.parametrize(
    ("purpose", "environment", "platform", "expected"),
    [
        ("config", {}, "linux", "/home/k/.config/kiosk"),
        ("config", {"XDG_CONFIG_HOME": "/etc/xdg"}, "linux", "/etc/xdg/kiosk"),
        ("config", {"XDG_CONFIG_HOME": ""}, "linux", "/home/k/.config/kiosk"),
        ("config", {"XDG_CONFIG_HOME": "here"}, "linux", "/home/k/.config/kiosk"),
        ("config", {}, "darwin", "/home/k/.config/kiosk"),
        ("config", {"APPDATA": "/roaming"}, "win32", "/roaming/kiosk"),
        ("config", {}, "win32", "/home/k/AppData/Roaming/kiosk"),
        ("state", {}, "linux", "/home/k/.local/state/kiosk"),
        ("state", {"XDG_STATE_HOME": "/var/state"}, "linux", "/var/state/kiosk"),
        ("state", {"XDG_STATE_HOME": "state"}, "linux", "/home/k/.local/state/kiosk"),
        ("state", {}, "win32", "/home/k/AppData/Local/kiosk"),
        ("state", {"LOCALAPPDATA": "/local"}, "win32", "/local/kiosk"),
        ("cache", {"XDG_CACHE_HOME": "/var/cache"}, "linux", "/var/cache/kiosk"),
        ("cache", {}, "linux", "/home/k/.cache/kiosk"),
        ("cache", {}, "darwin", "/home/k/Library/Caches/kiosk"),
        ("cache", {"LOCALAPPDATA": "/local"}, "win32", "/local/kiosk/cache"),
    ],
)
def test_where_the_folders_of_a_user_lie(
    purpose: str, environment: dict[str, str], platform: str, expected: str
) -> None:
    found = paths.user_folder(purpose, environment, Path("/home/k"), platform)

    assert found.as_posix() == expected


@pytest.mark.parametrize("folder", ["", "/var/cache", "cache"])
def test_the_cache_lies_where_qt_would_put_it(folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", folder)
    application = QCoreApplication.applicationName()
    QCoreApplication.setApplicationName("kiosk")
    try:
        place = QStandardPaths.StandardLocation.CacheLocation
        assert paths.machine_cache_folder() == Path(QStandardPaths.writableLocation(place))
    finally:
        QCoreApplication.setApplicationName(application)
