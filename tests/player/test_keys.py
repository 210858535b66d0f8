"""The key table is complete, unambiguous and worded in both languages."""

import re
from collections import Counter

import pytest

from kiosk.player.keys import BINDINGS, Command, Group, command_for

_HAN = re.compile("[\u4e00-\u9fff]")
WANTED = {
    Command.NEXT: ["Right", "Down", "PgDown", "Space", "Return", "Enter"],
    Command.PREVIOUS: ["Left", "Up", "PgUp", "Backspace"],
    Command.FIRST: ["Home"],
    Command.LAST: ["End"],
    Command.OVERVIEW: ["O"],
    Command.REPLAY: ["R"],
    Command.HOLD: ["H"],
    Command.AUTOMATIC: ["P"],
    Command.BLACK: ["B", "."],
    Command.FREEZE: ["F"],
    Command.GO_TO: ["G"],
    Command.PRESENT: ["F5"],
    Command.FULLSCREEN: ["F11"],
    Command.ESCAPE: ["Esc"],
    Command.HELP: ["?", "F1"],
    Command.PROBLEMS: ["E"],
    Command.QUIT: ["Ctrl+Q"],
}


@pytest.mark.parametrize(
    ("key", "command"), [(key, command) for command, keys in WANTED.items() for key in keys]
)
def test_key_asks_for_its_command(key: str, command: Command) -> None:
    assert command_for(key) is command


@pytest.mark.parametrize("digit", range(10))
def test_digit_keys_type_their_digit(digit: int) -> None:
    assert command_for(str(digit)) == digit


@pytest.mark.parametrize("name", ["", "Q", "b", "Shift", "F12", "10", "²", "١"])
def test_other_keys_mean_nothing(name: str) -> None:
    assert command_for(name) is None


def test_every_key_is_bound_once() -> None:
    times = Counter(key for binding in BINDINGS for key in binding.keys)
    wanted = {key for keys in WANTED.values() for key in keys} | set("0123456789")
    assert set(times) == wanted
    assert set(times.values()) == {1}


def test_every_command_has_one_row_of_help() -> None:
    assert Counter(binding.command for binding in BINDINGS) == Counter(Command)


def test_help_is_worded_in_both_languages() -> None:
    for words in (*BINDINGS, *Group):
        assert _HAN.search(words.zh)
        assert words.en.strip()
        assert not _HAN.search(words.en)
    for texts in ([b.zh for b in BINDINGS], [b.en for b in BINDINGS]):
        assert len(set(texts)) == len(texts)


def test_rows_of_a_group_stand_together_in_order() -> None:
    groups = list(dict.fromkeys(binding.group for binding in BINDINGS))
    assert groups == list(Group)
    assert [b.group for b in BINDINGS] == [g for g in groups for b in BINDINGS if b.group is g]


def test_caps_are_what_stands_on_the_keys() -> None:
    caps = {binding.command: binding.caps for binding in BINDINGS}
    assert caps[Command.NEXT](chinese=False) == ("→", "↓", "PgDn", "Space", "Enter")
    assert caps[Command.NEXT](chinese=True) == ("→", "↓", "PgDn", "空格", "Enter")
    assert caps[Command.DIGIT](chinese=True) == ("0–9",)
    assert caps[Command.HELP](chinese=True) == ("?", "F1")
