"""Whatever happens to a settings file that holds a PIN, nobody gets in without one."""

import argparse
import os
import sys
from pathlib import Path

import pytest

from kiosk.commands import play
from kiosk.ops.pin.seal import UNKNOWN, fits, is_seal, seal
from kiosk.settings.merge import merge
from kiosk.settings.read_settings import read_file

SEALED = seal("2468")
WHOLE = f"idle: 60\npin: {SEALED}\nsnow: false\n"

#: What is wrong with a file in which the seal still stands: the staff's own PIN opens.
HURT = {
    "a tab": f"idle: 60\n\tsnow: true\npin: {SEALED}\n",
    "a tab before the key": f"idle: 60\n\tpin: {SEALED}\n",
    "marks of a merge": f"<<<<<<< HEAD\nidle: 60\n=======\nidle: 90\n>>>>>>> b\npin: {SEALED}\n",
    "an open quote": f'screen: "HDMI-1\npin: {SEALED}\n',
    "an open bracket": f"opening_hours: [09:00-17:00\npin: {SEALED}\n",
    "a wide colon": f"pin：{SEALED}\n",
    "an indented key": f"idle: 60\n  pin: {SEALED}\n",
    "another spelling": f"PIN: {SEALED}\n",
    "quotes": f"'pin' : '{SEALED}'\n",
    "a list": f"- idle: 60\n- pin: {SEALED}\n",
    "two documents": f"idle: 60\n---\npin: {SEALED}\n",
    "bad bytes": f"# \udcff\udcfe\npin: {SEALED}\n",
    "zeros at its end": WHOLE + "\0" * 40,
}
#: What leaves nothing by which a PIN could be checked: none opens.
LOST = {
    "empty": "",
    "only zeros": "\0" * 4096,
    "only blanks": "\n \n",
    "written by hand": "pin: 2468\n",
    "nothing behind the key": "pin:\n",
    "in Chinese": "密码：2468\n",
    "another key": "pincode: 2468\n",
    "a list of digits": "pin: [2, 4, 6, 8]\n",
    "half of the seal": WHOLE[: WHOLE.index("$") + 9],
    "half of the key": "idle: 60\npi",
    "a damaged seal": f"pin: {SEALED[:-30]}!!\n",
    "a seal that costs too much": "pin: scrypt$4194304$99$99$" + "A" * 22 + "$" + "A" * 43 + "\n",
    "first half, then zeros": WHOLE[:14] + "\0" * (len(WHOLE) - 14),
    "no table": "idle\n",
    "bytes of another file": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
}
#: A whole file that sets no PIN has been left so on purpose.
OPEN = {
    "nothing of a PIN": "idle: 60\nsnow: false\n",
    "all commented out": "# idle: 60\n",
    "the PIN commented out": f"idle: 60\n# pin: {SEALED}\n",
    "braces": "{}\n",
    "a mistake elsewhere": "idle: soon\nvolume: 3\n",
    "a screen of that name": "screen: PIN-Board\n",
}


def pin_in(file: Path, text: str) -> str:
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    return read_file(file, "en", named=True)[0].pin


@pytest.mark.parametrize("case", HURT)
def test_what_is_wrong_beside_the_seal_leaves_the_pin_as_it_is(tmp_path: Path, case: str) -> None:
    assert fits("2468", pin_in(tmp_path / "settings.yaml", HURT[case]))


@pytest.mark.parametrize("case", LOST)
def test_a_pin_that_may_be_lost_opens_to_nobody(tmp_path: Path, case: str) -> None:
    pin = pin_in(tmp_path / "settings.yaml", LOST[case])
    assert pin
    assert not is_seal(pin)
    assert not any(fits(tried, pin) for tried in ("2468", "0000", UNKNOWN))


@pytest.mark.parametrize("case", OPEN)
def test_a_whole_file_without_a_pin_sets_none(tmp_path: Path, case: str) -> None:
    assert pin_in(tmp_path / "settings.yaml", OPEN[case]) == ""


@pytest.mark.parametrize("length", range(0, len(WHOLE), 3))
def test_a_file_cut_anywhere_in_its_lines_never_opens(tmp_path: Path, length: int) -> None:
    # What is left of a cut in the first line is as whole as a file that never held a PIN.
    whole = {"idle: ", "idle: 6", "idle: 60", "idle: 60\n"}
    pin = pin_in(tmp_path / "settings.yaml", WHOLE[:length])
    assert (pin == "") == (WHOLE[:length] in whole)


def options(*words: str) -> str:
    parser = argparse.ArgumentParser()
    play.add_arguments(parser)
    return merge(parser.parse_args([*words, "--kiosk"]))[0].pin


@pytest.fixture
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings of this machine would stand."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("APPDATA", str(tmp_path))
    (tmp_path / "kiosk").mkdir()
    return tmp_path / "kiosk" / "settings.yaml"


def test_a_file_that_is_named_is_expected(usual: Path) -> None:
    assert options() == ""
    assert options("--settings", str(usual)) == UNKNOWN
    usual.mkdir()
    assert options() == UNKNOWN


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_to_a_drive_that_is_away_is_no_file_without_a_pin(usual: Path) -> None:
    usual.symlink_to(usual.parent / "away" / "settings.yaml")
    assert options() == UNKNOWN


@pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")
@pytest.mark.parametrize("where", [".", ".."])
def test_a_file_of_somebody_else_guards_all_the_same(usual: Path, where: str) -> None:
    usual.write_text(WHOLE)
    shut = usual if where == "." else usual.parent
    shut.chmod(0)
    user = os.geteuid()
    try:
        if user == 0:  # root may read everything
            for folder in usual.parents[1:4]:
                folder.chmod(0o755)
            os.seteuid(65534)
        assert options() == UNKNOWN
    finally:
        if user == 0:
            os.seteuid(user)
        shut.chmod(0o700)


# Who may read it


@pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")
@pytest.mark.parametrize(("before", "after"), [(0o644, 0o600), (0o604, 0o600), (0o640, 0o640)])
def test_a_seal_that_everybody_could_read_is_put_away_at_the_start(
    usual: Path, before: int, after: int
) -> None:
    usual.write_text(WHOLE)
    usual.chmod(before)
    assert options() == SEALED
    assert usual.stat().st_mode & 0o777 == after


@pytest.mark.skipif(sys.platform == "win32", reason="has other permissions")
def test_settings_without_a_pin_may_be_read_by_everybody(usual: Path) -> None:
    usual.write_text("idle: 60\n")
    usual.chmod(0o644)
    assert options() == ""
    assert usual.stat().st_mode & 0o777 == 0o644
