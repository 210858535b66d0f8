"""What may take its time or hang is done beside the window's thread, by one started beforehand."""

import logging
import queue
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class Errands:
    """A thread that does what it is handed, one after the other, as long as the program runs."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._waiting: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def start(self) -> bool:
        """Start the thread if there is none; false where the machine has none to give."""
        if self._thread is None:
            thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            try:
                thread.start()
            except RuntimeError as error:
                _log.warning("No thread for %s (%s)", self._name, error)
                return False
            self._thread = thread
        return True

    def hand(self, errand: Callable[[], object]) -> bool:
        """Have this done soon; false where nobody will do it."""
        if not self.start():
            return False
        self._waiting.put(errand)
        return True

    def _run(self) -> None:
        while True:
            errand = self._waiting.get()
            try:
                errand()
            except Exception:  # noqa: BLE001 — the next one may succeed
                _log.exception("An errand of %s failed", self._name)
            del errand  # or what it holds would live until the next, and then end in this thread
