"""Amounts spelled in characters, which do not count but deserve weight: 百余名, 百万职工."""

import re

from kiosk.content.model import Figure, Part, Words

_AMOUNT = re.compile(
    r"[两几数一二三四五六七八九十]?[十百千万亿]{1,3}[余多](?:万|亿)?(?:[名人户家个项件次场所位支座条](?!人))?"
    r"|[两几数一二三四五六七八九十]?(?:[百千万亿]{1,2})(?=职工|会员|群众|市民|师生|家庭|企业)"
    r"|(?:[过超逾近破]|突破)[百千万亿]{1,2}(?=$|[，。；！、,;!])"
)


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
