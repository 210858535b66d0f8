"""Keeps an X server from beginning anew between two lives of the kiosk.

A server whose last client has gone forgets all it was told: the colour behind the windows, the
screen saver of its owner. So the supervisor is a client too, one that says nothing: it needs no
library for that, and lives on when the server dies. The set-up of a connection is that of chapter
8 of the X Window System Protocol.
"""

import re
import socket
import struct
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_PATIENCE = 2.0  # seconds for a server to answer
_COOKIE = b"MIT-MAGIC-COOKIE-1"


def hold_display(environment: Mapping[str, str]) -> socket.socket | None:
    """Be a client of the X server of this machine as long as the socket is open.

    None where there is no such server, or it takes no client.
    """
    named = re.fullmatch(r":(\d+)(?:\.\d+)?", environment.get("DISPLAY", ""))
    if environment.get("WAYLAND_DISPLAY"):
        return None  # its X server is started for its first client, and nobody needs it
    if not named or not hasattr(socket, "AF_UNIX"):
        return None
    cookie = _cookie(environment, named[1].encode())
    name = _COOKIE if cookie else b""
    held = socket.socket(socket.AF_UNIX)
    with suppress(OSError):
        held.settimeout(_PATIENCE)
        held.connect(f"/tmp/.X11-unix/X{named[1]}")  # noqa: S108 — where X servers listen
        lengths = struct.pack("<2s5H", b"l", 11, 0, len(name), len(cookie), 0)
        held.sendall(lengths + _padded(name) + _padded(cookie))
        if held.recv(1) == b"\x01":
            return held
    held.close()
    return None


def _padded(data: bytes) -> bytes:
    return data + bytes(-len(data) % 4)


def _cookie(environment: Mapping[str, str], display: bytes) -> bytes:
    """What lets this user in, out of the file of xauth; empty where there is none."""
    file = environment.get("XAUTHORITY") or str(Path(environment.get("HOME", ""), ".Xauthority"))
    try:
        data = Path(file).read_bytes()
    except OSError:
        return b""
    while len(data) > 2:
        fields, data = [], data[2:]  # after the kind of address
        for _ in range(4):
            size = int.from_bytes(data[:2], "big")
            fields.append(data[2 : 2 + size])
            data = data[2 + size :]
        _, number, name, cookie = fields
        if name == _COOKIE and number in (display, b""):
            return cookie
    return b""
