"""The outline of a show, its sections, facts and figures: as data for JSON and as text lines."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from kiosk.content.figures.explain import explain_parts
from kiosk.content.model import Fact, Figure, Section, Show, Topic


class SlideLike(Protocol):
    """The attributes of a slide that an outline needs; `section` is None outside of sections."""

    @property
    def id(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def section(self) -> str | None: ...


def outline_data(show: Show, slides: Iterable[SlideLike]) -> dict[str, object]:
    """Return the outline in values that can be written as JSON."""
    return {
        "title": show.title,
        "organisation": show.organisation,
        "occasion": show.occasion,
        "closing": show.closing,
        "language": show.language,
        "sections": [_section(section) for section in show.sections],
        "slides": [
            {"id": slide.id, "kind": str(slide.kind), "section": slide.section} for slide in slides
        ],
    }


def outline_lines(show: Show, slides: Iterable[SlideLike], *, why: str = "") -> Iterator[str]:
    """Yield the outline as lines of text; figures stand in brackets.

    With `why`, a language, "zh" or "en", each other number follows its sentence, with the reason
    why it does not count in that language.
    """
    yield show.title
    for section in show.sections:
        yield f"  {section.id}  {section.title}"
        for topic in section.topics:
            yield f"    ● {topic.title}"
            for fact in topic.facts:
                yield "      - " + "".join(
                    f"[{part.text}]" if isinstance(part, Figure) and part.counts else part.text
                    for part in fact.parts
                )
                if why:
                    yield from _reasons(fact, why)
    yield ""
    yield "  ".join(slide.id for slide in slides)


def _reasons(fact: Fact, language: str) -> Iterator[str]:
    for number in explain_parts(fact.parts):
        if not number.counts:
            colon = "：" if language == "zh" else ": "
            yield f"          {number.text}{colon}{number.reason(language)}"


def _section(section: Section) -> dict[str, object]:
    return {
        "id": section.id,
        "title": section.title,
        "short": section.label,
        "tagline": section.tagline,
        "intro": section.intro,
        "topics": [_topic(topic) for topic in section.topics],
    }


def _topic(topic: Topic) -> dict[str, object]:
    return {"title": topic.title, "facts": [_fact(fact) for fact in topic.facts]}


def _fact(fact: Fact) -> dict[str, object]:
    return {"text": fact.text, "figures": [_figure(figure) for figure in fact.figures]}


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "numeral": figure.numeral,
        "unit": figure.unit,
        "before": figure.before,
        "after": figure.after,
        "counts": figure.counts,
    }
