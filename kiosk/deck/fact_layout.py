"""Chooses by rule, from the words alone, how each fact is laid out, and how those of a slide."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from kiosk.content.model import Count, Fact, Layout
from kiosk.deck.clauses import clauses, width
from kiosk.deck.model import Clause, Form, LaidOutFact
from kiosk.deck.picture import MOST_PICTURES, Picture
from kiosk.deck.pictures import pictures
from kiosk.messages.lookup import layout_names

_CARDS_LIMIT = 4
_HERO_COMPANY = 4  # facts, the hero included: more of them want even cards
_HERO_DIGITS = 9  # a longer literal is no longer read at one glance
_STORY = 120  # halves of an em: a longer sentence is told in steps


def lay_out(fact: Fact) -> LaidOutFact:
    """Lay out one fact by itself, whatever stands beside it."""
    parts = clauses(fact)
    made = LaidOutFact(
        Layout.AUTO,
        parts,
        rolls=fact.count is Count.ROLL,
        picture=fact.picture,
        credit=" · ".join(filter(None, (fact.source, fact.as_of))),
        place=fact.place,
    )
    if picture := pictures().get(fact.layout):
        if marks := picture.allowed(parts):
            return replace(made, layout=picture.name, marks=marks, asked=True)
    elif _allows(fact.layout, parts):
        return replace(made, layout=fact.layout, asked=True)
    for picture in pictures().values():
        if marks := picture.chosen(parts):
            return replace(made, layout=picture.name, marks=marks)
    return _plain(made)


def layouts(fact: Fact) -> tuple[str, ...]:
    """The layouts that the words of a fact allow its author to ask for."""
    parts = clauses(fact)
    drawn = {name for name, picture in pictures().items() if picture.allowed(parts)}
    return tuple(name for name in layout_names() if name in drawn or _allows(name, parts))


def together(facts: Sequence[LaidOutFact]) -> tuple[LaidOutFact, ...]:
    """The facts of one slide, whose pictures leave each other room: one great figure at most."""
    row = _with_few_pictures(facts)
    hero = _hero(row)
    if hero is not None:
        row[hero] = replace(row[hero], layout=Layout.HERO)
    return tuple(row)


def _allows(layout: str, parts: tuple[Clause, ...]) -> bool:
    """Whether the words allow one of the layouts that are no picture."""
    labelled = all(part.form is Form.LABELLED for part in parts)
    match layout:
        case Layout.SENTENCE | Layout.STATEMENT:
            return True
        case Layout.CARDS:
            return labelled
        case Layout.HERO:
            return labelled and len(parts) == 1
        case Layout.STORY:
            return len(parts) > 1
        case _:
            return False


def _plain(fact: LaidOutFact) -> LaidOutFact:
    """The fact without a picture of its figures."""
    counting = sum(figure.counts for figure in fact.figures)
    labelled = all(clause.form is Form.LABELLED for clause in fact.clauses)
    if not counting:
        layout = Layout.STATEMENT
    elif labelled and len(fact.clauses) <= _CARDS_LIMIT:
        layout = Layout.CARDS
    elif counting == 1 and len(fact.clauses) > 2 and width(fact.text) > _STORY:
        layout = Layout.STORY
    else:
        layout = Layout.SENTENCE
    return replace(fact, layout=layout, marks=())


def _with_few_pictures(facts: Sequence[LaidOutFact]) -> list[LaidOutFact]:
    """The facts with as many of their pictures as their slide has room for, one of which leads.

    What an author has asked for comes first, then what ranks before others.
    """
    row = list(facts)
    drawn = [(pictures()[fact.layout], place) for place, fact in enumerate(row) if fact.marks]
    kept: list[Picture] = []
    for picture, place in sorted(drawn, key=lambda one: (not row[one[1]].asked, one[0].rank)):
        crowded = picture.company is not None and len(row) > picture.company
        second = picture.leads and any(other.leads for other in kept)
        if len(kept) == MOST_PICTURES or second or (crowded and not row[place].asked):
            row[place] = _plain(row[place])
        else:
            kept.append(picture)
    return row


def _hero(row: Sequence[LaidOutFact]) -> int | None:
    """The one great figure: the greatest count on cards, if the first or last fact has it."""
    if len(row) > _HERO_COMPANY or any(leads(fact) for fact in row):
        return None
    plain = [fact for fact in row if fact.layout == Layout.CARDS]
    greatest = max((f.amount for fact in plain for f in fact.figures), default=Decimal(0))
    for place in (0, len(row) - 1):
        fact = row[place]
        if _may_be_hero(fact) and fact.figures[0].amount == greatest:
            # At the end it wants others to lead up to it.
            last = place > 0 and not len(plain) == len(row) > 2
            return None if last or fact.asked else place
    return None


def leads(fact: LaidOutFact) -> bool:
    """Whether a fact is the great thing on its slide, beside which all else stands."""
    drawn = bool(fact.marks) and pictures()[fact.layout].leads
    return drawn or fact.layout == Layout.HERO


def _may_be_hero(fact: LaidOutFact) -> bool:
    return (
        fact.layout == Layout.CARDS
        and len(fact.clauses) == 1
        and not fact.clauses[0].lead
        and len(fact.figures[0].numeral) <= _HERO_DIGITS
    )
