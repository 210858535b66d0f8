"""Chooses by rule, from the words alone, how each fact of a slide is set."""

import re
from decimal import Decimal

from kiosk.content.model import Fact, Layout
from kiosk.deck.clauses import clauses
from kiosk.deck.model import Block, Clause, Form, Setting

_SHARE = re.compile(r"[%％]$")
_GREW = re.compile(
    r"(?:提高|提升|增长|增加|上升|扩大|增幅|增速)[了达约近]*\s*$"
    r"|(?:up|grew|rose|increased|growth|growing)(?:\s+(?:by|of))?\s*$",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"(?:下降|减少|降低|缩短|收窄|下滑|下跌|回落|缩减|压缩|压减|削减|减轻|降幅|跌幅)[了达为约近]*\s*$"
    r"|\b(?:fell|fallen|falls?|dropp?(?:ed|s)?|declin(?:ed?|es)|decreas(?:ed?|es)|down|lower|shrank"
    r"|reduced|reduction|cut)(?:\s+(?:by|of))?\s*$",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\s*(?:的?(?:降幅|跌幅|下降)"
    r"|(?:fewer|less|lower|down|fall|drop|decline|decrease|reduction)(?![A-Za-z]))",
    re.IGNORECASE,
)
# 提高至 62% and 提升达到 95% tell where a number stands now, not how far it moved.
_LEVEL = re.compile(r"(?:[到至]|(?<![A-Za-z])to)[了约近]*\s*$", re.IGNORECASE)
_LEVEL_QUALIFIERS = ("达到", "up to")
_RATE = re.compile(r"[增降]幅|增速|growth", re.IGNORECASE)
_CARDS_LIMIT = 4
_HERO_COMPANY = 4  # facts, the hero included: more of them want even cards
_HERO_DIGITS = 9  # a longer literal is no longer read at one glance


def block(fact: Fact) -> Block:
    """Set one fact by itself, whatever stands beside it."""
    parts = clauses(fact)
    wanted = _wanted(fact, parts)
    return Block(wanted or _natural(fact, parts), parts)


def blocks(facts: tuple[Fact, ...]) -> tuple[Block, ...]:
    """Set the facts of one slide together: by rule the greatest number is its hero, if it leads."""
    row = [block(fact) for fact in facts]
    strong = {Setting.HERO, Setting.RING, Setting.GROWTH}
    if facts[0].layout is Layout.AUTO and not any(item.setting in strong for item in row):
        greatest = max((f.amount for item in row for f in item.figures), default=Decimal(0))
        first = row[0]
        if (
            len(row) <= _HERO_COMPANY
            and _may_be_hero(first)
            and first.figures[0].amount == greatest
        ):
            row[0] = Block(Setting.HERO, first.clauses)
    return tuple(row)


def _natural(fact: Fact, parts: tuple[Clause, ...]) -> Setting:
    counting = [figure for figure in fact.figures if figure.counts]
    if not counting:
        return Setting.STATEMENT
    if len(parts) == 1 and parts[0].form is Form.LABELLED:
        if _is_growth(parts[0]):
            return Setting.GROWTH
        if _is_share(parts[0]):
            return Setting.RING
    if len(parts) <= _CARDS_LIMIT and all(part.form is Form.LABELLED for part in parts):
        return Setting.CARDS
    return Setting.SENTENCE


def _wanted(fact: Fact, parts: tuple[Clause, ...]) -> Setting | None:
    """What the author asked for, where the words allow it; else None."""
    labelled = all(part.form is Form.LABELLED for part in parts)
    single = labelled and len(parts) == 1
    match fact.layout:
        case Layout.AUTO:
            return None
        case Layout.SENTENCE | Layout.STATEMENT:
            return Setting(fact.layout.value)
        case Layout.CARDS:
            return Setting.CARDS if labelled else None
        case Layout.HERO:
            return Setting.HERO if single else None
        case Layout.RING:
            return Setting.RING if single and _is_share(parts[0]) else None
        case Layout.GROWTH:
            return Setting.GROWTH if single and _may_be_growth(parts[0]) else None


def _is_share(clause: Clause) -> bool:
    # A picture of a figure has one place for words: those before it, or those behind.
    if clause.lead:
        return False
    figure = clause.figures[0]
    value = figure.value or Decimal(0)
    return bool(_SHARE.search(figure.unit)) and 0 < value <= 100 and not _is_fall(clause)


def _may_be_growth(clause: Clause) -> bool:
    if clause.lead:
        return False
    figure = clause.figures[0]
    percent = _SHARE.search(figure.unit) and (figure.value or 0) > 0
    return bool(percent) and not _is_fall(clause) and not _is_level(clause)


def _is_growth(clause: Clause) -> bool:
    return _may_be_growth(clause) and bool(_GREW.search(_around(clause)[0]))


def _is_fall(clause: Clause) -> bool:
    before, after = _around(clause)
    return bool(_FELL.search(before) or _FALLS.match(after))


def _is_level(clause: Clause) -> bool:
    before, _ = _around(clause)
    if clause.figures[0].before.lower() in _LEVEL_QUALIFIERS:
        return not _RATE.search(before)
    return bool(_LEVEL.search(before))


def _around(clause: Clause) -> tuple[str, str]:
    """What is written before and behind the only figure of a clause."""
    place = clause.parts.index(clause.figures[0])
    before, after = clause.parts[:place], clause.parts[place + 1 :]
    return "".join(part.text for part in before), "".join(part.text for part in after)


def _may_be_hero(item: Block) -> bool:
    return (
        item.setting is Setting.CARDS
        and len(item.clauses) == 1
        and not item.clauses[0].lead
        and len(item.figures[0].numeral) <= _HERO_DIGITS
    )
