"""The stack of tables that are open at a line while a file is repaired, the outermost first."""

from dataclasses import dataclass, field

from kiosk.content import fields
from kiosk.content.fields import Form, field_names
from kiosk.content.repair.line import Line
from kiosk.content.repair.slips import Slips
from kiosk.content.repair.source_map import OutputLine

#: The keys that hold more than a text, each with the form of what stands below it.
NESTED: dict[str, Form] = {
    "topics": fields.TOPIC,
    "facts": fields.FACT,
    "closing": fields.CLOSING,
    "sections": (),
}
LISTS = ("topics", "facts", "sections")
SENTENCE_LISTS = ("facts", "sections")


@dataclass(slots=True)
class OpenTable:
    """An open table: its keys, their indent in the output and in the author's text.

    `base` is the indent in the output, `column` the author's, None until a key was seen.
    """

    keys: tuple[str, ...]
    base: int
    column: int | None = None
    seen: dict[str, int] = field(default_factory=dict)  # the line number of each key
    open: str = ""  # the key whose list is being filled
    entries: int = 0
    entry_column: int | None = None
    sentence: OutputLine | None = None  # the entry is a sentence by itself

    def begin(self, key: str, number: int) -> None:
        """Open the list of a key."""
        self.seen[key] = number
        self.open, self.entries, self.entry_column = key, 0, None


class OpenTables:
    """The stack of open tables; the depth of the file's own table is 0."""

    def __init__(self, form: Form, slips: Slips) -> None:
        self._slips = slips
        self._open = [OpenTable(field_names(form), 0)]

    def __getitem__(self, depth: int) -> OpenTable:
        return self._open[depth]

    @property
    def root(self) -> OpenTable:
        """The table of the file itself."""
        return self._open[0]

    @property
    def top(self) -> OpenTable:
        """The innermost table."""
        return self._open[-1]

    @property
    def depth(self) -> int:
        """The depth of the innermost table."""
        return len(self._open) - 1

    @property
    def has_open_list(self) -> bool:
        """Whether any list is open."""
        return any(table.open for table in self._open)

    def close_to(self, depth: int) -> None:
        """Close all tables deeper than this."""
        del self._open[depth + 1 :]

    def table_with(self, line: Line, *, fresh: bool) -> int | None:
        """The depth of the table that a key belongs to, or None.

        A table that has not seen the key goes before one that has, unless `fresh` rules the
        latter out; one whose keys stand in the same column before the innermost.
        """
        depths = [i for i, table in enumerate(self._open) if line.key in table.keys]
        waiting = [i for i in depths if line.key not in self._open[i].seen]
        beside = [i for i in waiting if self._open[i].column == line.column]
        if waiting:
            return (beside or waiting)[-1]
        return None if fresh or not depths else depths[-1]

    def list_with(self, key: str) -> int | None:
        """The depth of the innermost open list whose entries have a key, or None."""
        found = (
            i for i, f in enumerate(self._open) if f.open and key in field_names(NESTED[f.open])
        )
        return max(found, default=None)

    def list_of(self, key: str) -> int | None:
        """The depth of the innermost table whose list of this key is open, or None."""
        found = (i for i, table in enumerate(self._open) if table.open == key in LISTS)
        return max(found, default=None)

    def sentence_list(self) -> int | None:
        """The depth of the innermost open list of sentences, or None."""
        found = (i for i, table in enumerate(self._open) if table.open in SENTENCE_LISTS)
        return max(found, default=None)

    def list_missing(self, key: str) -> tuple[int, str] | None:
        """The depth and key of a missing list that an entry belongs to; `key` may be empty."""
        for depth in (self.depth, 0):
            table = self._open[depth]
            for name in ("facts", "topics"):
                fits = not key or key in field_names(NESTED[name])
                if fits and name in table.keys and name not in table.seen:
                    return depth, name
        return None

    def is_sibling(self, line: Line) -> bool:
        """Whether a line is indented like the entries of the innermost list of sentences."""
        depth = self.sentence_list()
        return depth is not None and self._open[depth].entry_column == line.indent

    def enter(self, key: str, base: int) -> None:
        """Open the table below a key."""
        self._open.append(OpenTable(field_names(NESTED[key]), base))

    def enter_entry(self, depth: int, line: Line) -> None:
        """Open an entry of the list at a depth."""
        table = self._open[depth]
        self.close_to(depth)
        table.entries += 1
        if not line.lead.strip(" ") and (line.dash or not line.key):
            if table.entry_column is None:
                table.entry_column = line.indent
            if line.indent != table.entry_column or line.indent < (table.column or 0):
                self._slips.add_repaired("indent", line.start)
        self.enter(table.open, table.base + 4)

    def check_column(self, line: Line) -> None:
        """Report a key that is not indented like the others of its table."""
        if line.lead.strip(" "):
            return
        outer = max((table.column or 0 for table in self._open[:-1]), default=-1)
        if self.top.column is None:
            self.top.column = line.column
        if line.column != self.top.column or (line.column <= outer and not line.dash):
            self._slips.add_repaired("indent", line.start)


def all_field_names(form: Form) -> tuple[str, ...]:
    """Return the keys of a form and of every form nested in it."""
    keys = list(field_names(form))
    for key in keys:
        keys += [name for name in field_names(NESTED.get(key, ())) if name not in keys]
    return tuple(keys)
