"""Everything an author is told at a moment, as one immutable value."""

from dataclasses import dataclass

from kiosk.content.model import Show
from kiosk.content.problems import Problem, Severity
from kiosk.deck.model import Deck
from kiosk.editing.changed_slide import Change
from kiosk.editing.notes import Note, notes, summary
from kiosk.messages.lookup import say


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to say of a folder: its problems, the newest first.

    `since` is when what plays was read, as a clock tells it; `fallback` is whether some of that is
    only the last good version.
    """

    problems: tuple[Problem, ...]
    since: str
    fallback: bool
    language: str


@dataclass(frozen=True, slots=True)
class PanelContent:
    """What stands beside the slide; `saved` is the place of the sentence just saved, or -1.

    `alarming` is whether something of what was saved is not shown.
    """

    page: str = ""
    status: str = ""
    alarming: bool = False
    summary: str = ""
    notes: tuple[Note, ...] = ()
    saved: int = -1
    problems: tuple[Problem, ...] = ()


def panel_content(
    show: Show, deck: Deck, index: int, report: Report, change: Change | None
) -> PanelContent:
    """What there is to say while the slide at `index` is on."""
    slide = deck.slides[index]
    language = report.language
    here = change is not None and change.slide == slide.id
    return PanelContent(
        page=say("page", language, slide=slide.id, page=index + 1, pages=len(deck.slides)),
        status=_status(report),
        alarming=report.fallback or _grave(report.problems),
        summary=summary(slide, language),
        notes=notes(show, slide, language),
        saved=change.fact if here and change and change.fact is not None else -1,
        problems=report.problems,
    )


def _status(report: Report) -> str:
    if report.fallback:
        key = "author-kept"
    elif _grave(report.problems):
        key = "author-errors"
    else:
        key = "author-doubts" if report.problems else "author-follows"
    return say(key, report.language, time=report.since)


def _grave(problems: tuple[Problem, ...]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
