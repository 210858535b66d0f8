"""The catalogs of messages: each key in both languages, each placeholder in both, each one said."""

import json
import re
from pathlib import Path
from string import Formatter

from kiosk.base.paths import PACKAGE
from kiosk.base.program import program_command
from kiosk.commands.table import COMMANDS
from kiosk.messages import lookup
from kiosk.messages.lookup import Term, say

CATALOGS = Path(lookup.__file__).parent
SOURCES = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
HAN = re.compile(r"[\u4e00-\u9fff]")


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def faults(key: str) -> list[str]:
    """What is wrong with the two texts of a key."""
    assert lookup.texts(key).keys() == {"zh", "en"}
    chinese, english = lookup.texts(key).values()
    found = {
        "one of them is empty or has blanks around it": not all(
            text and text.strip() == text for text in (chinese, english)
        ),
        "the first is not Chinese": not HAN.search(chinese),
        "the second is not English": bool(HAN.search(english)),
        "their placeholders differ": placeholders(chinese) != placeholders(english),
    }
    return [f"{key}: {fault}" for fault, is_so in found.items() if is_so]


def test_a_message_says_the_same_in_both_languages() -> None:
    keys = lookup.keys()
    assert len(keys) > 500
    assert not [fault for key in sorted(keys) for fault in faults(key)]


def test_no_message_is_left_that_nothing_says() -> None:
    def is_said(key: str) -> bool:
        name = key.removesuffix("?")
        built = name.startswith("brace-") or name in lookup.catalog("layouts")  # from kinds, names
        return built or f'"{key}"' in SOURCES or f'"{name}"' in SOURCES

    assert not [key for key in sorted(lookup.keys()) if not is_said(key)]


def test_no_message_says_how_the_program_is_called_but_by_its_placeholder() -> None:
    called = re.compile(rf"run_kiosk|(?<!{{)\bkiosk ({'|'.join(COMMANDS)})\b")
    assert not [
        key for key in sorted(lookup.keys()) if any(map(called.search, lookup.texts(key).values()))
    ]
    assert say("doctor-deaths?", "en") == f"for more: {program_command()} log --problems"


def test_what_an_author_wrote_is_no_placeholder() -> None:
    assert say("unknown-key", "zh", name="{x} {0}") == "不认识“{x} {0}”，没有采用"


def test_each_catalog_is_searched_and_has_each_key_once() -> None:
    there = {path.stem for path in CATALOGS.glob("*.json")}
    assert there == {*lookup.CATALOGS, "argparse.zh"}
    written = [
        key
        for name in lookup.CATALOGS
        for key, _ in json.loads(
            (CATALOGS / f"{name}.json").read_bytes(), object_pairs_hook=list[tuple[str, object]]
        )
    ]
    assert sorted(written) == sorted(lookup.keys()), "a key is written twice"


def test_a_value_may_be_a_word_of_the_table() -> None:
    assert say("picture-not", "en", name="a.png", kind=Term("kind-html")) == (
        "“a.png” is no picture that can be shown: it holds a web page"
    )
