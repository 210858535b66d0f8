"""From the texts of a show to the YAML files of its folder: names and contents, nothing on disk."""

import re
from collections.abc import Iterator

from kiosk.content.json_schema import SCHEMA_FOLDER, modeline, schema_files
from kiosk.content.load import SHOW_FILE
from kiosk.importers.comments import SECTION, SHOW, commented
from kiosk.importers.quoting import block, escaped, needs_long_form, scalar
from kiosk.importers.show_texts import (
    FactText,
    SectionText,
    ShowText,
    TopicText,
)

_MOST_WORDS = 4
_MOST_NAME = 40
_PLAIN_NAME = "section"


def show_files(show: ShowText) -> dict[str, str]:
    """Return the content of each file by its path in the folder of the show."""
    language = "zh" if show.language.startswith("zh") else "en"
    files = {SHOW_FILE: _show(show, language)}
    for number, section in enumerate(show.sections, 1):
        comment = commented(SECTION[language]) + "\n" if number == 1 else ""
        text = modeline("section") + comment + "\n".join(_section(section)) + "\n"
        files[section_file(number, section.title)] = text
    return files | {f"{SCHEMA_FOLDER}/{name}": text for name, text in schema_files().items()}


def section_file(number: int, title: str) -> str:
    """Name the file of a section in ASCII: by its title's first words, Chinese by number alone."""
    words = re.findall(r"[A-Za-z0-9]+", title)
    latin = title.isascii() and any(word.isalpha() for word in words)
    name = "-".join(words[:_MOST_WORDS]).lower()[:_MOST_NAME] if latin else _PLAIN_NAME
    return f"{number}-{name}.yaml"


def _show(show: ShowText, language: str) -> str:
    lines = [f"title: {scalar(show.title)}"]
    if show.organisation:
        lines.append(f"organisation: {scalar(show.organisation)}")
    if show.occasion:
        lines.append(f"occasion: {scalar(show.occasion)}")
    lines.append(f"language: {show.language}")
    if show.closing:
        lines += ["closing:", f"  caption: {scalar(show.closing)}"]
    return modeline("show") + commented(SHOW[language]) + "\n" + "\n".join(lines) + "\n"


def _section(section: SectionText) -> Iterator[str]:
    yield f"title: {scalar(section.title)}"
    for key in ("short", "tagline", "icon"):
        if value := getattr(section, key):
            yield f"{key}: {scalar(value)}"
    if section.intro:
        yield f"intro: {block(section.intro, 0)}"
    yield "topics:"
    for index, topic in enumerate(section.topics):
        if index:
            yield ""
        yield from _topic(topic)


def _topic(topic: TopicText) -> Iterator[str]:
    yield f"  - title: {scalar(topic.title)}"
    yield "    facts:"
    for fact in topic.facts:
        yield from _fact(fact)


def _fact(fact: FactText) -> Iterator[str]:
    written = fact.as_written or escaped(fact.text)
    if not fact.note and not needs_long_form(written):
        yield f"      - {scalar(written)}"
        return
    yield f"      - text: {scalar(written)}"
    if fact.note:
        yield f"        note: {block(fact.note, 8)}"
