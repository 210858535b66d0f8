"""Writes the figures of a show as a CSV table for spreadsheets."""

import csv
import io
import re
from collections.abc import Iterator

from kiosk.content.model import Show
from kiosk.deck.build import build
from kiosk.deck.model import TopicSlide

_HEADS = {
    "zh": ("篇章", "标题", "句子", "限定（前）", "货币", "数字", "单位", "限定（后）",
           "来源", "截至", "页"),
    "en": ("Section", "Topic", "Sentence", "Before", "Currency", "Numeral", "Unit", "After",
           "Source", "As of", "Slide"),
}  # fmt: skip
# A spreadsheet takes a text that begins so for a formula, and would run it.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")


def figures_table(show: Show) -> bytes:
    """Return the table as CSV in UTF-8 with a byte order mark, for Excel, and lines ended by CRLF.

    No numeral is changed. A text that could be taken for a formula gets an apostrophe in front.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_HEADS["zh" if show.chinese else "en"])
    writer.writerows(_rows(show))
    return text.getvalue().encode("utf-8-sig")


def _rows(show: Show) -> Iterator[tuple[str, ...]]:
    slides = _slides(show)
    for section in show.sections:
        for topic in section.topics:
            for fact in topic.facts:
                found = slides.get((section.id, topic.title, fact.text), [""])
                slide = found.pop(0) if len(found) > 1 else found[0]
                for figure in fact.figures:
                    if not figure.counts:  # words set large, as {百万余名}: no number
                        continue
                    texts = (section.title, topic.title, fact.text, figure.before, figure.prefix)
                    rest = (figure.unit, figure.after, fact.source, fact.as_of, slide)
                    yield (*map(_plain, texts), figure.numeral, *map(_plain, rest))


def _slides(show: Show) -> dict[tuple[str, str, str], list[str]]:
    """The slides that say a sentence under a title, in order; it may stand there twice."""
    found: dict[tuple[str, str, str], list[str]] = {}
    for slide in build(show).slides:
        if isinstance(slide, TopicSlide):
            for fact in slide.facts:
                key = slide.section or "", slide.title, fact.text
                found.setdefault(key, []).append(slide.id)
    return found


def _plain(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text
