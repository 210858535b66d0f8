"""Figures of one unit in one sentence, as bars on one scale."""

import re

from kiosk.deck.clauses import is_chinese
from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.picture import Picture
from kiosk.deck.room import GAP, line_height

_MOST = 5
_WORTH = 3  # fewer are as plain by their numerals
_SPREAD = 100  # times: a bar so much shorter than the longest looks like a stroke

# Units of all kinds of things: only words of one kind stand on one scale.
_ANYTHING = frozenset("个项种件次条类批期只点") | {""}
# From one number to another, or one as a part of another.
_CHANGE = re.compile(
    r"[由从].*[到至]|[较比]|增[加至长]|减少|下降|其中|同比|排名|第\s*[0-9]|岁|[至到]\s*$"
    r"|\b(?:from|than|compared|including|of which|of them|rose|fell|grew|aged?)\b",
    re.IGNORECASE,
)


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """A mark for each figure, if all have one unit and stand beside a label of their own."""
    if not 2 <= len(clauses) <= _MOST or any(one.form is not Form.LABELLED for one in clauses):
        return ()
    figures = [clause.figures[0] for clause in clauses]
    if len({(one.prefix, one.unit) for one in figures}) > 1 or figures[0].unit.endswith(
        ("%", "％")
    ):
        return ()
    amounts = [float(figure.amount) for figure in figures]
    if min(amounts) <= 0 or max(amounts) > _SPREAD * min(amounts):
        return ()
    return tuple(map(Mark, amounts))


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    found = _allowed(clauses)
    text = "".join(clause.text + clause.pause for clause in clauses)
    if len(found) < _WORTH or _CHANGE.search(text) or any(clause.lead for clause in clauses):
        return ()
    return found if _alike(clauses) else ()


def _alike(clauses: tuple[Clause, ...]) -> bool:
    """Whether things of one kind are counted: by their unit, or by the noun that all share."""
    unit = clauses[0].figures[0].unit
    labels = [clause.label for clause in clauses]
    if not is_chinese(unit + labels[0]):
        return len({label.split()[0].lower() for label in labels}) == 1
    return unit not in _ANYTHING or len({label[-2:] for label in labels}) == 1


def _room(fact: LaidOutFact, column: float) -> float:
    heights = [line_height(clause, column) for clause in fact.clauses]
    return sum(heights) + GAP * (len(heights) - 1)


PICTURE = Picture("bars", 5, _allowed, _chosen, _room)
