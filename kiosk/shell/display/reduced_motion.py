"""Whether the system's owner wants less motion: asked of the desktop, never waited for.

Qt 6.11 tells of contrast but not of motion. On Linux the settings portal knows (GNOME's
enable-animations, and org.freedesktop.appearance of newer portals), on Windows the system itself.
"""

import ctypes
import logging
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Slot

_log = logging.getLogger(__name__)
#: Where a portal keeps the preference: (namespace, key, the value that means less motion).
PLACES = (
    ("org.freedesktop.appearance", "reduced-motion", 1),
    ("org.gnome.desktop.interface", "enable-animations", False),
)
_PORTAL = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
_SETTINGS = "org.freedesktop.portal.Settings"
_PATIENCE = 1500  # milliseconds; a portal that must be started first takes a while
_CLIENT_AREA_ANIMATION = 0x1042


def follow(tell: Callable[[bool], None], parent: QObject) -> None:
    """Ask once the window is there, and tell what is known, also when it changes."""
    if sys.platform == "win32":
        tell(bool(windows_preference()))
    elif sys.platform.startswith("linux") and has_session_bus(os.environ):
        QTimer.singleShot(0, parent, lambda: _Listener(tell, parent).listen())


def ask_now() -> bool | None:
    """The preference, waiting a moment for it; None where nobody knows."""
    if sys.platform == "win32":
        return windows_preference()
    if not sys.platform.startswith("linux") or not has_session_bus(os.environ):
        return None
    from PySide6.QtDBus import QDBus, QDBusConnection

    bus = QDBusConnection.sessionBus()
    answers = (
        bus.call(_question(*place[:2]), QDBus.CallMode.Block, _PATIENCE).arguments()
        for place in PLACES
    )
    return preference_of(_answer(arguments) for arguments in answers)


def preference_of(answers: Iterable[object]) -> bool | None:
    """Return the first preference among the answers to PLACES; None stands for no answer."""
    for (_, _, less), answer in zip(PLACES, answers, strict=True):
        # Zero of the first means "no preference", so that the second may know more.
        if answer is not None and (answer == less or less is False):
            return bool(answer == less)
    return None


def has_session_bus(environment: Any) -> bool:
    """Whether there is a desktop to ask: a kiosk without one loses no time."""
    runtime = environment.get("XDG_RUNTIME_DIR")
    return bool(
        environment.get("DBUS_SESSION_BUS_ADDRESS") or (runtime and Path(runtime, "bus").exists())
    )


def windows_preference() -> bool | None:
    """Whether Windows animates nothing inside windows; None where it does not say."""
    try:
        animates = ctypes.c_int()
        user32 = getattr(ctypes, "windll").user32  # noqa: B009
        said = user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    except (AttributeError, OSError):
        return None
    return not animates.value if said else None


class _Listener(QObject):
    """Asks the portal, and again whenever any of its settings has changed."""

    def __init__(self, tell: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._tell = tell

    def listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.sessionBus()
        # What SLOT returns is taken for a text by the stubs.
        bus.connect(*_PORTAL, _SETTINGS, "SettingChanged", self, SLOT("ask()"))  # type: ignore[call-overload]
        self.ask()

    @Slot()
    def ask(self) -> None:
        _ask_portal(self._tell, self)


def _ask_portal(tell: Callable[[bool], None], parent: QObject) -> None:
    # Loaded only here: most kiosks have no desktop, and the window is up already.
    from PySide6.QtDBus import QDBusConnection, QDBusPendingCallWatcher

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return
    answers: dict[int, object] = {}

    def heard(number: int, watcher: QDBusPendingCallWatcher) -> None:
        answers[number] = _answer(watcher.reply().arguments())
        watcher.deleteLater()
        if len(answers) == len(PLACES):
            preference = preference_of(answers[n] for n in range(len(PLACES)))
            _log.debug("The desktop's preference for less motion: %s", preference)
            if preference is not None:
                tell(preference)

    for number, (namespace, key, _) in enumerate(PLACES):
        call = bus.asyncCall(_question(namespace, key), _PATIENCE)
        watcher = QDBusPendingCallWatcher(call, parent)
        watcher.finished.connect(lambda one, number=number: heard(number, one))


def _question(namespace: str, key: str) -> Any:
    from PySide6.QtDBus import QDBusMessage

    message = QDBusMessage.createMethodCall(*_PORTAL, _SETTINGS, "Read")
    message.setArguments([namespace, key])
    return message


def _answer(arguments: list[Any]) -> object:
    """The value inside the variants of an answer; None for an error, which carries words."""
    if len(arguments) != 1:
        return None
    value = arguments[0]
    while hasattr(value, "variant"):
        value = value.variant()
    return None if isinstance(value, str) else value
