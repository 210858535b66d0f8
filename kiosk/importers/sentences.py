"""Splits running text into sentences; joined again they are the text, but for spaces between."""

import re

_PAIRS = dict(zip("“‘「『（《〈【〔([", "”’」』）》〉】〕)]", strict=True))
_WIDE_ENDS = "。！？；"
_CLOSERS = "”’」』）》】)\"'"
_MOST_SHORT = 40  # characters, so that a text full of them is read in linear time
# A full stop after one of these ends no sentence: neither a title nor "e.g." nor an initial.
_SHORT_WORD = re.compile(
    r"(?:^|[\s(“\"'])(?:Mr|Mrs|Ms|Dr|Prof|St|No|Nos|vs|etc|approx|ca|cf|Fig|Vol|Inc|Ltd|Co|Corp"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[A-Za-z]|(?:[A-Za-z]\.)+[A-Za-z])\.$",
    re.IGNORECASE,
)
_STARTS = re.compile(r"\s+(?=[A-Z0-9“\"‘'(（\u3400-\u9fff$€£¥])")


def split_sentences(text: str) -> tuple[str, ...]:
    """Split at 。！？； and at a Western full stop, but never inside quotes or brackets."""
    parts = _split(text, nested=True)
    # A bracket that is never closed says nothing about where sentences end.
    return tuple(parts if parts is not None else _split(text, nested=False) or [text])


def _split(text: str, *, nested: bool) -> list[str] | None:
    parts: list[str] = []
    open_now: list[str] = []
    start = i = 0
    while i < len(text):
        c = text[i]
        i += 1
        if nested and c in _PAIRS:
            open_now.append(_PAIRS[c])
        elif open_now and c == open_now[-1]:
            open_now.pop()
        elif not open_now and (end := _end(text, start, i)):
            parts.append(text[start:end].strip())
            start = i = end
    if open_now:
        return None
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def _end(text: str, start: int, i: int) -> int:
    """Where the sentence ends whose last mark may be the character before `i`; else 0."""
    c = text[i - 1]
    if c in _WIDE_ENDS:
        while i < len(text) and text[i] in _WIDE_ENDS + _CLOSERS:
            i += 1
        return i
    if c not in ".!?":
        return 0
    while i < len(text) and text[i] in ".!?" + _CLOSERS:
        i += 1
    if not _STARTS.match(text, i) or (
        c == "." and _SHORT_WORD.search(text[max(start, i - _MOST_SHORT) : i])
    ):
        return 0
    return i
