"""Where Chinese text may be broken into lines: between words, never within one.

The words are those of a dictionary with how often each is met; a text is parted into those that
are likeliest together. That is slow enough to be done where a deck is made, and kept with it.
"""

import re
from collections.abc import Iterable
from functools import cache

from kiosk.base.paths import bundled_folder

#: Stands in a text where a line may end.
BREAK = "\u200b"

_HAN = re.compile(r"[\u4e00-\u9fff]{2,}")
_LONGEST = 7  # characters of a word
_ALL = 26  # the binary logarithm of how many words the dictionary has met
_UNKNOWN = 3  # that of how often a character by itself is taken to be met
_LEADS = frozenset("和与及或在为向对被把将让使从")  # to the word behind them, and to none before
_CLINGS = frozenset("的了着地得们")  # to the word before them, and to none behind
_WHOLE = 5  # characters, up to which a single one is kept with the words beside it


def with_breaks(texts: Iterable[str]) -> tuple[str, ...]:
    """Those of the texts that have several Chinese words, each once, with a BREAK between them."""
    marked = (_HAN.sub(lambda run: _parted(run[0]), text) for text in dict.fromkeys(texts))
    return tuple(text for text in marked if BREAK in text)


def _parted(run: str) -> str:
    return BREAK.join(_joined(words(run)))


def words(run: str) -> list[str]:
    """The words of a run of Chinese characters."""
    known = _weights()
    best = [(0.0, 0)] * (len(run) + 1)
    for start in range(len(run) - 1, -1, -1):
        best[start] = max(
            (known.get(run[start:end], _UNKNOWN) - _ALL + best[end][0], end)
            for end in range(start + 1, min(start + _LONGEST, len(run)) + 1)
            if end == start + 1 or run[start:end] in known
        )
    found = []
    start = 0
    while start < len(run):
        end = best[start][1]
        found.append(run[start:end])
        start = end
    return found


def _joined(found: Iterable[str]) -> list[str]:
    """The words, those of one character with their neighbours: they may be a part of these."""
    joined: list[str] = []
    open_ended = False
    for word in found:
        alone = len(word) == 1
        backwards = word in _CLINGS or (alone and word not in _LEADS)
        short = joined and len(joined[-1] + word) <= _WHOLE
        if joined and (word in _CLINGS or (short and (backwards or open_ended))):
            joined[-1] += word
        else:
            joined.append(word)
        open_ended = alone and word not in _CLINGS
    return joined


@cache
def _weights() -> dict[str, int]:
    text = (bundled_folder("assets") / "words" / "segments.txt").read_text(encoding="utf-8")
    weights = {}
    for line in text.splitlines():
        weight, *same = line.split(" ")
        weights.update(dict.fromkeys(same, int(weight)))
    return weights
