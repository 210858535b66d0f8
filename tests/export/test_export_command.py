"""`export`: what it makes of each target, what it says, and what is left when it is cut short."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from export.conftest import SMALL
from PySide6.QtGui import QImage

from kiosk.base.program import program_command
from kiosk.cli import main
from kiosk.commands import export

ROOT = Path(__file__).parents[2]
SLIDES = ["00-cover.png", "01-overview.png", "02-1-only.png", "03-1-only-1.png"]
Export = Callable[..., int]


@pytest.fixture
def run(plain_sky: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Export:  # noqa: ARG001
    monkeypatch.chdir(tmp_path)

    def run(to: str, *words: str, show: Path = SMALL, size: str = "640x360") -> int:
        monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8" if show == SMALL else "en_US.UTF-8")
        return main(["export", str(show), "--to", to, "--size", size, *words])

    return run


@pytest.fixture
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    show = tmp_path_factory.mktemp("english")
    (show / "show.yaml").write_text("title: Ours\nlanguage: en\n", "utf-8")
    text = "title: One\ntopics:\n  - title: Topic\n    facts: [only 1 of it]\n"
    (show / "1-one.yaml").write_text(text, "utf-8")
    return show


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_gets_every_slide(run: Export, tmp_path: Path) -> None:
    assert run("out") == 0
    assert names(tmp_path / "out") == SLIDES
    pictures = [QImage(str(tmp_path / "out" / name)) for name in SLIDES]
    assert {picture.size().toTuple() for picture in pictures} == {(640, 360)}
    assert run("out", size="320x180") == 0
    assert QImage(str(tmp_path / "out" / SLIDES[0])).width() == 320
    assert names(tmp_path) == ["out"]


@pytest.mark.parametrize("ending", ["pdf", "PDF", "csv"])
def test_a_file_is_made_by_its_ending(run: Export, tmp_path: Path, ending: str) -> None:
    for _ in range(2):  # also in place of an earlier one
        assert run(f"new/show.{ending}") == 0
    assert names(tmp_path / "new") == [f"show.{ending}"]
    begin = {"pdf": b"%PDF-", "csv": "\ufeff".encode()}[ending.lower()]
    assert (tmp_path / "new" / f"show.{ending}").read_bytes().startswith(begin)


def test_a_table_needs_no_qt(tmp_path: Path) -> None:
    code = "import sys; from kiosk.cli import main; status = main(sys.argv[1:]);"
    code += "sys.exit(status or any('PySide6' in name for name in sys.modules))"
    words = ["export", str(SMALL), "--to", str(tmp_path / "figures.csv")]
    subprocess.run([sys.executable, "-c", code, *words], cwd=ROOT, check=True)


def test_what_it_says(run: Export, english: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("out") == 0
    said = capsys.readouterr()
    assert said.out == ""
    shares = [0, 20, 50, 70, 100]
    assert said.err.splitlines()[:-1] == [f"导出画面 {share}%" for share in shares]
    assert said.err.splitlines()[-1].startswith("已导出：out（")
    assert run("figures.csv", show=english) == 0
    assert capsys.readouterr().err == "exported: figures.csv (0.1 kB)\n"


@pytest.mark.parametrize("inside", ["letter.txt", "00-cover.txt"])
def test_a_folder_of_other_things_is_left_alone(
    run: Export, english: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], inside: str
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / inside).write_text("dear", "utf-8")
    assert run("out") == 1
    assert "没有动它；请换一个名字" in capsys.readouterr().err
    assert run("out", show=english) == 1
    assert "was left alone; choose another name" in capsys.readouterr().err
    assert names(tmp_path / "out") == [inside]


def test_a_file_of_another_kind_is_refused(
    run: Export, english: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("show.pptx") == 2
    assert capsys.readouterr().err.startswith("不能导出 .pptx 文件；可以用 .pdf、.mp4、.csv")
    assert run("show.avi", show=english) == 2
    assert capsys.readouterr().err.startswith("no .avi file can be exported; use .pdf, .mp4, .csv")
    assert names(tmp_path) == []


def test_without_its_package_a_film_says_how_to_get_it(
    run: Export,
    english: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(export, "find_spec", lambda _: None)
    command = f"{program_command()} export --to show.mp4"
    assert run("show.mp4") == 1
    assert capsys.readouterr().err == f"导出视频还要装一个软件包，请运行：{command}\n"
    assert run("show.mp4", show=english) == 1
    assert capsys.readouterr().err == f"for a film one more package is needed; run: {command}\n"
    assert names(tmp_path) == []


def test_a_show_with_nothing_to_play(
    run: Export, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("out", show=tmp_path / "none") == 1
    assert "none" in capsys.readouterr().err
    assert names(tmp_path) == []


def test_the_help_tells_of_everything(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["export", "--help"])
    assert left.value.code == 0
    said = capsys.readouterr().out
    for word in ("SHOW", "--to OUT", "--size WxH", "--fps {30,60}", ".pdf", ".mp4", ".csv"):
        assert word in said


# --- cut short -----------------------------------------------------------------------------

posix = pytest.mark.skipif(sys.platform == "win32", reason="signals and limits")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory, screen: None) -> Path:  # noqa: ARG001
    """Backdrops, painted once for all exports by real processes."""
    return tmp_path_factory.mktemp("cache")


def real(to: Path, cache: Path, show: Path = SMALL) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kiosk", "export", show, "--to", to, "--size", "320x180"],
        cwd=ROOT,
        env={
            **os.environ,
            "XDG_CACHE_HOME": str(cache),
            "PYTHONUTF8": "1",
            # What a full disk would keep from being written as well.
            "PYTHONDONTWRITEBYTECODE": "1",
            "QML_DISABLE_DISK_CACHE": "1",
        },
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def until(process: subprocess.Popen[str], words: str) -> None:
    """Read what a process says up to a line that begins so."""
    assert process.stderr is not None
    lines: Iterator[str] = iter(process.stderr.readline, "")
    assert any(line.startswith(words) for line in lines), f"never said: {words}"


@posix
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_export_that_is_ended_leaves_nothing(
    tmp_path: Path, cache: Path, number: signal.Signals
) -> None:
    film = tmp_path / "show.mp4"
    film.write_text("an earlier one", "utf-8")
    process = real(film, cache)
    until(process, "导出视频 10%")
    process.send_signal(number)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 128 + number
    assert said.splitlines()[-1] == f"已停止，没有导出 {film}；原有的文件没有改动"
    assert names(tmp_path) == ["show.mp4"]
    assert film.read_text("utf-8") == "an earlier one"


@posix
@pytest.mark.usefixtures("screen")
def test_an_export_that_is_ended_while_backdrops_are_painted(tmp_path: Path) -> None:
    process = real(tmp_path / "out" / "show.pdf", tmp_path / "cache")
    until(process, "绘制背景 0%")
    process.terminate()
    _, said = process.communicate(timeout=60)
    assert process.returncode == 128 + signal.SIGTERM
    assert said.splitlines()[-1].startswith("已停止，")
    assert "Traceback" not in said
    assert names(tmp_path / "out") == []


@posix
def test_an_export_that_is_killed_leaves_nothing_half(tmp_path: Path, cache: Path) -> None:
    film = tmp_path / "show.mp4"
    process = real(film, cache)
    until(process, "导出视频 10%")
    process.kill()
    process.communicate(timeout=60)
    assert not film.exists()
    (left,) = names(tmp_path)
    assert left.startswith(".show.mp4.kiosk-")
    # The next one sees to what the killed one left.
    process = real(film, cache)
    until(process, "导出视频 0%")
    assert left not in names(tmp_path)
    process.terminate()
    process.communicate(timeout=60)
    assert names(tmp_path) == []


@posix
@pytest.mark.parametrize("name", ["out", "show.pdf", "show.mp4", "figures.csv"])
def test_a_full_disk_leaves_what_there_was(tmp_path: Path, cache: Path, name: str) -> None:
    import resource

    target = tmp_path / name
    before = b"an earlier one"
    if name == "out":
        target.mkdir()
        (target / "00-cover.png").write_bytes(before)
    else:
        target.write_bytes(before)
    # No file may become larger than this: writing fails just as on a full disk.
    process = real(target, cache, show=ROOT / "slides" if name.endswith("csv") else SMALL)
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (2000, 2000))
    _, said = process.communicate(timeout=60)
    assert process.returncode == 1
    assert f"没有导出 {target}：" in said.splitlines()[-1]
    assert names(tmp_path) == [name]
    kept = target / "00-cover.png" if name == "out" else target
    assert kept.read_bytes() == before
