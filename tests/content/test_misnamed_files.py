"""A section saved under the wrong ending is not lost without a word."""

from pathlib import Path

import pytest

from kiosk.base.program import program_command
from kiosk.content.load import load
from kiosk.content.model import PALETTES

SECTION = "title: 篇\ntopics:\n- {title: 题, facts: [句]}\n"
RENAME = "看不到后缀时，先在文件夹的“查看”里打开“文件扩展名”"
EXTENSION = "if you see no endings let the folder show file name extensions"


def told(folder: Path, language: str = "zh") -> list[str]:
    loaded = load(folder, language=language, palettes=frozenset(PALETTES), assets=None)
    return [f"{problem.severity} {problem}" for problem in loaded.problems]


@pytest.fixture(autouse=True)
def _with_a_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("show").mkdir()
    Path("show/show.yaml").write_text("title: 演示\n", "utf-8")
    Path("show/1-a.yaml").write_text(SECTION, "utf-8")


@pytest.mark.parametrize("name", ["2-b.yaml.txt", "2-b.txt", "2-b.yml.txt", "2-b", "2-b.YAML.TXT"])
def test_a_section_with_another_ending_is_named(name: str) -> None:
    Path("show", name).write_text(SECTION, "utf-8")
    assert told(Path("show")) == [
        f"warning show/{name}:0:0: 这个文件没有采用：名字要以 .yaml 结尾 "
        f"(请改名为 2-b.yaml；{RENAME})"
    ]
    assert told(Path("show"), "en") == [
        f"warning show/{name}:0:0: this file is left out: its name has to end in .yaml "
        f"(rename it to 2-b.yaml; {EXTENSION})"
    ]


def test_a_document_of_a_word_processor_is_named() -> None:
    Path("show/2-b.docx").write_bytes(b"PK\x03\x04")
    assert told(Path("show")) == [
        "warning show/2-b.docx:0:0: 这是 Word 或 PowerPoint 一类的文档，没有采用 "
        f"(把它变成节目，请运行：{program_command()} import show/2-b.docx --to 2-b-show)"
    ]


def test_an_old_document_is_to_be_saved_anew_first() -> None:
    Path("show/our year.ppt").write_bytes(b"\xd0\xcf\x11\xe0")
    command = f"{program_command()} import 'show/our year.docx' --to 'our year-show'"
    assert told(Path("show"), "en") == [
        "warning show/our year.ppt:0:0: this is a document of Word, PowerPoint or the like; "
        f"it is left out (save it as .docx or .pptx, then run: {command})"
    ]


@pytest.mark.parametrize(
    "name",
    ["README.txt", "a.webp", "1-a.yaml~", "1-a.yaml.bak", ".1-a.yaml.swp", "~$2-b.docx", "x.md"],
)
def test_other_files_are_left_in_peace(name: str) -> None:
    text = "只是说明\n" if name == "README.txt" else SECTION
    Path("show", name).write_text(text, "utf-8")
    assert told(Path("show")) == []


@pytest.mark.parametrize("name", ["2-b.yml", "2-b.YAML"])
def test_other_spellings_of_the_ending_play(name: str) -> None:
    Path("show", name).write_text(SECTION.replace("篇", "二"), "utf-8")
    loaded = load(Path("show"), palettes=frozenset(PALETTES), assets=None)
    assert loaded.problems == ()
    assert loaded.show is not None
    assert [section.id for section in loaded.show.sections] == ["1-a", "2-b"]
