"""What belongs to this machine and not to the show, as `settings_file` reads it; knows no Qt."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.player.state import Settings

if TYPE_CHECKING:
    from kiosk.ops.hours.opening_hours import Hours


@dataclass(frozen=True, slots=True)
class Machine:
    """What a settings file says, or the defaults."""

    waits: Settings = field(default_factory=Settings)
    screen: str = ""
    reduced_motion: str = "auto"
    snow: bool = True
    renderer: str = "auto"
    effects: str = "auto"
    #: The PIN of the staff, sealed; empty for none.
    pin: str = field(default="", repr=False)
    #: None is always open.
    hours: "Hours | None" = None
