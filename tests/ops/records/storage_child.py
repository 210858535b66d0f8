"""Writes everything that the kiosk writes on a disk that is full, and again when it is not."""

import logging
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from kiosk.content.load import load
from kiosk.live.snapshots import Snapshots
from kiosk.ops.records.diary import Day
from kiosk.ops.records.diary_files import Days
from kiosk.ops.records.log_files import LogFileHandler

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def main(disk: Path, show: Path) -> None:
    """Print what came of it, one word a line."""
    filler = disk / "filler"
    full = filler.read_bytes()
    filler.unlink()
    records = LogFileHandler(disk / "logs", "kiosk", retry=0.0)
    log = logging.getLogger("child")
    log.addHandler(records)
    snapshots, days = Snapshots(disk, show), Days(disk / "days")

    def keep(title: str) -> None:
        reading = load(show, palettes=frozenset(), assets=None).reading
        assert reading is not None
        header = f"organisation: {title}\n# {'x' * 9000}\n".encode()
        snapshots.keep(replace(reading, data=header), NOW)

    def write(title: str) -> None:
        log.warning("%s %s", title, "x" * 3000)
        records.flush()
        keep(title)
        try:
            days.add(Day(starts=1), NOW)
        except OSError:
            print("full")

    write("before")
    try:
        with filler.open("wb", buffering=0) as file:
            while file.write(full):
                pass
    except OSError:
        pass
    for _ in range(3):
        write("during")
    restored = Snapshots(disk, show).restore()
    assert restored is not None
    print("kept", (restored.folder / "show.yaml").read_text("utf-8").split()[1])
    filler.unlink()
    write("after")
    records.close()
    restored = Snapshots(disk, show).restore()
    assert restored is not None
    print("kept", (restored.folder / "show.yaml").read_text("utf-8").split()[1])
    print("days", days.between(NOW.date(), NOW.date())[NOW.date()].starts)
    text = (disk / "logs" / "kiosk.jsonl").read_text("utf-8")
    print("log", *map(text.count, ("before x", "after x", "could not be written")))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
