"""What plays while some of it is broken: never less than was good before."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.last_good import Reading, last_good, show_of
from kiosk.content.load import load
from kiosk.content.loaded import Loaded


def section(title: str) -> str:
    return f"title: {title}\ntopics:\n- title: T\n  facts: [惠及职工 6.5 万人次]\n"


GOOD = {"show.yaml": "title: Show\n", "1-a.yaml": section("A"), "2-b.yaml": section("B")}
BROKEN = "title: [broken\n"
PARTIAL = section("partial") + "- title: no facts\n"
ORNAMENTS = (
    "palette: none\n", "icon: [a]\n", "picture: none.webp\n", "nonsense: 1\n",
    "- title: T\n  facts:\n  - {text: 1 km, layout: none, count: none, picture: {}, colour: red}\n",
)  # fmt: skip


def read(folder: Path, files: dict[str, str], before: Reading | None = None) -> Loaded:
    """What is made of a folder that holds exactly these files."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        path.unlink()
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder, palettes=frozenset(), assets=None, before=before)


def titles(loaded: Loaded) -> list[str]:
    assert loaded.show is not None
    return [loaded.show.title, *(section.title for section in loaded.show.sections)]


@pytest.mark.parametrize(
    ("changes", "expected", "kept"),
    [
        ({}, ["Show", "A", "B"], False),
        ({"2-b.yaml": section("New")}, ["Show", "A", "New"], False),
        ({"2-b.yaml": BROKEN}, ["Show", "A", "B"], True),
        ({"2-b.yaml": PARTIAL}, ["Show", "A", "B"], True),
        ({"2-b.yaml": ""}, ["Show", "A", "B"], True),
        ({"2-b.yaml": None}, ["Show", "A"], False),
        ({"3-c.yaml": section("C")}, ["Show", "A", "B", "C"], False),
        ({"3-c.yaml": BROKEN}, ["Show", "A", "B"], True),
        ({"3-c.yaml": PARTIAL}, ["Show", "A", "B"], True),
        ({"show.yaml": "- broken\n"}, ["Show", "A", "B"], True),
        ({"show.yaml": "title: [mended\n"}, ["[mended", "A", "B"], False),
        ({"show.yaml": None}, ["Show", "A", "B"], True),
        ({"show.yaml": "title: New\nnonsense: 1\n"}, ["New", "A", "B"], False),
        ({"show.yaml": "title: New\nlanguage: 12\n"}, ["Show", "A", "B"], True),
        *(({"2-b.yaml": section("New") + each}, ["Show", "A", "New"], False) for each in ORNAMENTS),
        ({"show.yaml": "title: New\nsections: [2-b.yaml]\n"}, ["New", "B"], False),
        ({"show.yaml": "title: New\nsections: [2-b.yaml, x.yaml]\n"}, ["New", "B"], False),
        ({"show.yaml": "- broken\n", "1-a.yaml": section("New")}, ["Show", "New", "B"], True),
        ({"1-a.yaml": BROKEN, "2-b.yaml": None}, ["Show", "A"], True),
        ({"1-a.yaml": None, "2-b.yaml": None}, ["Show", "A", "B"], True),
        ({"1-a.yaml": None, "2-b.yaml": None, "3-c.yaml": BROKEN}, ["Show", "A", "B"], True),
        (dict.fromkeys(GOOD), ["Show", "A", "B"], True),
    ],
)
def test_what_plays_after_a_save(
    tmp_path: Path, changes: dict[str, str | None], expected: list[str], kept: bool
) -> None:
    before = read(tmp_path, GOOD).reading
    files = {name: text for name, text in (GOOD | changes).items() if text is not None}
    loaded = read(tmp_path, files, before)
    assert titles(loaded) == expected
    assert loaded.fallback is kept


def test_a_broken_show_file_keeps_the_order_it_gave(tmp_path: Path) -> None:
    listed = GOOD | {"show.yaml": "title: Show\nsections: [2-b.yaml, 1-a.yaml]\n"}
    before = read(tmp_path, listed).reading
    assert titles(read(tmp_path, GOOD | {"show.yaml": "- broken\n"}, before)) == ["Show", "B", "A"]


def test_without_anything_good_before_all_that_can_be_played_plays(tmp_path: Path) -> None:
    loaded = read(tmp_path, GOOD | {"2-b.yaml": PARTIAL})
    assert titles(loaded) == ["Show", "A", "partial"]
    assert not loaded.fallback


def test_what_had_errors_from_the_first_may_change_and_still_have_them(tmp_path: Path) -> None:
    before = read(tmp_path, GOOD | {"2-b.yaml": PARTIAL}).reading
    files = GOOD | {"2-b.yaml": section("other") + "nonsense: 1\n"}
    assert titles(read(tmp_path, files, before)) == ["Show", "A", "other"]
    assert titles(read(tmp_path, GOOD | {"2-b.yaml": BROKEN}, before)) == ["Show", "A", "partial"]


def test_a_folder_that_has_gone_changes_nothing(tmp_path: Path) -> None:
    before = read(tmp_path, GOOD).reading
    loaded = load(tmp_path / "gone", palettes=frozenset(), assets=None, before=before)
    assert titles(loaded) == ["Show", "A", "B"]
    assert loaded.fallback
    assert loaded.problems


CONTENTS = st.sampled_from([None, section("X"), section("Y"), BROKEN, PARTIAL, ""])
FOLDERS = st.lists(
    st.fixed_dictionaries({"show.yaml": CONTENTS, "1-a.yaml": CONTENTS, "2-b.yaml": CONTENTS}),
    max_size=5,
)


@given(FOLDERS)
def test_once_a_show_plays_one_always_does(
    tmp_path_factory: pytest.TempPathFactory, folders: list[dict[str, str | None]]
) -> None:
    folder = tmp_path_factory.mktemp("show")
    kept = read(folder, GOOD).reading
    for files in folders:
        now = read(folder, {name: text for name, text in files.items() if text is not None})
        assert now.reading is not None
        kept = last_good(kept, now.reading)
        assert show_of(kept)
        assert last_good(kept, now.reading) == kept
        assert all(piece.complete for piece in kept.section_files)
