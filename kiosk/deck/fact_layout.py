"""Chooses by rule, from the words alone, how each fact of a slide is set."""

from dataclasses import replace
from decimal import Decimal

from kiosk.content.model import Count, Fact, Layout
from kiosk.deck.clauses import clauses, width
from kiosk.deck.model import Block, Clause, Form, Setting
from kiosk.deck.phrases import (
    is_growth,
    is_result,
    is_share,
    may_be_growth,
    may_be_share,
    years,
)
from kiosk.deck.pictogram import crowds, worth_seeing

_CARDS_LIMIT = 4
_HERO_COMPANY = 4  # facts, the hero included: more of them want even cards
_HERO_DIGITS = 9  # a longer literal is no longer read at one glance
_YEARS_COMPANY = 2  # facts, the one with its years included: a line wants room
_STORY = 120  # halves of an em: a longer sentence is told in steps
_PAIR_LIMIT = 18  # halves of an em: two longer figures and an arrow find no room beside each other
_PICTURES = {Setting.RING, Setting.GROWTH, Setting.DOTS}


def block(fact: Fact) -> Block:
    """Set one fact by itself, whatever stands beside it."""
    parts = clauses(fact)
    setting = _wanted(fact, parts) or _natural(fact, parts)
    credit = " · ".join(filter(None, (fact.source, fact.as_of)))
    found = Block(
        setting,
        parts,
        rolls=fact.count is Count.ROLL,
        picture=fact.picture,
        credit=credit,
        place=fact.place,
    )
    match setting:
        case Setting.DOTS:
            return replace(found, crowds=crowds(parts))
        case Setting.YEARS:
            return replace(found, years=years(fact.text))
        case _:
            return found


def blocks(facts: tuple[Fact, ...]) -> tuple[Block, ...]:
    """Set the facts of one slide together: one great figure at most, one picture of a kind."""
    row = [block(fact) for fact in facts]
    free = [fact.layout is Layout.AUTO for fact in facts]
    row = _with_one_crowd(row, free)
    if len(row) <= _YEARS_COMPANY:
        row = _with_years(facts, row, free)
    hero = _hero(row)
    if hero is not None and free[hero]:
        row[hero] = replace(row[hero], setting=Setting.HERO)
    return tuple(row)


def _natural(fact: Fact, parts: tuple[Clause, ...]) -> Setting:
    counting = [figure for figure in fact.figures if figure.counts]
    if not counting:
        return Setting.STATEMENT
    if len(parts) == 1 and parts[0].form is Form.LABELLED:
        if is_growth(parts[0]):
            return Setting.GROWTH
        if is_share(parts[0]):
            return Setting.RING
    labelled = all(part.form is Form.LABELLED for part in parts)
    if _is_pair(parts) and is_result(parts[1]):
        return Setting.PAIR
    if labelled and len(parts) <= _CARDS_LIMIT:
        return Setting.CARDS
    if len(counting) == 1 and len(parts) > 2 and width(fact.text) > _STORY:
        return Setting.STORY
    return Setting.SENTENCE


def _wanted(fact: Fact, parts: tuple[Clause, ...]) -> Setting | None:
    """What the author asked for, where the words allow it; else None."""
    return Setting(fact.layout.value) if _allows(fact.layout, fact, parts) else None


def layouts(fact: Fact) -> tuple[Layout, ...]:
    """The layouts that the words of a fact allow its author to ask for."""
    parts = clauses(fact)
    return tuple(layout for layout in Layout if _allows(layout, fact, parts))


def _allows(layout: Layout, fact: Fact, parts: tuple[Clause, ...]) -> bool:
    labelled = all(part.form is Form.LABELLED for part in parts)
    single = labelled and len(parts) == 1
    match layout:
        case Layout.AUTO:
            return False
        case Layout.SENTENCE | Layout.STATEMENT:
            return True
        case Layout.CARDS:
            return labelled
        case Layout.HERO:
            return single
        case Layout.RING:
            return single and may_be_share(parts[0])
        case Layout.GROWTH:
            return single and may_be_growth(parts[0])
        case Layout.PAIR:
            return _is_pair(parts)
        case Layout.DOTS:
            return bool(crowds(parts))
        case Layout.YEARS:
            return years(fact.text) is not None
        case Layout.STORY:
            return len(parts) > 1


def _is_pair(parts: tuple[Clause, ...]) -> bool:
    """Whether two figures with their labels may stand side by side, an arrow between them."""
    return len(parts) == 2 and all(
        part.form is Form.LABELLED and width(part.lead + part.figures[0].text) <= _PAIR_LIMIT
        for part in parts
    )


def _with_one_crowd(row: list[Block], free: list[bool]) -> list[Block]:
    """Draw those counted in the first fact where that is worth seeing; one picture is enough."""
    if any(item.setting in _PICTURES for item in row):
        return row
    for place, item in enumerate(row):
        found = crowds(item.clauses) if free[place] else ()
        suited = item.setting is Setting.CARDS or len(item.clauses) == 1
        if suited and worth_seeing(found):
            drawn = replace(item, setting=Setting.DOTS, crowds=found)
            return [*row[:place], drawn, *row[place + 1 :]]
    return row


def _with_years(facts: tuple[Fact, ...], row: list[Block], free: list[bool]) -> list[Block]:
    """Lay the line of its years under the first sentence that speaks of them."""
    for place, item in enumerate(row):
        found = years(facts[place].text) if free[place] else None
        if item.setting is Setting.SENTENCE and found:
            lined = replace(item, setting=Setting.YEARS, years=found)
            return [*row[:place], lined, *row[place + 1 :]]
    return row


def _hero(row: list[Block]) -> int | None:
    """The one great figure: the greatest count on cards, if the first or last fact has it."""
    strong = _PICTURES | {Setting.HERO, Setting.YEARS}
    if len(row) > _HERO_COMPANY or any(item.setting in strong for item in row):
        return None
    plain = [item for item in row if item.setting is Setting.CARDS]
    greatest = max((f.amount for item in plain for f in item.figures), default=Decimal(0))
    for place in (0, len(row) - 1):
        item = row[place]
        if _may_be_hero(item) and item.figures[0].amount == greatest:
            # At the end it wants others to lead up to it.
            return place if place == 0 or len(plain) == len(row) > 2 else None
    return None


def _may_be_hero(item: Block) -> bool:
    return (
        item.setting is Setting.CARDS
        and len(item.clauses) == 1
        and not item.clauses[0].lead
        and len(item.figures[0].numeral) <= _HERO_DIGITS
    )
