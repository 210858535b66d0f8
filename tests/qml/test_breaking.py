"""breaking.js: where a sentence is broken into lines, with every character ten pixels wide."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from qml.conftest import Script

CHARACTER = 10  # pixels; also the size of the type
# Figures come as numbers: their widths in pixels.
HELPERS = """
let measured = 0;
function measure(text) {
    measured++;
    return [...text].length * 10;
}
function broken(parts, limit, balanced) {
    const segments = parts.map((part, i) => typeof part === "number" ? { figure: i, width: part }
        : part === "\\n" ? { newline: true } : { text: part });
    return lines(atoms(segments, measure, limit), limit, 10, balanced).map(line => runs(line));
}
function taught(texts) {
    learn(texts);
    return texts.length;
}
function timesMeasured(requests) {
    const before = measured;
    for (const [font, text] of requests)
        ruler(font, measure)(text);
    return measured - before;
}
function remembered() {
    const words = [...known.values()].map(widths => widths.size);
    return { fonts: known.size, words: Math.max(...words) };
}
"""
Run = dict[str, Any]


@pytest.fixture(scope="module")
def breaking(script: Callable[..., Script]) -> Script:
    return script("Parts/breaking.js", HELPERS)


def broken(
    breaking: Script, *parts: str | int, columns: int, balanced: bool = False
) -> list[list[Run]]:
    """The lines as runs {x, text} or {x, figure}; a line has so many columns of a character."""
    found: list[list[Run]] = breaking.call("broken", parts, columns * CHARACTER, balanced)
    return found


def read(lines: list[list[Run]]) -> list[str]:
    """The lines as they read, each figure as #."""
    return ["".join("#" if "figure" in run else run["text"] for run in line) for line in lines]


def width(line: str) -> int:
    return len(line) * CHARACTER


# Words with at most one mark before and behind, as sentences have them.
word = st.text("学院坚持立德树人育才服务国家", min_size=1, max_size=6) | st.from_regex(
    r"[A-Za-z0-9]{1,8}人", fullmatch=True
)
marked = st.builds(
    lambda opening, middle, closing: opening + middle + closing,
    st.sampled_from(["", "", "（", "《", "“"]),
    word,
    st.sampled_from(["", "，", "。", "、", "：", "）", "》", "%", "；"]),
)
sentence = st.lists(marked, min_size=1, max_size=12).map("".join)


@given(sentence, st.integers(12, 40), st.booleans())
@example("学院获评“三全育人”综合改革试点院系，立项建设国家级一流本科专业。", 12, True)
def test_lines_are_whole_and_begin_and_end_as_typesetters_want(
    breaking: Script, text: str, columns: int, balanced: bool
) -> None:
    lines = read(broken(breaking, text, columns=columns, balanced=balanced))

    assert "".join(lines) == text
    assert all(line and len(line) <= columns for line in lines)
    assert not [line for line in lines[1:] if line[0] in "，。、：）》%；"]
    assert not [line for line in lines[:-1] if line[-1] in "（《“"]


@given(sentence, st.integers(12, 40))
def test_balance_needs_no_more_lines(breaking: Script, text: str, columns: int) -> None:
    plain, balanced = (
        broken(breaking, text, columns=columns, balanced=balanced) for balanced in (False, True)
    )
    assert len(balanced) == len(plain)


@given(sentence, sentence, st.integers(12, 40))
def test_a_figure_stands_where_its_sentence_has_it(
    breaking: Script, before: str, behind: str, columns: int
) -> None:
    lines = broken(breaking, before, 70, behind, columns=columns)

    assert "".join(read(lines)) == f"{before}#{behind}"
    for line in lines:
        x = 0
        for run in line:
            assert run["x"] == x
            x += 70 if "figure" in run else width(run["text"])
        assert x <= columns * CHARACTER


def test_a_mark_stays_with_the_figure_it_belongs_to(breaking: Script) -> None:
    # Without the marks the figure would just fit on the first line, or the mark alone.
    lines = read(broken(breaking, "一二三四五", 50, "%，六七八九十一二", columns=10))
    assert lines[:2] == ["一二三四五", "#%，六七八"]
    lines = read(broken(breaking, "一二三四五（", 40, "）六七八九十一二", columns=10))
    assert lines[:2] == ["一二三四五", "（#）六七八"]


@pytest.mark.parametrize(
    ("text", "columns", "lines"),
    [
        ("培育“三全育人”体系再用心", 8, ["培育“三全育人”", "体系再用心"]),  # stays whole
        ("长期坚持“三全育人”体系再用心", 8, ["长期坚持", "“三全育人”体系", "再用心"]),
        ("the open-source world", 8, ["the", "open-", "source", "world"]),
        ("abcdefghijklmn", 6, ["abcdef", "ghijkl", "mn"]),  # nowhere better to break it
        ("one two", 7, ["one two"]),
        ("one two ", 7, ["one two"]),  # a space takes no room at the end
        ("", 7, []),
    ],
)
def test_words_and_short_quotations_are_broken_only_where_they_must(
    breaking: Script, text: str, columns: int, lines: list[str]
) -> None:
    assert read(broken(breaking, text, columns=columns)) == lines


def test_known_words_stay_whole(breaking: Script) -> None:
    title = "团结奋斗的思想基础更加牢固"
    assert read(broken(breaking, title, columns=8)) == ["团结奋斗的思想基", "础更加牢固"]
    breaking.call("taught", ["团结奋斗的|思想|基础|更加|牢固".replace("|", "\u200b")])
    assert read(broken(breaking, title, columns=8)) == ["团结奋斗的思想", "基础更加牢固"]
    # A short quotation is one word, and a word wider than its line is broken all the same.
    breaking.call("taught", ["建设“爱心|妈咪|小屋”|四百|个".replace("|", "\u200b")])
    lines = read(broken(breaking, "建设“爱心妈咪小屋”四百个", columns=9))
    assert lines == ["建设", "“爱心妈咪小屋”", "四百个"]
    assert read(broken(breaking, title, columns=3))[:2] == ["团结奋", "斗的"]


def test_no_character_is_left_alone(breaking: Script) -> None:
    lines = read(broken(breaking, "一二三四五六七八九十一二三四五六七八九十廿", columns=20))
    assert [len(line) for line in lines] == [14, 7]


def test_two_balanced_lines_part_at_a_pause(breaking: Script) -> None:
    text = "一二三四五六七八九十，一二三四五六七八"
    assert read(broken(breaking, text, columns=16, balanced=True)) == [text[:11], text[11:]]
    # Not where one of the lines would be much the shorter.
    early = "一二三，四五六七八九十一二三四五六七八"
    lines = read(broken(breaking, early, columns=16, balanced=True))
    assert lines[0] != "一二三，"
    assert abs(len(lines[0]) - len(lines[1])) <= 1


def test_a_new_line_is_one(breaking: Script) -> None:
    assert read(broken(breaking, "一二，", "\n", "三四", columns=20)) == ["一二，", "三四"]
    # A closing mark is no part of the line before it.
    assert read(broken(breaking, "一二", "\n", "”三四", columns=20)) == ["一二", "”三四"]


def test_what_was_measured_is_remembered_within_bounds(breaking: Script) -> None:
    assert breaking.call("timesMeasured", [["a", "one"], ["a", "one"], ["b", "one"]]) == 2
    assert breaking.call("timesMeasured", [["a", "one"], ["b", "one"]]) == 0
    assert breaking.call("timesMeasured", [[f"font {n}", "one"] for n in range(100)]) == 100
    assert breaking.call("timesMeasured", [["c", str(n)] for n in range(5_000)]) == 5_000
    remembered = breaking.call("remembered")
    assert 0 < remembered["fonts"] <= 40
    assert 0 < remembered["words"] <= 3_000
