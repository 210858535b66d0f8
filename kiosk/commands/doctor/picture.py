"""The doctor looks at what the show is drawn with and where it can be seen and touched."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication, QInputDevice, QScreen

from kiosk.commands.doctor.lines import DoctorContext, Fault, Line
from kiosk.messages.lookup import say
from kiosk.shell.display import graphics

_SLOW = 49.0  # pictures a second; below this, counting is seen to stutter


def level(context: DoctorContext) -> Iterable[Line]:
    """How the show will be drawn and why, and what OpenGL calls itself."""
    chosen = graphics.choose_level(context.settings.renderer, context.settings.effects)
    yield Line("doctor-level", graphics.in_words(chosen, context.language))
    name = graphics.opengl_renderer() if context.display else ""
    yield Line("doctor-opengl", name or say("doctor-none", context.language))


def screens(context: DoctorContext) -> Iterable[Line]:
    """Each screen with its size, rate and scale, and whether the one that is wanted is there."""
    if not context.display:
        hint = say("doctor-no-display?", context.language)
        yield Line("doctor-screen", say("doctor-none", context.language), Fault.ERROR, hint)
        return
    found = QGuiApplication.screens()
    for screen in found:
        slow = screen.refreshRate() < _SLOW
        fault = Fault.WARNING if slow else Fault.NONE
        hint = say("doctor-slow?", context.language) if slow else ""
        yield Line("doctor-screen", _screen(screen), fault, hint)
    wanted = context.settings.screen
    names = [name for screen in found for name in (screen.name(), screen.model())]
    if wanted and wanted not in names:
        said = say("unknown-screen", context.language, name=wanted)
        known = ", ".join(screen.name() for screen in found)
        hint = say("known-words?", context.language, known=known)
        yield Line("doctor-screen", said, Fault.WARNING, hint)


def touch(context: DoctorContext) -> Iterable[Line]:
    """The touch screens that Qt hears of."""
    kind = QInputDevice.DeviceType.TouchScreen
    devices = QInputDevice.devices() if context.display else []
    names = [device.name() or "?" for device in devices if device.type() is kind]
    if names:
        yield Line("doctor-touch", ", ".join(names))
    else:
        none = say("doctor-none", context.language)
        hint = say("doctor-touch?", context.language)
        yield Line("doctor-touch", none, Fault.WARNING, hint)


def _screen(screen: QScreen) -> str:
    size, scale = screen.size(), screen.devicePixelRatio()
    name = screen.name() or "?"
    return f"{name}: {size.width()}x{size.height()}, {screen.refreshRate():.1f} Hz, {scale:g}x"
