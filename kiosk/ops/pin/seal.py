"""The PIN of the staff as the settings keep it: never itself, only what it can be checked by."""

import base64
import hashlib
import hmac
import os
import re
from contextlib import suppress
from dataclasses import dataclass

from kiosk.player.staff_lock.state import LEAST_DIGITS, MOST_DIGITS

#: Stands for a seal that cannot be read: no PIN fits it, and nobody gets in.
UNKNOWN = "unknown"
_PIN = re.compile(rf"[0-9]{{{LEAST_DIGITS},{MOST_DIGITS}}}")
#: scrypt$N$R$P$SALT$HASH, with letters that stand in YAML without quotes.
_SEAL = re.compile(r"scrypt\$(\d{1,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,64})\$([\w-]{22,128})")
#: A tenth of a second and 32 MiB on a small machine.
_COST, _BLOCKS, _LANES = 2**15, 8, 1
_MOST_MEMORY = 128 * 2**20
_SALT, _HASH = 16, 32  # bytes


@dataclass(frozen=True, slots=True)
class _Seal:
    cost: int
    blocks: int
    lanes: int
    salt: bytes
    digest: bytes

    def of(self, pin: str) -> bytes:
        return hashlib.scrypt(
            pin.encode(),
            salt=self.salt,
            n=self.cost,
            r=self.blocks,
            p=self.lanes,
            maxmem=_MOST_MEMORY,
            dklen=len(self.digest),
        )


def is_pin(text: str) -> bool:
    """Whether a text may be a PIN: some digits, and nothing else."""
    return _PIN.fullmatch(text) is not None


def seal(pin: str) -> str:
    """Return the salted hash of a PIN, with another salt each time."""
    blank = _Seal(_COST, _BLOCKS, _LANES, os.urandom(_SALT), bytes(_HASH))
    numbers = f"{_COST}${_BLOCKS}${_LANES}"
    return f"scrypt${numbers}${_letters(blank.salt)}${_letters(blank.of(pin))}"


def is_seal(text: str) -> bool:
    """Whether a PIN can be checked by this, with an effort that this machine can make."""
    return _read(text) is not None


def fits(pin: str, sealed: str) -> bool:
    """Whether this is the PIN that was sealed; takes its time, so never ask where people wait."""
    read = _read(sealed)
    if read is None or not is_pin(pin):
        return False
    with suppress(ValueError, MemoryError):  # more than scrypt takes or the machine has
        return hmac.compare_digest(read.of(pin), read.digest)
    return False


def _read(text: str) -> _Seal | None:
    found = _SEAL.fullmatch(text) if text.isascii() else None
    if found is None:
        return None
    cost, blocks, lanes = (int(number) for number in found.groups()[:3])
    power = cost > 1 and cost & (cost - 1) == 0
    if not (power and blocks and lanes and 256 * cost * blocks * lanes <= _MOST_MEMORY):
        return None
    with suppress(ValueError):  # no base64
        salt, digest = (_bytes(part) for part in found.groups()[3:])
        return _Seal(cost, blocks, lanes, salt, digest)
    return None


def _letters(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(letters: str) -> bytes:
    return base64.urlsafe_b64decode(letters + "=" * (-len(letters) % 4))
