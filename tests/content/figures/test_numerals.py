"""Numerals of both scripts, read and written exactly."""

import itertools

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.content.figures.numerals import chinese_numeral, chinese_steps, chinese_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("零", 0),
        ("十", 10),
        ("十二", 12),
        ("百", 100),
        ("一百零五", 105),
        ("两千", 2000),
        ("百万", 1_000_000),
        ("三千二百万", 32_000_000),
        ("一亿零五十", 100_000_050),
        ("五五", None),
        ("过亿", None),
        ("", None),
    ],
)
def test_values(text: str, value: int | None) -> None:
    assert chinese_value(text) == value


@given(st.integers(0, 9_999))
def test_what_is_written_reads_the_same(value: int) -> None:
    assert chinese_value(chinese_numeral(value)) == value


@given(st.integers(1, 9_999).map(chinese_numeral))
@example("百")
@example("两")
@example("两千")
def test_steps_rise_to_the_literal_and_never_outgrow_it(literal: str) -> None:
    steps = chinese_steps(literal)
    values = [chinese_value(step) or 0 for step in steps]
    assert steps[-1] == literal
    assert all(len(step) <= len(literal) for step in steps)
    assert all(a < b for a, b in itertools.pairwise(values))


def test_a_hundred_counts_through_the_tens() -> None:
    assert chinese_steps("百")[:3] == ("零", "一", "二")
    assert chinese_steps("百")[-2:] == ("十", "百")
