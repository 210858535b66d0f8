"""The texts of a show that is to be written as YAML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactText:
    """A sentence as it is shown, and the guide's note.

    `as_written` is the sentence with figures marked by braces and backslashes. Without it the
    text is escaped, so that braces and backslashes are shown.
    """

    text: str
    note: str = ""
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class TopicText:
    """A topic: its title and its sentences."""

    title: str
    facts: tuple[FactText, ...]


@dataclass(frozen=True, slots=True)
class SectionText:
    """A section, which becomes one file."""

    title: str
    topics: tuple[TopicText, ...]
    short: str = ""
    tagline: str = ""
    icon: str = ""
    intro: str = ""


@dataclass(frozen=True, slots=True)
class ShowText:
    """A whole show."""

    title: str
    sections: tuple[SectionText, ...]
    organisation: str = ""
    occasion: str = ""
    language: str = "zh-CN"
    closing: str = ""
