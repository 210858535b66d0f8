"""Words that begin like a measure word, or end like a qualifier: 家庭, 部门, 节约."""

from functools import cache

from kiosk.base.paths import bundled_folder

_LONGEST = 3


@cache
def _words() -> tuple[dict[str, str], dict[str, str]]:
    """Each word with the characters that stop it: those behind it, and those before it."""
    text = (bundled_folder("assets") / "words" / "words.txt").read_text(encoding="utf-8")
    begun: dict[str, str] = {}
    ended: dict[str, str] = {}
    for word in text.split():
        stops, ends, bare = word.rpartition("<")
        if ends:
            ended[bare] = stops
        else:
            bare, _, stops = word.partition("!")
            begun[bare] = stops
    return begun, ended


def begins_word(text: str, start: int) -> bool:
    """Whether a word of the list begins here, so that its first character measures nothing.

    12 部门 is such a word; in 10 项目标 the next word, 目标, takes its last character.
    """
    begun = _words()[0]
    for length in range(2, _LONGEST + 1):
        stops = begun.get(text[start : start + length])
        if stops is not None:
            return text[start + length : start + length + 1] not in [*stops]
    return False


def ends_word(text: str, end: int) -> bool:
    """Whether a word of the list ends here, so that its last character qualifies nothing."""
    stops = _words()[1].get(text[max(0, end - 2) : end])
    return stops is not None and text[max(0, end - 3) : max(0, end - 2)] not in [*stops]
