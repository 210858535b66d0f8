"""Collects the slips of the pen that are found while a file is repaired, as findings."""

from kiosk.content.findings import Finding, Position
from kiosk.content.repair.line import Line

_LINES = {"tab": "tab-lines", "wide-space": "wide-space-lines"}


class Slips:
    """The slips of one file; wrong spaces of a kind make one finding with the number of lines."""

    def __init__(self) -> None:
        self._found: list[Finding] = []
        self._spaces: dict[str, list[Position]] = {}

    def findings(self) -> tuple[Finding, ...]:
        """Return all findings."""
        for key, positions in self._spaces.items():
            count = len({position.line for position in positions})
            self.add_repaired(
                key if count == 1 else _LINES[key], positions[0], f"{key}?", count=count
            )
        self._spaces = {}
        return tuple(self._found)

    def add(self, finding: Finding) -> None:
        """Add a finding that could not be repaired."""
        self._found.append(finding)

    def add_anchor(self, position: Position) -> None:
        """Report the first anchor of the file, which stands for all others."""
        if all(finding.key != "anchor" for finding in self._found):
            self.add(Finding("anchor", position, hint="anchor?"))

    def add_repaired(
        self, key: str, position: Position, hint: str | None = None, **values: object
    ) -> None:
        """Add a finding that was repaired; its hint is that of its key unless another is given."""
        hint = f"{key}?" if hint is None else hint
        self._found.append(Finding(key, position, "", values, hint, repaired=True))

    def check_signs(self, line: Line) -> None:
        """Report a wrong dash or colon of a line."""
        if line.dash and line.dash != "-":
            self.add_repaired("number-dash" if line.dash[0].isdigit() else "wide-dash", line.start)
        elif line.dash and not line.dash_gap:
            self.add_repaired("dash-space", line.start)
        colon = Position(line.number, line.colon_at)
        if line.colon in tuple("=;；"):
            self.add_repaired("no-colon", colon)
        elif line.colon and line.colon != ":":
            self.add_repaired("wide-colon", colon)
        elif line.colon and line.value and not line.colon_gap:
            self.add_repaired("colon-space", colon)

    def check_spaces(self, line: Line) -> None:
        """Report wrong spaces before a line, after its dash and after its colon."""
        gaps = (
            (line.lead, 1),
            (line.dash_gap, line.at + len(line.dash)),
            (line.colon_gap, line.colon_at + 1),
        )
        for space, column in gaps:
            if odd := space.strip(" "):
                key = "tab" if "\t" in space else "wide-space"
                sign = "\t" if key == "tab" else odd[0]
                position = Position(line.number, column + space.index(sign))
                self._spaces.setdefault(key, []).append(position)
