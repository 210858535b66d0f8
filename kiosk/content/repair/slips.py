"""Collects what was typed wrong in the lines of a file, and put right while it was rebuilt."""

from kiosk.content.findings import Finding, Mark
from kiosk.content.repair.line import Line

_LINES = {"tab": "tab-lines", "wide-space": "wide-space-lines"}


class Slips:
    """The slips of one file; spaces of the wrong kind are told once, with the number of lines."""

    def __init__(self) -> None:
        self._found: list[Finding] = []
        self._spaces: dict[str, list[Mark]] = {}

    def findings(self) -> tuple[Finding, ...]:
        """Return all that was told."""
        for key, marks in self._spaces.items():
            count = len({mark.line for mark in marks})
            self.tell(key if count == 1 else _LINES[key], marks[0], f"{key}?", count=count)
        self._spaces = {}
        return tuple(self._found)

    def add(self, finding: Finding) -> None:
        """Tell of something that could not be put right."""
        self._found.append(finding)

    def tell(self, key: str, mark: Mark, hint: str | None = None, **values: object) -> None:
        """Tell of something that was put right."""
        hint = f"{key}?" if hint is None else hint
        self._found.append(Finding(key, mark, "", values, hint, mended=True))

    def signs(self, line: Line) -> None:
        """Look at the dash and the colon of a line."""
        if line.dash and line.dash != "-":
            self.tell("number-dash" if line.dash[0].isdigit() else "wide-dash", line.start)
        elif line.dash and not line.dash_gap:
            self.tell("dash-space", line.start)
        colon = Mark(line.number, line.colon_at)
        if line.colon in tuple("=;；"):
            self.tell("no-colon", colon)
        elif line.colon and line.colon != ":":
            self.tell("wide-colon", colon)
        elif line.colon and line.value and not line.colon_gap:
            self.tell("colon-space", colon)

    def spaces(self, line: Line) -> None:
        """Look at the spaces before a line, after its dash and after its colon."""
        gaps = (
            (line.lead, 1),
            (line.dash_gap, line.at + len(line.dash)),
            (line.colon_gap, line.colon_at + 1),
        )
        for space, column in gaps:
            if odd := space.strip(" "):
                key = "tab" if "\t" in space else "wide-space"
                sign = "\t" if key == "tab" else odd[0]
                mark = Mark(line.number, column + space.index(sign))
                self._spaces.setdefault(key, []).append(mark)
