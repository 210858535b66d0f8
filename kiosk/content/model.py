"""The immutable values that make up a show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from kiosk.content import palettes
from kiosk.content.themes import RIME, Theme

PALETTES = tuple(palettes.PALETTES)
CLOSING_PALETTE = "night"

#: The suffixes of show.yaml and of the files of sections.
TEXT_SUFFIXES = (".yaml", ".yml")
#: The suffixes of documents, each a show of its own; the last two are refused in plain words.
DOCUMENT_SUFFIXES = (".md", ".markdown", ".txt", ".docx", ".pptx", ".doc", ".ppt")
#: The suffixes a picture's name may have, each with the format that the file must have.
PICTURE_FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".webp": "WebP"}


class Layout:
    """The names of the layouts that are no picture; each picture of figures has one of its own."""

    AUTO = "auto"  # the kiosk chooses
    HERO = "hero"  # one great figure
    CARDS = "cards"  # figures with their labels
    STORY = "story"  # a long sentence in steps, its figure in the middle
    SENTENCE = "sentence"
    STATEMENT = "statement"  # words without a figure


class Count(StrEnum):
    """The ways of counting that an author may ask for."""

    AUTO = "auto"
    ROLL = "roll"  # digit by digit, as a meter does


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a sentence outside of its figures."""

    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a sentence with all that belongs to it.

    `text` is the author's stretch of the sentence to the character. `numeral` is the literal that
    counts; `unit` is everything that belongs to it after the numeral, `before` and `after` are the
    qualifiers, `prefix` is a currency sign: all four without spaces at their ends. A figure that
    does not count is only set in figure style; its whole text is then its numeral. `was` is the
    numeral that stood in a table before, from which it runs; empty where it runs from zero.
    """

    text: str
    numeral: str
    unit: str = ""
    before: str = ""
    after: str = ""
    prefix: str = ""
    counts: bool = True
    value: Decimal | None = None
    scale: Decimal = Decimal(1)
    was: str = field(default="", compare=False)

    @property
    def amount(self) -> Decimal:
        """The value times the scale: 65000 for 6.5 万; 0 where the value is unknown."""
        return (self.value or Decimal(0)) * self.scale


Part = Words | Figure


@dataclass(frozen=True, slots=True)
class Place:
    """A source location: the name of a file in messages, a line and a column, both from 1.

    A document has no lines that its author could find: there `words` name the heading and the
    sentence, and line and column are 0.
    """

    file: str
    line: int
    column: int
    words: str = ""

    def __str__(self) -> str:
        """Name the place within a message."""
        return self.words or f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Fact:
    """One sentence of a topic; its parts joined in order are the sentence to the character."""

    parts: tuple[Part, ...]
    layout: str = Layout.AUTO
    count: Count = Count.AUTO
    picture: Path | None = None
    source: str = ""
    as_of: str = ""
    note: str = ""
    place: Place | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The author's sentence."""
        return "".join(part.text for part in self.parts)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the sentence in order, also those that do not count."""
        return tuple(part for part in self.parts if isinstance(part, Figure))


@dataclass(frozen=True, slots=True)
class Topic:
    """One heading of a section with its facts; `place` is that of its title."""

    title: str
    facts: tuple[Fact, ...]
    place: Place | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Section:
    """One theme that visitors navigate to; `id` is its file's name without the ending.

    `places` are the source locations of its texts by key.
    """

    id: str
    title: str
    topics: tuple[Topic, ...]
    short: str = ""
    tagline: str = ""
    icon: str = ""
    palette: str = ""
    picture: Path | None = None
    intro: str = ""
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)

    @property
    def label(self) -> str:
        """The section's name in the section bar."""
        return self.short or self.title


@dataclass(frozen=True, slots=True)
class Show:
    """A whole show; `places` are the source locations of the texts of show.yaml by key.

    `require_sources` asks the checks to name every figure without a source.
    """

    title: str
    sections: tuple[Section, ...]
    organisation: str = ""
    occasion: str = ""
    language: str = "zh-CN"
    closing: str = ""
    require_sources: bool = False
    theme: Theme = RIME
    places: Mapping[str, Place] = field(default_factory=dict, compare=False)

    @property
    def chinese(self) -> bool:
        """Whether the interface of this show speaks Chinese."""
        return self.language.lower().startswith("zh")
