"""A file with the marks of an unfinished merge says two things, and nothing of it may play."""

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.model import PALETTES

SHOW = "title: Test\n"
SECTION = """title: Part
topics:
  - title: Topic
    facts:
      - We trained 170 workers
      - Hall 1 has 90 workshops
"""
GIT = (
    "<<<<<<< HEAD\n      - We trained 170 workers\n=======\n      - We trained 150 workers\n"
    ">>>>>>> other\n"
)
DIFF3 = GIT.replace("=======", "||||||| 1a2b3c4\n      - We trained 100 workers\n=======")
SUBVERSION = GIT.replace("HEAD", ".mine").replace("other", ".r4711").replace("\n", "\r\n")
INDENTED = "".join(f"      - {line}\n" for line in GIT.splitlines())
HALF = "=======\n      - We trained 150 workers\n"


@pytest.mark.parametrize("marked", [GIT, DIFF3, SUBVERSION, INDENTED, HALF])
def test_the_last_good_version_plays_on(tmp_path: Path, marked: str) -> None:
    file = tmp_path / "1-part.yaml"
    (tmp_path / "show.yaml").write_text(SHOW, "utf-8")
    file.write_text(SECTION, "utf-8")
    before = load(tmp_path, palettes=frozenset(PALETTES), assets=None)
    line = "      - We trained 170 workers\n"
    file.write_text(SECTION.replace(line, marked), "utf-8", newline="")
    now = load(
        tmp_path, language="en", palettes=frozenset(PALETTES), assets=None, before=before.reading
    )
    assert now.show == before.show
    problem = now.problems[0]
    assert (problem.line, problem.column) == (5, 1)
    assert "an unfinished merge" in problem.message
    alone = load(tmp_path, palettes=frozenset(PALETTES), assets=None)
    assert alone.show is None


def test_the_show_s_own_file_may_be_marked_too(tmp_path: Path) -> None:
    (tmp_path / "1-part.yaml").write_text(SECTION, "utf-8")
    (tmp_path / "show.yaml").write_text(SHOW, "utf-8")
    before = load(tmp_path, palettes=frozenset(PALETTES), assets=None)
    marked = "<<<<<<< HEAD\ntitle: Test\n=======\ntitle: Other\n>>>>>>> other\n"
    (tmp_path / "show.yaml").write_text(marked, "utf-8")
    now = load(tmp_path, palettes=frozenset(PALETTES), assets=None, before=before.reading)
    assert now.show
    assert now.show.title == "Test"
    assert "合并冲突" in now.problems[0].message


@pytest.mark.parametrize(
    "fact", ["<<<<<< 6 of them", "Output rose >>>>>>> twice", "======= is a line", "a < b > c | d"]
)
def test_signs_inside_a_sentence_are_no_marks(tmp_path: Path, fact: str) -> None:
    (tmp_path / "show.yaml").write_text(SHOW, "utf-8")
    text = SECTION.replace("We trained 170 workers", f'"{fact}"')
    (tmp_path / "1-part.yaml").write_text(text, "utf-8")
    loaded = load(tmp_path, palettes=frozenset(PALETTES), assets=None)
    assert loaded.show
    assert loaded.show.sections[0].topics[0].facts[0].text == fact
