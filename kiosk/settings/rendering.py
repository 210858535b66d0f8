"""Decides how the show is drawn, from the settings and from what is known of the graphics."""

from dataclasses import dataclass

RENDERERS = ("auto", "software", "opengl")
EFFECTS = ("auto", "full", "calm")
#: What OpenGL calls itself where the processor does its work, in lower case.
_BY_PROCESSOR = ("llvmpipe", "softpipe", "swrast", "software rasterizer", "swiftshader")


@dataclass(frozen=True, slots=True)
class Graphics:
    """What the settings ask for, and what is known of the graphics of a machine."""

    renderer: str = "auto"
    effects: str = "auto"
    #: The Qt Quick backend that the environment names; empty if it names none.
    backend: str = ""
    linux: bool = True
    #: Whether the system lists a device that may be a graphics processor.
    device: bool = False
    #: The name of the OpenGL renderer; empty where OpenGL fails, None where it was not asked.
    opengl: str | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """How the show is drawn; `reason` is a key of the messages, `gpu` a word it may use.

    `rich` allows effects that repaint the whole screen in every frame.
    """

    renderer: str  # software, opengl, or default: what Qt takes by itself
    rich: bool
    reason: str
    gpu: str = ""


#: What every machine can draw.
CALM = Level("software", rich=False, reason="level-asked")


def needs_opengl_name(graphics: Graphics) -> bool:
    """Return whether the level depends on the name of the OpenGL renderer: to ask takes time."""
    if graphics.backend or not graphics.linux:
        return False
    return graphics.renderer == "opengl" or (graphics.renderer == "auto" and graphics.device)


def level_of(graphics: Graphics) -> Level:
    """Return the level for a machine.

    Without a graphics processor the software renderer starts sooner, keeps its frame rate, and
    takes a third of the processor time of OpenGL in software.
    """
    renderer, rich, reason = _renderer(graphics)
    rich = renderer != "software" and (
        graphics.effects == "full" or (rich and graphics.effects != "calm")
    )
    return Level(renderer, rich, reason, graphics.opengl or graphics.backend)


def _renderer(graphics: Graphics) -> tuple[str, bool, str]:
    if graphics.backend:
        software = graphics.backend == "software"
        return "software" if software else "default", False, "level-environment"
    if graphics.renderer == "software":
        return "software", False, "level-asked"
    if not graphics.linux:
        return ("opengl" if graphics.renderer == "opengl" else "default"), True, "level-system"
    if graphics.renderer == "auto" and not graphics.device:
        return "software", False, "level-no-device"
    if not graphics.opengl:
        return "software", False, "level-no-opengl"
    if any(name in graphics.opengl.lower() for name in _BY_PROCESSOR):
        asked = graphics.renderer == "opengl"
        return "opengl" if asked else "software", False, "level-by-processor"
    return "opengl", True, "level-gpu"
