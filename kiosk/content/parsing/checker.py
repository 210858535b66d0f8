"""Checks nodes against the fields of a form: returns valid values, collects findings."""

import re
from dataclasses import replace
from difflib import get_close_matches

from kiosk.content import fields, icons
from kiosk.content.fields import Field, Form, ValueKind
from kiosk.content.findings import Finding, Position, excerpt
from kiosk.content.parsing.key_names import intended_key
from kiosk.content.parsing.nodes import Broken, Items, Node, Table, Text
from kiosk.content.parsing.yaml_errors import find_slip, join_lines
from kiosk.content.problems import Severity

COLOUR = re.compile("#[0-9A-Fa-f]{6}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}")
_LANGUAGES = ("zh-CN", "en", "ja")
_LINE_BREAK = re.compile(r"\s*[\n\r]\s*")
_LONGEST_WORD = 64  # characters
_FLAGS = (("true", ("true", "yes", "on", "是")), ("false", ("false", "no", "off", "否")))


class Checker:
    """Checks the nodes of one file and collects everything wrong in `findings`."""

    def __init__(self, palettes: frozenset[str] = frozenset()) -> None:
        self.findings: list[Finding] = []
        self._palettes = palettes

    def report(
        self, key: str, position: Position, where: str, hint: str = "", **values: object
    ) -> None:
        """Add an error: something is left out."""
        self.findings.append(Finding(key, position, where, values, hint))

    def report_guess(self, key: str, text: Text, where: str, guess: str) -> Text:
        """Report a word as repaired, and return the word that it is taken for."""
        values = {"name": excerpt(text.value), "guess": guess}
        self.findings.append(
            Finding(key, text.position, where, values, "did-you-mean?", repaired=True)
        )
        return Text(guess, text.position)

    def warn(
        self, key: str, position: Position, where: str, hint: str = "", **values: object
    ) -> None:
        """Add a warning: something was repaired or is doubtful."""
        self.findings.append(Finding(key, position, where, values, hint, Severity.WARNING))

    def table(self, node: Node | None, form: Form, where: str) -> dict[str, Node]:
        """Return the values of a table by known key; a value of the wrong kind is Broken."""
        if node is None or isinstance(node, Broken):
            return {}
        if not isinstance(node, Table):
            self.report_wrong_kind(node, "want-table", where)
            return {}
        known = {field.name: field for field in form}
        taken = {key.value for key, _ in node.pairs}
        values: dict[str, Node] = {}
        for key, value in node.pairs:
            name = intended_key(key.value, known)
            before = len(self.findings)
            if not name or (name != key.value and name in taken):
                self.report_unknown("unknown-key", key, where, tuple(known))
                self._mark_ornaments(before)
                continue
            if name != key.value:
                self.report_guess("key-meant", key, where, name)
                taken.add(name)
            inner = f"{where}.{name}" if where else name
            values[name] = self._value(key, value, known[name], inner)
            if known[name].kind in fields.ORNAMENTS:
                self._mark_ornaments(before)
        for field in form:
            if field.required and field.name not in values:
                self.report("missing", node.position, where, name=field.name)
        return values

    def line(self, node: Node, name: str, where: str) -> Text | Broken:
        """Return a node's text joined to one line; Broken where the node is no text."""
        if isinstance(node, Broken):
            return node
        if not isinstance(node, Text):
            return self.report_wrong_kind(node, "want-text", where, name)
        if not _LINE_BREAK.search(node.value):
            return node
        self.warn("line-break", node.position, where, "line-break?", name=name)
        return Text(join_lines(_LINE_BREAK.split(node.value)), node.position)

    def report_wrong_kind(self, node: Node, key: str, where: str, name: str = "") -> Broken:
        """Report a node of the wrong kind; the hint names the slip that may have caused it."""
        slip = find_slip(node.value) if isinstance(node, Text) else None
        hint = f"{slip[0]}?" if slip else f"{key}?"
        self.report(key, node.position, where, hint, name=name)
        return Broken(node.position)

    def report_unknown(
        self, key: str, text: Text, where: str, known: tuple[str, ...], **values: object
    ) -> Broken:
        """Report a word that is none of the known ones; the hint names the most similar."""
        close = get_close_matches(text.value.lower()[:_LONGEST_WORD], known, 1)
        hint = "did-you-mean?" if close else "known-words?"
        values |= {"guess": close[0] if close else "", "known": ", ".join(known)}
        self.report(key, text.position, where, hint, name=excerpt(text.value), **values)
        return Broken(text.position)

    def _mark_ornaments(self, start: int) -> None:
        found = self.findings[start:]
        self.findings[start:] = [replace(finding, ornament=True) for finding in found]

    def colour(self, text: Text, where: str) -> Text | Broken:
        """Return a colour as #rrggbb; Broken where the text is none."""
        if COLOUR.fullmatch(text.value):
            return Text(text.value.lower(), text.position)
        self.report("no-colour", text.position, where, "no-colour?", name=excerpt(text.value))
        return Broken(text.position)

    def _among(self, key: str, text: Text, where: str, known: tuple[str, ...]) -> Text | Broken:
        if name := intended_key(text.value, known):
            return self.report_guess(key, text, where, name)
        return self.report_unknown(key, text, where, known)

    def _value(self, key: Text, value: Node, field: Field, where: str) -> Node:
        if isinstance(value, Text) and not value.value:
            if field.required:
                self.report("empty", key.position, where, name=field.name)
            return Broken(value.position)
        if isinstance(value, Broken) or field.kind is ValueKind.TABLE:
            return value
        if field.kind is ValueKind.LIST:
            if isinstance(value, Items):
                return value
            return self.report_wrong_kind(value, "want-list", where, field.name)
        if field.kind is ValueKind.TEXT and isinstance(value, Text):
            return value
        text = self.line(value, field.name, where)
        return text if isinstance(text, Broken) else self._word(text, field, where)

    def _word(self, text: Text, field: Field, where: str) -> Text | Broken:
        word = text.value
        match field.kind:
            case ValueKind.LAYOUT if word not in fields.LAYOUTS:
                return self._among("unknown-layout", text, where, fields.LAYOUTS)
            case ValueKind.COUNT if word not in fields.COUNTS:
                return self._among("unknown-count", text, where, fields.COUNTS)
            case ValueKind.PALETTE if word not in self._palettes:
                return self._among("unknown-palette", text, where, tuple(sorted(self._palettes)))
            case ValueKind.GROUND if word not in fields.GROUNDS:
                return self._among("unknown-ground", text, where, fields.GROUNDS)
            case ValueKind.BACKDROP if word not in fields.BACKDROPS:
                return self._among("unknown-backdrop", text, where, fields.BACKDROPS)
            case ValueKind.COLOUR:
                return self.colour(text, where)
            case ValueKind.LANGUAGE if name := intended_key(word, _LANGUAGES, guess=False):
                return text if name == word else self.report_guess("key-meant", text, where, name)
            case ValueKind.THEME if word not in fields.THEMES:
                return self._among("unknown-theme", text, where, fields.THEMES)
            case ValueKind.LANGUAGE if not LANGUAGE.fullmatch(word):
                hint = "unknown-language?"
                self.report("unknown-language", text.position, where, hint, name=excerpt(word))
            case ValueKind.LANGUAGE:
                if word.lower().partition("-")[0] not in ("zh", "en"):
                    self.warn("other-language", text.position, where, name=excerpt(word))
                return text
            case ValueKind.FLAG if word not in ("true", "false"):
                if said := next((flag for flag, said in _FLAGS if word.lower() in said), ""):
                    return self.report_guess("want-flag", text, where, said)
                self.report("want-flag", text.position, where, name=field.name)
            case ValueKind.ICON if icons.glyph(word) is None:
                guess = icons.suggest_icon(word)
                hint = "did-you-mean?" if guess else "unknown-icon?"
                self.report(
                    "unknown-icon", text.position, where, hint, name=excerpt(word), guess=guess
                )
            case _:
                return text
        return Broken(text.position)
