"""Whatever a sentence holds, the kiosk shows it as its author wrote it."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.load import load
from kiosk.content.model import Show
from kiosk.importers.document_outline import line_of
from kiosk.importers.show_files import section_file, show_files
from kiosk.importers.show_texts import (
    FactText,
    SectionText,
    ShowText,
    TopicText,
)
from kiosk.importers.write_folder import write_folder
from kiosk.importers.yaml_values import escape_markup, yaml_scalar

HOSTILE = [
    "一句：话", "键: 值", "title: 标题", "text：话", "note:话", "source ： 甲", "text: ", "a:",
    "a :b", "- 减号", "-减号", "– 短线", "•点", "● 点", "· 点", "? 问", "# 井号", "前 # 后", "#1",
    "@我", "`反引号`", "%百分", "%YAML 1.1", "&a 锚", "*星 *a", "!感叹", "!!str x", "|", ">",
    ", a", ": a",
    "'单'引号'", '"双"引号', '"', "'", "“中文”", "[列表]", "[", "]", "{百万}", "{{双}}", "}", "{",
    "}{", "{ a: b }", "\\10 大", "\\\\10", "\\-5", "\\n", "\\", "a\\b", "123", "1_000", "0x1F",
    "1.5", ".inf", "12:30", "2023-08-01", "yes", "no", "On", "null", "~", "true", "=", "<<",
    "<<: a", "---", "--- a", "...", "：", "－", "，", "\U0001f600 1 个", "\u3000全角", "a  b",
    "标题: 甲", "文字：甲", "来源:甲", "内容 ： 甲", "讲解词: 5 个", "Text : a", "TEXT: a",
    "txet: a", "a\u00a0b", "x" * 1500 + ": y",
]  # fmt: skip
SIGNS = [*"{}\\:#-'\"|>[]@&*!%?,~019 甲：", "text", "note", "标题", "来源", "内容", ": ", " #"]
MIXED = st.lists(st.sampled_from(SIGNS), max_size=12).map("".join)
SENTENCES = st.sampled_from(HOSTILE) | st.text(max_size=30) | MIXED
LINES = SENTENCES.map(line_of).filter(bool)


def shown(show: ShowText) -> Show:
    with TemporaryDirectory() as name:
        folder = Path(name, "show")
        write_folder(show_files(show), folder)
        loaded = load(folder, palettes=frozenset(), assets=None)
    assert loaded.problems == ()
    assert loaded.show is not None
    return loaded.show


@given(
    st.lists(st.tuples(LINES, st.lists(LINES, max_size=3).map("\n".join)), min_size=1, max_size=6),
    st.lists(LINES, min_size=5, max_size=5),
    st.lists(LINES, min_size=1, max_size=3),
)
def test_what_is_written_is_what_is_shown(
    facts: list[tuple[str, str]], words: list[str], intro: list[str]
) -> None:
    title, tagline, topic, who, end = words
    texts = tuple(FactText(text, note) for text, note in facts)
    section = SectionText(
        title, (TopicText(topic, texts),), tagline=tagline, intro="\n".join(intro)
    )
    show = shown(ShowText(title, (section,), organisation=who, occasion=tagline, closing=end))

    assert (show.title, show.organisation, show.occasion, show.closing) == (
        title, who, tagline, end,
    )  # fmt: skip
    (made,) = show.sections
    assert (made.title, made.tagline, made.intro) == (title, tagline, section.intro)
    assert made.topics[0].title == topic
    assert [(fact.text, fact.note) for fact in made.topics[0].facts] == facts


@pytest.mark.parametrize("sentence", HOSTILE)
def test_marks_of_figures_are_only_characters(sentence: str) -> None:
    parts = read(escape_markup(sentence)).parts
    assert "".join(part.text for part in parts) == sentence
    assert read(escape_markup(sentence)).slips == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("举办活动 10 场", "举办活动 10 场"),
        ("“双引号”在前", "“双引号”在前"),
        ("比例为 3：2", "比例为 3：2"),
        ("85% 以上", "85% 以上"),
        ("it's 5:30 o'clock", "it's 5:30 o'clock"),
        ("a: b", '"a: b"'),
        ('"a" b', '"\\"a\\" b"'),
        ("\\10", "\\10"),
        ("2023", '"2023"'),
        ("yes", '"yes"'),
        ("#1", '"#1"'),
        ("a #1", '"a #1"'),
        ("-5 ℃", "-5 ℃"),
        ("- 5", '"- 5"'),
    ],
)
def test_quotes_stand_only_where_they_are_due(text: str, written: str) -> None:
    assert yaml_scalar(text) == written


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("思想引领篇", "3-section.yaml"),
        ("Skills for everyone in town", "3-skills-for-everyone-in.yaml"),
        ("2023", "3-section.yaml"),
        ("APP 建设", "3-section.yaml"),
        ("../../etc/passwd", "3-etc-passwd.yaml"),
        ("CON", "3-con.yaml"),
    ],
)
def test_names_of_files_are_ascii(title: str, name: str) -> None:
    assert section_file(3, title) == name
