"""The state of the staff lock as one immutable value, its times and its limits."""

from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import assert_never

from kiosk.player.staff_lock import tries

#: So long must a corner be pressed; for the first seconds nothing shows.
HOLD, UNSEEN = 5.0, 2.0
#: So long must a finger lie still to end the touch test.
TEST_HOLD = 3.0
#: Without input each closes by itself after so long.
PAD_REST, PANEL_REST, TEST_REST = 20.0, 60.0, 30.0
#: A black screen ends by itself too: nobody may be there in the morning who knows of it.
DARK_REST = 12 * 3600.0
#: So long after the PIN a touch test leads back to the panel; later whoever ends it is anybody.
TRUST = 120.0
MOST_DIGITS, LEAST_DIGITS = 12, 4


class Choice(StrEnum):
    """What the panel offers, in its order."""

    BACK = "back"
    DARK = "dark"
    TEST = "test"
    RESTART = "restart"
    LEAVE = "leave"


class LockScreen(StrEnum):
    """What the staff lock shows over the show."""

    NONE = "none"
    PIN_PAD = "pin-pad"
    PANEL = "panel"
    BLACK = "black"
    TOUCH_TEST = "touch-test"


@dataclass(frozen=True, slots=True)
class LockState:
    """All that the staff lock knows; times are seconds of one monotonic clock."""

    #: A PIN is set. Without one a keyboard opens the panel, and a finger nothing.
    guarded: bool
    screen: LockScreen = LockScreen.NONE
    last_input: float = -inf
    #: One finger alone lies still since then, in the corner or in the touch test.
    held_since: float | None = None
    typed: str = ""
    #: What was typed is being checked.
    checking: bool = False
    #: It was wrong, and nothing has been typed since.
    refused: bool = False
    #: Wrong PINs in a row, and when the last one was.
    wrong: int = 0
    wrong_at: float = -inf
    #: When the panel was opened by who may.
    opened_at: float = -inf
    #: Where the keyboard is in the panel.
    chosen: Choice = Choice.BACK
    #: How the program is to end; then nothing changes any more.
    exit_choice: Choice | None = None

    @property
    def locked_until(self) -> float:
        """The moment before which no PIN is taken."""
        return self.wrong_at + tries.wait(self.wrong)

    @property
    def tries_left(self) -> int:
        """The number of wrong PINs that still cause no wait."""
        return max(0, tries.FREE_TRIES - self.wrong)


def deadline(lock: LockState) -> float | None:
    """When `TimeReached` is due."""
    match lock.screen:
        case LockScreen.NONE:
            return None if lock.held_since is None else lock.held_since + HOLD
        case LockScreen.PIN_PAD:  # even while a PIN is being checked: no answer may ever come
            return lock.last_input + PAD_REST
        case LockScreen.PANEL:
            return lock.last_input + PANEL_REST
        case LockScreen.TOUCH_TEST:
            held = inf if lock.held_since is None else lock.held_since + TEST_HOLD
            return min(lock.last_input + TEST_REST, held)
        case LockScreen.BLACK:
            return lock.last_input + DARK_REST
        case _:
            assert_never(lock.screen)
