"""The slides of the show that comes along have nothing wrong on any usual screen."""

import pytest
from gallery.conftest import Rendered

from kiosk.commands.screens import USUAL


@pytest.mark.parametrize("size", USUAL, ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_wrong(rendered: Rendered, size: tuple[int, int]) -> None:
    problems = rendered(None, [size])
    assert not problems, "\n" + "\n".join(map(str, problems))
