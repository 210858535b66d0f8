"""Every message and hint about a show, once, in both languages.

A key that ends in `?` is a hint: how to mend it. The words are for people who edit shows, not for
programmers.
"""

from functools import cache


@cache
def _table() -> dict[str, tuple[str, str]]:
    """All messages, brought together when somebody first has something to say."""
    from kiosk.content.messages_authors import AUTHORS
    from kiosk.content.messages_bench import BENCH
    from kiosk.content.messages_doubts import DOUBTS
    from kiosk.content.messages_editing import EDITING
    from kiosk.content.messages_export import EXPORT
    from kiosk.content.messages_files import FILES
    from kiosk.content.messages_hours import HOURS
    from kiosk.content.messages_machine import MACHINE
    from kiosk.content.messages_records import RECORDS
    from kiosk.content.messages_slides import SLIDES
    from kiosk.content.messages_slips import SLIPS
    from kiosk.content.messages_staff import STAFF
    from kiosk.content.messages_writing import WRITING

    return (
        AUTHORS
        | BENCH
        | DOUBTS
        | EDITING
        | EXPORT
        | FILES
        | HOURS
        | MACHINE
        | RECORDS
        | SLIDES
        | SLIPS
        | STAFF
        | WRITING
    )


class Term(str):
    """A key of the table that is itself a value of a message."""

    __slots__ = ()


def say(key: str, language: str, **values: object) -> str:
    """Return a message in "zh" or "en" with its values filled in."""
    chinese, english = _table()[key]
    words = {
        name: say(value, language) if isinstance(value, Term) else value
        for name, value in values.items()
    }
    return (chinese if language == "zh" else english).format_map(words)


def keys() -> frozenset[str]:
    """Return every key of the table."""
    return frozenset(_table())
