"""The texts of a show that is to be written: what a document gave, before it is YAML."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FactText:
    """One sentence as it is shown, and what staff say to it.

    `as_written` is for a sentence in which its author marked figures; without it the sentence
    is written so that braces and backslashes are shown.
    """

    text: str
    note: str = ""
    as_written: str = ""


@dataclass(frozen=True, slots=True)
class TopicText:
    """One heading with its sentences."""

    title: str
    facts: tuple[FactText, ...]


@dataclass(frozen=True, slots=True)
class SectionText:
    """One file of a section."""

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
