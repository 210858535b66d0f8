"""The door, run_kiosk.py, and the locks it installs from; nothing here needs a network."""

import os
import re
import signal
import subprocess
import sys
import time
import tomllib
from pathlib import Path

import pytest

import run_kiosk
from kiosk.base.locale import machine_language

ROOT = Path(__file__).resolve().parent.parent
DOOR = ROOT / "run_kiosk.py"
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone needs packages")
LANGUAGE = ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE")


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in LANGUAGE:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.delenv("KIOSK_VENV", raising=False)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would have been run; everything succeeds."""
    made: list[list[str]] = []

    def call(command: list[str], **_: object) -> int:
        made.append(command)
        return 0

    monkeypatch.setattr(subprocess, "call", call)
    monkeypatch.setattr(run_kiosk, "undisturbed", call)
    return made


@pytest.fixture
def venv(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An unfinished virtual environment, on a machine that has all system packages.

    Its interpreter is there beforehand, as `python -m venv` is not really run.
    """
    monkeypatch.setattr(run_kiosk, "missing_packages", lambda _: [])
    make_interpreter(tmp_path / "venv")
    return tmp_path / "venv"


def make_interpreter(venv: Path) -> None:
    python = run_kiosk.venv_python(venv)
    python.parent.mkdir(parents=True, exist_ok=True)
    python.touch()


def finish(venv: Path, kind: str) -> None:
    make_interpreter(venv)
    run_kiosk.stamp_file(venv).write_bytes(run_kiosk.stamp(kind))


# --- words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("variables", "chinese"),
    [
        ({}, False),
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "C.UTF-8"}, False),
        ({"LC_MESSAGES": "zh_TW", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}, False),
        ({"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "zh_CN:en"}, True),
        ({"LANG": "zh_CN.UTF-8", "LANGUAGE": "en_GB:zh_CN"}, False),
        ({"LANG": "C.UTF-8", "LANGUAGE": "zh_CN"}, False),
    ],
)
def test_speaks_the_language_of_the_locale(
    variables: dict[str, str], chinese: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert run_kiosk.choose("中文", "English") == ("中文" if chinese else "English")
    if variables:
        assert machine_language() == ("zh" if chinese else "en")


# --- the version of Python -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("locale", "words"),
    [("en_US.UTF-8", "Python 3.11 or newer is needed; this is 3.8.18"), ("zh_CN", "当前是 3.8.18")],
)
def test_an_old_python_is_told_so(locale: str, words: str, tmp_path: Path) -> None:
    planted = (
        "import runpy, sys; sys.version_info = (3, 8, 18, 'final', 0);"
        f"sys.argv = ['run_kiosk.py']; runpy.run_path({str(DOOR)!r}, run_name='__main__')"
    )
    result = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", planted],
        env={**os.environ, "LC_ALL": locale, "KIOSK_VENV": str(tmp_path / "venv")},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )

    assert result.returncode == 1
    assert words in result.stderr
    assert "Traceback" not in result.stderr
    assert result.stdout == ""
    assert list(tmp_path.iterdir()) == []


def test_an_old_python_can_read_far_enough_to_say_so() -> None:
    """Annotations that Python 3.6 could not evaluate are quoted; here, those of all functions."""
    for function in vars(run_kiosk).values():
        for note in getattr(function, "__annotations__", {}).values():
            assert isinstance(note, str) or note in {str, bool, int, bytes, Path, None}


# --- the stamp -----------------------------------------------------------------------------


def test_an_environment_counts_only_once_its_set_up_was_finished(tmp_path: Path) -> None:
    assert not run_kiosk.is_ready(tmp_path, "run")
    make_interpreter(tmp_path)
    assert not run_kiosk.is_ready(tmp_path, "run")
    finish(tmp_path, "run")
    assert run_kiosk.is_ready(tmp_path, "run")


def test_what_tests_need_holds_what_the_show_needs_but_not_the_reverse(tmp_path: Path) -> None:
    finish(tmp_path, "run")
    assert not run_kiosk.is_ready(tmp_path, "test")
    finish(tmp_path, "test")
    assert run_kiosk.is_ready(tmp_path, "test")
    assert run_kiosk.is_ready(tmp_path, "film")
    assert run_kiosk.is_ready(tmp_path, "run")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("", "run"),
        ("check my-show", "run"),
        ("export my-show --to my-show.pdf", "run"),
        ("export my-show --to my-show.MP4", "film"),
        ("export --to=film.mp4", "film"),
        ("import report.MD --to my-show", "import"),
        ("import report.docx --to my-show", "run"),
        ("report.md", "import"),
        ("check 报告.md", "import"),
        ("report.docx", "run"),
        ("test tests/export", "test"),
    ],
)
def test_what_only_films_or_markdown_need_is_installed_only_for_them(words: str, kind: str) -> None:
    assert run_kiosk.wanted(words.split()) == kind


def test_a_vanished_interpreter_or_another_lock_asks_for_a_new_set_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(tmp_path, "run")
    run_kiosk.venv_python(tmp_path).unlink()
    assert not run_kiosk.is_ready(tmp_path, "run")

    finish(tmp_path, "run")
    lock = tmp_path / "changed.lock"
    lock.write_text("another==1")
    monkeypatch.setattr(run_kiosk, "LOCKS", dict.fromkeys(run_kiosk.LOCKS, lock))
    assert not run_kiosk.is_ready(tmp_path, "run")


# --- the set-up ----------------------------------------------------------------------------


def kinds_of(calls: list[list[str]]) -> list[str]:
    return ["venv" if "venv" in command else "pip" for command in calls]


def test_the_first_set_up_makes_an_environment_and_installs_by_hash(
    venv: Path, calls: list[list[str]]
) -> None:
    run_kiosk.set_up(venv, "run")

    assert kinds_of(calls) == ["venv", "pip"]
    assert {"--require-hashes", "--only-binary=:all:"} < set(calls[1])
    assert str(ROOT / "kiosk" / "requirements.lock") in calls[1]
    assert run_kiosk.is_ready(venv, "run")


def test_an_interrupted_set_up_starts_from_nothing(venv: Path, calls: list[list[str]]) -> None:
    finish(venv, "run")
    run_kiosk.stamp_file(venv).unlink()

    run_kiosk.set_up(venv, "run")

    assert kinds_of(calls) == ["venv", "pip"]
    assert "--clear" in calls[0]


def test_adding_the_tests_packages_keeps_the_environment(
    venv: Path, calls: list[list[str]]
) -> None:
    finish(venv, "run")

    run_kiosk.set_up(venv, "test")

    assert kinds_of(calls) == ["pip"]
    assert run_kiosk.is_ready(venv, "test")


def test_another_python_gets_a_new_environment(
    venv: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(venv, "run")
    monkeypatch.setattr(run_kiosk, "interpreter", lambda: b"cpython-399 linux\n")

    run_kiosk.set_up(venv, "run")

    assert kinds_of(calls) == ["venv", "pip"]


def test_a_set_up_that_waited_for_another_does_nothing(venv: Path, calls: list[list[str]]) -> None:
    finish(venv, "run")

    run_kiosk.set_up(venv, "run")

    assert calls == []


def test_a_failed_update_keeps_what_there_was_and_says_how_to_play_it(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(venv, "run")
    before = run_kiosk.stamp_file(venv).read_bytes()
    monkeypatch.setattr(run_kiosk, "undisturbed", lambda _: 1)

    with pytest.raises(run_kiosk.SetupError, match="--no-setup"):
        run_kiosk.set_up(venv, "test")

    assert run_kiosk.stamp_file(venv).read_bytes() == before
    assert not run_kiosk.is_ready(venv, "test")


def test_a_killed_install_leaves_no_stamp(venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(venv, "run")

    def killed(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_kiosk, "undisturbed", killed)
    with pytest.raises(KeyboardInterrupt):
        run_kiosk.set_up(venv, "test")

    assert not run_kiosk.stamp_file(venv).exists()


@linux_only
def test_ctrl_c_ends_in_one_sentence(tmp_path: Path) -> None:
    """While the environment is really being made; the keys reach all processes of the terminal."""
    environment = {**os.environ, "KIOSK_VENV": str(tmp_path / "venv")}
    # Whoever runs the tests in the background has let them ignore the keys, and so their children.
    hears = ["env", "--default-signal=INT"]
    with subprocess.Popen(
        [*hears, sys.executable, DOOR, "check"], cwd=tmp_path, env=environment,
        start_new_session=True, stderr=subprocess.PIPE, encoding="utf-8",
    ) as started:  # fmt: skip
        assert started.stderr is not None
        said = started.stderr.readline()
        time.sleep(0.5)
        os.killpg(started.pid, signal.SIGINT)
        rest = started.stderr.read()
    assert said.startswith("[kiosk] Making the virtual environment")
    assert (started.returncode, rest) == (130, "[kiosk] Interrupted. Run it again to go on.\n")


@pytest.mark.parametrize("full", ["venv", "temporary files"])
def test_a_disk_with_too_little_room_is_told_before_anything_is_done(
    venv: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, full: str
) -> None:
    room = {True: 100, False: 9000}
    monkeypatch.setattr(
        run_kiosk, "free_space", lambda folder: room[(folder == venv) == (full == "venv")]
    )
    with pytest.raises(run_kiosk.SetupError) as told:
        run_kiosk.set_up(venv, "run")
    needed = 280 if full == "venv" else 110
    assert f"has too little room: {needed} MB are needed, and 100 MB are free." in str(told.value)
    assert calls == []


def test_a_full_disk_is_not_blamed_on_the_network(
    venv: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish(venv, "run")
    monkeypatch.setattr(run_kiosk, "undisturbed", lambda _: 1)
    monkeypatch.setattr(run_kiosk, "free_space", lambda _: 3)
    with pytest.raises(run_kiosk.SetupError) as told:
        run_kiosk.set_up(venv, "test")
    assert f"the disk of {venv} is full" in str(told.value)
    assert "network" not in str(told.value)


def test_the_room_of_a_folder_that_is_not_there_yet_is_that_of_its_disk(tmp_path: Path) -> None:
    assert run_kiosk.free_space(tmp_path / "no" / "such") == run_kiosk.free_space(tmp_path) > 0


def test_a_folder_that_is_no_environment_is_never_cleared(
    venv: Path, calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_VENV", str(venv))  # no pyvenv.cfg in it

    with pytest.raises(run_kiosk.SetupError, match="left alone"):
        run_kiosk.set_up(venv, "run")

    assert calls == []


def test_two_set_ups_take_turns(tmp_path: Path) -> None:
    program = (
        f"import runpy, sys; door = runpy.run_path({str(DOOR)!r})\n"
        "with door['only_one'](door['Path'](sys.argv[1])):\n"
        "    print('in', flush=True); sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "venv")]
    pipe = subprocess.PIPE

    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "in\n"
        with subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, encoding="utf-8"
        ) as second:
            assert second.stdout is not None
            assert second.stderr is not None
            assert "waiting" in second.stderr.readline()
            first.kill()  # the lock must not outlive its holder
            assert second.stdout.readline() == "in\n"
            second.communicate()


# --- the system's packages -----------------------------------------------------------------


@linux_only
def test_missing_libraries_name_exactly_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_kiosk, "has_module", lambda _: True)
    gone = {"libEGL.so.1", "libGL.so.1", "libXdamage.so.1"}
    monkeypatch.setattr(run_kiosk, "loads", lambda name: name not in gone)
    monkeypatch.setattr(run_kiosk, "has_program", lambda name: name != "Xvfb")

    assert run_kiosk.missing_packages("run") == ["libgl1", "libegl1"]
    assert run_kiosk.missing_packages("test") == ["libgl1", "libegl1", "libxdamage1", "xvfb"]


@linux_only
def test_debian_splits_off_what_makes_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_kiosk, "has_module", lambda _: False)
    monkeypatch.setattr(run_kiosk, "loads", lambda _: True)

    major, minor = sys.version_info[:2]
    assert run_kiosk.missing_packages("run") == [f"python{major}.{minor}-venv"]


@linux_only
def test_the_probes_tell_what_is_there_from_what_is_not() -> None:
    assert run_kiosk.loads("libc.so.6")
    assert not run_kiosk.loads("libkiosk-never-was.so.1")
    assert run_kiosk.has_module("venv")
    assert not run_kiosk.has_module("kiosk_never_was")
    assert run_kiosk.has_program("sh")
    assert not run_kiosk.has_program("kiosk-never-was")


def test_root_installs_without_a_question(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_kiosk, "has_program", lambda name: name == "apt-get")
    monkeypatch.setattr(run_kiosk, "root_prefix", list)

    run_kiosk.install_system_packages(["libgl1", "xvfb"])

    assert [command[:3] for command in calls] == [
        ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    ] * 2
    assert calls[0][-1] == "update"
    assert calls[1][-5:] == ["install", "-y", "--no-install-recommends", "libgl1", "xvfb"]


def test_without_root_the_one_command_is_told(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_kiosk, "has_program", lambda name: name == "apt-get")
    monkeypatch.setattr(run_kiosk, "root_prefix", lambda: None)

    with pytest.raises(run_kiosk.SetupError) as error:
        run_kiosk.install_system_packages(["libgl1", "xvfb"])

    assert str(error.value).splitlines() == [
        "System packages are missing. Run this command, then start again:",
        "sudo apt-get update && sudo apt-get install -y --no-install-recommends libgl1 xvfb",
    ]
    assert calls == []


def test_a_failed_package_installation_stops_the_set_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run_kiosk, "has_program", lambda _: True)
    monkeypatch.setattr(run_kiosk, "root_prefix", lambda: ["sudo", "-n"])
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: 100)

    with pytest.raises(run_kiosk.SetupError, match="libgl1"):
        run_kiosk.install_system_packages(["libgl1"])


def test_other_systems_are_told_and_may_go_on(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run_kiosk, "has_program", lambda _: False)

    run_kiosk.install_system_packages(["libgl1"])

    assert calls == []
    assert capsys.readouterr().err.endswith("package manager: libgl1\n")


@linux_only
@pytest.mark.parametrize(
    ("user", "sudo", "prefix"), [(0, 1, []), (1000, 0, ["sudo", "-n"]), (1000, 1, None)]
)
def test_how_to_become_root(
    user: int, sudo: int, prefix: list[str] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: user)
    monkeypatch.setattr(run_kiosk, "has_program", lambda _: True)
    monkeypatch.setattr(subprocess, "call", lambda *_, **__: sudo)

    assert run_kiosk.root_prefix() == prefix


# --- handing over --------------------------------------------------------------------------

ECHO = """#!/bin/sh
echo "$PYTHONPATH|$PYTHONUTF8|$PWD|$*"
"""


def start(venv: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KIOSK_VENV": str(venv)}
    environment.pop("PYTHONPATH", None)
    return subprocess.run(
        [sys.executable, DOOR, *arguments],
        cwd=cwd,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@linux_only
@pytest.mark.parametrize("before", [(), ("--no-setup",)])
def test_a_ready_machine_starts_at_once_and_in_silence(
    before: tuple[str, ...], tmp_path: Path
) -> None:
    finish(tmp_path / "venv", "test")
    python = run_kiosk.venv_python(tmp_path / "venv")
    python.write_text(ECHO)
    python.chmod(0o755)

    show = start(tmp_path / "venv", *before, "--window", "a b", cwd=tmp_path)
    test = start(tmp_path / "venv", *before, "test", "-x", cwd=tmp_path)

    assert show.stdout == f"{ROOT}|1|{tmp_path}|-m kiosk --window a b\n"
    assert test.stdout == f"{ROOT}|1|{ROOT}|-m pytest -x\n"
    assert show.stderr == test.stderr == ""


@linux_only
@pytest.mark.parametrize("words", ["--help", "-h", "help", "--version"])
def test_help_is_given_before_anything_is_installed(words: str, tmp_path: Path) -> None:
    bare = [sys.executable, "-I", "-S", DOOR, words]  # no package is found
    done = subprocess.run(
        bare,
        cwd=tmp_path,
        env={"PATH": "", "KIOSK_VENV": str(tmp_path / "venv"), "PYTHONNOUSERSITE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("usage: " if "h" in words else "kiosk ")
    assert done.stderr == ""
    assert list(tmp_path.iterdir()) == []


@linux_only
def test_nothing_is_installed_for_a_word_that_nobody_knows(tmp_path: Path) -> None:
    result = start(tmp_path / "venv", "chek", cwd=tmp_path)

    assert result.returncode == 2
    assert "there is no command or folder “chek”; did you mean “check”?" in result.stderr
    assert list(tmp_path.iterdir()) == []


@linux_only
def test_only_words_that_nobody_knows_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my-show").mkdir()
    for words in ("", "check", "my-show", "./my-show", "--windowed 800x600", "-x"):
        assert not run_kiosk.is_refused(words.split()), words
    assert run_kiosk.is_refused(["no-show"])


@linux_only
def test_no_setup_makes_nothing_and_uses_the_python_at_hand(tmp_path: Path) -> None:
    result = start(tmp_path / "venv", "--no-setup", "test", "--version", cwd=tmp_path)

    assert result.returncode == 0, result.stderr
    assert result.stdout.startswith("pytest ")
    assert list(tmp_path.iterdir()) == []


# --- the locks -----------------------------------------------------------------------------


def locked(kind: str) -> dict[str, str]:
    """Name and version of everything in a lock; every entry has hashes."""
    entries = {}
    text = run_kiosk.LOCKS[kind].read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            entry = re.fullmatch(
                r"([\w.-]+)==([\w.]+)(?: ; [^#]+?)?((?:\s+--hash=sha256:[0-9a-f]{64})+)\s*", line
            )
            assert entry, line
            entries[entry[1]] = entry[2]
    return entries


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.mark.parametrize("kind", run_kiosk.LOCKS)
def test_a_lock_names_no_address_and_no_machine(kind: str) -> None:
    text = run_kiosk.LOCKS[kind].read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"(?m)(^|\s)(/|~|[A-Za-z]:\\)", text)
    assert not re.search(r"(?m)^\s*-", text.replace("    --hash", ""))  # no option such as -i
    assert "uv pip compile" in text.partition("\n\n")[0].splitlines()[1]


def test_the_locks_pin_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    run, test = locked("run"), locked("test")

    for dependency in project["project"]["dependencies"]:
        name, _, version = dependency.partition("==")
        assert run[normal(name)] == version
    for extra, kind in (("import", "import"), ("export", "film")):
        for dependency in project["project"]["optional-dependencies"][extra]:
            name, _, version = dependency.partition("==")
            assert locked(kind)[normal(name)] == version
    assert {normal(name) for name in project["dependency-groups"]["test"]} <= test.keys()


def test_each_lock_holds_the_whole_of_those_before_it() -> None:
    run, document, film, test = map(locked, run_kiosk.LOCKS)

    assert run.items() < document.items() < film.items() < test.items()
    assert document.keys() - run.keys() == {"markdown-it-py", "mdit-py-plugins", "mdurl"}
    assert film.keys() - document.keys() == {"av"}
