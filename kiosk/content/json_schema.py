"""The keys of a show as JSON Schema (2020-12), so that an editor completes and explains every key.

YAML in an editor reads 2023 as a number and an empty value as null; the kiosk reads texts. The
schema therefore takes any plain value where the kiosk takes a text.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType

from kiosk.content import fields
from kiosk.content.fields import Field, Form, ValueKind
from kiosk.content.icons import PREFIXES
from kiosk.content.model import PALETTES
from kiosk.content.parsing.checker import COLOUR, LANGUAGE

SCHEMA_FOLDER = ".schema"  # beside the files of a show; the loader looks into no folder

Schema = dict[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN = ("string", "number", "boolean")  # what stands for a text in an editor
_TYPES: Mapping[ValueKind, tuple[str, ...]] = MappingProxyType(
    {
        ValueKind.LIST: ("array",),
        ValueKind.TABLE: ("object",),
        ValueKind.ICON: ("string",),
        ValueKind.LANGUAGE: ("string",),
    }
)
_FORMS: Mapping[str, Form] = MappingProxyType(
    {"section": fields.SECTION, "show": fields.SHOW, "theme": fields.THEME}
)
_TITLES = {
    "section": "一篇 · A section of a show",
    "show": "整个节目 · The whole show (show.yaml)",
    "theme": "样式的改动 · What is another in the theme (theme.yaml)",
}
_ENTRIES: Mapping[str, Form | None] = MappingProxyType(
    {"topics": fields.TOPIC, "facts": fields.FACT, "sections": None, "brand": None}
)
_TABLES: Mapping[str, Form] = MappingProxyType({"closing": fields.CLOSING})
_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": ("标题，必须写", "The title; required"),
        "organisation": ("单位名称", "Whose show this is"),
        "occasion": ("在什么场合展出", "The occasion"),
        "language": (
            "语言，例如 zh-CN 或 en；决定界面文字、字体和换行",
            "Such as zh-CN or en; decides the words of the interface, fonts and line breaks",
        ),
        "closing": ("最后一页", "The last slide"),
        "caption": ("最后一页上的字", "The words on the last slide"),
        "sections": (
            "要播放的文件，按顺序；不写就播放全部",
            "The files to play, in order; without it all of them play",
        ),
        "require_sources": (
            "写 true：没有出处的句子，检查时会提醒",
            "With true, check names each sentence that has no source",
        ),
        "theme": (
            "整套样式：rime 雾凇，dawn 晨光，paper 浅色，ink 素色",
            "The house style: rime (frost), dawn (hills and sun), paper (light), ink (plain)",
        ),
        "ground": ("底色：dark 深，light 浅", "Dark, or light for bright halls"),
        "brand": (
            '品牌色，写成 "#00539b"；各篇的配色由它们得出',
            'Colours such as "#00539b"; those of the sections follow from them',
        ),
        "words": ("文字的颜色", "The colour of words"),
        "numerals": ("数字的颜色", "The colour of numerals"),
        "backdrop": (
            "背景：rime 雾凇，dawn 山和太阳，plain 素色",
            "Frosted willows, hills and sun, or plain",
        ),
        "snow": ("下不下雪", "Whether snow falls"),
        "short": ("底部导航栏里的短名", "The name in the bar of sections"),
        "tagline": ("篇首页的口号", "A line below the title of the section"),
        "icon": ("图标的名字，例如 mdi6.school", "An icon of QtAwesome, such as mdi6.school"),
        "palette": ("配色；不写就按位置分配", "Colours; by position if left out"),
        "intro": ("篇首页的引言", "A paragraph below the title of the section"),
        "topics": ("标题的列表，必须写", "The headings of the section; required"),
        "facts": ("句子的列表，必须写", "The sentences of the topic; required"),
        "text": (
            "一句话；数字会自己滚动，{百万余名} 强调，\\10 不滚动",
            "The sentence; its numbers count up, {a million} is set like one, \\10 stands still",
        ),
        "layout": ("版式，一般不用写", "How the sentence is set; best left out"),
        "count": ("数字怎样增长，一般不用写", "How the numbers rise; best left out"),
        "picture": (
            "图片的文件名，放在这个文件夹里",
            "The name of a picture that lies in this folder",
        ),
        "source": ("出处", "Where the sentence was taken from"),
        "as_of": ("截止日期", "The date it holds for"),
        "note": ("讲解词，只有工作人员看得到", "What the guide says; only staff see it"),
    }
)


def schema(name: str) -> Schema:
    """Return the schema of a "section" file or of the "show" file."""
    return {"$schema": DIALECT, "title": _TITLES[name], **_table(_FORMS[name])}


def schema_text(name: str) -> str:
    """Return a schema as the text of a JSON file."""
    return as_text(schema(name))


def as_text(schema: Schema) -> str:
    """Return any schema as the text of a JSON file."""
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def schema_files() -> dict[str, str]:
    """Return the text of each schema file by the name of the file."""
    return {f"{name}.json": schema_text(name) for name in _FORMS}


def modeline(name: str) -> str:
    """Return the comment by which a file of a show tells an editor its schema."""
    return f"# yaml-language-server: $schema={SCHEMA_FOLDER}/{name}.json\n"


def names() -> tuple[str, ...]:
    """Return the names of the schemas."""
    return tuple(_FORMS)


def _table(form: Form) -> Schema:
    return {
        "type": "object",
        "properties": {field.name: _described(field) for field in form},
        "required": [field.name for field in form if field.required],
        "additionalProperties": False,
    }


def _described(field: Field) -> Schema:
    value = _list(field) if field.kind is ValueKind.LIST else _value(field)
    if words := _WORDS.get(field.name):
        value = {"description": " · ".join(words), **value}
    return value


def _list(field: Field) -> Schema:
    form = _ENTRIES.get(field.name)
    if form is None:
        return {"type": _types(field), "items": {"type": [*PLAIN, "null"]}}
    entry = _table(form)
    if form is fields.FACT:  # a sentence alone will do
        entry = {**entry, "type": ["object", *PLAIN, "null"]}
    return {"type": _types(field), "items": entry, **({"minItems": 1} if field.required else {})}


def _value(field: Field) -> Schema:
    if field.kind is ValueKind.TABLE:
        return {**_table(_TABLES[field.name]), "type": _types(field)}
    if field.kind is ValueKind.PALETTE:
        return _one_of(field, PALETTES)
    # Where a kind allows only some words, the forms hold them under its name: LAYOUT, LAYOUTS.
    if words := getattr(fields, f"{field.kind.name}S", ()):
        return _one_of(field, words)
    if field.kind is ValueKind.FLAG:
        return {"type": ["boolean", *([] if field.required else ["null"])]}
    value: Schema = {"type": _types(field)}
    if field.kind is ValueKind.ICON:
        value["pattern"] = rf"^({'|'.join(PREFIXES)})\.[A-Za-z0-9_-]+$"
    if field.kind is ValueKind.COLOUR:
        value["pattern"] = f"^{COLOUR.pattern}$"
    if field.kind is ValueKind.LANGUAGE:
        value["pattern"] = f"^{LANGUAGE.pattern}$"
    return {**value, "minLength": 1} if field.required else value


def _one_of(field: Field, words: tuple[str, ...]) -> Schema:
    return {"enum": [*words, *([] if field.required else [None])]}


def _types(field: Field) -> list[str]:
    """The types of JSON that a value may have; whatever may be left out may be empty."""
    first = _TYPES.get(field.kind, PLAIN)
    return [*first, *([] if field.required else ["null"])]
