"""Reads PowerPoint presentations: slides become topics, title slides and sections sections."""

import re
from collections.abc import Iterator
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
    Row,
    Unit,
    line_of,
    lines_of,
)
from kiosk.importers.shapes import MARGINS, TITLES, in_reading_order, layout_corners, placeholder

_SECTION, _TOPIC = 1, 2
_SECTION_LAYOUTS = ("title", "secHead")
_MOST_TITLE = 40
_MOST_COVER_LINES = 5
_WORDLESS = {
    "c-chart": "left-chart", "a-blip": "left-picture", "p-oleObj": "left-embedded",
    "p-pic": "left-picture",
}  # fmt: skip
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
    return Outline(tuple(reading.blocks), tuple(reading.omissions), section_level=_SECTION)


def _sections(root: Element) -> dict[str, str]:
    """Return the names of the sections by the identifier of their first slide."""
    found = {}
    for section in root.iter("p14-section"):
        name = line_of(section.get("name", ""))
        first = next(section.iter("p14-sldId"), None)
        if first is not None and name and not _DEFAULT_SECTION.fullmatch(name):
            found[first.get("id", "")] = name
    return found


class _Reading:
    def __init__(self, archive: Archive) -> None:
        self.blocks: list[Block] = []
        self.omissions: list[Omission] = []
        self._archive = archive
        self._named: Heading | None = None

    def section(self, name: str, number: int) -> None:
        """Begin a section that the presentation names."""
        self._named = Heading(name, DocumentPlace(Unit.SLIDE, number), _SECTION)
        self.blocks.append(self._named)

    def slide(self, part: str, root: Element, number: int) -> None:
        """Add the blocks of a slide."""
        where = DocumentPlace(Unit.SLIDE, number)
        relations = self._archive.relations(part)
        layout_name, layout = self._related(relations, "slideLayout")
        kind = layout.get("type", "") if layout is not None else ""
        if any(placeholder(shape).kind == "ctrTitle" for shape in root.iter("p-sp")):
            kind = "title"
        corners = layout_corners(layout)
        if layout_name:
            _, master = self._related(self._archive.relations(layout_name), "slideMaster")
            corners = layout_corners(master) | corners
        tree = root.find("p-cSld/p-spTree")
        shapes = list(in_reading_order(tree, corners)) if tree is not None else []
        blocks = [block for shape in shapes for block in self._shape(shape, relations, where)]
        _, notes = self._related(relations, "notesSlide")
        said = _notes(notes, where) if notes is not None else []
        if root.get("show", "1") in ("0", "false"):
            words = " ".join(_words(block) for block in (*blocks, *said))
            self.omissions.append(Omission("left-hidden", where, words))
            return
        self._comments(relations, where)
        self.blocks += self._titled(blocks, kind, number)
        self.blocks += said

    def _titled(self, blocks: list[Block], layout: str, number: int) -> list[Block]:
        """Give a slide its heading; make a cover the title page, a title slide a section."""
        if not blocks:
            return []
        if not any(isinstance(block, Heading) for block in blocks):
            match blocks:
                case [Paragraph((line,), where), _, *_] if len(line) <= _MOST_TITLE:
                    blocks[0] = Heading(line, where, _TOPIC)
                case _:
                    return blocks  # it goes on with what the slide before it began
        if number == 1 and (layout == "title" or _looks_like_cover(blocks)):
            return [line for block in blocks for line in _cover_lines(block)]
        if layout not in _SECTION_LAYOUTS:
            return blocks
        # The title slide of a named section says its name better than the list of slides does.
        named = self._named
        if named and self.blocks and self.blocks[-1] is named:
            self.blocks.pop()
            if named.text not in (_words(block) for block in blocks):
                self.omissions.append(Omission("left-name", named.where, named.text))
        return [_section_line(block) for block in blocks]

    def _shape(
        self, shape: Element, relations: dict[str, Relation], where: DocumentPlace
    ) -> Iterator[Block]:
        asked = placeholder(shape)
        if asked.kind in MARGINS:
            return
        if asked.kind in TITLES:
            if title := line_of("\n".join(_paragraph(p) for p in shape.iter("a-p"))):
                yield Heading(title, where, _TOPIC)
            return
        for row in shape.iter("a-tr"):
            cells = tuple(
                line_of("\n".join(_paragraph(p) for p in cell.iter("a-p")))
                for cell in row.iter("a-tc")
            )
            if any(cells):
                yield Row(cells, where)
        body = shape.find("p-txBody")
        if body is not None:
            for paragraph in body.findall("a-p"):
                yield from _line(
                    paragraph, where, listed=bool(asked.kind) and asked.kind != "subTitle"
                )
        elif shape.find(".//dgm-relIds") is not None:
            yield from self._diagram(shape, relations, where)
        elif shape.find(".//a-tbl") is None:
            self._wordless(shape, where)

    def _diagram(
        self, shape: Element, relations: dict[str, Relation], where: DocumentPlace
    ) -> Iterator[Block]:
        """Yield the words of a diagram; they lie in a part of their own."""
        identifiers = shape.find(".//dgm-relIds")
        relation = relations.get(identifiers.get("r-dm", "")) if identifiers is not None else None
        data = self._archive.root(relation.target) if relation else None
        for point in data.iter("dgm-pt") if data is not None else ():
            if text := line_of("\n".join(_paragraph(p) for p in point.findall("dgm-t/a-p"))):
                yield Entry(text, where)

    def _wordless(self, shape: Element, where: DocumentPlace) -> None:
        described = shape.find("*/p-cNvPr")
        text = line_of(described.get("descr", "")) if described is not None else ""
        for each in shape.iter():
            if key := _WORDLESS.get(each.tag):
                self.omissions.append(Omission(key, where, text))
                return

    def _comments(self, relations: dict[str, Relation], where: DocumentPlace) -> None:
        for relation in relations.values():
            root = self._archive.root(relation.target) if relation.kind == "comments" else None
            for element in root.iter() if root is not None else ():
                tag = element.tag.rpartition("-")[2]
                text = (element.text or "") if element.tag == "p-text" else ""
                if tag == "txBody":
                    text = "\n".join(_paragraph(p) for p in element.iter("a-p"))
                if words := line_of(text):
                    self.omissions.append(Omission("left-comment", where, words))

    def _related(self, relations: dict[str, Relation], kind: str) -> tuple[str, Element | None]:
        target = next((each.target for each in relations.values() if each.kind == kind), "")
        return target, self._archive.root(target)


def _line(paragraph: Element, where: DocumentPlace, *, listed: bool) -> Iterator[Block]:
    lines = lines_of(_paragraph(paragraph))
    properties = paragraph.find("a-pPr")
    bulleted = properties is not None and (
        properties.find("a-buChar") is not None or properties.find("a-buAutoNum") is not None
    )
    if lines and (listed or bulleted):
        yield Entry(line_of("\n".join(lines)), where)
    elif lines:
        yield Paragraph(lines, where)


def _paragraph(paragraph: Element) -> str:
    text = ""
    for element in paragraph.iter():
        if element.tag == "a-t":
            text += element.text or ""
        elif element.tag == "a-br":
            text += "\n"
    return text


def _notes(root: Element, where: DocumentPlace) -> list[Block]:
    lines: list[str] = []
    for shape in root.iter("p-sp"):
        if placeholder(shape).kind == "body":
            lines += lines_of("\n".join(_paragraph(p) for p in shape.iter("a-p")))
    return [Note("\n".join(lines), where)] if lines else []


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
        and len(words := _words(block)) <= _MOST_TITLE
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


def _words(block: Block) -> str:
    match block:
        case Paragraph(lines, _):
            return line_of("\n".join(lines))
        case Row(cells, _):
            return " | ".join(filter(None, cells))
        case _:
            return block.text
