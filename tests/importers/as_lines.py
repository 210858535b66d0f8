"""An outline or a show as lines of text, short enough to be compared in a table."""

from kiosk.importers.document_outline import (
    Entry,
    FrontMatter,
    Heading,
    Note,
    Outline,
    Paragraph,
    Row,
)
from kiosk.importers.show_texts import ShowText


def block_lines(outline: Outline) -> list[str]:
    """One line for each block."""
    lines = []
    for block in outline.blocks:
        match block:
            case FrontMatter(text, _, role):
                lines.append(f"front {role}: {text}")
            case Heading(text, _, level):
                lines.append(f"{'#' * level} {text}")
            case Paragraph(texts, _):
                lines.append(" / ".join(texts))
            case Entry(text, _):
                lines.append(f"- {text}")
            case Row(cells, _):
                lines.append("| " + " | ".join(cells))
            case Note(text, _):
                lines.append(f"note: {text}")
    return lines


def omission_lines(outline: Outline) -> list[str]:
    """One line for each omission."""
    return [f"{each.key} {each.where.number}: {each.text}" for each in outline.omissions]


def show_lines(show: ShowText) -> list[str]:
    """One line for each text of a show."""
    lines = [f"title: {show.title}"]
    lines += [
        f"{key}: {text}"
        for key in ("organisation", "occasion", "closing")
        if (text := getattr(show, key))
    ]
    for section in show.sections:
        lines.append(f"# {section.title}" + (f" // {section.tagline}" * bool(section.tagline)))
        lines += [f"intro: {section.intro}"] if section.intro else []
        for topic in section.topics:
            lines.append(f"## {topic.title}")
            for fact in topic.facts:
                lines.append(f"- {fact.text}" + (f" [{fact.note}]" if fact.note else ""))
    return lines
