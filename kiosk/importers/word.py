"""Reads Word documents: headings by style, else by how their lines are formatted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kiosk.importers.archive import Archive, Relation
from kiosk.importers.charts import read_chart
from kiosk.importers.diagrams import read_diagram
from kiosk.importers.document_outline import (
    Block,
    DocumentPlace,
    Entry,
    FrontMatter,
    Heading,
    Omission,
    Outline,
    Paragraph,
    Row,
    Unit,
    line_of,
    lines_of,
)
from kiosk.importers.word_headings import StyledBlock, infer_headings
from kiosk.importers.word_styles import Formatting, Styles
from kiosk.importers.word_text import ParagraphText, paragraph_text

_WHOLE = DocumentPlace(Unit.PARAGRAPH, 0)
_NOTES = {"footnotes": "w-footnote", "endnotes": "w-endnote", "comments": "w-comment"}
_LEFT_NOTES = {
    "footnotes": "left-footnote", "endnotes": "left-footnote", "comments": "left-comment",
}  # fmt: skip


def read_word(archive: Archive, name: str, root: Element) -> Outline:
    """Return the outline of a document; `root` is that of its main part, called `name`."""
    relations = archive.relations(name)
    targets = [(each.kind, each.target) for each in relations.values()]
    styles = next((target for kind, target in targets if kind == "styles"), "")
    reading = _Reading(Styles(archive.root(styles)), archive, relations)
    body = root.find("w-body")
    seen = list(reading.body(body)) if body is not None else []
    for kind, target in targets:
        if kind in _NOTES and (part := archive.root(target)) is not None:
            reading.notes(part, kind)
        elif kind in ("header", "footer") and (part := archive.root(target)) is not None:
            reading.margin(part)
    return Outline(infer_headings(seen), tuple(reading.omissions))


@dataclass(frozen=True, slots=True)
class _Cell:
    words: list[ParagraphText]
    element: Element

    @property
    def line(self) -> str:
        return line_of("\n".join(words.text for words in self.words))


class _Reading:
    def __init__(self, styles: Styles, archive: Archive, relations: Mapping[str, Relation]) -> None:
        self.omissions: list[Omission] = []
        self._archive = archive
        self._relations = relations
        self._styles = styles
        self._number = 0  # of the paragraphs with words
        self._references: dict[tuple[str, str], DocumentPlace] = {}
        self._contents = False

    def body(self, parent: Element) -> Iterator[StyledBlock]:
        """Yield what the paragraphs and tables of a body, a cell or a text box say."""
        for child in parent:
            if child.tag == "w-p":
                yield from self._paragraph(child)
            elif child.tag == "w-tbl":
                for row in _within(child, "w-tr"):
                    yield from self._row(row)
            elif child.tag == "w-sdt" and _is_contents(child):
                self._omit_contents()
            elif child.tag in ("w-sdt", "w-sdtContent", "w-customXml", "w-ins", "w-moveTo"):
                yield from self.body(child)

    def notes(self, root: Element, kind: str) -> None:
        """List foot notes, end notes or comments."""
        tag = _NOTES[kind]
        for note in root.iter(tag):
            if note.get("w-type", "normal") == "normal":
                reference = (f"{tag}Reference", note.get("w-id", ""))
                where = self._references.get(reference, _WHOLE)
                self._omit(_LEFT_NOTES[kind], where, self._all_words(note))

    def margin(self, root: Element) -> None:
        """List what a header or footer says on every page."""
        self._omit("left-header", _WHOLE, self._all_words(root))

    def _paragraph(self, element: Element) -> Iterator[StyledBlock]:
        formatting = self._styles.formatting(element)
        words = paragraph_text(element, formatting)
        lines = lines_of(words.text)
        self._number += bool(lines)
        where = self._where()
        if lines and formatting.contents:
            self._omit_contents()
        elif lines:
            yield StyledBlock(
                _block(lines, formatting, where), words.bold, words.size, formatting.centred
            )
        yield from self._hanging(words, where)

    def _row(self, row: Element) -> Iterator[StyledBlock]:
        if row.find("w-trPr/w-del") is not None:
            return
        cells = [_Cell(self._words(cell), cell) for cell in _within(row, "w-tc")]
        filled = [cell for cell in cells if cell.line]
        if len(filled) == 1:  # tables are also used to frame running text
            yield from self.body(filled[0].element)
            return
        self._number += bool(filled)
        where = self._where()
        if filled:
            yield StyledBlock(Row(tuple(cell.line for cell in cells), where))
        for cell in cells:
            for words in cell.words:
                yield from self._hanging(words, where)

    def _hanging(self, words: ParagraphText, where: DocumentPlace) -> Iterator[StyledBlock]:
        """Take what hangs on a paragraph: text boxes are read after it, the rest is listed."""
        self._omit("left-hidden", where, words.hidden)
        for key, text in words.omissions:
            self.omissions.append(Omission(key, where, line_of(text)))
        for reference in words.references:
            self._references[reference] = where
        for box in words.boxes:
            yield from self.body(box)
        for tag, identifier in words.drawn:
            yield from self._drawn(tag, identifier, where)

    def _drawn(self, tag: str, identifier: str, where: DocumentPlace) -> Iterator[StyledBlock]:
        """Yield the words of a diagram; list what a chart says."""
        relation = self._relations.get(identifier)
        target = relation.target if relation else ""
        if tag != "dgm-relIds":
            chart = read_chart(self._archive, target) or ("",)
            self.omissions += [Omission("left-chart", where, line) for line in chart]
        elif lines := read_diagram(self._archive, target):
            yield from (StyledBlock(Entry(line, where)) for line in lines)
        else:
            self.omissions.append(Omission("left-diagram", where))

    def _words(self, cell: Element) -> list[ParagraphText]:
        return [
            paragraph_text(each, self._styles.formatting(each)) for each in _within(cell, "w-p")
        ]

    def _all_words(self, parent: Element) -> str:
        return "\n".join(words.text for words in self._words(parent))

    def _omit(self, key: str, where: DocumentPlace, text: str) -> None:
        if words := " ".join(lines_of(text)):
            self.omissions.append(Omission(key, where, words))

    def _omit_contents(self) -> None:
        if not self._contents:
            self._contents = True
            self.omissions.append(Omission("left-contents", self._where()))

    def _where(self) -> DocumentPlace:
        return DocumentPlace(Unit.PARAGRAPH, max(self._number, 1))


def _within(parent: Element, tag: str) -> Iterator[Element]:
    """Yield the next elements of a kind below, without those inside of them or of text boxes."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag != "w-txbxContent":
            yield from _within(child, tag)


def _block(lines: tuple[str, ...], formatting: Formatting, where: DocumentPlace) -> Block:
    line = line_of("\n".join(lines))
    if formatting.role:
        return FrontMatter(line, where, formatting.role)
    if formatting.level:
        return Heading(line, where, formatting.level)
    return Entry(line, where) if formatting.listed else Paragraph(lines, where)


def _is_contents(sdt: Element) -> bool:
    gallery = sdt.find("w-sdtPr/w-docPartObj/w-docPartGallery")
    return gallery is not None and "contents" in gallery.get("w-val", "").lower()
