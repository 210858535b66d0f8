"""The texts of a show that is to be written as YAML."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.importers.document_outline import DocumentPlace


@dataclass(frozen=True, slots=True)
class FactText:
    """A sentence as it is shown, the guide's note, and the file of its picture.

    `as_written` is the sentence with figures marked by braces and backslashes. Without it the
    text is escaped, so that braces and backslashes are shown.
    """

    text: str
    note: str = ""
    as_written: str = ""
    picture: str = ""
    where: DocumentPlace | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class TopicText:
    """A topic: its title and its sentences."""

    title: str
    facts: tuple[FactText, ...]
    where: DocumentPlace | None = field(default=None, compare=False)


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
    """A whole show; `pictures` are the files of its pictures by name."""

    title: str
    sections: tuple[SectionText, ...]
    organisation: str = ""
    occasion: str = ""
    language: str = "zh-CN"
    closing: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    theme: str = ""  # a bundled one; without it that of the program
