"""The slides of the show that comes along have nothing wrong on any usual screen."""

from pathlib import Path

import pytest
from gallery.conftest import Rendered
from PySide6.QtCore import QSize

from kiosk.base.arguments import USUAL_SCREENS
from kiosk.deck.build import build
from kiosk.live.show_folder import load_show
from kiosk.shell.backdrops.provider import Backdrops
from kiosk.shell.backdrops.rime.files import save_staged
from kiosk.shell.backdrops.rime.paint import extras, stages
from kiosk.shell.backdrops.scenes import scenes

COARSER = 4  # times, to be painted soon: branches are as bright in a smaller picture


@pytest.mark.parametrize("size", USUAL_SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_wrong(rendered: Rendered, size: tuple[int, int]) -> None:
    problems = rendered(None, [size])
    assert not problems, "\n" + "\n".join(map(str, problems))


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=["lying", "upright"])
def test_data_stand_out_from_their_backdrops(
    rendered: Rendered, tmp_path: Path, size: tuple[int, int]
) -> None:
    show = load_show(None).show
    assert show is not None
    backdrops = Backdrops(QSize(*size), tmp_path)
    dim = [scene for scene in scenes(build(show)) if scene.strength == "dim"]
    assert len(dim) >= len(show.sections)
    for scene in dim:
        folder = tmp_path / backdrops._name(scene)
        folder.mkdir()
        width, height = (length // COARSER for length in size)
        what = (scene.colours, width, height, scene.seed, scene.strength, scene.style)
        save_staged(stages(*what), folder, extras(*what))
        assert backdrops.staged(scene) is not None
    problems = rendered(None, [size])
    assert not problems, "\n" + "\n".join(map(str, problems))
