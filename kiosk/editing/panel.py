"""The content of the author's panel as one immutable value."""

from dataclasses import dataclass

from kiosk.content.model import Show
from kiosk.content.problems import Problem, Severity
from kiosk.deck.model import Deck
from kiosk.editing.changed_slide import Change
from kiosk.editing.notes import Note, notes, title_slide_hint
from kiosk.messages.lookup import say


@dataclass(frozen=True, slots=True)
class FolderStatus:
    """The state of a show's folder: its problems, the newest first.

    `since` is the time at which what plays was read, as 14:05; `fallback` says that some of
    that is a last good version.
    """

    problems: tuple[Problem, ...]
    since: str
    fallback: bool
    language: str


@dataclass(frozen=True, slots=True)
class PanelContent:
    """The content of the panel; `saved` is the index of the sentence just saved, or -1.

    `alarming` says that something of what was saved is not shown.
    """

    page: str = ""
    status: str = ""
    alarming: bool = False
    summary: str = ""
    notes: tuple[Note, ...] = ()
    saved: int = -1
    problems: tuple[Problem, ...] = ()


def panel_content(
    show: Show, deck: Deck, index: int, status: FolderStatus, change: Change | None
) -> PanelContent:
    """Return the content of the panel while the slide at `index` is shown."""
    slide = deck.slides[index]
    language = status.language
    here = change is not None and change.slide == slide.id
    return PanelContent(
        page=say("page", language, slide=slide.id, page=index + 1, pages=len(deck.slides)),
        status=_status_line(status),
        alarming=status.fallback or _grave(status.problems),
        summary=title_slide_hint(slide, language),
        notes=notes(show, slide, language),
        saved=change.fact if here and change and change.fact is not None else -1,
        problems=status.problems,
    )


def _status_line(status: FolderStatus) -> str:
    if status.fallback:
        key = "author-kept"
    elif _grave(status.problems):
        key = "author-errors"
    else:
        key = "author-doubts" if status.problems else "author-follows"
    return say(key, status.language, time=status.since)


def _grave(problems: tuple[Problem, ...]) -> bool:
    return any(problem.severity is Severity.ERROR for problem in problems)
