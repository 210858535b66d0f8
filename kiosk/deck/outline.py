"""The outline of a show, its sections, facts and figures: as data for JSON and as text lines."""

from collections.abc import Iterator, Sequence

from kiosk.content.figures.explain import explain_parts
from kiosk.content.model import Fact, Figure, Show
from kiosk.deck.model import AnySlide, LaidOutFact, TopicSlide
from kiosk.deck.pictures import pictures


def outline_data(show: Show, slides: Sequence[AnySlide]) -> dict[str, object]:
    """Return the outline of a show and of all its slides in values that JSON can hold."""
    laid_out = (fact for slide in slides if isinstance(slide, TopicSlide) for fact in slide.facts)
    return {
        "title": show.title,
        "organisation": show.organisation,
        "occasion": show.occasion,
        "closing": show.closing,
        "language": show.language,
        "sections": [
            {
                "id": section.id,
                "title": section.title,
                "short": section.label,
                "tagline": section.tagline,
                "intro": section.intro,
                "topics": [
                    {
                        "title": topic.title,
                        "facts": [_fact(fact, next(laid_out)) for fact in topic.facts],
                    }
                    for topic in section.topics
                ],
            }
            for section in show.sections
        ],
        "slides": [
            {"id": slide.id, "kind": str(slide.kind), "section": slide.section} for slide in slides
        ],
    }


def outline_lines(show: Show, slides: Sequence[AnySlide], *, why: str = "") -> Iterator[str]:
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


def _fact(fact: Fact, laid_out: LaidOutFact) -> dict[str, object]:
    """A fact, the picture that its slide draws of it, and the sign of its greatest crowd."""
    data: dict[str, object] = {
        "text": fact.text,
        "figures": [_figure(figure) for figure in fact.figures],
        "picture": laid_out.layout if laid_out.layout in pictures() else "none",
    }
    signs = {mark.amount: mark.sign for mark in laid_out.marks if mark.sign}
    return data | ({"sign": signs[max(signs)]} if signs else {})


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "numeral": figure.numeral,
        "unit": figure.unit,
        "before": figure.before,
        "after": figure.after,
        "counts": figure.counts,
    }
