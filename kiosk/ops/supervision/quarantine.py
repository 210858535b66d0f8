"""Which slides have ended the program, and which of them are therefore left out."""

from dataclasses import dataclass, replace

from kiosk.ops.supervision.heartbeat import LeftOut

#: So often may a slide end the program before it is left out.
ENOUGH = 2
_DAY = 24 * 3600.0
_MOST = 200


@dataclass(frozen=True, slots=True)
class SlideDeath:
    """The program died, at this moment of the wall clock, while a slide of a deck was on."""

    slide: str
    deck: str
    at: float


@dataclass(frozen=True, slots=True)
class Quarantine:
    """All deaths that still count: a day's, of slides that were not played through since."""

    deaths: tuple[SlideDeath, ...] = ()

    def died(self, slide: str, deck: str, now: float) -> "Quarantine":
        """One death more."""
        return Quarantine((*self.deaths, SlideDeath(slide, deck, now))[-_MOST:])

    def played(self, slide: str, deck: str) -> "Quarantine":
        """The slide was on to its end."""
        left = tuple(one for one in self.deaths if (one.slide, one.deck) != (slide, deck))
        return replace(self, deaths=left)

    def suspects(self, slide: str, deck: str) -> bool:
        """Whether a death of this slide counts."""
        return any((one.slide, one.deck) == (slide, deck) for one in self.deaths)

    def at(self, now: float) -> "Quarantine":
        """What still counts; a clock that was set back proves nothing."""
        recent = tuple(one for one in self.deaths if abs(now - one.at) < _DAY)
        return self if recent == self.deaths else Quarantine(recent)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """The slides that have died often enough, in the order of their first death."""
        counted: dict[LeftOut, int] = {}
        for death in self.deaths:
            one = LeftOut(death.slide, death.deck)
            counted[one] = counted.get(one, 0) + 1
        return tuple(one for one, count in counted.items() if count >= ENOUGH)
