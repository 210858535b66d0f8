"""Slides as pictures, drawn by the one application of all tests."""

import re
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.content.problems import Problem
from kiosk.gallery.render_report import render_problems
from kiosk.live.show_folder import load_show
from kiosk.shell import app

Rendered = Callable[..., tuple[Problem, ...]]
FULL_HD = ((1920, 1080),)


@pytest.fixture(autouse=True)
def _application(qapp: QGuiApplication) -> None:
    """Whoever draws slides finds the application there."""


@pytest.fixture
def rendered(tmp_path: Path) -> Rendered:
    """What is wrong with the slides of a show, seen on plain sky."""

    def rendered(
        show: Path | None, sizes: Sequence[tuple[int, int]] = FULL_HD
    ) -> tuple[Problem, ...]:
        loaded = load_show(show)
        assert loaded.show is not None
        assert loaded.problems == ()
        return render_problems(loaded, sizes, str, backdrop_folder=tmp_path, paint=False)

    return rendered


@pytest.fixture
def edit_qml(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str, str], None]:
    """Changes a copy of a QML file, from which the window is then made."""
    copy = tmp_path / "qml"
    shutil.copytree(app.QML, copy)
    monkeypatch.setattr(app, "QML", copy)

    def edit(file: str, pattern: str, replacement: str) -> None:
        path = copy / "Kiosk" / file
        text, count = re.subn(pattern, replacement, path.read_text(encoding="utf-8"))
        assert count
        path.write_text(text, encoding="utf-8")

    return edit
