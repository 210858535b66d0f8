"""Keeps a kiosk alive: starts it, hears its beats, ends it when it hangs, starts it again.

It imports little and draws nothing, so that hardly anything can go wrong with it.
"""

import logging
import os
import queue
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kiosk.base import qml_cache
from kiosk.base.exit_codes import Exit
from kiosk.ops.supervision import process_memory, stack_dumps, supervised
from kiosk.ops.supervision.child import Child, crashed, ending
from kiosk.ops.supervision.crash_log import Cause, Ending
from kiosk.ops.supervision.health import (
    RendererFallback,
    RestartBackoff,
    Timings,
    Watchdog,
)
from kiosk.ops.supervision.heartbeat import RESTART, Beat, Resume
from kiosk.ops.supervision.restart_policy import RestartPolicy
from kiosk.ops.supervision.resume_point import ResumeFile, ResumePoint
from kiosk.ops.supervision.sd_notify import Notifier

_log = logging.getLogger(__name__)

_ATTRACT = "attract"


class Supervisor:
    """Runs one kiosk for ever, one process after the other."""

    def __init__(
        self,
        command: Sequence[str],
        state: Path,
        place: ResumeFile,
        *,
        timings: Timings | None = None,
        environment: Mapping[str, str] | None = None,
        ceiling: int | None = None,
        heard: Callable[[Beat], object] = lambda _: None,
    ) -> None:
        self._command = command
        self._stacks = stack_dumps.folder_in(state)
        self._compiled = state / "compiled-anew"
        self._fresh = False
        self._file = place
        self._point = ResumePoint()
        self._timings = timings or Timings()
        self._environment = dict(os.environ if environment is None else environment)
        self._notifier = Notifier(self._environment)
        self._policy = RestartPolicy(self._timings, ceiling or process_memory.ceiling())
        self._heard = heard
        self._backoff = RestartBackoff(self._timings)
        self._restarts = 0
        self._seen = time.monotonic()  # the end of the last life with a picture
        self._renderer = RendererFallback()
        self._stopped = False
        self._left = False
        self._status = Exit.OK
        self._child: Child | None = None

    def stop(self) -> None:
        """End the kiosk and this; may be called by a signal."""
        self._stopped = True

    def run(self) -> int:
        """Supervise until staff have left or `stop` is called; returns the exit status.

        That is ANOTHER where another kiosk turns out to fill the same screen.

        A service gives up as well, with NO_GRAPHICS, where it has long been in vain: whoever starts
        it again then brings up a new compositor too, which may be what is broken.
        """
        self._seen = time.monotonic()
        self._notifier.status("The kiosk is started")
        self._point = self._file.read()
        while not self._stopped:
            try:
                wait = self._run_once()
            except Exception:  # noqa: BLE001 — whatever goes wrong here, the show must go on
                self._complain()
                wait = self._timings.longest_wait_painted
                self._reap()
            if wait is None:
                break
            if self._is_in_vain:
                _log.error("Nothing has been seen for long; the service ends to be started anew")
                self._status = Exit.NO_GRAPHICS
                break
            self._notifier.status(f"The kiosk is started again; {self._count}")
            self._pause(wait)
        self._reap(gently=True)
        self._notifier.stopping()
        return self._status

    @property
    def left(self) -> bool:
        """Whether staff have left, so that nothing is to be played for now."""
        return self._left

    @property
    def _count(self) -> str:
        return f"started again {self._restarts} times"

    @property
    def _is_in_vain(self) -> bool:
        """Whether to leave it to the service manager: here all lives are blind."""
        return self._notifier.is_heard and time.monotonic() - self._seen >= self._timings.blind

    def _complain(self) -> None:
        with suppress(Exception):  # as when memory is short; there is nobody to tell
            _log.exception("The supervisor was surprised")

    def _pause(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._stopped and (left := end - time.monotonic()) > 0:
            self._notifier.alive()
            time.sleep(min(left, self._timings.look))

    # One life

    def _run_once(self) -> float | None:
        """Run the kiosk once; returns how long to wait before the next time, None for never."""
        self._point = replace(self._point, quarantine=self._point.quarantine.at(time.time()))
        self._policy.begin(self._point.quarantine)
        killings = process_memory.killings()
        child = self._child = Child(self._command, self._child_environment())
        watch = Watchdog(self._timings, time.monotonic())
        _log.info("The kiosk is started as process %d", child.number)
        hang = self._watch_child(child, watch)
        if self._stopped:
            return None
        status = child.status()
        stalled = hang is not None and child.stalled()
        if hang:
            self._log_death(hang)
            if stalled:
                _log.warning("It was stopped, or waited for a disk: that is no fault of the slide")
            self._end_hanging(child)
        else:
            self._take_beats(child, watch)  # what it said last
        self._reap()
        if not hang and status == Exit.LEFT:
            _log.info("The kiosk was left by its staff")
            self._left = True
            return None
        if not hang and status == Exit.ANOTHER:
            self._status = Exit.ANOTHER
            return None
        now = time.monotonic()
        self._policy.end(now)
        if watch.painted:
            self._seen = now
        if status == Exit.RESTART and not hang:
            _log.info("The kiosk is started anew, as it was asked to")
        elif not hang and status is not None:
            self._log_death(ending(status))
        self._restarts += 1
        stack_dumps.report(self._stacks, f" on {self._where}")
        since = process_memory.killings()
        killed = since - killings if since is not None and killings is not None else None
        # No slide is to blame either where the compositor or the display shows nothing at all.
        hung = hang is not None and not stalled and hang.cause is not Cause.HIDDEN
        failed = hung or (not hang and status is not None and crashed(status, killed))
        if failed:
            self._blame_slide(watch, hung=hung)
        # What was compiled may be damaged where the checksums did not tell.
        blind = not watch.painted and (failed or status == Exit.PROBLEMS)
        self._fresh = blind or (not hang and status is not None and crashed(status, 0))
        if blind:
            shutil.rmtree(self._compiled, ignore_errors=True)
            self._environment["PYTHONPYCACHEPREFIX"] = str(self._compiled)
        self._renderer.after(watch, failed=failed, undrawn=status == Exit.NO_GRAPHICS)
        wait = self._backoff.after(watch, now)
        if wait:
            _log.info("It is started again in %.1f s", wait)
        return wait

    def _child_environment(self) -> dict[str, str]:
        environment = self._notifier.without(self._environment)
        supervised.supervise(environment, self._restarts)
        place, quarantine = self._point, self._point.quarantine
        ahead = not quarantine.deaths
        Resume(place.slide, place.section, quarantine.left_out, ahead).put_into(environment)
        if self._fresh:
            environment[qml_cache.FRESH] = "1"
        if self._renderer.software:
            environment.pop("QSG_RHI_BACKEND", None)
            environment["QT_QUICK_BACKEND"] = "software"
        return environment

    @property
    def _where(self) -> str:
        return f"the slide “{self._point.slide}”" if self._point.slide else "its first slide"

    def _log_death(self, ended: Ending) -> None:
        words = ended.in_words("en")
        extra = ended.event(self._point.slide)
        _log.error("The kiosk has ended on %s: %s", self._where, words, extra=extra)

    def _watch_child(self, child: Child, watch: Watchdog) -> Ending | None:
        """Stay with the kiosk until it ends; returns how it hangs if it has to be ended."""
        while not self._stopped and child.status() is None:
            self._take_beats(child, watch, wait=self._timings.look)
            self._notifier.alive()
            now = time.monotonic()
            hang = watch.hangs(now)
            if hang:
                return hang
            reason = self._policy.restart_reason(child.number, self._point.quarantine, now)
            if reason:
                _log.warning("The kiosk is to be started anew: %s", reason)
                child.send(RESTART)
            if self._policy.is_overdue(watch.beat, now):
                _log.warning("The slide has not changed; the kiosk is ended")
                child.kill()
                child.wait(self._timings.farewell)
        return None

    def _take_beats(self, child: Child, watch: Watchdog, *, wait: float = 0.0) -> None:
        """Take the beats there are; with a wait, at least one if it comes in this time."""
        try:
            beat = child.beats.get(timeout=wait) if wait else child.beats.get_nowait()
            while True:
                self._handle(beat, watch)
                beat = child.beats.get_nowait()
        except queue.Empty:
            return

    def _handle(self, beat: Beat, watch: Watchdog) -> None:
        last, was_painted = watch.beat, watch.painted
        watch.hear(beat, time.monotonic())
        if watch.painted and not was_painted:
            self._notifier.ready()
            self._notifier.status(f"The kiosk plays; {self._count}")
        if beat.slide:
            quarantine = self._point.quarantine
            if last and last.painted and last.slide != beat.slide and last.mode == _ATTRACT:
                quarantine = quarantine.played(last.slide, last.deck)
            self._point = ResumePoint(beat.slide, beat.section, beat.deck, quarantine)
            self._file.keep(self._point)
        self._heard(beat)

    # Its end

    def _blame_slide(self, watch: Watchdog, *, hung: bool) -> None:
        """Take note of the slide that was on, if it can be to blame.

        A life that never painted may have ended by the driver of the graphics: that is no slide's
        fault, unless it draws in software, or the life before has ended on the very same slide.
        """
        place, before = self._point, self._point.quarantine
        if watch.beat is None or not place.slide:
            return
        suspect = self._renderer.software or before.suspects(place.slide, place.deck)
        if not (watch.painted or suspect):
            return
        quarantine = before.died(place.slide, place.deck, time.time(), hung=hung)
        self._point = replace(place, quarantine=quarantine)
        self._file.keep(self._point)
        for one in quarantine.left_out:
            if one not in before.left_out:
                _log.error(
                    "The slide “%s” has ended the program twice and is left out for a day, "
                    "or until the show's files change; look at its words and pictures",
                    one.slide,
                )

    def _end_hanging(self, child: Child) -> None:
        """Let a hanging kiosk write its stacks, and end it."""
        if stack_dumps.SIGNAL is not None:
            before = stack_dumps.written(self._stacks, child.number)
            child.signal(stack_dumps.SIGNAL)
            child.resume()
            end = time.monotonic() + self._timings.stacks
            size = before
            while time.monotonic() < end and not child.wait(0.1):
                last, size = size, stack_dumps.written(self._stacks, child.number)
                if size > before and size == last:
                    break
        child.kill()

    def _reap(self, *, gently: bool = False) -> None:
        """Make sure that the process has ended: there must never be two kiosks."""
        child = self._child
        if child is None:
            return
        if gently and child.status() is None:
            child.terminate()
            child.wait(self._timings.farewell)
        told = False
        while child.status() is None:
            child.kill()
            if not child.wait(self._timings.farewell) and not told:
                told = True
                _log.error("Process %d cannot be ended; nothing else can be started", child.number)
            self._notifier.alive()
            if self._stopped and told:
                break
        child.close()
        self._child = None
