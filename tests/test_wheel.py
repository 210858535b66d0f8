"""What is installed is what was tried: the wheel carries every file the program needs."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NEVER = shutil.ignore_patterns("__pycache__", "*.egg-info")


def test_the_wheel_carries_code_interface_slides_and_assets(tmp_path: Path) -> None:
    source, out = tmp_path / "source", tmp_path / "out"
    source.mkdir()
    out.mkdir()
    for folder in ("kiosk", "slides", "assets"):
        shutil.copytree(ROOT / folder, source / folder, ignore=NEVER)
    for name in ("pyproject.toml", "setup.py", "LICENSE"):
        shutil.copy(ROOT / name, source)
    build = f"from setuptools.build_meta import build_wheel; build_wheel({str(out)!r})"

    result = subprocess.run(
        [sys.executable, "-c", build], cwd=source, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr

    with zipfile.ZipFile(next(out.glob("kiosk-*-py3-none-any.whl"))) as wheel:
        carried = {name for name in wheel.namelist() if ".dist-info/" not in name}
    program = {path for path in (source / "kiosk").rglob("*") if path.suffix != ".lock"}
    shipped = {path for name in ("slides", "assets") for path in (source / name).rglob("*")}
    wanted = {path.relative_to(source) for path in program if path.is_file()}
    wanted |= {"kiosk/_bundle" / path.relative_to(source) for path in shipped if path.is_file()}
    shared = {name for name in carried if ".data/data/share/" in name}
    assert carried - shared == {path.as_posix() for path in wanted}
    assert {Path(name).name for name in shared} == {
        "kiosk.bash", "_kiosk", "kiosk.fish", "kiosk.1",
    }  # fmt: skip
