"""How a machine's abilities decide the way the show is drawn on it."""

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.settings.rendering import (
    CALM,
    Graphics,
    Level,
    level_of,
    needs_opengl_name,
)
from kiosk.shell.display import graphics
from kiosk.shell.display.graphics import (
    choose_level,
    has_device,
    in_words,
    opengl_renderer,
)

GPU = "Mesa Intel(R) UHD Graphics 620 (KBL GT2)"


@pytest.mark.parametrize(
    ("known", "renderer", "rich", "reason"),
    [
        (Graphics(), "software", False, "level-no-device"),
        (Graphics(device=True, opengl=GPU), "opengl", True, "level-gpu"),
        (Graphics(device=True, opengl=""), "software", False, "level-no-opengl"),
        (Graphics(device=True, opengl=None), "software", False, "level-no-opengl"),
        (
            Graphics(device=True, opengl="llvmpipe (LLVM 15.0.6, 256 bits)"),
            "software",
            False,
            "level-by-processor",
        ),
        (Graphics(device=True, opengl="softpipe"), "software", False, "level-by-processor"),
        (
            Graphics(device=True, opengl="Software Rasterizer"),
            "software",
            False,
            "level-by-processor",
        ),
        (Graphics("software", device=True), "software", False, "level-asked"),
        (Graphics("opengl", opengl=GPU), "opengl", True, "level-gpu"),
        (Graphics("opengl", opengl="llvmpipe"), "opengl", False, "level-by-processor"),
        (Graphics("opengl", opengl=""), "software", False, "level-no-opengl"),
        (Graphics(linux=False), "default", True, "level-system"),
        (Graphics("opengl", linux=False), "opengl", True, "level-system"),
        (Graphics("software", linux=False), "software", False, "level-asked"),
        (Graphics(backend="software", device=True), "software", False, "level-environment"),
        (Graphics("opengl", backend="vulkan"), "default", False, "level-environment"),
        # Effects as wished, but never more than the software renderer can draw.
        (Graphics(effects="calm", device=True, opengl=GPU), "opengl", False, "level-gpu"),
        (Graphics(effects="full", device=True, opengl=GPU), "opengl", True, "level-gpu"),
        (Graphics(effects="full"), "software", False, "level-no-device"),
        (Graphics("opengl", "full", opengl="llvmpipe"), "opengl", True, "level-by-processor"),
        (Graphics(effects="full", backend="vulkan"), "default", True, "level-environment"),
    ],
)
def test_the_level_of_a_machine(known: Graphics, renderer: str, rich: bool, reason: str) -> None:
    level = level_of(known)

    assert (level.renderer, level.rich, level.reason) == (renderer, rich, reason)


@pytest.mark.parametrize(
    ("known", "ask"),
    [
        (Graphics(), False),  # a machine without a graphics processor loses no time
        (Graphics(device=True), True),
        (Graphics("opengl"), True),
        (Graphics("software", device=True), False),
        (Graphics(device=True, linux=False), False),
        (Graphics("opengl", backend="software"), False),
    ],
)
def test_opengl_is_asked_only_where_its_answer_counts(known: Graphics, ask: bool) -> None:
    assert needs_opengl_name(known) is ask


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ((), False),
        (("dri/card0", "null"), False),  # a screen without a graphics processor
        (("dri/renderD128",), True),
        (("nvidia0",), True),
        (("nvidiactl",), False),
        (("dxg",), True),
    ],
)
def test_what_may_be_a_graphics_processor(
    names: tuple[str, ...], found: bool, tmp_path: Path
) -> None:
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()

    assert has_device(tmp_path) is found


def test_a_level_is_said_in_one_line() -> None:
    level = Level("opengl", rich=True, reason="level-gpu", gpu=GPU)

    assert in_words(level, "en") == (
        "drawn with opengl, all effects: there is a graphics processor "
        "(Mesa Intel(R) UHD Graphics 620 (KBL GT2))"
    )
    assert in_words(CALM, "zh") == "software 绘制，简洁效果；由设置指定"


def test_a_machine_whose_opengl_calls_itself_something(
    qapp: QGuiApplication,  # noqa: ARG001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Whatever this machine has: a name or nothing, but an answer.
    assert isinstance(opengl_renderer(), str)

    monkeypatch.delenv("QT_QUICK_BACKEND", raising=False)
    monkeypatch.delenv("QSG_RHI_BACKEND", raising=False)
    monkeypatch.setattr(graphics.sys, "platform", "linux")
    monkeypatch.setattr(graphics, "opengl_renderer", lambda: GPU)
    assert choose_level("opengl").rich
    assert not choose_level("opengl", "calm").rich
    assert choose_level("software") == CALM


def test_the_environment_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "software")
    monkeypatch.setattr(graphics, "opengl_renderer", lambda: pytest.fail("asked for nothing"))

    assert choose_level("opengl").renderer == "software"


def test_the_level_is_logged_in_one_line(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        graphics.use(Level("default", rich=True, reason="level-system"))

    assert caplog.messages == [
        "drawn with default, all effects: the system knows its graphics processor"
    ]
