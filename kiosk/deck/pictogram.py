"""Counts small enough that everyone counted can be drawn, and by which sign."""

import re
from collections.abc import Sequence

from kiosk.content.model import Figure
from kiosk.deck.model import Clause, Crowd

MOST = 600  # signs on one slide: more are no longer seen one by one
_WORTH = 30  # where nothing reaches this, the numeral alone is as plain
_CONTRAST = 5  # how many times the smallest crowd the greatest must be, set side by side

_PEOPLE = re.compile(
    r"[人名位](?!次)|\b(?:people|persons?|workers?|members?|experts?|mediators?|teachers?|lawyers?|men|women)\b",
    re.IGNORECASE,
)
_PLACES = re.compile(
    r"(?:地区|市州|[省市州县区城镇])|\b(?:regions?|cities|counties|districts?|countries)\b",
    re.IGNORECASE,
)
_HOMES = re.compile(r"户|\b(?:households?|homes?|famil(?:y|ies))\b", re.IGNORECASE)
_SIGNS = ((_PEOPLE, "mdi6.account"), (_HOMES, "mdi6.home"), (_PLACES, "mdi6.map-marker"))
_ANY = "mdi6.circle"
_INEXACT = re.compile(r"[余多]")
_MEASURES = re.compile(
    r"[%％‰元米里亩吨升度克斤时分秒天年月]|\b(?:km|m|kg|hours?|days?|years?|miles?|points?)\b",
    re.IGNORECASE,
)


def crowds(parts: Sequence[Clause]) -> tuple[Crowd, ...]:
    """Those the figures of a fact count; empty where one is no plain count or all are too many."""
    figures = [figure for clause in parts for figure in clause.figures if figure.counts]
    if not figures or not all(_is_count(figure) for figure in figures):
        return ()
    found = tuple(
        Crowd(figure, _sign(figure, clause)) for clause in parts for figure in clause.figures
    )
    return found if sum(crowd.size for crowd in found) <= MOST else ()


def worth_seeing(found: Sequence[Crowd]) -> bool:
    """Whether drawing them tells more than their numerals: few among many of one kind."""
    sizes = [crowd.size for crowd in found]
    if len(sizes) < 2 or max(sizes) < _WORTH:
        return False
    return max(sizes) >= _CONTRAST * min(sizes)


def _is_count(figure: Figure) -> bool:
    """Whether it is an exact count of things: no measure, no money, not 近 500 or 30 余."""
    exact = not (figure.before or figure.after or figure.prefix or _INEXACT.search(figure.unit))
    plain = figure.scale == 1 and re.fullmatch(r"[0-9][0-9,]*", figure.numeral)
    return exact and bool(plain) and figure.amount > 0 and not _MEASURES.search(figure.unit)


def _sign(figure: Figure, clause: Clause) -> str:
    """The icon of what is counted: by its unit, else by the word that follows it."""
    place = clause.parts.index(figure)
    following = "".join(part.text for part in clause.parts[place + 1 : place + 2])
    following = " ".join(following.split()[:2]) if following.isascii() else following[:6]
    return next(
        (sign for pattern, sign in _SIGNS if pattern.search(f"{figure.unit} {following}")), _ANY
    )
