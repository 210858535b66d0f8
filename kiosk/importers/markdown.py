"""Reads Markdown: markdown-it-py makes HTML of each block, in which the outline is read."""

import re
from html.parser import HTMLParser
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.common.html_blocks import block_names
from markdown_it.rules_block import StateBlock, code
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, emphasis
from mdit_py_plugins.footnote import footnote_plugin

from kiosk.content.parsing.nodes import Items, Table, Text, compose
from kiosk.importers.bullets import starts_with_bullet
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
from kiosk.importers.inferred_headings import StyledBlock, infer_headings
from kiosk.importers.official_report import rank_of, single_lines
from kiosk.importers.scripts import raised

# Properties at the start of a document, in YAML or TOML, and in YAML those of a slide.
_PROPERTIES = re.compile(
    r"(?ms)\A(---|\+\+\+)[ \t]*\n(?=\S)(.*?)^(?:\1|\.\.\.)[ \t]*$"
    r"|^---[ \t]*\n(?=[a-z]\w*:\s)((?:(?:[a-z]\w*:|[ \t]+\S)[^\n]*\n)+)---[ \t]*$"
)
_ROLES = {
    "title": "title", "subtitle": "occasion", "author": "organisation",
    "organization": "organisation", "organisation": "organisation", "occasion": "occasion",
}  # fmt: skip
_TABLE_TOP = re.compile(r"(?m)^(\|.*\|)[ \t]*\n(\|[-:| \t]+\|)[ \t]*$")
_GLUED_HASHES = re.compile(r"(?m)^(#{1,6})(?=[^#\s\d!])")
# Attributes, shortcodes, and the marks of alerts, containers and slides.
_MARKUP = re.compile(
    r"(?m)\{\s*(?::|[#.][A-Za-z])[^{}\n]*\}|\{\{[<%].*?[%>]\}\}"
    r"|^\[!\w+\]|^:::.*|^::[\w-]+::$|^[-+]{2,}$"
)
_TASK = re.compile(r"\[([ xX])\](?:\s+|$)")
_LEFT = {
    "pre": "left-code", "style": "left-code", "script": "left-code", "footnote": "left-footnote",
    "s": "left-struck", "del": "left-struck", "strike": "left-struck",
}  # fmt: skip
_IN_LINE = ("s", "del", "strike", "sup")
_WIDE = "\u3000-\u303f\u3400-\u9fff\uff00-\uffef"
_WIDE_LETTER = re.compile(f"[{_WIDE}]")
# Chinese authors end a statement with the line; a Western paragraph goes on over many lines.
_ENDS_WIDE = re.compile(rf"(?s)[{_WIDE}].*(?<![，、：,:])$")
_STARTS_WIDE = re.compile(rf"[{_WIDE}0-9“‘]")
_BESIDE_WIDE = re.compile(rf"[{_WIDE}“”‘’—…·]")
_MOST_CHARACTERS = 20_000  # of a block; brackets take time by the square of their number


def read_markdown(text: str) -> Outline:
    """Return the outline of a Markdown text."""
    reader = _Reader()
    text = _PROPERTIES.sub(reader.take_properties, text)
    # Cells beyond the last column would be lost.
    text = _TABLE_TOP.sub(r"\1 | |\n\2-|-|", text)
    parser = MarkdownIt("commonmark", {"maxNesting": 100}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)
    parser.add_render_rule("footnote_ref", lambda *_: "")
    parser.block.ruler.at("code", _code)
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.core.ruler.before("inline", "long", _keep_long_blocks)
    tokens = parser.parse(text)
    if not any(token.type == "heading_open" for token in tokens):
        tokens = parser.parse(_GLUED_HASHES.sub(r"\1 ", text))
    counted = {0}
    for token in tokens:
        if token.map:
            reader.where = DocumentPlace(Unit.LINE, token.map[0] + 1)
        if token.type.startswith("footnote_reference"):
            token.tag = "footnote"
        if token.type == "list_item_open" and token.info:
            # A number that neither begins an enumeration nor goes on with one is a word.
            if (number := int(token.info)) == 0 or number - 1 in counted:
                counted.add(number)
            else:
                token.attrSet("value", token.info + token.markup)
        html = parser.renderer.render([token], parser.options, {}).replace("<![", "<!--[")
        reader.feed(html if html.rfind("<!--") <= html.rfind("-->") else html + "-->")
    reader.close()
    report = infer_headings([StyledBlock(each) for each in single_lines(reader.blocks)])
    if report.official:
        left = (*report.omissions, *reader.omissions)
        return Outline(report.blocks, left, report.section_level)
    return Outline(tuple(reader.blocks), tuple(reader.omissions))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self.omissions: list[Omission] = []
        self.where = DocumentPlace(Unit.LINE, 1)
        self._text = ""  # since the last block
        self._kind = ""  # the tag of the heading or item that it opens
        self._number = ""
        # The tags whose words stand apart, each with where they start in `_text` and the document.
        self._marks: list[tuple[str, int, DocumentPlace]] = []
        self._cells: list[str] | None = None  # of the row that is open

    def take_properties(self, match: re.Match[str]) -> str:
        """Read the properties between two fences, and return as many empty lines."""
        line = match.string.count("\n", 0, match.start()) + 2
        for field in re.split(r"(?m)^(?=\w)", match[2] or match[3] or ""):
            self.where = DocumentPlace(Unit.LINE, line)
            line += field.count("\n")
            role = _ROLES.get(re.split(r"\W", field)[0].lower(), "") if match[1] else ""
            # A string of TOML is one of YAML too.
            root, _ = compose(re.sub(r"\s*=", ":", field, count=1) if match[1] == "+++" else field)
            value = root.pairs[0][1] if isinstance(root, Table) else root
            # Many write `title: Skills: five years`, which YAML refuses.
            words = value.value if isinstance(value, Text) else field.partition(":")[2]
            if role and not isinstance(value, Items) and (words := line_of(words)):
                self.blocks.append(FrontMatter(words, self.where, role))
            else:
                self._omit("left-field", field)
        return "\n" * match[0].count("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag in block_names:
            self._end_block(tag)
        if tag in _LEFT or tag in _IN_LINE:
            self._marks.append((tag, len(self._text), self.where))
        elif tag == "br":
            self._text += "\f"
        elif tag == "img":
            self._omit("left-picture", values.get("alt") or "")
        elif tag == "tr":
            self._cells = []
        elif tag == "li" or re.fullmatch("h[1-6]", tag):
            self._kind, self._number = tag, values.get("value") or ""

    def handle_endtag(self, tag: str) -> None:
        if self._marks and self._marks[-1][0] == tag:
            _, start, self.where = self._marks.pop()
            self._text, words = self._text[:start], self._text[start:]
            if tag in _LEFT:
                self._omit(_LEFT[tag], words)
            else:
                self._text += raised(words)
        elif tag in block_names:
            self._end_block(tag)
            self._kind = "" if tag == self._kind else self._kind

    def handle_data(self, data: str) -> None:
        self._text += data

    def handle_comment(self, data: str) -> None:
        self._omit("left-comment", data)

    def close(self) -> None:
        super().close()
        while self._marks:
            self.handle_endtag(self._marks[-1][0])
        self._end_block("tr")

    def _end_block(self, tag: str) -> None:
        if any(mark not in _IN_LINE for mark, *_ in self._marks):
            self._text += "\n"
            return
        self._marks.clear()
        text = _MARKUP.sub(lambda match: self._omit("left-markup", match[0]), self._text.strip())
        text, self._text = re.sub(" {2,}", " ", text), ""
        if words := line_of(text):
            self._block(text, words)
        if self._cells and tag in ("tr", "table"):
            self.blocks.append(Row(tuple(self._cells), self.where))
        self._cells = None if tag in ("tr", "table") else self._cells

    def _block(self, text: str, words: str) -> None:
        kind, self._kind = self._kind, ""
        if self._cells is not None:
            self._cells.append(words)
        elif kind == "li":
            task = _TASK.match(words)
            words = words[task.end() :] if task else words
            if task and task[1] == " ":
                self._omit("left-task", words)
            elif words:
                self.blocks.append(Entry(f"{self._number} {words}".strip(), self.where))
        elif kind:
            self.blocks.append(Heading(words, self.where, int(kind[1])))
        else:
            self.blocks.append(Paragraph(_statements(text), self.where))

    def _omit(self, key: str, text: str) -> str:
        if words := " ".join(lines_of(text)):
            self.omissions.append(Omission(key, self.where, words))
        return ""


def _statements(text: str) -> tuple[str, ...]:
    """Part the lines of a paragraph that are statements of their own, and join the others."""
    lines = [line.strip(" \t") for line in text.split("\n")]
    said = lines[0]
    for before, line in pairwise(lines):
        begins = starts_with_bullet(line) or rank_of(line) is not None
        statement = _ENDS_WIDE.search(before) and _STARTS_WIDE.match(line)
        said += ("\f" if statement or begins else "\n") + line
    return tuple(filter(None, map(line_of, said.split("\f"))))


def _code(state: StateBlock, line: int, end: int, silent: bool) -> bool:
    """Read indented code, but for what begins in Chinese: its authors indent what they say."""
    first = state.bMarks[line] + state.tShift[line]
    return not _WIDE_LETTER.match(state.src, first) and code(state, line, end, silent)


def _emphasis(state: StateInline, silent: bool) -> bool:
    """Read asterisks as CommonMark does, but between digits never, and beside Chinese always.

    CommonMark takes `3*4 and 2*3` for emphasis, but not `**“甲”**乙`, as no space follows it.
    """
    start, made = state.pos, len(state.delimiters)
    if not emphasis.tokenize(state, silent):
        return False
    before, after = state.src[max(start - 1, 0) : start], state.src[state.pos : state.pos + 1]
    product = before.isdigit() and after.isdigit()
    if state.src[start] == "*" and (product or _BESIDE_WIDE.search(before + after)):
        for each in state.delimiters[made:]:
            each.open = not product and bool(after.strip())
            each.close = not product and bool(before.strip())
    return True


def _keep_long_blocks(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and len(token.content) > _MOST_CHARACTERS:
            token.type = "text"
