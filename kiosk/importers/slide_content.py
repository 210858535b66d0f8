"""What the shapes of a slide say, as blocks, and what of it has no place in a show."""

import re
from collections.abc import Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from kiosk.importers.archive import Archive, Relation
from kiosk.importers.charts import read_chart
from kiosk.importers.diagrams import read_diagram
from kiosk.importers.document_outline import (
    Block,
    DocumentPlace,
    Entry,
    Heading,
    Omission,
    Paragraph,
    Picture,
    Row,
    block_words,
    line_of,
    lines_of,
)
from kiosk.importers.drawing_text import drawing_text
from kiosk.importers.number_cards import Said
from kiosk.importers.pictures import embedded_picture, is_icon
from kiosk.importers.shapes import (
    MARGINS,
    TITLES,
    Box,
    Placeholder,
    in_reading_order,
    placeholder,
)
from kiosk.importers.tables import column_sentences

TOPIC = 2  # the level of a slide's title
_WORDLESS = {"a-blip": "left-picture", "p-oleObj": "left-embedded"}
_PROMPT = re.compile(
    r"(?:Click|Tap)(?: here| or tap here| icon)? to (?:add|edit|enter|insert) .*"
    r"|[\[<]?(?:请)?(?:在此|单击|点击|双击)[^，。]*(?:添加|编辑|输入|插入|替换)[^，。]*[\]>]?",
    re.IGNORECASE,
)
_MOST_PROMPT = 60  # characters
_YES = ("1", "true")


class SlideContent:
    """Reads the shapes of one part: a slide, or the page of its notes; collects the omissions."""

    def __init__(
        self, archive: Archive, relations: Mapping[str, Relation], where: DocumentPlace
    ) -> None:
        self.omissions: list[Omission] = []
        self.pictures: list[Picture] = []
        self.margins: list[str] = []  # words of headers and footers
        self._archive = archive
        self._relations = relations
        self._where = where
        self._counted = {0}  # the numbers of numbered lines
        self._list = ("", 0)  # what tells the list of the line before, and its number

    def read(self, tree: Element, boxes: Mapping[Placeholder, Box]) -> Iterator[Said]:
        """Yield what each shape below `tree` says; `boxes` are those of the slide's layout."""
        for placed in in_reading_order(tree, boxes):
            self._list = ("", 0)
            pictured = len(self.pictures)
            blocks = tuple(self._shape(placed.element))
            if placed.hidden or (placed.box and is_icon(placed.box.width, placed.box.height)):
                self.leave_pictures(pictured)
            if placed.hidden:
                self._omit("left-hidden", " ".join(map(block_words, blocks)))
            elif blocks:
                yield Said(blocks, placed.box)

    def _shape(self, shape: Element) -> Iterator[Block]:
        asked = placeholder(shape)
        paragraphs = shape.findall("p-txBody/a-p")
        if asked.kind in MARGINS:
            # Numbers and dates change by themselves.
            if asked.kind in ("ftr", "hdr") and (words := self._text(paragraphs)):
                self.margins.append(words)
        elif asked.kind in TITLES:
            if title := self._text(paragraphs):
                yield Heading(title, self._where, TOPIC)
        elif paragraphs:
            listed = bool(asked.kind) and asked.kind != "subTitle"
            for paragraph in paragraphs:
                yield from self._line(paragraph, listed=listed)
        else:
            yield from self._frame(shape)

    def _frame(self, shape: Element) -> Iterator[Block]:
        """Yield the words of a table or a diagram; list what has no sentences."""
        identifiers = shape.find(".//dgm-relIds")
        if shape.find(".//a-tbl") is not None:
            yield from self._table(shape)
        elif identifiers is not None:
            lines = read_diagram(self._archive, self._target(identifiers.get("r-dm", "")))
            yield from (Entry(line, self._where) for line in lines)
            if not lines:
                self.omissions.append(Omission("left-diagram", self._where))
        else:
            self._wordless(shape)

    def _table(self, shape: Element) -> Iterator[Block]:
        rows: list[tuple[str, ...]] = []
        for row in shape.iter("a-tr"):
            cells: list[str] = []
            for column, cell in enumerate(row.findall("a-tc")):
                text = self._text(cell.findall("a-txBody/a-p"))
                merged = cell.get("hMerge") in _YES or cell.get("vMerge") in _YES
                if merged:
                    # What a merged cell holds is not shown, but its head speaks for each row.
                    self._omit("left-hidden", text)
                    above = rows[-1] if rows and cell.get("vMerge") in _YES else ()
                    text = above[column] if column < len(above) else ""
                cells.append(text)
            if any(cells):
                rows.append(tuple(cells))
        if sentences := column_sentences(rows):
            yield from (Entry(each, self._where) for each in sentences)
        else:
            yield from (Row(cells, self._where) for cells in rows)

    def _wordless(self, shape: Element) -> None:
        described = shape.find("*/p-cNvPr")
        text = line_of(described.get("descr", "")) if described is not None else ""
        if shape.tag == "p-pic":
            found = embedded_picture(self._archive, self._relations, shape, self._where, text)
            if found:
                self.pictures.append(found)
            else:
                self.omissions.append(Omission("left-picture", self._where, text))
            return
        for each in shape.iter():
            if each.tag in ("c-chart", "cx-chart"):
                lines = read_chart(self._archive, self._target(each.get("r-id", "")))
                for line in lines or (text,):
                    self.omissions.append(Omission("left-chart", self._where, line))
                return
            if key := _WORDLESS.get(each.tag):
                self.omissions.append(Omission(key, self._where, text))
                return

    def leave_pictures(self, start: int = 0) -> None:
        """List the pictures from `start` on as omissions instead."""
        for picture in self.pictures[start:]:
            self.omissions.append(Omission("left-picture", picture.where, picture.description))
        del self.pictures[start:]

    def _line(self, paragraph: Element, *, listed: bool) -> Iterator[Block]:
        lines = lines_of(self._words(paragraph))
        number = self._number(paragraph) if lines else ""
        properties = paragraph.find("a-pPr")
        bulleted = properties is not None and (
            properties.find("a-buChar") is not None or properties.find("a-buAutoNum") is not None
        )
        if lines and (listed or bulleted):
            yield Entry(line_of("\n".join((number, *lines))), self._where)
        elif lines:
            yield Paragraph(lines, self._where)

    def _number(self, paragraph: Element) -> str:
        """Return the number set before a line if it neither begins nor goes on with a count."""
        numbered = paragraph.find("a-pPr/a-buAutoNum")
        start = numbered.get("startAt", "1") if numbered is not None else ""
        if numbered is None or not re.fullmatch("[0-9]{1,5}", start):
            self._list = ("", 0)
            return ""
        kind = start + numbered.get("type", "")
        # Each line of a list tells where the whole of it starts.
        number = self._list[1] + 1 if self._list[0] == kind else int(start)
        self._list = (kind, number)
        if number - 1 in self._counted or "arabic" not in kind:
            self._counted.add(number)
            return ""
        return f"{number}."

    def _text(self, paragraphs: Sequence[Element]) -> str:
        return line_of("\n".join(map(self._words, paragraphs)))

    def _words(self, paragraph: Element) -> str:
        """Return the text of a paragraph; list what is struck out, and what is no text."""
        found = drawing_text(paragraph)
        self._omit("left-struck", found.struck)
        for sign in found.unknown:
            self._omit("left-symbol", sign)
        text = found.text
        if found.filled_in:
            # What a number or date stood in is the margin of a page, and would have a hole.
            if any(map(str.isalnum, text)):
                self.margins.append(line_of(text))
            return ""
        if len(text) <= _MOST_PROMPT and _PROMPT.fullmatch(text.strip()):
            self._omit("left-prompt", text)
            return ""
        return text

    def _omit(self, key: str, text: str) -> None:
        if words := line_of(text):
            self.omissions.append(Omission(key, self._where, words))

    def _target(self, identifier: str) -> str:
        relation = self._relations.get(identifier)
        return relation.target if relation else ""
