"""counting.js: what a number shows at every moment of its count."""

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from qml.conftest import Script

from kiosk.content.figures.numerals import value


@pytest.fixture(scope="module")
def counting(script: Callable[..., Script]) -> Script:
    return script("Parts/counting.js")


def shown(counting: Script, literal: str, part: float) -> str:
    return str(counting.call("shown", literal, part))


def grouped(digits: str) -> str:
    return re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", digits)


whole = st.text("0123456789", min_size=1, max_size=30)
parts = st.floats(0, 1)
arabic = st.builds(
    lambda sign, digits, separated, decimals: (
        sign + (grouped(digits) if separated else digits) + decimals
    ),
    st.sampled_from(["", "-", "−", "+"]),
    whole.filter(lambda digits: digits == "0" or not digits.startswith("0")),
    st.booleans(),
    st.just("") | st.text("0123456789", min_size=1, max_size=6).map(lambda d: f".{d}"),
)


def shape(text: str) -> str:
    return re.sub(r"\d", "0", text)


def magnitude(text: str) -> Decimal:
    return abs(value(text))


@given(arabic, parts)
@example("1,510", 0.0)
@example("6.5", 0.5)
@example("-3.2", 0.01)
@example("999999999999999", 0.9999999999999999)
@example("123456789012345678901234567890.12", 0.9999999999999999)
@example("0.05", 0.99)
@example("100,000", 0.1)
def test_on_its_way_a_numeral_keeps_its_authors_form(
    counting: Script, text: str, part: float
) -> None:
    seen = shown(counting, text, part)
    assert len(seen) <= len(text)
    assert magnitude(seen) <= magnitude(text)
    sign = re.match(r"\D*", text)
    assert sign is not None
    assert seen.startswith(sign.group())
    # Separators and decimals stand where they stand in the literal, counted from its end.
    bare = seen[sign.end() :]
    assert shape(text[sign.end() :]).endswith(shape(bare))
    assert seen.partition(".")[2:] == ("",) or len(seen.partition(".")[2]) == len(
        text.partition(".")[2]
    )
    # No leading zero but the one before a decimal point, or of zero itself.
    assert re.match(r"0(?!\d|,)|[1-9]", bare)


@given(arabic, st.lists(parts, min_size=2, max_size=12))
def test_a_numeral_never_runs_backwards(counting: Script, text: str, moments: list[float]) -> None:
    values = [magnitude(shown(counting, text, part)) for part in sorted(moments)]
    assert values == sorted(values)


@given(arabic, st.sampled_from([1.0, 1.0000001, 2.0]))
def test_at_the_end_stands_the_literal(counting: Script, text: str, part: float) -> None:
    assert shown(counting, text, part) == text


FORMS = [
    "1 234 567",
    "1'234.5",
    "1.234,56",
    "１２．５",
    "３，５００",
    "3万5千",
    "2亿3千万",
    "−0.05",
]


@pytest.mark.parametrize("text", FORMS)
def test_rarer_forms_count_from_nothing_to_their_literal(counting: Script, text: str) -> None:
    seen = [shown(counting, text, part / 200) for part in range(201)]
    german = str.maketrans(",.", ".,") if text in ("1.234,56", "4,5") else {}
    values = [magnitude(one.translate(german)) for one in seen]
    assert values == sorted(values)
    assert (values[0], seen[-1]) == (0, text)
    assert len(set(values)) > 4
    bare = [re.sub(r"^[-−]", "", one) for one in seen]
    assert all(re.match(r"[1-9１-９]|[0０](?:[.,．]|\D|$)", one) for one in bare), bare
    for one in bare:  # the form is kept, counted from the end
        assert shape(text).endswith(shape(one))


def faces(wheels: list[dict[str, Any]], name: str = "face") -> str:
    """What can be read on the wheels."""
    return "".join(wheel[name] for wheel in wheels).replace(" ", "")


@given(arabic, parts)
@example("1,510", 0.0)
@example("-1,510", 0.2)
@example("6.5", 0.5)
@example("999999999999999", 0.9999999999999999)
@example("123456789012345678901234567890.12", 0.9999999999999999)
def test_the_wheels_of_a_meter_show_no_more_than_the_number(
    counting: Script, text: str, part: float
) -> None:
    wheels = counting.call("wheels", text, part)
    assert len(wheels) == len(text), "a wheel for each character"
    assert faces(wheels) == counting.call("rolled", text, part) or part == 1
    assert magnitude(faces(wheels)) <= magnitude(text)
    for wheel, character in zip(wheels, text, strict=True):
        assert 0 <= wheel["turned"] < 1
        assert wheel["turned"] == 0 or wheel["face"] != wheel["next"]
        if not character.isdigit():
            assert wheel["face"] in {character, " "}
        else:
            assert wheel["face"].isdigit() or wheel["face"] == " "
    if any(wheel["turned"] > 0 for wheel in wheels):
        assert magnitude(faces(wheels)) < magnitude(faces(wheels, "next")) <= magnitude(text)


@given(arabic, st.lists(parts, min_size=2, max_size=12))
def test_a_meter_never_runs_backwards(counting: Script, text: str, moments: list[float]) -> None:
    values = [magnitude(counting.call("rolled", text, part)) for part in sorted(moments)]
    assert values == sorted(values)
    assert counting.call("rolled", text, 1.0) == text


@given(arabic)
def test_at_the_beginning_stands_zero(counting: Script, text: str) -> None:
    assert magnitude(shown(counting, text, 0.0)) == 0


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(0, 3), parts)
def test_a_number_of_a_table_runs_from_what_it_was_to_what_it_is(
    counting: Script, one: int, other: int, places: int, part: float
) -> None:
    """Whether it rises or falls, every step lies between the two, in the form of the last."""
    was, now = (f"{Decimal(each).scaleb(-places):,f}" for each in (one, other))
    assume(len(was) <= len(now))
    frame = str(counting.call("shown", now, part, was))
    low, high = sorted((value(was), value(now)))
    assert low <= value(frame) <= high
    assert str(counting.call("shown", now, 1, was)) == now
    assert value(str(counting.call("shown", now, 0, was))) == value(was)
    assert len(frame.partition(".")[2]) == places
