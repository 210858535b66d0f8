"""What a slide is: immutable values derived from the show, one type for each kind."""

from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from kiosk.content.model import Figure, Part, Place
from kiosk.content.themes import RIME, Theme


class Kind(StrEnum):
    """The kinds of slide; each has one dataclass here, one bridge class and one QML file."""

    COVER = "cover"
    OVERVIEW = "overview"
    OPENER = "opener"
    TOPIC = "topic"
    CLOSING = "closing"


class Form(StrEnum):
    """How a clause is set: beside its only figure, or as running words around its figures."""

    LABELLED = "labelled"  # figure and label; a short lead may stand before the figure
    RUNNING = "running"


class Composition(StrEnum):
    """How the facts of a topic slide stand together."""

    GRID = "grid"  # figures side by side
    LEDGER = "ledger"  # figures one below the other, each with its label beside it
    FREE = "free"  # what the layouts of the facts make of it


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a fact up to a pause; its parts without the pause, and the pause itself."""

    parts: tuple[Part, ...]
    pause: str
    form: Form

    @property
    def text(self) -> str:
        """The words of the clause as written, its pause left off."""
        return "".join(part.text for part in self.parts)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the clause in order."""
        return tuple(part for part in self.parts if isinstance(part, Figure))

    @property
    def lead(self) -> str:
        """The words before the only figure of a labelled clause, where others follow it."""
        before, after = self._around()
        return before if after and self.form is Form.LABELLED else ""

    @property
    def label(self) -> str:
        """What stands below the only figure of a labelled clause."""
        before, after = self._around()
        return (after or before) if self.form is Form.LABELLED else ""

    @property
    def caption(self) -> str:
        """What explains the only figure of a clause below it: its label, else all its words."""
        return self.label or self.text

    def _around(self) -> tuple[str, str]:
        place = next(i for i, part in enumerate(self.parts) if isinstance(part, Figure))
        before = "".join(part.text for part in self.parts[:place])
        after = "".join(part.text for part in self.parts[place + 1 :])
        return before.strip(), after.strip()


@dataclass(frozen=True, slots=True)
class Mark:
    """One of the things that a picture of figures is made of; what it means, its picture says.

    `amount` is how much of it there is, for drawing only. `sign` is what each is drawn as: person,
    home, place or circle, or the name of an icon; empty where a picture has none. `within` is the
    index of the mark that this one is a part of, or -1. `label` are words that stand at it.
    """

    amount: float
    sign: str = ""
    within: int = -1
    label: str = ""


@dataclass(frozen=True, slots=True)
class LaidOutFact:
    """One fact, ready to be shown; the clauses with their pauses joined are its sentence.

    `layout` is one of content's `Layout`, or the name of a picture that consists of the `marks`.
    `asked`: its author asked for it. Where the fact `rolls`, its digits do, as a meter's.
    `picture` is the photograph beside it.
    """

    layout: str
    clauses: tuple[Clause, ...]
    marks: tuple[Mark, ...] = ()
    asked: bool = False
    rolls: bool = False
    picture: Path | None = None
    credit: str = ""  # where the fact comes from, and of when it is
    place: Place | None = field(default=None, compare=False)

    @property
    def text(self) -> str:
        """The author's sentence."""
        return "".join(clause.text + clause.pause for clause in self.clauses)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the fact in order."""
        return tuple(figure for clause in self.clauses for figure in clause.figures)


@dataclass(frozen=True, slots=True)
class Slide:
    """What all slides have: a stable id, their section's id if any, and how long they stay.

    `dwell` is in seconds: time to enter, to count and to be read once at a calm pace. `breaks` are
    those of its texts that have several Chinese words, with U+200B where a line may end.
    """

    id: str
    kind: Kind
    section: str | None
    palette: str
    dwell: float
    breaks: tuple[str, ...] = field(default=(), kw_only=True)


@dataclass(frozen=True, slots=True)
class Cover(Slide):
    """The first slide."""

    title: str
    organisation: str
    occasion: str


@dataclass(frozen=True, slots=True)
class Card:
    """One section on the overview, with the clause that speaks for it, else a line of words."""

    section: str
    label: str
    icon: str
    palette: str
    clause: Clause | None
    line: str


@dataclass(frozen=True, slots=True)
class Overview(Slide):
    """All sections at a glance."""

    title: str
    organisation: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Opener(Slide):
    """A section begins."""

    number: int
    title: str
    tagline: str
    intro: str
    icon: str
    picture: Path | None = None


@dataclass(frozen=True, slots=True)
class TopicSlide(Slide):
    """Facts of one topic; `page` of `pages`, both from 1, where they need more than one slide."""

    section_title: str
    title: str
    page: int
    pages: int
    facts: tuple[LaidOutFact, ...]
    composition: Composition = Composition.FREE
    number: int = 0  # of its section, from 1

    @property
    def picture(self) -> Path | None:
        """The one photograph of the slide, if a fact has one."""
        return next((fact.picture for fact in self.facts if fact.picture), None)

    @property
    def credits(self) -> tuple[str, ...]:
        """Where the facts of the slide come from, each source once."""
        return tuple(dict.fromkeys(fact.credit for fact in self.facts if fact.credit))


@dataclass(frozen=True, slots=True)
class Closing(Slide):
    """The last slide."""

    caption: str
    title: str
    organisation: str


AnySlide = Cover | Overview | Opener | TopicSlide | Closing


@dataclass(frozen=True, slots=True)
class Deck:
    """All slides of a show in order, never none, the sections the bar names, and their look."""

    slides: tuple[AnySlide, ...]
    sections: tuple["Tab", ...]
    theme: Theme = RIME

    def index(self, slide_id: str) -> int | None:
        """Where the slide of this id stands, or None."""
        for index, slide in enumerate(self.slides):
            if slide.id == slide_id:
                return index
        return None


@dataclass(frozen=True, slots=True)
class Tab:
    """A section as the bar shows it; `opener` is the id of the slide it leads to."""

    section: str
    label: str
    opener: str
