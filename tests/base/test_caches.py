"""What was compiled before is used only of these very files, and only where it is undamaged."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.base import qml_cache
from kiosk.base.paths import SOURCES

SHOW = SOURCES / "tests" / "shows" / "small"


def half(data: bytes) -> bytes:
    """What an SD card leaves of a file: its first half, and zeros."""
    return data[: len(data) // 2].ljust(len(data), b"\0")


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def turned(data: bytes) -> bytes:
    return data[:-40] + bytes(255 - byte for byte in data[-40:])


DAMAGES = [half, cut, turned]


# Python's


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_bytecode_is_made_anew(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(tmp_path)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)

    def check() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kiosk", "check", str(SHOW)], cwd=SOURCES, env=environment,
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip

    well = check()
    ours = tmp_path / (SOURCES / "kiosk").relative_to("/")  # a checkout may be called kiosk too
    made = [
        path
        for path in ours.rglob("*.pyc")
        if not (path.parent == ours and path.name.startswith("__init__"))  # which guards all others
    ]
    assert len(made) > 40
    whole = {path: path.read_bytes() for path in made}
    for path, data in whole.items():
        path.write_bytes(data[:16] + damage(data[16:]))
    hurt = check()
    assert (hurt.returncode, hurt.stdout) == (well.returncode, well.stdout) == (0, well.stdout)
    check()
    assert {path: path.read_bytes() for path in made} == whole


# Qt's


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(qml_cache, "machine_cache_folder", lambda: tmp_path)
    folder = tmp_path / "qmlcache"
    folder.mkdir()
    for name in ("one.qmlc", "two.jsc"):
        (folder / name).write_bytes(os.urandom(500))
    qml_cache._sources = qml_cache._digest()
    qml_cache.keep()
    monkeypatch.setattr(qml_cache, "_sources", "")
    monkeypatch.delenv("QML_DISABLE_DISK_CACHE", raising=False)
    return folder


def there(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*c")) if folder.is_dir() else []


def test_what_is_whole_stays(cache: Path) -> None:
    qml_cache.prepare()
    assert there(cache) == ["one.qmlc", "two.jsc"]


@pytest.mark.parametrize("damage", DAMAGES)
def test_only_what_is_damaged_goes(cache: Path, damage: Callable[[bytes], bytes]) -> None:
    (cache / "one.qmlc").write_bytes(damage((cache / "one.qmlc").read_bytes()))
    (cache / "new.qmlc").write_bytes(b"nobody knows what this was")
    qml_cache.prepare()
    assert there(cache) == ["two.jsc"]


def test_a_list_that_is_damaged_itself_vouches_for_nothing(cache: Path) -> None:
    for content in (b"", b"[]", b"{}", half((cache / "checksums.json").read_bytes())):
        (cache / "checksums.json").write_bytes(content)
        qml_cache.prepare()
        assert there(cache) == []
        cache.mkdir(exist_ok=True)


def test_of_other_sources_nothing_is_left_whatever_their_times(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release = tmp_path / "qml"
    shutil.copytree(qml_cache.QML, release)
    monkeypatch.setattr(qml_cache, "QML", release)
    qml_cache.prepare()
    assert there(cache) == ["one.qmlc", "two.jsc"]
    file = release / "Kiosk" / "Look" / "Look.qml"
    times, data = file.stat(), file.read_bytes()
    file.write_bytes(data[:-2] + b" \n")
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    qml_cache.prepare()
    assert there(cache) == []


def test_who_is_told_to_uses_nothing_from_before(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(qml_cache.FRESH, "1")
    qml_cache.prepare()
    assert there(cache) == []
    assert qml_cache.FRESH not in os.environ


@pytest.mark.skipif(sys.platform == "win32", reason="ends it by a signal")
@pytest.mark.usefixtures("screen")
def test_a_show_with_a_damaged_cache_plays(tmp_path: Path) -> None:
    places = {f"XDG_{name}_HOME": str(tmp_path / name) for name in ("STATE", "CACHE")}
    environment = os.environ | places | {"QT_QPA_PLATFORM": "offscreen"}

    def play() -> tuple[int, str]:
        with subprocess.Popen(
            [sys.executable, "-m", "kiosk", "--verbose", str(SHOW)], cwd=SOURCES, env=environment,
            stderr=subprocess.PIPE, encoding="utf-8",
        ) as kiosk:  # fmt: skip
            assert kiosk.stderr is not None
            said = next((line for line in kiosk.stderr if "plays" in line), "")
            kiosk.send_signal(signal.SIGTERM)
            return kiosk.wait(), said

    folder = tmp_path / "CACHE" / "kiosk" / "qmlcache"
    assert play()[0] == 0
    compiled = sorted(folder.glob("*.qmlc"))
    assert len(compiled) > 20
    for file in compiled:
        file.write_bytes(half(file.read_bytes()))
    status, said = play()
    assert (status, "plays 1 sections" in said) == (0, True)
