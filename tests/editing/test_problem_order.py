"""The problems that a save has brought stand first."""

from dataclasses import replace

from kiosk.content.problems import Problem
from kiosk.editing.problem_order import newest_first

A = Problem("1-a.yaml", 3, 1, "title", "一")
B = Problem("1-a.yaml", 9, 5, "topics[1].facts[2]", "二")
C = Problem("2-b.yaml", 4, 1, "intro", "三")


def test_all_are_new_at_first() -> None:
    assert newest_first((), (A, B, C)) == (A, B, C)


def test_a_new_one_stands_first_and_the_others_stay_in_order() -> None:
    assert newest_first((B, A), (A, B, C)) == (C, B, A)


def test_one_that_is_mended_is_gone() -> None:
    assert newest_first((B, A), (A,)) == (A,)


def test_a_problem_that_moved_is_not_new() -> None:
    lower = replace(B, line=10)
    moved = replace(B, where="topics[1].facts[3]")
    for same in (lower, moved):
        assert newest_first((C, B), (same, C)) == (C, same)
