"""Repairs a broken file from its keys and dashes, line by line.

Only a file that YAML refuses, or that would lose something, is repaired. Indents then say little:
each key belongs to one level of a show, and a dash begins an entry of the innermost list. Words
are never guessed: what was typed is what is shown, to the character.
"""

import re
from dataclasses import replace

from kiosk.content.fields import Form
from kiosk.content.findings import Finding, Position, excerpt
from kiosk.content.repair.line import SPACE, Line, split_line, width
from kiosk.content.repair.open_tables import (
    LISTS,
    NESTED,
    SENTENCE_LISTS,
    OpenTables,
    all_field_names,
)
from kiosk.content.repair.scalars import closes, is_open
from kiosk.content.repair.slips import Slips
from kiosk.content.repair.source_map import OutputLine, RepairedText, write_lines

_BLOCK = re.compile(r"[|>][-+0-9]*\s*(?:#.*)?")
_MOST_QUOTED_LINES = 30
_BOUNDARY = re.compile(r"(?:---|\.\.\.)\s*|%.*")
_ANCHOR = re.compile(r"&[\w-]+(?:[ \t]+|$)|\*[\w-]+$", re.ASCII)
_UNKNOWN_KEY = re.compile(r"([A-Za-z_][\w -]{0,30}|[\u4e00-\u9fff]{1,8}|<<):(?=[ \t]|$)")
_WIDE_TABLE = re.compile(r"\{\s*[A-Za-z_]+\s*：")
_TABLE = re.compile(r"\{\s*(?:text|title)\s*:")


def repair_text(text: str, form: Form) -> RepairedText:
    """Return the text of a file rewritten as valid YAML; `form` is that of its root table."""
    return _Repairer(text, form).rebuilt()


class _Repairer:
    def __init__(self, text: str, form: Form) -> None:
        self._lines = text.split("\n")
        self._known = all_field_names(form)
        self._slips = Slips()
        self._tables = OpenTables(form, self._slips)
        self._outs: list[OutputLine] = []
        self._bare: Line | None = None  # a dash that stands alone
        self._last: OutputLine | None = None  # what a line of words may go on

    def rebuilt(self) -> RepairedText:
        index = 0
        while index < len(self._lines):
            index = self._take(index)
        made = write_lines(self._outs)
        return replace(made, findings=(*self._slips.findings(), *made.findings))

    # lines

    def _take(self, index: int) -> int:
        """Take a line and what belongs to it; return the index of the line after it."""
        typed = self._lines[index]
        words = typed.strip(SPACE)
        if not words or words[0] == "#":
            return index + 1
        if _BOUNDARY.fullmatch(typed):
            return self._boundary(index)
        line = split_line(typed, index + 1, self._known, listed=self._tables.has_open_list)
        if self._bare and not line.dash:  # the entry of a dash that stands alone
            line = replace(line, lead=self._bare.lead, dash="-", dash_gap=" ")
        self._bare = line if line.dash and not line.key and not line.value else None
        if self._bare:
            return index + 1
        self._slips.check_spaces(line)
        if anchor := _ANCHOR.match(line.value):
            self._slips.add_anchor(Position(line.number, line.value_at))
            rest = line.value[anchor.end() :]
            if not rest and not line.key:
                return index + 1
            line = replace(line, value=rest, value_at=line.value_at + anchor.end())
        unknown = _UNKNOWN_KEY.match(line.value)
        if line.key:
            out = self._keyed(line)
        elif line.dash:
            out = self._entry(line)
        elif unknown and not self._tables.is_sibling(line):
            return self._unknown(line, unknown[1], index)
        else:
            out = self._words(line)
        return self._following(out, line, index + 1) if out else index + 1

    def _boundary(self, index: int) -> int:
        """Take a line of dashes: YAML's own before everything, a slip between entries."""
        position = Position(index + 1, 1)
        if self._lines[index].startswith("%"):
            self._slips.add_repaired("opening-sign", position, "quote?", sign="%")
            return index + 1
        rest = (line for line in self._lines[index + 1 :] if line.strip() and line[0] != "#")
        after = next(rest, "")
        if not self._outs or not after:
            return index + 1
        if any(after.startswith(key) for key in self._tables.root.seen):
            self._slips.add(Finding("many-documents", position, hint="many-documents?"))
            return len(self._lines)
        self._slips.add_repaired("stray-rule", position)
        return index + 1

    def _following(self, out: OutputLine, line: Line, index: int) -> int:
        """Take the lines of a block or of a quotation that goes over several."""
        if not line.value or len(out.pieces) != 1:
            return index
        if _BLOCK.fullmatch(line.value):
            end = index
            while end < len(self._lines) and self._is_deeper(end, out.column):
                end += 1
            out.raw = self._lines[index:end] or [""]
            return end
        if is_open(line.value):
            for end in range(index, min(index + _MOST_QUOTED_LINES, len(self._lines))):
                if closes(self._lines[end], line.value[0]):
                    out.raw = self._lines[index : end + 1]
                    return end + 1
                found = split_line(self._lines[end], end + 1, self._known, listed=False)
                if found.dash or found.key:
                    break
        return index

    def _is_deeper(self, index: int, column: int) -> bool:
        typed = self._lines[index]
        words = typed.lstrip(SPACE)
        return not words or width(typed[: len(typed) - len(words)]) > column

    def _unknown(self, line: Line, word: str, index: int) -> int:
        """Leave an unknown key out, with all that stands below it."""
        known = ", ".join(self._tables.top.keys)
        values = {"name": excerpt(word), "known": known}
        hint = "known-words?" if known else ""
        self._slips.add(Finding("unknown-key", line.start, "", values, hint))
        self._last = None
        index += 1
        if line.value[len(word) + 1 :].strip():
            return index
        while index < len(self._lines):
            dashed = self._lines[index].lstrip(SPACE).startswith("- ")
            if not self._is_deeper(index, line.indent - dashed):
                break
            index += 1
        return index

    # keys

    def _keyed(self, line: Line) -> OutputLine | None:
        tables = self._tables
        again = tables.list_of(line.key)
        if again is not None and not line.dash and not line.value:
            first = tables[again].seen[line.key]
            tables.close_to(again)
            self._slips.add_repaired("duplicate-list", line.start, name=line.key, line=first)
            return None
        depth = tables.list_with(line.key)
        if line.dash and depth is None:
            depth = self._begin_missing(line)
        fresh = depth is not None
        if not line.dash and (known := tables.table_with(line, fresh=fresh)) is not None:
            depth, fresh = known, False
        elif depth is None:
            depth = self._begin_missing(line)
            fresh = depth is not None
        if fresh and depth is not None:
            if not line.dash:
                self._slips.add_repaired("no-dash", line.start)
            tables.enter_entry(depth, line)
        else:
            tables.close_to(depth or 0)
        table = tables.top
        if table.sentence:
            word = table.keys[0]
            table.sentence.word, table.sentence.key_at = word, table.sentence.at
            place = table.sentence.pieces[0][1]
            self._slips.add_repaired("text-key", place, name=line.key, word=word)
            table.sentence = None
        self._slips.check_signs(line)
        if line.dash or not fresh:
            tables.check_column(line)
        aside = table is tables.root and table.open in LISTS and line.key not in NESTED
        table.seen[line.key] = line.number
        if not aside:  # else the list goes on below
            table.open = ""
        key_at = Position(line.number, line.key_at)
        word = line.word.strip("“”")
        out = OutputLine(table.base - 2 * fresh, line.start, line.column, fresh, word, key_at)
        out.flow = line.key in NESTED
        self._outs.insert(0 if aside else len(self._outs), out)
        self._last = out
        if line.key in NESTED:
            self._nest(out, line)
        elif line.value:
            out.pieces.append((line.value, Position(line.number, line.value_at)))
        return out

    def _nest(self, out: OutputLine, line: Line) -> None:
        table = self._tables.top
        self._last = None
        value, at = line.value, Position(line.number, line.value_at)
        plain = not value or value[0] == "#"
        if line.key == "closing" and plain:
            self._tables.enter("closing", table.base + 2)
        elif plain:
            table.begin(line.key, line.number)
        elif value[0] in "[{" or line.key not in SENTENCE_LISTS:
            out.pieces.append((value, at))
        else:
            table.begin(line.key, line.number)
            self._slips.add_repaired("want-list", at, name=line.key)
            words = re.sub(r"^[-－–—•●·]\s*", "", value)
            start = line.value_at + len(value) - len(words)
            self._sentence(self._tables.depth, replace(line, value=words, value_at=start))

    def _begin_missing(self, line: Line) -> int | None:
        """Write the line of a list that the author forgot."""
        missing = self._tables.list_missing(line.key)
        if missing is None:
            return None
        depth, name = missing
        self._tables.close_to(depth)
        table = self._tables.top
        self._slips.add_repaired("missing", line.start, "", name=name)
        self._outs.append(
            OutputLine(table.base, line.start, table.base, word=name, key_at=line.start)
        )
        table.begin(name, line.number)
        return depth

    # entries and words

    def _entry(self, line: Line) -> OutputLine | None:
        depth = self._tables.sentence_list()
        top = self._tables.top
        if depth is None and top.seen and not top.open and "facts" in top.keys:
            depth = self._begin_missing(line)
        if depth is None and top.open:
            depth = self._tables.depth
        if depth is None:
            typed = f"{line.dash}{line.dash_gap}{line.value}"
            self._go_on(replace(line, value=typed, value_at=line.at))
            return None
        self._slips.check_signs(line)
        return self._sentence(depth, line)

    def _words(self, line: Line) -> OutputLine | None:
        depth = self._tables.sentence_list()
        if depth is None or (self._tables[depth].entries and not self._tables.is_sibling(line)):
            self._go_on(line)
            return None
        if line.value[0] in "-−":  # -12 halls: where an entry is due, a dash without its space
            return self._entry(
                replace(line, dash="-", value=line.value[1:], value_at=line.value_at + 1)
            )
        self._slips.add_repaired("no-dash", line.start)
        return self._sentence(depth, line)

    def _sentence(self, depth: int, line: Line) -> OutputLine | None:
        table = self._tables[depth]
        self._tables.enter_entry(depth, line)
        if _WIDE_TABLE.match(line.value):  # its commas may be of either kind: nobody can tell
            self._slips.add(Finding("wide-colon", line.start, hint="wide-colon?"))
            return None
        out = OutputLine(table.base + 2, line.start, line.indent, dash=True)
        out.flow = bool(_TABLE.match(line.value))
        out.pieces.append((line.value, Position(line.number, line.value_at)))
        self._tables.top.sentence = out
        if self._tables.top.keys:
            self._tables.top.seen[self._tables.top.keys[0]] = line.number
        self._outs.append(out)
        self._last = out
        return out

    def _go_on(self, line: Line) -> None:
        """Take a line for more of the text above it."""
        if self._last is None or self._last.raw:
            self._slips.add(Finding("no-colon", line.start, hint="no-colon?"))
            return
        if line.indent <= self._last.column:
            key = "loose-line" if self._last.pieces else "value-below"
            self._slips.add_repaired(key, line.start, name=self._last.word)
        self._last.pieces.append((line.value, Position(line.number, line.value_at)))
