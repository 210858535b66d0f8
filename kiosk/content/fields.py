"""The keys of a show's files as data, from which come the checks, the hints and the schemas."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.content import themes
from kiosk.content.model import Count, Layout
from kiosk.messages.lookup import layout_names


class ValueKind(Enum):
    """The kind of value a key takes."""

    LINE = auto()  # text that is set without line breaks
    TEXT = auto()  # text that may go over several lines
    LAYOUT = auto()
    COUNT = auto()
    PALETTE = auto()
    ICON = auto()
    THEME = auto()
    GROUND = auto()
    BACKDROP = auto()
    COLOUR = auto()
    LANGUAGE = auto()
    FLAG = auto()
    PICTURE = auto()
    TABLE = auto()
    LIST = auto()


#: The kinds of values without which every word and figure plays.
ORNAMENTS = frozenset(
    (ValueKind.LAYOUT, ValueKind.COUNT, ValueKind.PALETTE, ValueKind.ICON, ValueKind.PICTURE)
)


@dataclass(frozen=True, slots=True)
class Field:
    """One key: its name, the kind of its value, and whether it must be given."""

    name: str
    kind: ValueKind
    required: bool = False


#: The fields of one table of a file.
Form = tuple[Field, ...]

SHOW: Form = (
    Field("title", ValueKind.LINE, required=True),
    Field("organisation", ValueKind.LINE),
    Field("occasion", ValueKind.LINE),
    Field("language", ValueKind.LANGUAGE),
    Field("closing", ValueKind.TABLE),
    Field("sections", ValueKind.LIST),
    Field("require_sources", ValueKind.FLAG),
    Field("theme", ValueKind.THEME),
)
CLOSING: Form = (Field("caption", ValueKind.LINE),)
#: Of theme.yaml, beside show.yaml.
THEME: Form = (
    Field("ground", ValueKind.GROUND),
    Field("brand", ValueKind.LIST),
    Field("words", ValueKind.COLOUR),
    Field("numerals", ValueKind.COLOUR),
    Field("backdrop", ValueKind.BACKDROP),
    Field("snow", ValueKind.FLAG),
)
SECTION: Form = (
    Field("title", ValueKind.LINE, required=True),
    Field("short", ValueKind.LINE),
    Field("tagline", ValueKind.LINE),
    Field("icon", ValueKind.ICON),
    Field("palette", ValueKind.PALETTE),
    Field("picture", ValueKind.PICTURE),
    Field("intro", ValueKind.TEXT),
    Field("topics", ValueKind.LIST, required=True),
)
TOPIC: Form = (
    Field("title", ValueKind.LINE, required=True),
    Field("facts", ValueKind.LIST, required=True),
)
FACT: Form = (
    Field("text", ValueKind.LINE, required=True),
    Field("layout", ValueKind.LAYOUT),
    Field("count", ValueKind.COUNT),
    Field("picture", ValueKind.PICTURE),
    Field("source", ValueKind.LINE),
    Field("as_of", ValueKind.LINE),
    Field("note", ValueKind.TEXT),
)
LAYOUTS = (Layout.AUTO, *layout_names())
THEMES = themes.THEME_NAMES
GROUNDS = themes.GROUNDS
BACKDROPS = themes.BACKDROPS
COUNTS = tuple(count.value for count in Count)


def field_names(form: Form) -> tuple[str, ...]:
    """Return the keys of a form."""
    return tuple(field.name for field in form)
