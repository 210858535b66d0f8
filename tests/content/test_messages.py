"""The table of messages: each key in both languages, each placeholder in both."""

import re
from pathlib import Path
from string import Formatter

import pytest

import kiosk.content
from kiosk.content import messages
from kiosk.content.messages import Term, say

KEYS = sorted(messages.keys())
SOURCES = "".join(
    path.read_text(encoding="utf-8")
    for path in Path(kiosk.content.__file__).parents[1].rglob("*.py")
    if not path.name.startswith("messages")
)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("key", KEYS)
def test_a_message_says_the_same_in_both_languages(key: str) -> None:
    chinese, english = messages._both(key)
    assert chinese.strip() == chinese != ""
    assert english.strip() == english != ""
    assert re.search(r"[\u4e00-\u9fff]", chinese)
    assert not re.search(r"[\u4e00-\u9fff]", english)
    assert placeholders(chinese) == placeholders(english)


@pytest.mark.parametrize("key", KEYS)
def test_no_message_is_left_that_nothing_says(key: str) -> None:
    name = key.removesuffix("?")
    built = name.startswith("brace-")  # from the kind of slip
    assert built or f'"{key}"' in SOURCES or f'"{name}"' in SOURCES


def test_what_an_author_wrote_is_no_placeholder() -> None:
    assert say("unknown-key", "zh", name="{x} {0}") == "不认识“{x} {0}”，没有采用"


def test_each_table_is_among_those_looked_through() -> None:
    folder = Path(messages.__file__).parent
    there = {path.stem.removeprefix("messages_") for path in folder.glob("messages_*.py")}
    assert there == set(messages._TABLES)
    tables = [messages._table(name) for name in messages._TABLES]
    assert sum(map(len, tables)) == len(messages.keys()), "a key stands in two tables"


def test_a_value_may_be_a_word_of_the_table() -> None:
    assert say("picture-not", "en", name="a.png", kind=Term("kind-html")) == (
        "“a.png” is no picture that can be shown: it holds a web page"
    )
