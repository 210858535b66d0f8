"""Decides from what a machine can do how the show is drawn on it; knows no Qt."""

from dataclasses import dataclass

RENDERERS = ("auto", "software", "opengl")
EFFECTS = ("auto", "full", "calm")
#: What OpenGL calls itself where the processor does its work, in lower case.
_BY_PROCESSOR = ("llvmpipe", "softpipe", "swrast", "software rasterizer", "swiftshader")
_MANY_FLAKES = 150
_FEW_FLAKES = 36


@dataclass(frozen=True, slots=True)
class Facts:
    """What was asked for, and what is known about the machine."""

    renderer: str = "auto"
    effects: str = "auto"
    #: What the environment already tells Qt to draw with; empty if nothing.
    environment: str = ""
    linux: bool = True
    #: Whether there is anything that may be a graphics processor.
    device: bool = False
    #: What OpenGL calls itself; empty where it does not work, None where nobody asked it.
    opengl: str | None = None


@dataclass(frozen=True, slots=True)
class Level:
    """How the show is drawn; `reason` is a key of the messages, `gpu` a word it may use.

    `rich` allows effects that repaint the whole screen in every frame.
    """

    renderer: str  # software, opengl, or default: what Qt takes by itself
    rich: bool
    flakes: int
    reason: str
    gpu: str = ""


#: What every machine can draw.
CALM = Level("software", rich=False, flakes=_FEW_FLAKES, reason="level-asked")


def must_ask_opengl(facts: Facts) -> bool:
    """Whether the level depends on what OpenGL calls itself: asking takes time."""
    if facts.environment or not facts.linux:
        return False
    return facts.renderer == "opengl" or (facts.renderer == "auto" and facts.device)


def decide(facts: Facts) -> Level:
    """The level of a machine.

    Without a graphics processor the software renderer starts sooner, holds its pace, and takes a
    third of what OpenGL costs that is done by the processor.
    """
    renderer, rich, reason = _renderer(facts)
    rich = renderer != "software" and (
        facts.effects == "full" or (rich and facts.effects != "calm")
    )
    flakes = _MANY_FLAKES if rich else _FEW_FLAKES
    return Level(renderer, rich, flakes, reason, facts.opengl or facts.environment)


def _renderer(facts: Facts) -> tuple[str, bool, str]:
    if facts.environment:
        software = facts.environment == "software"
        return "software" if software else "default", False, "level-environment"
    if facts.renderer == "software":
        return "software", False, "level-asked"
    if not facts.linux:
        return ("opengl" if facts.renderer == "opengl" else "default"), True, "level-system"
    if facts.renderer == "auto" and not facts.device:
        return "software", False, "level-no-device"
    if not facts.opengl:
        return "software", False, "level-no-opengl"
    if any(name in facts.opengl.lower() for name in _BY_PROCESSOR):
        asked = facts.renderer == "opengl"
        return "opengl" if asked else "software", False, "level-by-processor"
    return "opengl", True, "level-gpu"
