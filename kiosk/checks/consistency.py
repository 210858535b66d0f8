"""Warns of contradictions, repetitions and impossible dates in a show; leaves nothing out for them.

**The same thing with two numbers.** A clause is what stands between two pauses. Two clauses speak
of the same thing where the words around their figures are the same, whatever their order, once
what says nothing about the thing is left away: marks, “5 年来”, 累计, 共, 全省, “more than”.
What is counted must be the same too: 万人次 and 人次 are, 人次 and 家 are not. Two clauses are not
compared where

- the words are so few that they name nothing: 投入 3 万元, 投入 5 万元;
- they lean on another clause: in “…建议 243.5 万余项、创造价值 63.21 亿元” the second is compared
  only with one that follows the same first;
- each figure has its own date (`as_of`), or the words name different years, places or kinds;
- both numbers may be right: one is a rounded form of the other (6.5 万, 65012), or says itself that
  it is about so many (超过, 余, nearly) and is less than a tenth away.

One look at each clause and a table of what was seen: the time grows with the show, no faster.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from kiosk.checks.dates import DateRange, date_range
from kiosk.checks.typos import find_typos
from kiosk.checks.warning import warning
from kiosk.content.findings import excerpt
from kiosk.content.model import Fact, Figure, Part, Place, Section, Show, Words
from kiosk.content.problems import Problem

_PAUSE = re.compile(r"[，。；！？、]+|[,;:.!?](?=\s|$)|——")
_SAYS_NOTHING = re.compile(
    r"(?<![0-9])[0-9一二三四五六七八九十]{1,2}\s*年(?:来|间|累计|共|以来)?|累计|总计|总共|合计|共计|共有"
    r"|(?<![\u4e00-\u9fff])共(?![同产青])|先后|陆续|成功|全省|我省|目前|已经|达到|(?<=[建办成])了|\b(?:the|a|an|of|in|were|was|have|has"
    r"|been|altogether|total|more|than|over|nearly|about)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z0-9]+|[\u2e80-\U0003ffff]")
_LEANS = re.compile(
    r"其中|创造|挽回|惠及|带动|节约|涵盖|覆盖|受益|参与|吸引|提供|发放|服务|投入|实现|占|比|完成|解决"
    r"|recover|worth|including|of which|benefit|reach|saving"
)
_SCALE = re.compile(r"^[余多几来]?[十百千万亿兆]*[余多几来]?")
_ABOUT = re.compile(r"[余多几来]")
_LEAST_NAMING = 4  # characters that name a thing
_LEAST_NAMING_ALONE = 8  # of a clause that others stand before
_LEAST_NAMING_TWICE = 6
_STALE_YEARS = 3
_MOST_COMPARED = 3

_Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    """A figure in its clause: what it counts, and where that is said."""

    thing: tuple[_Key, str]
    figure: Figure
    fact: Fact
    named: int  # how many characters name the thing


def check_consistency(show: Show, language: str, today: date) -> Iterator[Problem]:
    """Yield a warning for everything doubtful in a show, in its order.

    `today` is the date up to which facts may be dated.
    """
    for place, (key, values) in _doubts(show, today):
        yield warning(key, place, language, **values)


_Doubt = tuple[str, dict[str, object]]  # a key of the message tables and its values
_Doubts = Iterator[tuple[Place | None, _Doubt]]


def _doubts(show: Show, today: date) -> _Doubts:
    facts = [fact for section in show.sections for topic in section.topics for fact in topic.facts]
    yield from _titles(show.sections)
    yield from _repeated(facts)
    yield from _contradictions(facts)
    yield from _dates(facts, today)
    for fact in facts:
        for key, text in find_typos(fact.text):
            yield fact.place, _doubt(key, text=excerpt(text))
        if show.require_sources and not fact.source and any(f.counts for f in fact.figures):
            yield fact.place, _doubt("no-source", text=excerpt(fact.text))
    yield from _separators(facts)


def _titles(sections: tuple[Section, ...]) -> _Doubts:
    seen: dict[str, Place | None] = {}
    for section in sections:
        place = section.places.get("title")
        if section.title in seen:
            yield place, _twice("title-twice", section.title, seen[section.title])
        seen.setdefault(section.title, place)
        topics: dict[str, Place | None] = {}
        for topic in section.topics:
            if topic.title in topics:
                yield topic.place, _twice("topic-twice", topic.title, topics[topic.title])
            topics.setdefault(topic.title, topic.place)


def _repeated(facts: list[Fact]) -> _Doubts:
    seen: dict[str, Fact] = {}
    for fact in facts:
        text = re.sub(r"[\s。.]", "", fact.text)
        if text in seen:
            yield fact.place, _twice("fact-twice", fact.text, seen[text].place)
        seen.setdefault(text, fact)


def _contradictions(facts: list[Fact]) -> _Doubts:
    seen: dict[tuple[_Key, str], list[_Claim]] = {}
    told: set[str] = set()
    for fact in facts:
        if fact.text in told:  # already named as a whole
            continue
        told.add(fact.text)
        twice: list[_Doubt] = []
        differs = False
        for claim in _claims(fact):
            others = seen.setdefault(claim.thing, [])
            other = next((one for one in others if _differ(one, claim)), None)
            if other:
                values = {
                    "text": excerpt(claim.figure.text.strip()),
                    "other": excerpt(other.figure.text.strip()),
                    "place": _named(other.fact.place),
                }
                differs = True
                yield fact.place, _doubt("two-numbers", **values)
            elif others and _told_twice(others[0], claim):
                text = claim.figure.text.strip()
                twice.append(_twice("clause-twice", text, others[0].fact.place))
            if len(others) < _MOST_COMPARED:
                others.append(claim)
        # Beside a number that differs, one that does not is no news.
        yield from ((fact.place, doubt) for doubt in twice if not differs)


def _told_twice(one: _Claim, other: _Claim) -> bool:
    same = one.figure.numeral == other.figure.numeral
    return same and one.fact is not other.fact and other.named >= _LEAST_NAMING_TWICE


def _claims(fact: Fact) -> Iterator[_Claim]:
    before: _Key = ()
    for clause in _clauses(fact.parts):
        figures = [part for part in clause if isinstance(part, Figure)]
        words = _key("\0".join(part.text for part in clause if isinstance(part, Words)))
        named = sum(min(len(word), 4) if word.isascii() else 1 for word in words)
        text = "".join(part.text for part in clause).strip()
        alone = not before or (named >= _LEAST_NAMING_ALONE and not _LEANS.match(text))
        whole = words if alone else (*before, "|", *words)
        if len(figures) == 1 and figures[0].counts and named >= _LEAST_NAMING:
            unit = _SCALE.sub("", figures[0].unit)
            yield _Claim((whole, figures[0].prefix + unit), figures[0], fact, named)
        before = whole


def _clauses(parts: tuple[Part, ...]) -> list[list[Part]]:
    clauses: list[list[Part]] = [[]]
    for part in parts:
        if isinstance(part, Figure):
            clauses[-1].append(part)
            continue
        first, *rest = _PAUSE.split(part.text)
        clauses[-1].append(Words(first))
        clauses += [[Words(piece)] for piece in rest]
    return clauses


def _key(text: str) -> _Key:
    return tuple(sorted(_WORD.findall(_SAYS_NOTHING.sub("", text).lower())))


def _differ(one: _Claim, other: _Claim) -> bool:
    """Whether two numbers for one thing cannot both be right."""
    if one.fact.as_of != other.fact.as_of and one.fact.as_of and other.fact.as_of:
        return False
    a, b = one.figure.amount, other.figure.amount
    if a == b:
        return False
    if _is_about(one.figure) or _is_about(other.figure):
        return abs(a - b) * 10 > max(abs(a), abs(b))
    coarse, fine = sorted((_step(one.figure), _step(other.figure)), reverse=True)
    return coarse == fine or abs(a - b) * 2 > coarse


def _is_about(figure: Figure) -> bool:
    return bool(figure.before or figure.after or _ABOUT.search(figure.unit))


def _step(figure: Figure) -> Decimal:
    """What the last digit of a figure stands for."""
    decimals = len(figure.numeral.partition(".")[2])
    return figure.scale.scaleb(-decimals)


def _dates(facts: list[Fact], today: date) -> _Doubts:
    dated: list[tuple[Fact, DateRange]] = []
    for fact in facts:
        if not fact.as_of:
            continue
        found = date_range(fact.as_of)
        if found is None:
            yield fact.place, _doubt("as-of-impossible", text=excerpt(fact.as_of))
        elif found.first > today:
            yield fact.place, _doubt("as-of-future", text=excerpt(fact.as_of))
        else:
            dated.append((fact, found))
    newest = max((found.last for _, found in dated), default=today)
    for fact, found in dated:
        if newest.year - found.last.year >= _STALE_YEARS:
            values = {"text": excerpt(fact.as_of), "newest": newest.year}
            yield fact.place, _doubt("as-of-stale", **values)


def _separators(facts: list[Fact]) -> _Doubts:
    """Numbers of four digits and more with commas in one place and without in another."""
    large = [
        (fact, figure.numeral)
        for fact in facts
        for figure in fact.figures
        if figure.counts and re.match(r"[-−+]?(?:[0-9]{4}|[0-9]{1,3},[0-9]{3})", figure.numeral)
    ]
    for (_, one), (fact, other) in pairwise(large):
        if ("," in one) != ("," in other):
            yield fact.place, _doubt("separators", text=other, other=one)
            return


def _doubt(key: str, **values: object) -> _Doubt:
    return key, values


def _twice(key: str, text: str, place: Place | None) -> _Doubt:
    return _doubt(key, text=excerpt(text), place=_named(place))


def _named(place: Place | None) -> str:
    return str(place) if place else "?"
