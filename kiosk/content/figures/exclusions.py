"""Stretches of a sentence whose numbers do not count: each rule lies in the file of its subject."""

import re
from collections.abc import Iterator

from kiosk.content.figures import labels, ranges, times
from kiosk.content.figures.numerals import levelled, numerals
from kiosk.content.figures.units import unit_end
from kiosk.content.figures.why import Lookalike, Why

# A quotation with a pause inside is speech, and its numbers count; one without is a name.
_NAME = r"[^，。；！？,;!?\n"
_NAMES = re.compile(
    rf"“{_NAME}“”]*”|‘{_NAME}‘’]*’|\"{_NAME}\"]*\"|「{_NAME}「」]*」"
    r"|《[^《》]*》|〈[^〈〉]*〉|『[^『』]*』"
)
# Rules that begin with a word, searched for in a text with such letters.
_CHINESE_WORDED, _LATIN_WORDED, _WORDED = (
    tuple((re.compile(pattern, re.ASCII | re.IGNORECASE), why) for pattern, why in rules)
    for rules in (
        (
            (labels.WORDED_LABEL, Why.LABEL),
            (labels.WORDED_ORDINAL, Why.ORDINAL),
            (labels.WORDED_CODE, Why.CODE),
            (ranges.WORDED_BASE, Why.RATIO),
            (ranges.WORDED_IDIOM, Why.IDIOM),
        ),
        (
            (times.WORDED_DATE, Why.TIME),
            (times.WORDED_AGE, Why.AGE),
            (ranges.WORDED_RANGE, Why.RANGE),
            (ranges.WORDED_LATIN_BASE, Why.RATIO),
            (ranges.WORDED_LATIN_IDIOM, Why.IDIOM),
            (labels.WORDED_LATIN_CODE, Why.CODE),
            (labels.WORDED_LATIN_LABEL, Why.LABEL),
        ),
        ((labels.WORDED_NUMBERING, Why.NUMBERING),),
    )
)
# Rules that begin with the number, tried at each; where one of the first holds, no other need.
_CHAINS = ((ranges.FORMULA, Why.IDIOM), (ranges.RATIO, Why.RATIO), (labels.CODE, Why.CODE))
_NUMBERED = ((times.DATE, Why.TIME), (labels.LABEL, Why.LABEL), (labels.ORDINAL, Why.ORDINAL))
_MONTHLY = re.compile(r"[0-9]{4}\.[0-9]{1,2}")
# A single digit with nothing behind it that most rules could take: spares work in long lists.
_ALONE = re.compile(r"(?<![0-9.'\-−][0-9])[ \t]?(?=[,;!?)\]“”‘’\"[$¥，。；！？0-9])")
# An amount by its scale, which is no date, label, ordinal, chain or code.
_SCALED = re.compile(r"[1-9][0-9]{0,6}(?:\.[0-9]+)?[万亿]")
_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]")


def lookalikes(sentence: str) -> Iterator[Lookalike]:
    """Yield each stretch in which no number counts."""
    text = levelled(sentence)
    found = numerals(text)
    if not found:
        return
    for match in _NAMES.finditer(sentence):
        yield Lookalike(*match.span(), Why.NAME)
    chinese = _HAN.search(text) is not None
    latin = _LATIN.search(text) is not None
    rules = (*_WORDED, *(_CHINESE_WORDED if chinese else ()), *(_LATIN_WORDED if latin else ()))
    for pattern, why in rules:
        for match in pattern.finditer(text):
            yield Lookalike(*match.span(), why)
    done = 0
    for numeral in found:
        start = numeral.start()
        if start < done:  # inside a chain, which would be read again from each of its numbers
            continue
        if _ALONE.match(text, numeral.end()):
            yield from _named(text, start, chinese=chinese, latin=latin)
            continue
        yield from _at(text, numeral, chinese=chinese, latin=latin)
        for pattern, why in () if _SCALED.match(text, start) else _CHAINS:
            if chain := pattern.match(text, start):
                yield Lookalike(*chain.span(), why)
                done = max(done, chain.end())
        if reach := ranges.is_range(text, start):
            yield Lookalike(*reach.span(), Why.RANGE)


def _at(text: str, numeral: re.Match[str], *, chinese: bool, latin: bool) -> Iterator[Lookalike]:
    start, end = numeral.span()
    for pattern, why in () if _SCALED.match(text, start) else _NUMBERED:
        named = pattern.match(text, start)
        # 2034.5 acres and 2023.12 亿元 are no dates.
        if named and not (_MONTHLY.fullmatch(named.group()) and _measured(text, named.end())):
            yield Lookalike(*named.span(), why)
    if match := times.is_span(text, start):
        yield Lookalike(*match.span(), Why.DURATION)
    if match := times.is_age(text, start):
        yield Lookalike(*match.span(), Why.AGE)
    yield from _named(text, start, chinese=chinese, latin=latin)
    joined = start > 0 and text[start - 1] in "-−"
    if joined and labels.is_hyphened(text, start, _measured(text, end)):
        yield Lookalike(start - 2, end, Why.CODE)


def _named(text: str, start: int, *, chinese: bool, latin: bool) -> Iterator[Lookalike]:
    if match := times.is_year(text, start, chinese=chinese):
        yield Lookalike(*match.span(), Why.TIME)
    if latin and (label := labels.is_named(text, start)):
        yield Lookalike(*label, Why.LABEL)


def _measured(text: str, end: int) -> str:
    """The unit of the numeral that ends here."""
    return text[end : unit_end(text, end, len(text))].strip()
