"""The tables that are open while a file is rebuilt, from the file itself to the innermost fact."""

from dataclasses import dataclass, field

from kiosk.content import fields
from kiosk.content.fields import Form
from kiosk.content.repair.line import Line
from kiosk.content.repair.slips import Slips
from kiosk.content.repair.source_map import Out

# The keys that hold more than a text, and what stands below each.
NESTED: dict[str, Form] = {
    "topics": fields.TOPIC,
    "facts": fields.FACT,
    "closing": fields.CLOSING,
    "sections": (),
}
LISTS = ("topics", "facts", "sections")
OF_SENTENCES = ("facts", "sections")


@dataclass(slots=True)
class Frame:
    """An open table: its keys, where they are rebuilt, and where their author wrote them."""

    keys: tuple[str, ...]
    base: int
    column: int | None = None
    seen: dict[str, int] = field(default_factory=dict)  # keys, and in which line
    open: str = ""  # the key whose list is being filled
    entries: int = 0
    entry_column: int | None = None
    sentence: Out | None = None  # the entry is a sentence by itself

    def begin(self, key: str, number: int) -> None:
        """Open the list of a key."""
        self.seen[key] = number
        self.open, self.entries, self.entry_column = key, 0, None


class Frames:
    """The stack of open tables; a depth counts from the file's own, which is 0."""

    def __init__(self, form: Form, slips: Slips) -> None:
        self._slips = slips
        self._open = [Frame(names(form), 0)]

    def __getitem__(self, depth: int) -> Frame:
        return self._open[depth]

    @property
    def root(self) -> Frame:
        """The table of the file itself."""
        return self._open[0]

    @property
    def top(self) -> Frame:
        """The innermost table."""
        return self._open[-1]

    @property
    def depth(self) -> int:
        """The depth of the innermost table."""
        return len(self._open) - 1

    @property
    def listing(self) -> bool:
        """Whether any list is open."""
        return any(frame.open for frame in self._open)

    def close_to(self, depth: int) -> None:
        """Close all tables deeper than this."""
        del self._open[depth + 1 :]

    def table_with(self, line: Line, *, fresh: bool) -> int | None:
        """The table that waits for a key, its neighbours or the innermost; else one that has it."""
        depths = [i for i, frame in enumerate(self._open) if line.key in frame.keys]
        waiting = [i for i in depths if line.key not in self._open[i].seen]
        beside = [i for i in waiting if self._open[i].column == line.column]
        if waiting:
            return (beside or waiting)[-1]
        return None if fresh or not depths else depths[-1]

    def list_with(self, key: str) -> int | None:
        """The innermost open list whose entries have a key."""
        found = (i for i, f in enumerate(self._open) if f.open and key in names(NESTED[f.open]))
        return max(found, default=None)

    def list_of(self, key: str) -> int | None:
        """The table whose list of this key is open."""
        found = (i for i, frame in enumerate(self._open) if frame.open == key in LISTS)
        return max(found, default=None)

    def sentences(self) -> int | None:
        """The innermost open list of sentences."""
        found = (i for i, frame in enumerate(self._open) if frame.open in OF_SENTENCES)
        return max(found, default=None)

    def list_missing(self, key: str) -> tuple[int, str] | None:
        """The table and name of a list that an entry with this key, or without, belongs to."""
        for depth in (self.depth, 0):
            frame = self._open[depth]
            for name in ("facts", "topics"):
                fits = not key or key in names(NESTED[name])
                if fits and name in frame.keys and name not in frame.seen:
                    return depth, name
        return None

    def is_sibling(self, line: Line) -> bool:
        """Whether a line begins where the entries of the innermost list of sentences do."""
        depth = self.sentences()
        return depth is not None and self._open[depth].entry_column == line.indent

    def enter(self, key: str, base: int) -> None:
        """Open the table below a key."""
        self._open.append(Frame(names(NESTED[key]), base))

    def enter_entry(self, depth: int, line: Line) -> None:
        """Open an entry of the list at a depth."""
        frame = self._open[depth]
        self.close_to(depth)
        frame.entries += 1
        if not line.lead.strip(" ") and (line.dash or not line.key):
            if frame.entry_column is None:
                frame.entry_column = line.indent
            if line.indent != frame.entry_column or line.indent < (frame.column or 0):
                self._slips.tell("indent", line.start)
        self.enter(frame.open, frame.base + 4)

    def check_column(self, line: Line) -> None:
        """Look whether a key stands where the others of its table do."""
        if line.lead.strip(" "):
            return
        outer = max((frame.column or 0 for frame in self._open[:-1]), default=-1)
        if self.top.column is None:
            self.top.column = line.column
        if line.column != self.top.column or (line.column <= outer and not line.dash):
            self._slips.tell("indent", line.start)


def names(form: Form) -> tuple[str, ...]:
    """The keys of a form."""
    return tuple(field.name for field in form)


def all_names(form: Form) -> tuple[str, ...]:
    """The keys of a form and of every form inside it."""
    keys = list(names(form))
    for key in keys:
        keys += [name for name in names(NESTED.get(key, ())) if name not in keys]
    return tuple(keys)
