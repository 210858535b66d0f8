"""Counts small enough that everyone counted can be drawn, and by which sign."""

import re

from kiosk.content.model import Figure
from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.picture import Picture, Room
from kiosk.deck.room import CARD, GAP, sentence_height

MOST = 600  # signs on one slide: more are no longer seen one by one
_WORTH = 30  # where nothing reaches this, the numeral alone is as plain
_CROWD = 220.0  # its height above cards
_LOW_CROWD = 150.0  # and above a sentence
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
_SIGNS = ((_PEOPLE, "person"), (_HOMES, "home"), (_PLACES, "place"))
_ANY = "circle"
_INEXACT = re.compile(r"[余多]")
_MEASURES = re.compile(
    r"[%％‰元米里亩吨升度克斤时分秒天年月]|\b(?:km|m|kg|hours?|days?|years?|miles?|points?)\b",
    re.IGNORECASE,
)


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """A mark for each figure, if all are plain counts and together not too many."""
    figures = [figure for clause in clauses for figure in clause.figures if figure.counts]
    if not figures or not all(_is_count(figure) for figure in figures):
        return ()
    found = tuple(
        Mark(float(figure.amount), _sign(figure, clause))
        for clause in clauses
        for figure in clause.figures
    )
    return found if sum(mark.amount for mark in found) <= MOST else ()


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """Where drawing them tells more than their numerals: few among many of one kind."""
    found = _allowed(clauses)
    sizes = [mark.amount for mark in found]
    told = len(sizes) > 1 and max(sizes) >= max(_WORTH, _CONTRAST * min(sizes))
    return found if told and (len(clauses) == 1 or _labelled(clauses)) else ()


def _labelled(clauses: tuple[Clause, ...]) -> bool:
    return all(clause.form is Form.LABELLED for clause in clauses)


def _room(fact: LaidOutFact) -> Room:
    if len(fact.clauses) > 1:
        return Room(_CROWD + CARD + GAP)
    return Room(_LOW_CROWD + sentence_height(fact.clauses) + GAP)


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


PICTURE = Picture("dots", 4, _allowed, _chosen, _room, weight=2)
