"""Whatever bytes a section file holds, loading it returns: a show or problems."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.base.paths import bundled_folder
from kiosk.content.findings import INVISIBLE, Position
from kiosk.content.image_header import identify_image
from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES
from kiosk.content.parsing.decode import decode
from kiosk.content.parsing.nodes import (
    Broken,
    Items,
    Node,
    Table,
    Text,
    compose,
)

SECTION = (bundled_folder("slides") / "5-reform.yaml").read_text(encoding="utf-8")
LONG_FORM = """\
title: "长" # 说明
icon: mdi6.school
intro: |
  一
  二
topics:
  - title: 标题
    facts:
      - {text: 甲 1 个, layout: hero, picture: a.png}
      - text: '乙 {2} 个'
        as_of: 2023-08
        note: >-
          讲解
"""
SNIPPETS = st.sampled_from(
    [
        "", " ", "\n", "\t", "  ", "- ", ": ", "：", ":", "#", " #1", "{", "}", "[", "]", "{{",
        "\\", "\\9", '"', "'", "&a ", "*a", "<<: ", "!!str ", "!", "|", ">", "%", "@", "`",
        "---\n", "...", "? ", "title: 二\n", "topics:\n", "\u3000", "\u200b", "\u202e", "\0",
        "\x07", "\x85", "\ufeff", "\u2028", "\r", '"\\ud800"', '"\\UFFFFFFFF"', "9" * 400,
        "[" * 40, "%YAML 9.9\n---\n", "%TAG ! tag:x,1:\n---\n", "!!timestamp 9999-99-99",
        "!!int 0x", "=", "~", "\U0001f600",
    ]
)  # fmt: skip
EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), SNIPPETS | st.text(max_size=4)), max_size=6
)
CALM = settings(deadline=None)  # a busy machine is no failure


def verdict(data: bytes) -> Loaded:
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "show.yaml").write_bytes(data)
        (folder / "1-case.yaml").write_bytes(data)
        loaded = load(folder, palettes=frozenset(PALETTES), assets=None)
    for problem in loaded.problems:
        assert problem.message
        assert "\n" not in str(problem)
        str(problem).encode()
    assert loaded.show is not None or loaded.problems
    if loaded.show:
        for section in loaded.show.sections:
            assert section.title
            for topic in section.topics:
                assert topic.title
                assert all(fact.text.strip() for fact in topic.facts)
    return loaded


@CALM
@given(st.binary(max_size=400))
def test_random_bytes_never_raise(data: bytes) -> None:
    verdict(data)


@CALM
@given(st.text(max_size=200) | st.lists(SNIPPETS, max_size=40).map("".join))
@example("?")
def test_random_text_never_raises(text: str) -> None:
    verdict(text.encode("utf-8", "surrogatepass"))


@settings(CALM, max_examples=300)
@given(st.sampled_from([SECTION, LONG_FORM]), EDITS)
def test_mutated_sections_never_raise(text: str, edits: list[tuple[float, int, str]]) -> None:
    for where, length, instead in edits:
        start = int(where * len(text))
        text = text[:start] + instead + text[start + length :]
    verdict(text.encode("utf-8", "surrogatepass"))


@CALM
@given(st.floats(0, 1))
def test_a_save_that_was_cut_never_raises(where: float) -> None:
    data = SECTION.encode()
    verdict(data[: int(where * len(data))])


@CALM
@given(st.sampled_from([SECTION, LONG_FORM]), EDITS)
def test_marks_lie_in_the_file(text: str, edits: list[tuple[float, int, str]]) -> None:
    for where, length, instead in edits:
        start = int(where * len(text))
        text = text[:start] + instead + text[start + length :]
    clean, found = decode(text.encode("utf-8", "surrogatepass"))
    if clean is None:
        return
    assert not INVISIBLE.search(clean)
    node, more = compose(clean)
    lines = clean.count("\n") + 2
    marks = [finding.position for finding in (*found, *more)] + (list(places(node)) if node else [])
    assert all(0 <= position.line <= lines and position.column >= 0 for position in marks)


def places(node: Node) -> list[Position]:
    match node:
        case Items(entries):
            return [position for entry in entries for position in places(entry)]
        case Table(pairs):
            return [position for key, value in pairs for position in [key.position, *places(value)]]
        case Text() | Broken():
            return [node.position]


@CALM
@given(
    st.text(
        alphabet=st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn", "Zl", "Zp")), max_size=60
    )
)
def test_a_plain_sentence_keeps_every_character_and_its_columns(sentence: str) -> None:
    text = f'- "{sentence.replace(chr(92), chr(92) * 2).replace(chr(34), chr(92) + chr(34))}"\n'
    clean, _ = decode(text.encode())
    assert clean == text
    node, findings = compose(text)
    assert findings == ()
    assert isinstance(node, Items)
    [entry] = node.entries
    assert isinstance(entry, Text)
    assert entry.value == sentence.strip()
    if entry.column and entry.value:
        assert text[entry.column - 1 :].startswith(entry.value)


@CALM
@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF....WEBPVP8", b"", b"<svg"]),
    st.binary(max_size=80),
)
def test_random_pictures_never_raise(start: bytes, rest: bytes) -> None:
    identify_image(start + rest)
