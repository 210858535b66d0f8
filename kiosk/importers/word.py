"""Reads Word documents: headings by style, else by how their lines are formatted."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
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
    Picture,
    Row,
    Unit,
    block_lines,
    line_of,
    lines_of,
)
from kiosk.importers.drawing_text import drawing_text
from kiosk.importers.embedded import embedded_words
from kiosk.importers.inferred_headings import StyledBlock, infer_headings
from kiosk.importers.pictures import embedded_picture, is_icon
from kiosk.importers.word_numbering import Numbering
from kiosk.importers.word_styles import Formatting, Styles
from kiosk.importers.word_text import PAGE_BREAK, ParagraphText, TextReader
from kiosk.importers.word_tree import is_on, said_texts, take_apart

_WHOLE = DocumentPlace(Unit.PARAGRAPH, 0)
_FIRST = DocumentPlace(Unit.PARAGRAPH, 1)
_DRAWN = ("c-chart", "cx-chart", "dgm-relIds")
_NOTES = {"footnotes": "w-footnote", "endnotes": "w-endnote", "comments": "w-comment"}
_LEFT_NOTES = {
    "footnotes": "left-footnote", "endnotes": "left-footnote", "comments": "left-comment",
}  # fmt: skip


def read_word(archive: Archive, name: str, root: Element) -> Outline:
    """Return the outline of a document; `root` is that of its main part, called `name`."""
    relations = archive.relations(name)
    parts = {each.kind: archive.root(each.target) for each in relations.values()
             if each.kind in ("styles", "numbering")}  # fmt: skip
    reading = _Reading(
        Styles(parts.get("styles")), Numbering(parts.get("numbering")), archive, relations
    )
    seen = reading.story(root)
    pictures = tuple(reading.pictures)
    for each in relations.values():
        reading.relations = archive.relations(each.target)
        if each.kind in _NOTES and (part := archive.root(each.target)) is not None:
            reading.notes(part, each.kind)
        elif each.kind in ("header", "footer") and (part := archive.root(each.target)) is not None:
            reading.margin(part)
    # Those of notes, headers and footers stand beside no fact.
    reading.omissions += [
        Omission("left-picture", _WHOLE, picture.description)
        for picture in reading.pictures[len(pictures) :]
    ]
    inferred = infer_headings(seen)
    left = (*inferred.omissions, *reading.omissions)
    return Outline(
        inferred.blocks,
        left,
        inferred.section_level,
        said=tuple(reading.said),
        pictures=pictures,
    )


class _Reading:
    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        archive: Archive,
        relations: Mapping[str, Relation],
    ) -> None:
        self.omissions: list[Omission] = []
        self.said: list[str] = []
        self.pictures: list[Picture] = []
        self.relations = relations  # of the part that is read
        self._archive = archive
        self._styles = styles
        self._numbering = numbering
        self._text = TextReader(styles)
        self._number = 0  # of the paragraphs with words
        self._references: dict[tuple[str, str], DocumentPlace] = {}
        # A paragraph that goes on in the next one, as its mark is deleted.
        self._waiting: tuple[ParagraphText, Formatting] | None = None
        self._contents: list[str] = []

    def story(self, root: Element) -> list[StyledBlock]:
        """Return the blocks of a part: the document, its notes or a header."""
        take_apart(root)
        self._text = TextReader(self._styles)
        body = root.find("w-body")
        seen = list(self._body(root if body is None else body))
        if contents := " ".join(self._contents):
            self.omissions.append(Omission("left-contents", _FIRST, contents))
            self._contents = []
        self.said += said_texts(root)
        return seen

    def notes(self, root: Element, kind: str) -> None:
        """List foot notes, end notes or comments."""
        tag = _NOTES[kind]
        for note in root.iter(tag):
            if note.get("w-type", "normal") == "normal":
                reference = (f"{tag}Reference", note.get("w-id", ""))
                where = self._references.get(reference, _WHOLE)
                self._omit(_LEFT_NOTES[kind], where, _words(self.story(note)))

    def margin(self, root: Element) -> None:
        """List what a header or footer says on every page."""
        self._omit("left-header", _WHOLE, _words(self.story(root)))

    def _body(self, parent: Element) -> Iterator[StyledBlock]:
        """Yield what the paragraphs and tables of a body, a cell or a text box say."""
        for child in parent:
            if child.tag == "w-p":
                yield from self._paragraph(child)
            elif child.tag in ("w-tbl", "w-sdt", "w-altChunk", "w-subDoc"):
                yield from self._flush()
                yield from self._frame(child)
        yield from self._flush()

    def _frame(self, element: Element) -> Iterator[StyledBlock]:
        match element.tag:
            case "w-tbl":
                for row in element.findall("w-tr"):
                    yield from self._row(row)
            case "w-sdt":
                self._contents += [_words(list(self._body(element)))]
            case _:
                relation = self.relations.get(element.get("r-id", ""))
                words = embedded_words(self._archive, relation.target) if relation else ""
                self.omissions.append(Omission("left-embedded", self._where(), words))

    def _paragraph(self, element: Element) -> Iterator[StyledBlock]:
        formatting = self._styles.formatting(element)
        words = self._waiting[0] if self._waiting else ParagraphText()
        self._waiting = None
        self._text.add(element, formatting, words)
        if formatting.drop_cap or self._styles.mark_is_gone(element, formatting):
            if formatting.drop_cap:
                words.bold, words.size = True, 0  # an initial tells nothing of its paragraph
            self._waiting = words, formatting
        else:
            yield from self._ended(words, formatting)

    def _flush(self) -> Iterator[StyledBlock]:
        if self._waiting:
            words, formatting = self._waiting
            self._waiting = None
            yield from self._ended(words, formatting)

    def _ended(self, words: ParagraphText, formatting: Formatting) -> Iterator[StyledBlock]:
        lines = lines_of(words.text)
        self._number += bool(lines)
        where = self._where()
        label = ""
        if formatting.numbering and (lines or not words.hidden):
            label = self._numbering.label(formatting.numbering, formatting.list_level)
        if lines and formatting.contents:
            self._contents += lines
        elif lines:
            number = label if self._numbering.says_something(label) else ""
            for block in _blocks(words.text, number, formatting, where):
                bold = words.bold and words.size > 0
                yield StyledBlock(block, bold, words.size, formatting.centred, label)
        yield from self._hanging(words, where)

    def _row(self, row: Element) -> Iterator[StyledBlock]:
        first = self._number + 1
        cells = [list(self._body(cell)) for cell in row.findall("w-tc")]
        lines = [_words([each for each in cell if not each.aside]) for cell in cells]
        where = DocumentPlace(Unit.PARAGRAPH, first)
        if is_on(row.find("w-trPr/w-hidden")):
            self._omit("left-hidden", where, " ".join(lines))
            return
        running = sum(map(bool, lines)) < 2  # tables are also used to frame running text
        if not running:
            yield StyledBlock(Row(tuple(lines), where))
        for cell in cells:
            yield from (each for each in cell if running or each.aside)

    def _hanging(self, words: ParagraphText, where: DocumentPlace) -> Iterator[StyledBlock]:
        """Take what hangs on a paragraph: text boxes are read after it, the rest is listed."""
        self._omit("left-hidden", where, words.hidden)
        self._omit("left-struck", where, words.struck)
        for key, text in words.omissions:
            self.omissions.append(Omission(key, where, line_of(text)))
        for reference in words.references:
            self._references[reference] = where
        outer, self._text = self._text, TextReader(self._styles)
        for each in words.objects:
            yield from (replace(block, aside=True) for block in self._object(each, where))
        self._text = outer

    def _object(self, element: Element, where: DocumentPlace) -> Iterator[StyledBlock]:
        """Yield the words of a text box, a WordArt or a diagram; list a picture or chart."""
        boxes = list(_outermost(element, "w-txbxContent"))
        found = False
        for box in boxes:
            blocks = list(self._body(box))
            found = found or bool(blocks)
            yield from blocks
        texts = [each.get("string", "") for each in element.iter("v-textpath")]
        if not boxes:  # a drawing of Office 2007
            texts += [drawing_text(each).text for each in element.iter("a-p")]
        for lines in filter(None, map(lines_of, texts)):
            found = True
            yield StyledBlock(Paragraph(lines, where))
        for each in element.iter():
            if each.tag in _DRAWN:
                found = True
                yield from self._drawn(each, where)
        described = next((each.get("descr", "") for each in element.iter("wp-docPr")), "")
        words = line_of(described)
        picture = embedded_picture(self._archive, self.relations, element, where, words)
        if picture and not is_icon(*_size(element)):
            self.pictures.append(picture)
        elif not found or any(True for _ in element.iter("a-blip")):
            key = "left-embedded" if element.tag == "w-object" else "left-picture"
            self.omissions.append(Omission(key, where, words))

    def _drawn(self, element: Element, where: DocumentPlace) -> Iterator[StyledBlock]:
        """Yield the words of a diagram; list what a chart says."""
        relation = self.relations.get(element.get("r-id", element.get("r-dm", "")))
        target = relation.target if relation else ""
        if element.tag != "dgm-relIds":
            chart = read_chart(self._archive, target) or ("",)
            self.omissions += [Omission("left-chart", where, line) for line in chart]
        elif lines := read_diagram(self._archive, target):
            yield from (StyledBlock(Entry(line, where)) for line in lines)
        else:
            self.omissions.append(Omission("left-diagram", where))

    def _omit(self, key: str, where: DocumentPlace, text: str) -> None:
        if words := " ".join(lines_of(text)):
            self.omissions.append(Omission(key, where, words))

    def _where(self) -> DocumentPlace:
        return DocumentPlace(Unit.PARAGRAPH, max(self._number, 1))


def _size(drawing: Element) -> tuple[int, int]:
    """Return width and height of a drawing in English Metric Units, zeros where none are told."""
    extent = next(drawing.iter("wp-extent"), None)
    told = [extent.get(side, "") for side in ("cx", "cy")] if extent is not None else []
    wide, high = told if told and all(re.fullmatch("[0-9]{1,10}", each) for each in told) else "00"
    return int(wide), int(high)


def _outermost(parent: Element, tag: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == tag:
            yield child
        else:
            yield from _outermost(child, tag)


def _words(seen: Iterable[StyledBlock]) -> str:
    """Return the words of some blocks on one line."""
    lines: list[str] = []
    for each in seen:
        lines += each.block.cells if isinstance(each.block, Row) else block_lines(each.block)
    return line_of("\n".join(lines))


def _blocks(
    text: str, number: str, formatting: Formatting, where: DocumentPlace
) -> Iterator[Block]:
    line = line_of(text)
    if formatting.role:
        yield FrontMatter(line, where, formatting.role)
    elif formatting.level:
        yield Heading(line, where, formatting.level)
    elif formatting.numbering:
        for item in filter(None, map(line_of, text.split(PAGE_BREAK))):
            yield Entry(f"{number} {item}".strip(), where)
            number = ""
    else:
        yield Paragraph(lines_of(text), where)
