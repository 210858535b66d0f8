"""The keys of a show's files as data, from which come the checks, the hints and the schemas."""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.content.model import Count, Layout
from kiosk.messages.layouts import NAMES


class Kind(Enum):
    """The kind of value a key takes."""

    LINE = auto()  # text that is set without line breaks
    TEXT = auto()  # text that may go over several lines
    LAYOUT = auto()
    COUNT = auto()
    PALETTE = auto()
    ICON = auto()
    LANGUAGE = auto()
    FLAG = auto()
    PICTURE = auto()
    TABLE = auto()
    LIST = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One key: its name, the kind of its value, and whether it must be given."""

    name: str
    kind: Kind
    required: bool = False


#: The fields of one table of a file.
Form = tuple[Field, ...]

SHOW: Form = (
    Field("title", Kind.LINE, required=True),
    Field("organisation", Kind.LINE),
    Field("occasion", Kind.LINE),
    Field("language", Kind.LANGUAGE),
    Field("closing", Kind.TABLE),
    Field("sections", Kind.LIST),
    Field("require_sources", Kind.FLAG),
)
CLOSING: Form = (Field("caption", Kind.LINE),)
SECTION: Form = (
    Field("title", Kind.LINE, required=True),
    Field("short", Kind.LINE),
    Field("tagline", Kind.LINE),
    Field("icon", Kind.ICON),
    Field("palette", Kind.PALETTE),
    Field("picture", Kind.PICTURE),
    Field("intro", Kind.TEXT),
    Field("topics", Kind.LIST, required=True),
)
TOPIC: Form = (
    Field("title", Kind.LINE, required=True),
    Field("facts", Kind.LIST, required=True),
)
FACT: Form = (
    Field("text", Kind.LINE, required=True),
    Field("layout", Kind.LAYOUT),
    Field("count", Kind.COUNT),
    Field("picture", Kind.PICTURE),
    Field("source", Kind.LINE),
    Field("as_of", Kind.LINE),
    Field("note", Kind.TEXT),
)
LAYOUTS = (Layout.AUTO, *NAMES)
COUNTS = tuple(count.value for count in Count)
