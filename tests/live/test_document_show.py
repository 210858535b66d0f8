"""Documents that are played as they are saved: Word and PowerPoint files, and Markdown."""

import os
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from importers.office import Slide, body, chart, para, powerpoint, series, shape, title, word

from kiosk.checks.consistency import check_consistency
from kiosk.content.problems import Severity
from kiosk.live.follower import Follower, Update
from kiosk.live.show_folder import follow_show, load_show

PATIENCE = 20.0  # seconds; far beyond what anything takes, for machines that do much at once


def facts(update: Update) -> list[str]:
    show = update.loaded.show
    return [
        fact.text
        for section in (show.sections if show else ())
        for topic in section.topics
        for fact in topic.facts
    ]


def report(folder: Path, *sentences: str) -> Path:
    """A Word document, saved as Word does it: under another name, which is then changed."""
    paragraphs = [para("年度报告", style="Title"), para("培训", style="1"), para("课程", style="2")]
    draft = word(folder / "~draft", *paragraphs, *(para(each) for each in sentences))
    return draft.replace(folder / "报告.docx")


def deck(folder: Path) -> Path:
    cover = Slide(shape("年度报告", kind="ctrTitle"), layout="title")
    growth = Slide(
        title("增长"),
        body("会员 300 人", "会员 300 人"),
        charts=[chart("历年会员", series("会员", ["2023"], ["180"]))],
    )
    return powerpoint(folder / "报告.pptx", cover, growth)


def markdown(folder: Path) -> Path:
    path = folder / "报告.md"
    path.write_text("# 年度报告\n## 增长\n- 会员 300 人\n- 会员 300 人\n", encoding="utf-8")
    return path


@pytest.mark.parametrize("write", [deck, markdown])
def test_problems_are_named_by_heading_and_sentence(
    tmp_path: Path, write: Callable[[Path], Path]
) -> None:
    document = write(tmp_path)
    loaded = load_show(document, "zh")
    assert loaded.show is not None
    found = list(check_consistency(loaded.show, "zh", date(2026, 1, 1)))
    assert [(each.file, each.line, each.where) for each in found] == [
        (document.as_posix(), 0, "标题“增长”下的“会员 300 人”")
    ]
    assert "标题“增长”下的“会员 300 人”" in found[0].message
    assert str(found[0]).startswith(f"{document.as_posix()}: 标题“增长”下的")


def test_what_has_no_place_in_the_show_is_a_warning(tmp_path: Path) -> None:
    (left,) = load_show(deck(tmp_path), "en").problems
    assert left.severity is Severity.WARNING
    assert left.where == "under “增长”"
    assert left.message == "not in the show: chart “历年会员, 会员: 2023 180”"


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"PK\x03\x04 cut short", "damaged or cut short"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old format"),
        ("a.md", b"", "the document is empty"),
        ("a.pptx", None, "there is no such document"),
    ],
)
def test_a_document_that_cannot_be_read_is_said(
    tmp_path: Path, name: str, data: bytes | None, words: str
) -> None:
    document = tmp_path / name
    if data is not None:
        document.write_bytes(data)
    loaded = load_show(document, "en")
    assert loaded.show is None
    assert [words in each.message for each in loaded.problems] == [True]


class Watch:
    """Follows a document, and remembers each update."""

    def __init__(self, document: Path, state: Path | None) -> None:
        self.updates: list[Update] = []
        self.follower: Follower = follow_show(document, state)
        self.follower.start(self.updates.append)
        self.first = self.follower.first(PATIENCE)
        self.follower.read_now()

    def wait_for(self, *sentences: str, problems: int = 0) -> None:
        """Wait until these sentences play, with so many problems."""
        end = time.monotonic() + PATIENCE
        while True:
            latest = self.follower.latest
            if latest and (facts(latest), len(latest.loaded.problems)) == (
                list(sentences), problems,
            ):  # fmt: skip
                return
            assert time.monotonic() < end, latest
            time.sleep(0.02)


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[Callable[[Path], Watch]]:
    begun: list[Watch] = []

    def begin(document: Path) -> Watch:
        begun.append(Watch(document, tmp_path / "state"))
        return begun[-1]

    yield begin
    for watch in begun:
        watch.follower.stop()


def test_a_save_changes_the_show_and_a_broken_one_does_not(
    tmp_path: Path, watched: Callable[[Path], Watch]
) -> None:
    document = report(tmp_path, "开课 90 次。")
    watch = watched(document)
    watch.wait_for("开课 90 次。")
    report(tmp_path, "开课 120 次。")
    watch.wait_for("开课 120 次。")
    document.write_bytes(document.read_bytes()[:-100])
    watch.wait_for("开课 120 次。", problems=1)
    assert watch.updates[-1].loaded.fallback
    report(tmp_path, "开课 150 次。")
    watch.wait_for("开课 150 次。")
    document.unlink()
    watch.wait_for("开课 150 次。", problems=1)
    watch.follower.stop()

    # The next start finds no document, and plays what was last good.
    assert facts(watched(document).first) == ["开课 150 次。"]


def test_a_save_that_changes_nothing_is_no_news(
    tmp_path: Path, watched: Callable[[Path], Watch]
) -> None:
    document = report(tmp_path, "开课 90 次。")
    watch = watched(document)
    watch.wait_for("开课 90 次。")
    told = len(watch.updates)
    os.utime(document, (1, 1))
    report(tmp_path, "开课 90 次。")
    time.sleep(1.0)
    report(tmp_path, "开课 120 次。")
    watch.wait_for("开课 120 次。")
    assert len(watch.updates) == told + 1
