"""Compares what a document says with what was made of it: words that are nowhere are listed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import normalize

from kiosk.importers.document_outline import DocumentPlace, Omission, Unit, line_of

_WHOLE = DocumentPlace(Unit.PARAGRAPH, 0)


def lost_words(said: Iterable[str], told: Sequence[str]) -> Iterator[Omission]:
    """Yield each text of `said` with a letter or digit that `told` holds less often than `said`.

    Counting letters finds what no place was found for; which text it is, only a search tells.
    """
    texts = [(text, letters) for text in said if (letters := _letters(text))]
    missing = Counter("".join(letters for _, letters in texts))
    missing.subtract("".join(map(_letters, told)))
    if max(missing.values(), default=0) <= 0:
        return
    everything = "".join(map(_letters, told))
    for text, letters in texts:
        if letters not in everything and any(missing[letter] > 0 for letter in letters):
            yield Omission("left-unread", _WHOLE, line_of(text))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, normalize("NFKC", text)))
