"""Reads PowerPoint presentations: slides become topics, title slides and sections sections."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kiosk.content.figures.find import read
from kiosk.content.model import Figure
from kiosk.importers.archive import Archive, Relation
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
    Picture,
    Unit,
    block_lines,
    block_words,
    line_of,
)
from kiosk.importers.drawing_text import drawing_text, joined_text
from kiosk.importers.number_cards import Said, with_cards
from kiosk.importers.shapes import MARGINS, Box, Placeholder, layout_boxes, placeholder
from kiosk.importers.slide_content import TOPIC, SlideContent

_SECTION = 1
_SECTION_LAYOUTS = ("title", "secHead")
_MOST_TITLE = 40
_MOST_COVER_LINES = 5
_DEFAULT_SECTION = re.compile(r"默认节|無標題節|Default Section|Untitled Section", re.IGNORECASE)


def read_powerpoint(archive: Archive, name: str, root: Element) -> Outline:
    """Return the outline of a presentation; `root` is that of its main part, called `name`."""
    reading = _Reading(archive)
    relations = archive.relations(name)
    sections = _sections(root)
    for number, slide in enumerate(root.findall("p-sldIdLst/p-sldId"), 1):
        if section := sections.get(slide.get("id", "")):
            reading.section(section, number)
        relation = relations.get(slide.get("r-id", ""))
        part = archive.root(relation.target) if relation else None
        if relation and part is not None:
            reading.slide(relation.target, part, number)
    return Outline(
        tuple(reading.blocks),
        tuple(reading.omissions),
        _SECTION,
        said=tuple(reading.said),
        pictures=tuple(reading.pictures),
    )


def _sections(root: Element) -> dict[str, str]:
    """Return the names of the sections by the identifier of their first slide."""
    found = {}
    for section in root.iter("p14-section"):
        name = line_of(section.get("name", ""))
        first = next(section.iter("p14-sldId"), None)
        if first is not None and name and not _DEFAULT_SECTION.fullmatch(name):
            found[first.get("id", "")] = name
    return found


@dataclass(frozen=True, slots=True)
class _Layout:
    """A layout: its kind, the boxes of its placeholders, and the words on each of its slides."""

    kind: str
    boxes: Mapping[Placeholder, Box]
    words: tuple[str, ...]


class _Reading:
    def __init__(self, archive: Archive) -> None:
        self.blocks: list[Block] = []
        self.omissions: list[Omission] = []
        self.said: list[str] = []
        self.pictures: list[Picture] = []
        self._archive = archive
        self._named: Heading | None = None
        self._margins: set[str] = set()  # words that many slides repeat
        self._layouts: dict[str, _Layout] = {}

    def section(self, name: str, number: int) -> None:
        """Begin a section that the presentation names."""
        self._named = Heading(name, DocumentPlace(Unit.SLIDE, number), _SECTION)
        self.blocks.append(self._named)

    def slide(self, part: str, root: Element, number: int) -> None:
        """Add the blocks of a slide."""
        where = DocumentPlace(Unit.SLIDE, number)
        relations = self._archive.relations(part)
        layout = self._layout(_target(relations, "slideLayout"))
        kind = layout.kind
        if any(placeholder(shape).kind == "ctrTitle" for shape in root.iter("p-sp")):
            kind = "title"
        self.said += _paragraphs(root)
        content = SlideContent(self._archive, relations, where)
        shapes = list(content.read(_tree(root), layout.boxes))
        said = self._notes(_target(relations, "notesSlide"), where)
        hidden = root.get("show", "1") in ("0", "false")
        if hidden:
            content.leave_pictures()
        self.pictures += content.pictures
        self.omissions += content.omissions
        if hidden:
            words = " ".join(block_words(block) for each in shapes for block in each.blocks)
            words = " ".join((words, *map(block_words, said), *content.margins)).strip()
            self.omissions.append(Omission("left-hidden", where, words))
            return
        for margin in (*content.margins, *layout.words):
            if margin not in self._margins:
                self._margins.add(margin)
                self.omissions.append(Omission("left-header", where, margin))
        self._comments(relations, where)
        self.blocks += self._titled(shapes, kind, number)
        self.blocks += said

    def _titled(self, shapes: list[Said], layout: str, number: int) -> list[Block]:
        """Give a slide its heading; make a cover the title page, a title slide a section."""
        blocks = _headed([block for said in shapes for block in said.blocks])
        headed = any(isinstance(block, Heading) for block in blocks)
        if headed and number == 1 and (layout == "title" or _looks_like_cover(blocks)):
            return [line for block in blocks for line in _cover_lines(block)]
        if not headed or layout not in _SECTION_LAYOUTS:
            return _headed(with_cards(shapes))
        # The title slide of a named section says its name better than the list of slides does.
        named = self._named
        if named and self.blocks and self.blocks[-1] is named:
            self.blocks.pop()
            if named.text not in (block_words(block) for block in blocks):
                self.omissions.append(Omission("left-name", named.where, named.text))
        return [_section_line(block) for block in blocks]

    def _layout(self, part: str) -> _Layout:
        """Return a layout with what its master adds; many slides share one."""
        if part not in self._layouts:
            root = self._archive.root(part)
            named = self._archive.relations(part) if part else {}
            roots = [self._archive.root(_target(named, "slideMaster")), root]
            shapes = [shape for each in roots if each is not None for shape in each.iter("p-sp")]
            words = (
                joined_text(shape.findall("p-txBody/a-p"))
                for shape in shapes if not placeholder(shape).kind
            )  # fmt: skip
            boxes = layout_boxes(roots[0]) | layout_boxes(root)
            kind = root.get("type", "") if root is not None else ""
            self._layouts[part] = _Layout(kind, boxes, tuple(filter(None, words)))
        return self._layouts[part]

    def _notes(self, part: str, where: DocumentPlace) -> list[Block]:
        """Return the note of a slide: all that stands on its page of notes."""
        root = self._archive.root(part)
        if root is None:
            return []
        content = SlideContent(self._archive, self._archive.relations(part), where)
        blocks = [block for said in content.read(_tree(root), {}) for block in said.blocks]
        content.leave_pictures()
        self.omissions += content.omissions
        lines = [line for block in blocks for line in block_lines(block)]
        return [Note("\n".join(lines), where)] if lines else []

    def _comments(self, relations: dict[str, Relation], where: DocumentPlace) -> None:
        for relation in relations.values():
            root = self._archive.root(relation.target) if relation.kind == "comments" else None
            for element in root.iter() if root is not None else ():
                tag = element.tag.rpartition("-")[2]
                text = (element.text or "") if element.tag == "p-text" else ""
                if tag == "txBody":
                    text = joined_text(element.iter("a-p"))
                if words := line_of(text):
                    self.omissions.append(Omission("left-comment", where, words))


def _target(relations: Mapping[str, Relation], kind: str) -> str:
    return next((each.target for each in relations.values() if each.kind == kind), "")


def _tree(part: Element) -> Element:
    tree = part.find("p-cSld/p-spTree")
    return part if tree is None else tree


def _paragraphs(root: Element) -> Iterator[str]:
    """Yield the text of every paragraph of a slide, wherever it stands, but not of its margins."""
    margins = {
        id(paragraph)
        for shape in root.iter("p-sp") if placeholder(shape).kind in MARGINS
        for paragraph in shape.iter("a-p")
    }  # fmt: skip
    for paragraph in root.iter("a-p"):
        if id(paragraph) not in margins:
            found = drawing_text(paragraph)
            yield found.text
            yield found.struck


def _headed(blocks: list[Block]) -> list[Block]:
    """Make a short first line the heading of a slide that has none and says more."""
    match blocks:
        case [Paragraph((line,), where), _, *rest] if len(line) <= _MOST_TITLE and not any(
            isinstance(each, Heading) for each in rest
        ):
            return [Heading(line, where, TOPIC), *blocks[1:]]
        case _:
            return blocks  # it goes on with what the slide before it began


def _cover_lines(block: Block) -> Iterator[Block]:
    match block:
        case Heading(text, where, _):
            yield FrontMatter(text, where, "title")
        case Paragraph(lines, where):
            yield from (FrontMatter(line, where) for line in lines)
        case Entry(text, where):
            yield FrontMatter(text, where)
        case _:
            yield block


def _looks_like_cover(blocks: list[Block]) -> bool:
    """Whether a first slide has only a few short lines without a number that counts."""
    return len(blocks) <= _MOST_COVER_LINES and all(
        isinstance(block, Heading | Paragraph)
        and len(words := block_words(block)) <= _MOST_TITLE
        and not any(isinstance(part, Figure) for part in read(words).parts)
        for block in blocks
    )


def _section_line(block: Block) -> Block:
    """Make the title of a section slide a section, and its lines what introduces it."""
    match block:
        case Heading(text, where, _):
            return Heading(text, where, _SECTION)
        case Entry(text, where):
            return Paragraph((text,), where)
        case _:
            return block
