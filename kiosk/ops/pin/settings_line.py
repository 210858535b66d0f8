"""Writes the line of the PIN into a settings file and leaves every other byte as it is."""

import re

_MARK = b"\xef\xbb\xbf"  # at the start of what Notepad saves
_LINE = re.compile(
    rb"(?:^|(?<=\A\xef\xbb\xbf))pin[ \t]*:(?:[ \t][^\r\n]*)?(?:\r\n|\r|\n|\Z)", re.MULTILINE
)
_BREAK = re.compile(rb"\r\n|\r|\n")


def with_pin(data: bytes, sealed: str) -> bytes:
    """The content of a settings file with this PIN, or with none where it is empty.

    The first line that has a PIN is the one that changes, and any other goes. It works on bytes:
    whoever wrote the rest, in whichever encoding, gets it back.
    """
    end = found[0] if (found := _BREAK.search(data)) else b"\n"
    line = b"pin: " + sealed.encode() + end if sealed else b""
    lines = list(_LINE.finditer(data))
    if not lines:
        gap = end if line and data and not data.endswith((b"\n", b"\r", _MARK)) else b""
        return data + gap + line
    first, last = lines[0], data
    for extra in reversed(lines):
        last = last[: extra.start()] + last[extra.end() :]
    return last[: first.start()] + line + last[first.start() :]
