"""A thread, started beforehand, for work that may take long or hang beside the window's thread."""

import logging
import queue
import threading
from collections.abc import Callable

_log = logging.getLogger(__name__)


class WorkerThread:
    """A daemon thread that runs submitted tasks one after the other until the program ends."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._tasks: queue.SimpleQueue[Callable[[], object]] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def start(self) -> bool:
        """Start the thread if it does not run yet; false where the system refuses a thread."""
        if self._thread is None:
            thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            try:
                thread.start()
            except RuntimeError as error:
                _log.warning("No thread for %s (%s)", self._name, error)
                return False
            self._thread = thread
        return True

    def submit(self, task: Callable[[], object]) -> bool:
        """Queue a task; false where there is no thread to run it."""
        if not self.start():
            return False
        self._tasks.put(task)
        return True

    def _run(self) -> None:
        while True:
            task = self._tasks.get()
            try:
                task()
            except Exception:  # noqa: BLE001 — the next one may succeed
                _log.exception("A task of %s failed", self._name)
            del task  # or what it holds would live until the next, and then end in this thread
