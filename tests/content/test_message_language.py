"""Who tries a folder that holds no show is told so in the language of the machine."""

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.model import PALETTES


@pytest.mark.parametrize(
    ("variables", "words"),
    [
        ({"LANG": "en_US.UTF-8"}, "there is no such folder"),
        ({"LANG": "zh_CN.UTF-8"}, "找不到这个文件夹"),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, "找不到这个文件夹"),
    ],
)
def test_where_no_show_says_its_language_the_machine_s_counts(
    variables: dict[str, str], words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    loaded = load(tmp_path / "nowhere", palettes=frozenset(PALETTES), assets=None)
    assert loaded.problems[0].message == words
    (tmp_path / "show.yaml").write_text("title: Titel\nlanguage: en\ncolour: x\n", "utf-8")
    assert load(tmp_path, palettes=frozenset(PALETTES), assets=None).language == "en"
