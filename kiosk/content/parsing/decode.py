"""Reads files and decodes their bytes: UTF-8, or what older machines wrote in East Asia."""

import re
import stat
import unicodedata
from itertools import islice
from pathlib import Path

from kiosk.content.findings import INVISIBLE, Finding, Position, without_invisible
from kiosk.content.problems import Severity

MOST_BYTES = 256 * 1024
# Of each older encoding its codec, and the bytes of the signs and characters of everyday use. Any
# of them reads texts in the others as characters that hardly anybody writes.
_OLD_ENCODINGS = {
    "GBK": ("gb18030", re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]")),
    "Big5": ("cp950", re.compile(rb"[\xa1-\xc6].")),
    "Shift-JIS": ("cp932", re.compile(rb"[\x81-\x83\x88-\x97].", re.DOTALL)),
}
_LEAST_SHARE = 0.5
_MOST_WEIGHED = 2_000  # characters


def read_limited(path: Path) -> bytes | Finding:
    """Read a file of at most 256 KiB; return a finding for any other, or for no plain file."""
    try:
        # A pipe or a device would block the kiosk for ever when it is opened.
        if not stat.S_ISREG(path.stat().st_mode):
            return Finding("not-a-file", hint="not-a-file?")
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        return Finding("file-gone")
    except (OSError, ValueError):
        return Finding("unreadable", hint="unreadable?")
    if len(data) > MOST_BYTES:
        return Finding(
            "file-too-large", values={"limit": MOST_BYTES // 1024}, hint="file-too-large?"
        )
    return data


def decode(data: bytes) -> tuple[str | None, tuple[Finding, ...]]:
    """Decode bytes and remove invisible characters; the text is None where that is impossible."""
    text, findings = _text_of(data)
    if text is None:
        return None, findings
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        return None, (*findings, Finding("nul", _position(text, text.index("\0")), hint="nul?"))
    hidden = INVISIBLE.findall(text)
    if hidden:
        first = INVISIBLE.search(text)
        position = _position(text, first.start()) if first else Position()
        findings = (*findings, invisible_finding(position, hidden))
        text = without_invisible(text)
    return text, findings


def invisible_finding(position: Position, hidden: list[str], where: str = "") -> Finding:
    """Return the warning that invisible characters were removed; it names the first of them."""
    name = unicodedata.name(hidden[0], "")
    code = f"U+{ord(hidden[0]):04X}" + (f" {name}" if name else "")
    values = {"count": len(hidden), "code": code}
    return Finding("invisible", position, where, values, "invisible?", Severity.WARNING)


def _text_of(data: bytes) -> tuple[str | None, tuple[Finding, ...]]:
    wide = _utf16(data)
    if wide:
        try:
            return data.decode(wide).removeprefix("\ufeff"), (_resave("UTF-16"),)
        except UnicodeDecodeError:
            return None, (Finding("encoding-unknown", hint="resave?"),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        # GB18030 reads almost any bytes: a UTF-8 file with one bad byte or a cut end, as a
        # half-written save leaves it, would come out as nonsense instead of being refused.
        guess = data.decode("utf-8-sig", "replace")
        spots = len(re.findall("\ufffd+", guess))
        good = sum(character > "\u07ff" for character in guess) - guess.count("\ufffd")
        if good > 4 * spots or error.reason == "unexpected end of data":
            position = _position(guess, guess.index("\ufffd"))
            return None, (Finding("encoding-damaged", position, hint="encoding-damaged?"),)
    shares = {name: _everyday_share(data, *known) for name, known in _OLD_ENCODINGS.items()}
    likely = max(shares, key=lambda name: shares[name])
    if shares[likely] < _LEAST_SHARE:
        return None, (Finding("encoding-unknown", hint="resave?"),)
    return data.decode(_OLD_ENCODINGS[likely][0]), (_resave(likely),)


def _everyday_share(data: bytes, codec: str, everyday: re.Pattern[bytes]) -> float:
    """The share of everyday characters in a text that is taken for one in this encoding."""
    try:
        text = data.decode(codec)
    except UnicodeDecodeError:
        return 0.0
    letters = [each.encode(codec) for each in islice(filter(_is_wide, text), _MOST_WEIGHED)]
    return sum(map(bool, map(everyday.fullmatch, letters))) / max(len(letters), 1)


def _is_wide(character: str) -> bool:
    return not character.isascii()


def _utf16(data: bytes) -> str:
    if data.startswith(b"\xff\xfe"):
        return "utf-16-le"
    if data.startswith(b"\xfe\xff"):
        return "utf-16-be"
    # Without a byte order mark: spaces and line ends leave a zero in every other byte.
    first, second = data[::2].count(0), data[1::2].count(0)
    if len(data) % 2 or max(first, second) * 10 < len(data) or not data:
        return ""
    if second > 4 * first:
        return "utf-16-le"
    return "utf-16-be" if first > 4 * second else ""


def _resave(encoding: str) -> Finding:
    return Finding(
        "encoding-other", Position(1, 1), "", {"encoding": encoding}, "resave?", Severity.WARNING
    )


def _position(text: str, index: int) -> Position:
    start = text.rfind("\n", 0, index) + 1
    return Position(text.count("\n", 0, index) + 1, index - start + 1)
