"""The rows of the settings as a table of the documents and as a JSON Schema for editors."""

from collections.abc import Iterable, Sequence

from kiosk.content.json_schema import DIALECT, PLAIN, Schema, as_text
from kiosk.messages.lookup import Term, say
from kiosk.settings.model import SETTINGS, Kind, Setting

_HEADS = ("settings-key", "settings-values", "settings-default", "settings-meaning")
_TYPES = {
    Kind.NUMBER: ("number",),
    Kind.TEXT: PLAIN,
    Kind.PIN: ("string",),
    Kind.HOURS: ("string", "boolean", "array", "object"),
}


def markdown_table(language: str, settings: Sequence[Setting] = SETTINGS) -> str:
    """Return the table of the reference and of the guides: a row for each setting."""
    lines = [_line(say(head, language) for head in _HEADS), "|---" * len(_HEADS) + "|"]
    for setting in settings:
        told = setting.zh if language == "zh" else setting.en
        name, default = _code(setting.name), _code(setting.default_word)
        lines.append(_line((name, _values(setting, language), default, told)))
    return "\n".join(lines) + "\n"


def _line(cells: Iterable[str]) -> str:
    return "|" + "".join(f" {cell} |" if cell else " |" for cell in cells)


def _values(setting: Setting, language: str) -> str:
    if setting.bounds:
        least, most, unit = setting.bounds
        return say("settings-bounds", language, least=least, most=most, unit=Term(unit))
    return " ".join(map(_code, setting.choices))


def _code(word: str) -> str:
    return f"`{word}`" if word else ""


def schema(settings: Sequence[Setting] = SETTINGS) -> Schema:
    """Return the JSON Schema of a settings file."""
    return {
        "$schema": DIALECT,
        "title": "本机设置 · The settings of a machine (settings.yaml)",
        "type": ["object", "null"],
        "properties": {setting.name: _described(setting) for setting in settings},
        "required": [],
        "additionalProperties": False,
    }


def schema_text() -> str:
    """Return the JSON Schema of a settings file as the text of a JSON file."""
    return as_text(schema())


def _described(setting: Setting) -> Schema:
    told: Schema = {"description": f"{setting.zh} · {setting.en}".replace("`", "")}
    # An editor takes the bare words true and false for booleans.
    words = {
        word: value if isinstance(value, bool) else word for word, value in setting.choices.items()
    }
    if setting.default_word:
        told["default"] = words.get(setting.default_word, setting.default)
    if words:
        return told | {"enum": [*words.values(), None]}
    told["type"] = [*_TYPES[setting.kind], "null"]
    if setting.bounds:
        told |= {"minimum": setting.bounds.least, "maximum": setting.bounds.most}
    return told
