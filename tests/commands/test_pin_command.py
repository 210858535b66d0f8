"""`pin`: it changes one line of the settings file, or nothing at all."""

import getpass
import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.commands import pin as command
from kiosk.ops.pin.seal import fits
from kiosk.settings.read_settings import read_bytes

OLD = "scrypt$2$1$1$AAAAAAAAAAAAAAAAAAAAAA$" + "A" * 43
NEW = "scrypt$2$1$1$BBBBBBBBBBBBBBBBBBBBBA$" + "B" * 43

Told = Callable[..., tuple[int, str, str]]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "kiosk" / "settings.yaml"


@pytest.fixture
def told(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Told:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(file.parents[1]))
    monkeypatch.setenv("APPDATA", str(file.parents[1]))

    def told(*words: str, given: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO(given))
        status = main(["pin", *words])
        return status, *capsys.readouterr()

    return told


@pytest.fixture
def typing(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets these lines be typed on a terminal, one after the other."""

    def typing(*lines: str) -> None:
        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        left = list(lines)
        monkeypatch.setattr(io, "StringIO", Terminal)
        monkeypatch.setattr(getpass, "getpass", lambda _: left.pop(0))

    return typing


def line(data: bytes) -> bytes:
    (found,) = [one for one in data.splitlines() if one.startswith((b"pin:", b"\xef\xbb\xbfpin:"))]
    return found


def test_a_pin_from_standard_input_makes_the_file(told: Told, file: Path) -> None:
    assert told("--stdin", given="20480\n") == (
        0,
        f"the PIN is in {file}; it holds from the next start of the kiosk\n",
        "",
    )
    machine, findings = read_bytes(file.read_bytes())
    assert findings == ()
    assert fits("20480", machine.pin)
    assert [path.name for path in file.parent.iterdir()] == ["settings.yaml"]
    if sys.platform != "win32":
        assert file.stat().st_mode & 0o777 == 0o600


def test_a_pin_is_typed_twice(told: Told, file: Path, typing: Callable[..., None]) -> None:
    typing("1234", "1234")
    assert told()[0] == 0
    assert fits("1234", read_bytes(file.read_bytes())[0].pin)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("1234", "1235"), "those two were not the same; nothing was changed\n"),
        (("123",), "a PIN is 4 to 12 digits; nothing was changed\n"),
        (("",), "a PIN is 4 to 12 digits; nothing was changed\n"),
    ],
)
def test_a_slip_of_the_hand_changes_nothing(
    told: Told, file: Path, typing: Callable[..., None], lines: tuple[str, ...], words: str
) -> None:
    typing(*lines)
    assert told() == (1, "", words)
    assert not file.exists()


def test_without_a_terminal_it_says_what_to_do(told: Told) -> None:
    words = "nobody can type here: add --stdin and write the PIN to standard input\n"
    assert told() == (1, "", words)


@pytest.mark.parametrize("given", ["", "\n", "abcd\n", "123\n", "１２３４\n"])
def test_what_is_no_pin_is_not_taken(told: Told, file: Path, given: str) -> None:
    assert told("--stdin", given=given)[0] == 1
    assert not file.exists()


# The line of the PIN stands at the mark, before and after; all else is as it was, byte for byte.
SHAPES = [
    b"@",
    b"idle: 60\n@",
    b"# of the hall\nidle: 60 # long\n\n@# below\nsnow: false\n",
    b"idle: 60\r\n@snow: false\r\n",
    "# 大厅\nscreen: HDMI-1\n@".encode(),
    "# 大厅里的机器，由值班人员开关\nscreen: HDMI-1\n@".encode("gb18030"),
    b"\xef\xbb\xbf@idle: 60\n",
    b"# pin: none yet\n@",
    b"idel: 60\n@",
]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("old", [f"pin: {OLD}", "pin: 1234 # plain!", "pin:", "pin :  x"])
def test_only_the_line_of_the_pin_changes(
    told: Told, file: Path, monkeypatch: pytest.MonkeyPatch, shape: bytes, old: str
) -> None:
    monkeypatch.setattr(command, "seal", lambda _: NEW)
    end = b"\r\n" if b"\r\n" in shape else b"\n"
    file.parent.mkdir()
    file.write_bytes(shape.replace(b"@", old.encode() + end))

    assert told("--stdin", given="1234")[0] == 0
    assert file.read_bytes() == shape.replace(b"@", b"pin: " + NEW.encode() + end)
    assert told("--remove") == (
        0,
        f"the PIN is gone from {file}; that holds from the next start of the kiosk\n",
        "",
    )
    assert file.read_bytes() == shape.replace(b"@", b"")
    assert told("--remove") == (0, f"there is no PIN in {file}\n", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"idle: 60", b"idle: 60\npin: NEW\n"),
        (b"idle: 60\r\nsnow: false", b"idle: 60\r\nsnow: false\r\npin: NEW\r\n"),
        (b"pin: 1\nidle: 60\npin: 2\n", b"pin: NEW\nidle: 60\n"),
        (b"idle: 60\npin: 1", b"idle: 60\npin: NEW\n"),
    ],
)
def test_a_line_is_put_where_it_is_read(
    told: Told, file: Path, monkeypatch: pytest.MonkeyPatch, before: bytes, after: bytes
) -> None:
    monkeypatch.setattr(command, "seal", lambda _: NEW)
    file.parent.mkdir()
    file.write_bytes(before)
    assert told("--stdin", given="1234")[0] == 0
    assert file.read_bytes() == after.replace(b"NEW", NEW.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"{idle: 60}\n",
        b'"pin": x\n',
        b"pin: >\n  1234\n",
        "idle: 60\n".encode("utf-16"),
        b"idle: 60\n...\n",
        b"- idle\n",
        b"\0",
    ],
)
def test_a_file_of_another_shape_is_left_to_people(told: Told, file: Path, data: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(data)
    status, said, refused = told("--stdin", given="1234")
    assert (status, said) == (1, "")
    words = refused.splitlines()
    assert words[0].startswith(f"{file} cannot be changed without touching the rest of it; put ")
    assert fits("1234", words[1].removeprefix("pin: "))
    assert file.read_bytes() == data


def test_a_folder_is_no_settings_file(told: Told, file: Path) -> None:
    file.mkdir(parents=True)
    status, said, refused = told("--stdin", given="1234")
    assert (status, said) == (1, "")
    assert "this is not a plain file" in refused


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize(("before", "after"), [(0o640, 0o640), (0o600, 0o600), (0o644, 0o600)])
def test_a_link_stays_one_and_only_owner_and_group_may_read_it(
    told: Told, file: Path, tmp_path: Path, before: int, after: int
) -> None:
    real = tmp_path / "real.yaml"
    real.write_text("idle: 60\n", encoding="utf-8")
    real.chmod(before)
    file.parent.mkdir()
    file.symlink_to(real)
    assert told("--stdin", given="1234")[0] == 0
    assert file.is_symlink()
    assert line(real.read_bytes())
    assert real.stat().st_mode & 0o777 == after


def test_a_file_named_on_the_command_line_is_the_one(told: Told, tmp_path: Path) -> None:
    mine = tmp_path / "mine.yaml"
    assert told("--settings", str(mine), "--stdin", given="1234")[0] == 0
    assert line(mine.read_bytes())
