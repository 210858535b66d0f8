"""The years that a sentence speaks of, as a line of as many strokes; a rise climbs by steps."""

import re

from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.picture import Picture, Room
from kiosk.deck.room import GAP, sentence_height

_LINE = 40.0  # the stroke and the air above it; the gap below it is counted too
_STEP = 40.0

_FEW = r"([2-9]|1[0-2])"
_RUN = re.compile(
    rf"(?:已?连续|连年)\s*{_FEW}\s*年|\b{_FEW} (?:consecutive|straight|successive) years"
    rf"|\b{_FEW} years (?:in a row|running)\b",
    re.IGNORECASE,
)
# A span at the beginning: 5 年来, 近 5 年, 5 年共; 3 年级 and 3 年质保 are names of something else.
_SPAN = re.compile(
    rf"\s*(?:(?:近|过去|最近|这|最近这)\s*{_FEW}\s*年(?![级期制龄限薪]|以[上下]|质保)"
    rf"|{_FEW}\s*年(?:来|间|里|共|累计|合计|总计|以来|总共|，|投入|建成|培训|新增|完成|帮扶|服务|发放|筹集"
    r"|资助|救助|慰问|改造|举办|开展|实现|支持))"
    r"|\s*(?:in|over|within|during|across) (?:(?:the|these|those|our) )?(?:(?:last|past|first) )?"
    rf"{_FEW} years\b(?!['’]| of | from | (?:ago|old|later|time))",
    re.IGNORECASE,
)
_YET_TO_COME = re.compile(
    r"\b(?:will|shall|aims?|plans?|hopes?|expects?)\b|将|计划|力争", re.IGNORECASE
)
# Whether each year rose above the last, and what says that none did after all.
_ROSE = re.compile(
    r"增长|上升|增加|提高|攀升|递增|growth|grew|rose|increas|risen|rising", re.IGNORECASE
)
_STOOD = re.compile(
    r"[零未无没负]|不(?!断)|下降|减少|降低|回落|no |not |zero|without|fell|fall|declin",
    re.IGNORECASE,
)


def _years(text: str) -> tuple[int, bool] | None:
    """How many years a sentence speaks of, and whether it says that each rose above the last.

    It speaks of them in a run that stands anywhere, or in a span at its beginning.
    """
    if run := _RUN.search(text):
        told = re.split(r"[，。；,;]", text[run.start() :])[0]
        return _count(run), bool(_ROSE.search(told)) and not _STOOD.search(told)
    span = _SPAN.match(text)
    return (_count(span), False) if span and not _YET_TO_COME.search(text) else None


def _count(match: re.Match[str]) -> int:
    return int(next(filter(None, match.groups())))


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """One mark for each year, whose amount is the step it stands on: all 1 without a rise."""
    found = _years("".join(clause.text + clause.pause for clause in clauses))
    if found is None:
        return ()
    count, rising = found
    return tuple(Mark(float(year) if rising else 1.0) for year in range(1, count + 1))


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """Under a sentence that counts something; one or two figures are better seen on cards."""
    counts = any(figure.counts for clause in clauses for figure in clause.figures)
    cards = len(clauses) < 3 and all(clause.form is Form.LABELLED for clause in clauses)
    return _allowed(clauses) if counts and not cards else ()


def _room(fact: LaidOutFact) -> Room:
    steps = fact.marks[-1].amount if fact.marks[-1].amount > 1 else 0.0
    return Room(sentence_height(fact.clauses) + _LINE + steps * _STEP + GAP)


PICTURE = Picture("years", 5, _allowed, _chosen, _room, weight=1, company=2)
