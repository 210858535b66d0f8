"""From the outline of a document to the texts of a show: the one place that decides what is what.

Headings of the uppermost level become sections, all below them topics. Nothing is reworded: what
finds no place comes back in a list.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.content.parsing.nodes import MOST_CHARACTERS
from kiosk.importers.bullets import resolved
from kiosk.importers.outline import (
    Block,
    Entry,
    Front,
    Heading,
    Left,
    Note,
    Outline,
    Paragraph,
    Row,
    Unit,
    Where,
)
from kiosk.importers.quoting import escaped
from kiosk.importers.sentences import sentences
from kiosk.importers.show_texts import (
    FactText,
    SectionText,
    ShowText,
    TopicText,
)
from kiosk.importers.tables import sentence_of
from kiosk.importers.title_page import fronted

_TAGLINE = re.compile(r"(.+?)\s*(?:——|(?<=\s)[—–](?=\s))\s*(.+)")
_WIDE = re.compile("[\u3400-\u9fff]")
_WIDE_SHARE = 0.1  # Chinese text full of Latin names is still Chinese


@dataclass(frozen=True, slots=True)
class Placed:
    """The texts of the show; None where the document has no sentence. And what is left over."""

    show: ShowText | None
    left: tuple[Left, ...]
    titled: bool = True


def place(outline: Outline, name: str) -> Placed:
    """Make a show of a document; `name` is its title where the document has none."""
    whole = fronted(outline, resolved(outline.blocks))
    title = whole.roles.get("title", "")
    placing = _Placing(title or name, _section_level(outline, whole.blocks))
    for block in whole.blocks:
        placing.add(block)
    sections = placing.sections()
    left = (*whole.left, *placing.left, *outline.left)
    if not sections:
        return Placed(None, left)
    show = ShowText(
        title=title or name,
        sections=sections,
        organisation=whole.roles.get("organisation", ""),
        occasion=whole.roles.get("occasion", ""),
        language=_language(sections),
        closing=whole.closing,
    )
    return Placed(show, left, titled=bool(title))


def _section_level(outline: Outline, blocks: Iterable[Block]) -> int:
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    return outline.section_level or min(levels, default=0)


def _language(sections: Iterable[SectionText]) -> str:
    text = "".join(
        section.intro + "".join(fact.text for topic in section.topics for fact in topic.facts)
        for section in sections
    )
    letters = sum(character.isalpha() for character in text)
    return "zh-CN" if len(_WIDE.findall(text)) >= _WIDE_SHARE * max(letters, 1) else "en"


@dataclass(slots=True)
class _Topic:
    title: str
    where: Where | None = None
    facts: list[FactText] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    title: str
    where: Where | None = None
    tagline: str = ""
    intro: str = ""
    topics: list[_Topic] = field(default_factory=list)


class _Placing:
    def __init__(self, title: str, section_level: int) -> None:
        self.left: list[Left] = []
        self._title = title
        self._section_level = section_level
        self._sections: list[_Section] = []
        self._paragraphs: list[Paragraph] = []  # below a section, before anything else

    def add(self, block: Block) -> None:
        """Take the next block of the document."""
        if isinstance(block, Paragraph) and self._sections and not self._sections[-1].topics:
            self._paragraphs.append(block)
            return
        if not isinstance(block, Note):
            deeper = isinstance(block, Heading) and block.level > self._section_level
            self._introduce(by_topic=deeper)
        match block:
            case Heading():
                self._heading(block)
            case Paragraph(lines, where):
                for line in lines:
                    for sentence in sentences(line):
                        self._fact(sentence, where)
            case Entry(text, where):
                self._fact(text, where)
            case Row():
                self._row(block)
            case Note():
                self._note(block)
            case Front():
                self.left.append(Left("left-front", block.where, block.text))

    def sections(self) -> tuple[SectionText, ...]:
        """Return what came of it, and list the headings that have nothing below them."""
        self._introduce(by_topic=False)
        made = []
        for section in self._sections:
            topics = []
            if section.intro and not any(topic.facts for topic in section.topics):
                section.topics.insert(0, self._of_intro(section))  # nothing is left to introduce
                section.intro = ""
            for topic in section.topics:
                if topic.facts:
                    topics.append(TopicText(topic.title, tuple(topic.facts)))
                elif topic.where:
                    self.left.append(Left("left-heading", topic.where, topic.title))
            if topics:
                text = SectionText(
                    section.title, tuple(topics), tagline=section.tagline, intro=section.intro
                )
                made.append(text)
            elif section.where:
                words = " ".join(filter(None, (section.title, section.tagline)))
                self.left.append(Left("left-heading", section.where, words))
        return tuple(made)

    def _heading(self, heading: Heading) -> None:
        if not self._fits(heading.text, heading.where):
            return
        if heading.level > self._section_level:
            self._section().topics.append(_Topic(heading.text, heading.where))
            return
        if match := _TAGLINE.fullmatch(heading.text):
            self._sections.append(_Section(match[1], heading.where, match[2]))
        else:
            self._sections.append(_Section(heading.text, heading.where))

    def _introduce(self, *, by_topic: bool) -> None:
        """Decide what the paragraphs right below a section's title are."""
        paragraphs, self._paragraphs = self._paragraphs, []
        if not paragraphs:
            return
        first, *rest = paragraphs
        intro = "\n".join(first.lines)
        # Only what topics follow can introduce them.
        if by_topic and len(intro) <= MOST_CHARACTERS:
            self._sections[-1].intro = intro
            paragraphs = rest
        if paragraphs:
            self._sections[-1].topics.append(_Topic(self._sections[-1].title))
        for paragraph in paragraphs:
            self.add(paragraph)

    def _of_intro(self, section: _Section) -> _Topic:
        where = section.where or Where(Unit.LINE, 0)
        said = [each for line in section.intro.split("\n") for each in sentences(line)]
        facts = [FactText(each) for each in said if self._fits(each, where, escaped(each))]
        return _Topic(section.title, facts=facts)

    def _section(self) -> _Section:
        if not self._sections:
            self._sections.append(_Section(self._title))
        return self._sections[-1]

    def _fact(self, text: str, where: Where, note: str = "") -> None:
        if not self._fits(text, where, escaped(text)):
            return
        section = self._section()
        if not section.topics:
            section.topics.append(_Topic(section.title))
        section.topics[-1].facts.append(FactText(text, note))

    def _fits(self, text: str, where: Where, written: str = "") -> bool:
        fits = len(written or text) <= MOST_CHARACTERS
        if not fits:
            self.left.append(Left("left-long", where, text))
        return fits and bool(text)

    def _row(self, row: Row) -> None:
        sentence = sentence_of(row.cells)
        if sentence is None:
            self.left.append(Left("left-row", row.where, " | ".join(filter(None, row.cells))))
        else:
            self._fact(sentence, row.where)

    def _note(self, note: Note) -> None:
        topics = self._sections[-1].topics if self._sections else []
        facts = topics[-1].facts if topics else []
        said = "\n".join(filter(None, (facts[0].note if facts else "", note.text)))
        if not facts or len(said) > MOST_CHARACTERS:
            self.left.append(Left("left-note", note.where, note.text))
        else:
            facts[0] = FactText(facts[0].text, said)
