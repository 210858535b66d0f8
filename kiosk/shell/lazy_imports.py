"""Modules that the first picture does without: each is loaded when something in it is needed.

Who needs it first would have to wait. So `load_all`, called by a thread for which nobody waits,
loads them soon after the start; no frame waits for Python meanwhile.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = [
    "events", "keynames", "keys", "lock_events", "lock_keys", "lock_step", "pin", "pin_tries",
    "step",
]  # fmt: skip

_NAMES = (
    "kiosk.player.events",
    "kiosk.player.staff_lock.step",
    "kiosk.player.staff_lock.events",
    "kiosk.player.staff_lock.keys",
    "kiosk.shell.display.key_names",
    "kiosk.player.keys",
    "kiosk.ops.pin.seal",
    "kiosk.ops.pin.tries_file",
    "kiosk.player.step",
)

if TYPE_CHECKING:
    from kiosk.ops.pin import seal as pin
    from kiosk.ops.pin import tries_file as pin_tries
    from kiosk.player import events, keys, step
    from kiosk.player.staff_lock import events as lock_events
    from kiosk.player.staff_lock import keys as lock_keys
    from kiosk.player.staff_lock import step as lock_step
    from kiosk.shell.display import key_names as keynames
else:

    class _LazyModule:
        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, attribute: str) -> Any:
            return getattr(import_module(self._name), attribute)

    (
        events, lock_step, lock_events, lock_keys, keynames, keys, pin, pin_tries, step,
    ) = map(_LazyModule, _NAMES)  # fmt: skip


def load_all() -> None:
    """Load them now."""
    for name in _NAMES:
        import_module(name)
