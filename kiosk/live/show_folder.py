"""Loads or follows the show that somebody named, a folder or a document, or the one shipped."""

import queue
import threading
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.paths import bundled_folder, relative_to_cwd
from kiosk.content.loaded import Loaded
from kiosk.content.model import DOCUMENT_SUFFIXES, PALETTES, TEXT_SUFFIXES
from kiosk.live.follower import CopyOf, Follower
from kiosk.live.snapshots import Snapshots

if TYPE_CHECKING:
    from kiosk.content.last_good import Reading


def load_show(folder: Path | None, language: str | None = None) -> Loaded:
    """Load the show of a folder or document as its user named it, or the one that comes along.

    The problems are in the language, "zh" or "en", of whoever reads them, or in that of the show.
    """
    return _read(named(folder), language=language)


def load_answering(folder: Path | None, language: str, patience: float) -> Loaded:
    """Load a show as `load_show` does, or say that its folder gives no answer in so many seconds.

    A share that hangs stops only a thread, which is left alone then.
    """
    answers: queue.SimpleQueue[Loaded | Exception] = queue.SimpleQueue()

    def load() -> None:
        try:
            answers.put(load_show(folder, language))
        except Exception as error:  # noqa: BLE001 — raised again where somebody waits
            answers.put(error)

    threading.Thread(target=load, name="reader", daemon=True).start()
    try:
        answer = answers.get(timeout=patience)
    except queue.Empty:
        from kiosk.content.findings import Finding, printable

        silent = Finding("folder-silent", hint="folder-silent?")
        where = folder or bundled_folder("slides")
        return Loaded(None, (silent.problem(printable(where.as_posix()), language),), language)
    if isinstance(answer, Exception):
        raise answer
    return answer


def follow_show(folder: Path | None, state: Path | None) -> Follower:
    """Follow such a show; what was last good of it is kept in the state folder, if one is given."""
    show = named(folder)
    return Follower(show, _read, Snapshots(state, show) if state else None)


def _read(
    folder: Path,
    before: "Reading | None" = None,
    copy_of: CopyOf | None = None,
    unfinished: Collection[str] = (),
    *,
    language: str | None = None,
) -> Loaded:
    # By the thread that reads, while the window is made.
    if folder.suffix.lower() in DOCUMENT_SUFFIXES and not folder.is_dir():
        from kiosk.live.document_show import load_document

        return load_document(folder, before, copy_of, language)
    from kiosk.content.load import load
    from kiosk.importers.spreadsheet import spreadsheet_sheets

    return load(
        folder,
        language=language,
        palettes=frozenset(PALETTES),
        assets=bundled_folder("assets"),
        before=before,
        copy_of=copy_of,
        unfinished=unfinished,
        sheets_of=spreadsheet_sheets,
    )


def named(folder: Path | None) -> Path:
    """Return the folder of the show that is meant, by itself or by one of its files."""
    show = folder or relative_to_cwd(bundled_folder("slides"))
    is_text = show.suffix.lower() in TEXT_SUFFIXES and show.is_file()
    return show.parent if is_text else show
