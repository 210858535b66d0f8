"""Converts the outline of a document into the texts of a show.

Headings of the uppermost level become sections, all below them topics. Nothing is reworded: what
finds no place in a show is listed as an omission.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from kiosk.content.figures.find import read
from kiosk.content.model import Figure
from kiosk.content.parsing.nodes import MOST_CHARACTERS
from kiosk.importers.bullets import resolve_bullets
from kiosk.importers.document_outline import (
    Block,
    DocumentPlace,
    Entry,
    FrontMatter,
    Heading,
    Note,
    Omission,
    Outline,
    Paragraph,
    Row,
    Unit,
)
from kiosk.importers.lost_words import lost_words
from kiosk.importers.pictures import place_pictures
from kiosk.importers.sentences import split_sentences
from kiosk.importers.show_texts import FactText, SectionText, ShowText, TopicText
from kiosk.importers.tables import row_sentence
from kiosk.importers.title_page import extract_title_page
from kiosk.importers.yaml_values import escape_markup

_TAGLINE = re.compile(r"(.+?)\s*(?:——|(?<=\s)[—–](?=\s))\s*(.+)")
_WIDE = re.compile("[\u3400-\u9fff]")
_KANA = re.compile("[\u3041-\u30ff]")
_ENDS = "。！？.!?"
_LEAST_STATEMENT = 16  # characters of a sentence, a Chinese one for two
_WIDE_SHARE = 0.1  # Chinese text full of Latin names is still Chinese


@dataclass(frozen=True, slots=True)
class ConvertedShow:
    """The texts of a show, None where the document has no sentence, and what was omitted.

    `titled` says that the title is the document's own.
    """

    show: ShowText | None
    omissions: tuple[Omission, ...]
    titled: bool = True


def outline_to_show(outline: Outline, name: str) -> ConvertedShow:
    """Convert an outline; `name` is the title of the show where the document has none."""
    page = extract_title_page(outline, resolve_bullets(outline.blocks))
    title = page.roles.get("title", "")
    builder = _ShowBuilder(title or name, _section_level(outline, page.blocks))
    for block in page.blocks:
        builder.add(block)
    sections = builder.sections() or builder.sections(lenient=True)
    left = (*page.omissions, *builder.omissions, *outline.omissions)
    shown = [
        *page.roles.values(),
        page.closing,
        *(text for each in sections for text in _texts(each)),
    ]
    left += tuple(lost_words(outline.said, [*shown, *(each.text for each in left)]))
    placed = place_pictures(sections, outline.pictures)
    left += placed.omissions
    if not sections:
        whole = DocumentPlace(Unit.LINE, 0)
        front = (Omission("left-front", whole, text) for text in page.roles.values())
        return ConvertedShow(None, (*front, *left))
    show = ShowText(
        title=title or name,
        sections=placed.sections,
        pictures=placed.files,
        organisation=page.roles.get("organisation", ""),
        occasion=page.roles.get("occasion", ""),
        language=_language(sections),
        closing=page.closing,
    )
    return ConvertedShow(show, left, titled=bool(title))


def _texts(section: SectionText) -> Iterator[str]:
    yield from (section.title, section.tagline, section.intro)
    for topic in section.topics:
        yield topic.title
        for fact in topic.facts:
            yield from (fact.text, fact.note)


def _section_level(outline: Outline, blocks: Iterable[Block]) -> int:
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    return outline.section_level or min(levels, default=0)


def _language(sections: Iterable[SectionText]) -> str:
    text = "".join(
        section.intro + "".join(fact.text for topic in section.topics for fact in topic.facts)
        for section in sections
    )
    letters = sum(character.isalpha() for character in text)
    if len(_KANA.findall(text)) >= _WIDE_SHARE * max(letters, 1):
        return "ja"
    return "zh-CN" if len(_WIDE.findall(text)) >= _WIDE_SHARE * max(letters, 1) else "en"


def _states(heading: str, *, lenient: bool) -> bool:
    """Whether a heading says something by itself: it has a figure, or is a sentence."""
    if any(isinstance(part, Figure) and part.counts for part in read(heading).parts):
        return True
    length = len(heading) + len(_WIDE.findall(heading))
    return length >= _LEAST_STATEMENT and (lenient or heading[-1] in _ENDS)


@dataclass(slots=True)
class _Topic:
    title: str
    where: DocumentPlace | None = None
    facts: list[FactText] = field(default_factory=list)


@dataclass(slots=True)
class _Section:
    title: str
    where: DocumentPlace | None = None
    tagline: str = ""
    intro: str = ""
    topics: list[_Topic] = field(default_factory=list)

    def text(self) -> SectionText:
        """Return the section as it is written."""
        # The first topic may have no heading of its own, but begins with that of the section.
        heads = [each.where for each in self.topics]
        heads[:1] = [heads[0] or self.where]
        topics = tuple(
            TopicText(each.title, tuple(each.facts), head)
            for each, head in zip(self.topics, heads, strict=True)
        )
        return SectionText(self.title, topics, tagline=self.tagline, intro=self.intro)


class _ShowBuilder:
    def __init__(self, title: str, section_level: int) -> None:
        self.omissions: list[Omission] = []
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
                    for sentence in split_sentences(line):
                        self._fact(sentence, where)
            case Entry(text, where):
                self._fact(text, where)
            case Row():
                self._row(block)
            case Note():
                self._note(block)
            case FrontMatter():
                self.omissions.append(Omission("left-front", block.where, block.text))

    def sections(self, *, lenient: bool = False) -> tuple[SectionText, ...]:
        """Return the finished sections.

        Headings with nothing below are listed as omissions, but those that say something become
        facts; `lenient` takes every longer heading for such a statement.
        """
        self._introduce(by_topic=False)
        self.omissions = [each for each in self.omissions if each.key != "left-heading"]
        made: list[_Section] = []
        for section in self._sections:
            if section.intro and not any(topic.facts for topic in section.topics):
                section.topics.insert(0, self._of_intro(section))  # nothing is left to introduce
                section.intro = ""
            topics: list[_Topic] = []
            for topic in section.topics:
                if topic.facts:
                    topics.append(topic)
                elif topic.where:
                    self._bare(topic.title, topic.where, section.title, topics, lenient=lenient)
            if topics:
                made.append(replace(section, topics=topics))
            elif section.where:
                words = " ".join(filter(None, (section.title, section.tagline)))
                if not made or made[-1].where:
                    made.append(_Section(self._title))  # for what headings state
                last = made[-1]
                self._bare(words, section.where, self._title, last.topics, lenient=lenient)
                if not last.topics:
                    made.pop()
        return tuple(section.text() for section in made)

    def _bare(
        self, title: str, where: DocumentPlace, above: str, topics: list["_Topic"], *, lenient: bool
    ) -> None:
        """Take a heading with nothing below: what it states is a fact below the title `above`."""
        if not _states(title, lenient=lenient) or not self._fits(
            title, where, escape_markup(title)
        ):
            self.omissions.append(Omission("left-heading", where, title))
            return
        if not topics or topics[-1].where:
            topics.append(_Topic(above))
        topics[-1].facts.append(FactText(title, where=where))

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
        """Make the paragraphs right below a section's title its introduction or facts."""
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
        where = section.where or DocumentPlace(Unit.LINE, 0)
        said = [each for line in section.intro.split("\n") for each in split_sentences(line)]
        facts = [
            FactText(each, where=where)
            for each in said
            if self._fits(each, where, escape_markup(each))
        ]
        return _Topic(section.title, facts=facts)

    def _section(self) -> _Section:
        if not self._sections:
            self._sections.append(_Section(self._title))
        return self._sections[-1]

    def _fact(self, text: str, where: DocumentPlace, note: str = "") -> None:
        if not self._fits(text, where, escape_markup(text)):
            return
        section = self._section()
        if not section.topics:
            section.topics.append(_Topic(section.title))
        section.topics[-1].facts.append(FactText(text, note, where=where))

    def _fits(self, text: str, where: DocumentPlace, written: str = "") -> bool:
        fits = len(written or text) <= MOST_CHARACTERS
        if not fits:
            self.omissions.append(Omission("left-long", where, text))
        return fits and bool(text)

    def _row(self, row: Row) -> None:
        sentence = row_sentence(row.cells)
        if sentence is None:
            self.omissions.append(
                Omission("left-row", row.where, " | ".join(filter(None, row.cells)))
            )
        else:
            self._fact(sentence, row.where)

    def _note(self, note: Note) -> None:
        topics = self._sections[-1].topics if self._sections else []
        facts = topics[-1].facts if topics else []
        said = "\n".join(filter(None, (facts[0].note if facts else "", note.text)))
        if not facts or len(said) > MOST_CHARACTERS:
            self.omissions.append(Omission("left-note", note.where, note.text))
        else:
            facts[0] = replace(facts[0], note=said)
