"""A short run over Word documents of everything by chance: no word is lost or invented."""

import importlib
from pathlib import Path

import pytest

documents = importlib.import_module("long.documents")


@pytest.mark.parametrize("seed", range(30))
def test_no_word_is_lost_reworded_or_invented(seed: int, tmp_path: Path) -> None:
    assert documents.differences(seed, tmp_path) == []
