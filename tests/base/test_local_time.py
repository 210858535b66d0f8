"""A zone that is set while the program runs counts from the next look at the clock."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.base.local_time import local_now

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="asks the system each time")
ZONES = Path("/usr/share/zoneinfo")
HOURS = {"UTC": 0, "Asia/Shanghai": 8, "Asia/Kathmandu": 5.75, "America/Lima": -5}
ASK = """
import sys
from kiosk.base.local_time import local_now
for line in sys.stdin:
    print(local_now().utcoffset().total_seconds() / 3600, flush=True)
"""


@pytest.fixture
def _zone_comes_back() -> Iterator[None]:
    before = os.environ.get("TZ")
    yield
    os.environ.pop("TZ", None)
    if before is not None:
        os.environ["TZ"] = before
    time.tzset()


@pytest.mark.usefixtures("_zone_comes_back")
def test_a_variable_that_changes() -> None:
    for name, hours in HOURS.items():
        os.environ["TZ"] = name
        offset = local_now().utcoffset()
        assert offset is not None
        assert offset.total_seconds() / 3600 == hours


@pytest.mark.skipif(
    not sys.platform.startswith("linux") or os.geteuid() != 0 or not shutil.which("unshare"),
    reason="needs a file system of its own",
)
def test_a_zone_that_is_set_for_the_machine(tmp_path: Path) -> None:
    zone = tmp_path / "zone"
    shutil.copy(ZONES / "UTC", zone)
    mount = f'mount --bind {zone} /etc/localtime && exec "$@"'
    environment = {name: value for name, value in os.environ.items() if name != "TZ"}
    with subprocess.Popen(
        ["unshare", "-m", "bash", "-c", mount, "-", sys.executable, "-c", ASK],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=environment,
        cwd=Path(__file__).parents[2],
    ) as asked:  # fmt: skip
        assert asked.stdin is not None
        assert asked.stdout is not None
        for moment, (name, hours) in enumerate(HOURS.items(), 1):
            zone.write_bytes((ZONES / name).read_bytes())
            os.utime(zone, (moment, moment))  # by whole seconds the C library tells a new one
            print(file=asked.stdin, flush=True)
            assert float(asked.stdout.readline()) == hours
        asked.stdin.close()
