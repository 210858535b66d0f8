"""Lists what a document says and a show has no place for: in full, as a file, and in brief."""

from collections.abc import Iterable

from kiosk.importers.document_outline import DocumentPlace, Omission
from kiosk.messages.lookup import say

LEFT_OUT_FILE = "left-out.txt"


def left_out_file(left: Iterable[Omission], language: str) -> str:
    """Return the text of the file: each omission with all of its words."""
    # Behind a bar no line reads like one of a show's own files, which would be called misnamed.
    lines = (left_line(each, language, each.text).replace("\n", "\n  | ") for each in left)
    return "\n".join((say("left-file", language), "", *lines)) + "\n"


def left_line(left: Omission, language: str, words: str) -> str:
    """Say where something was left out and what it is; `words` are those to quote."""
    colon, space = ("：", "") if language == "zh" else (": ", " ")
    quoted = f"{space}“{words}”" if words else ""
    return _place(left.where, language) + colon + say(left.key, language) + quoted


def _place(where: DocumentPlace, language: str) -> str:
    if where.number:
        return say(where.unit, language, number=where.number)
    return say("at-document", language)
