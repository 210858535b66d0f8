"""The YAML files of a show's folder, as names and contents; writes nothing to the disk."""

import re
from collections.abc import Iterator

from kiosk.base.program import program_in_checkout
from kiosk.content.json_schema import SCHEMA_FOLDER, modeline, schema_files
from kiosk.content.load import SHOW_FILE
from kiosk.content.parsing.decode import MOST_BYTES
from kiosk.importers.comments import SECTION, SHOW, as_comment
from kiosk.importers.show_texts import FactText, SectionText, ShowText
from kiosk.importers.yaml_values import escape_markup, needs_long_form, yaml_block, yaml_scalar

_MOST_WORDS = 4
_MOST_NAME = 40
# Bytes of the facts of a file; the rest is for titles and comments. Each is taken for some more,
# as many short ones cost a reader as much as a few long ones.
_MOST_SIZE = MOST_BYTES * 3 // 4
_LEAST_FACT = 48
_PLAIN_NAME = "section"


def show_files(show: ShowText) -> dict[str, str | bytes]:
    """Return what each file holds, text or a picture, by its path in the folder of the show."""
    language = "zh" if show.language.startswith("zh") else "en"
    files: dict[str, str | bytes] = {SHOW_FILE: _show(show, language)}
    for section in show.sections:
        for text in _section(section):
            number = len(files)
            comment = _how_to_write(language) if number == 1 else ""
            name = section_file(number, section.title)
            files[name] = modeline("section") + comment + text
    files |= show.pictures
    return files | {f"{SCHEMA_FOLDER}/{name}": text for name, text in schema_files().items()}


def section_file(number: int, title: str) -> str:
    """Return the file name of a section: its number and the first Latin words of its title."""
    words = re.findall(r"[A-Za-z0-9]+", title)
    latin = title.isascii() and any(word.isalpha() for word in words)
    name = "-".join(words[:_MOST_WORDS]).lower()[:_MOST_NAME] if latin else _PLAIN_NAME
    return f"{number}-{name}.yaml"


def _how_to_write(language: str) -> str:
    # Not by format: a text about braces holds some.
    return as_comment(SECTION[language].replace("{kiosk}", program_in_checkout())) + "\n"


def _show(show: ShowText, language: str) -> str:
    lines = [f"title: {yaml_scalar(show.title)}"]
    if show.organisation:
        lines.append(f"organisation: {yaml_scalar(show.organisation)}")
    if show.occasion:
        lines.append(f"occasion: {yaml_scalar(show.occasion)}")
    lines.append(f"language: {show.language}")
    if show.theme:
        lines.append(f"theme: {show.theme}")
    if show.closing:
        lines += ["closing:", f"  caption: {yaml_scalar(show.closing)}"]
    return modeline("show") + as_comment(SHOW[language]) + "\n" + "\n".join(lines) + "\n"


def _section(section: SectionText) -> Iterator[str]:
    """Yield the text of a section's file, or of several where one would be too large to play."""
    first, *more = (
        f"{key}: {yaml_scalar(value)}"
        for key in ("title", "short", "tagline", "icon")
        if (value := getattr(section, key))
    )
    if section.intro:
        more.append(f"intro: {yaml_block(section.intro, 0)}")
    lines = [first, *more, "topics:"]
    size = 0
    for topic in section.topics:
        title = [f"  - title: {yaml_scalar(topic.title)}", "    facts:"]
        lines += ["", *title] if size else title
        for fact in topic.facts:
            written = list(_fact(fact))
            added = sum(len(line.encode()) + 1 for line in written) + _LEAST_FACT
            if size and size + added > _MOST_SIZE:
                yield "\n".join(lines) + "\n"
                lines, size = [first, "topics:", *title], 0
            lines += written
            size += added
    yield "\n".join(lines) + "\n"


def _fact(fact: FactText) -> Iterator[str]:
    written = fact.as_written or escape_markup(fact.text)
    if not fact.note and not fact.picture and not needs_long_form(written):
        yield f"      - {yaml_scalar(written)}"
        return
    yield f"      - text: {yaml_scalar(written)}"
    if fact.picture:
        yield f"        picture: {yaml_scalar(fact.picture)}"
    if fact.note:
        yield f"        note: {yaml_block(fact.note, 8)}"
