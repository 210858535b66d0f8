"""Splits a fact at its pauses into clauses, and tells which may stand as figure and label."""

import re

from kiosk.content.model import Fact, Figure, Part, Words
from kiosk.deck.model import Clause, Form

# An English comma or stop is a pause only where a space or the end follows it.
_PAUSE = re.compile(r"[，；。！？]+[”’」』）]*|[,;:.!?](?=\s|$)\s*|——")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_ENUMERATION = re.compile(r"、")
_OPENING, _CLOSING = "“‘「『《（(〈", "”’」』》）)〉"

# Amounts spelled in characters, which do not count but deserve weight: 百余名, 百万职工, 七成.
_DIGIT = "两几数一二三四五六七八九十"
_MEASURE = "(?:[名人户家个件项次场所位支座条](?!人))"
_AMOUNT = re.compile(
    rf"[{_DIGIT}]?[十百千万亿]{{1,3}}[余多](?:万|亿)?{_MEASURE}?"
    rf"|[{_DIGIT}]?(?:[百千万亿]{{1,2}})(?=职工|会员|群众|市民|师生|家庭|企业)"
    r"|(?:[过超逾近破]|突破)[百千万亿]{1,2}(?=$|[，。；！、,;!])"
    rf"|(?:(?<!以)上|(?<![最附])近|[逾超数几])[{_DIGIT}]?[十百千万亿]{{1,3}}{_MEASURE}"
    rf"|[两一二三四五六七八九][十百千万亿]{{1,3}}{_MEASURE}"
    rf"|[{_DIGIT}百千]{{1,3}}分之[一二三四五六七八九十百千零点]{{1,6}}"
    r"|(?<!第)[两几一二三四五六七八九]成[一二三四五六七八九半]?"
    r"(?=$|[，。；！、,;!的]|以[上下]|左右|职工|会员|群众|企业|观众|居民|农户|员工|党员|家庭)"
)


LEAD_LIMIT = 8
LABEL_LIMIT = 44  # halves of an em: a longer label is a sentence and is set as one
FIGURE_LIMIT = 36  # halves of an em: a longer figure, its lead included, finds no room on a card


def clauses(fact: Fact) -> tuple[Clause, ...]:
    """The clauses of a fact; their texts and pauses joined are the sentence to the character."""
    pieces = _split(fact.parts, _PAUSE, everywhere=True)
    found = [
        _clause(parts, pause)
        for piece, outer in pieces
        for parts, inner in _split(piece, _ENUMERATION, everywhere=False)
        for pause in [inner or outer]
    ]
    return tuple(found)


def _split(
    parts: tuple[Part, ...], pattern: re.Pattern[str], *, everywhere: bool
) -> list[tuple[tuple[Part, ...], str]]:
    """Cut parts at a pattern outside quotations; elsewhere only between two counting figures."""
    pieces: list[tuple[list[Part], str]] = [([], "")]
    depth = 0
    for place, part in enumerate(parts):
        if isinstance(part, Figure):
            pieces[-1][0].append(part)
            continue
        start = 0
        for match in pattern.finditer(part.text):
            depth_here = depth + _depth(part.text[: match.start()])
            counted = any(isinstance(p, Figure) and p.counts for p in pieces[-1][0])
            follows = any(isinstance(p, Figure) and p.counts for p in parts[place + 1 :])
            if depth_here > 0 or not (everywhere or (counted and follows)):
                continue
            if match.start() > start:
                pieces[-1][0].append(Words(part.text[start : match.start()]))
            pieces[-1] = (pieces[-1][0], match.group())
            pieces.append(([], ""))
            start = match.end()
        if start < len(part.text):
            pieces[-1][0].append(Words(part.text[start:]))
        depth += _depth(part.text)
    if len(pieces) > 1 and not pieces[-1][0]:
        pieces.pop()
    return [(tuple(piece), pause) for piece, pause in pieces]


def _depth(text: str) -> int:
    return sum(text.count(c) for c in _OPENING) - sum(text.count(c) for c in _CLOSING)


def _clause(parts: tuple[Part, ...], pause: str) -> Clause:
    running = Clause(emphasise(parts), pause, Form.RUNNING)
    figures = [part for part in parts if isinstance(part, Figure)]
    if len(figures) != 1 or not figures[0].counts:
        return running
    labelled = Clause(parts, pause, Form.LABELLED)
    if not labelled.label or width(labelled.label) > LABEL_LIMIT:
        return running
    if width(labelled.lead) + width(figures[0].text) > FIGURE_LIMIT:
        return running
    if not is_chinese(labelled.text):
        # English reads on from the figure to its label: with words before it, it is a sentence.
        return labelled if isinstance(parts[0], Figure) else running
    # Between two stretches of words a figure keeps its place: a short lead stands before it.
    return labelled if width(labelled.lead) <= LEAD_LIMIT else running


def is_chinese(text: str) -> bool:
    """Whether a text has Chinese words in it."""
    return bool(_HAN.search(text))


def width(text: str) -> int:
    """How wide a text is, in halves of an em: Chinese and full-width characters count two."""
    return sum(1 if ord(c) < 0x2000 else 2 for c in text)


def emphasise(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The same words, with the amounts spelled in them set apart as figures that do not count."""
    found: list[Part] = []
    for part in parts:
        found.extend(_apart(part.text) if isinstance(part, Words) else [part])
    return tuple(found)


def _apart(text: str) -> list[Part]:
    pieces: list[Part] = []
    start = 0
    for match in _AMOUNT.finditer(text):
        if match.start() > start:
            pieces.append(Words(text[start : match.start()]))
        pieces.append(Figure(text=match.group(), numeral=match.group(), counts=False))
        start = match.end()
    return pieces + ([Words(text[start:])] if start < len(text) else [])
