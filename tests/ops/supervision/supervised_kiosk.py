"""A supervised kiosk of real processes, with what it says and what becomes of it."""

import os
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.ops.supervision.child import Child
from kiosk.ops.supervision.health import Timings
from kiosk.ops.supervision.heartbeat import Beat
from kiosk.ops.supervision.resume_point import ResumeFile
from kiosk.ops.supervision.supervisor import Supervisor

FAULTY_KIOSK = Path(__file__).with_name("faulty_kiosk.py")
SHOW = Path(__file__).parents[2] / "shows" / "small"
PATIENCE = 40.0  # seconds; far beyond what anything takes
QUICK = Timings(
    look=0.1,
    silence=2.5,
    grace=30.0,
    stacks=1.0,
    farewell=10.0,
    memory=0.2,
    politeness=30.0,
    soon=1.0,
    first_wait=0.05,
    longest_wait=0.2,
    longest_wait_painted=0.1,
)


@dataclass
class Heard:
    """A beat, of which process it was, and when it came."""

    process: int
    beat: Beat
    at: float = field(default_factory=time.monotonic)


class SupervisedKiosk:
    """A kiosk of the state in a folder, supervised in a thread."""

    def __init__(
        self,
        folder: Path,
        fault: str = "",
        *,
        dwell: float | None = 0.6,
        show: Path = SHOW,
        timings: Timings = QUICK,
        platform: str = "offscreen",
        words: tuple[str, ...] = (),
        **options: Any,
    ) -> None:
        self.state = folder / "state" / "kiosk"
        self.heard: list[Heard] = []
        self.place = ResumeFile(folder / "place.json", str(show))
        environment = dict(os.environ) | {
            "XDG_STATE_HOME": str(folder / "state"),
            "XDG_CACHE_HOME": str(folder / "cache"),
            "KIOSK_FAULT": fault,
            "QT_QPA_PLATFORM": platform,
        }
        if dwell is not None:
            environment["KIOSK_DWELL"] = str(dwell)
        self.supervisor = Supervisor(
            [sys.executable, str(FAULTY_KIOSK), "--kiosk", *words, "--", str(show)],
            self.state,
            ResumeFile(folder / "place.json", str(show)),
            timings=timings,
            environment=environment,
            heard=self._hear,
            **options,
        )
        self.status: int | None = None
        self._thread = threading.Thread(target=self._run, name="supervisor")
        self._thread.start()

    def _run(self) -> None:
        self.status = self.supervisor.run()

    def _hear(self, beat: Beat) -> None:
        child = self.child
        self.heard.append(Heard(child.number if child else 0, beat))

    @property
    def child(self) -> Child | None:
        """The kiosk there is."""
        return self.supervisor._child

    @property
    def process(self) -> int:
        """The number of the kiosk's process."""
        child = self.child
        return child.number if child else 0

    def wait_until(self, condition: Callable[[], object], what: str = "") -> None:
        """Wait until something holds."""
        end = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < end, f"in vain: {what}; {self.heard[-5:]}"
            time.sleep(0.02)

    def wait_for(self, slide: str, *, other_than: int = 0) -> Heard:
        """Wait until a kiosk, other than one before, has painted a slide; its first such beat."""
        found: list[Heard] = []

        def there() -> bool:
            found[:] = [
                one
                for one in self.heard
                if one.beat.slide == slide and one.beat.painted and one.process != other_than
            ]
            return bool(found)

        self.wait_until(there, f"{slide} is painted")
        return found[0]

    @property
    def lives(self) -> list[int]:
        """The numbers of the processes that have beaten, in their order."""
        return list(dict.fromkeys(one.process for one in self.heard))

    def slides_of(self, process: int) -> list[str]:
        """The slides that a process has said, in order."""
        slides = [one.beat.slide for one in self.heard if one.process == process]
        return [
            slide
            for before, slide in zip(["", *slides], slides, strict=False)
            if slide and slide != before
        ]

    def ended(self) -> bool:
        """Whether the supervisor has ended by itself."""
        return not self._thread.is_alive()

    def close(self) -> None:
        """End it all."""
        self.supervisor.stop()
        self._thread.join(PATIENCE)
        assert self.ended()
