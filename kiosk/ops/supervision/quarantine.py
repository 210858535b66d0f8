"""Which slides have ended the program, and which of them are therefore left out."""

from dataclasses import dataclass, replace

from kiosk.ops.supervision.heartbeat import LeftOut

#: So often may a slide end the program before it is left out.
ENOUGH = 2
#: Where so many slides hang, none of them is to blame: the machine stalls.
STALLS = 3
_DAY = 24 * 3600.0
_MOST = 200


@dataclass(frozen=True, slots=True)
class SlideDeath:
    """An end of the program while this slide was shown; `at` is seconds of the wall clock."""

    slide: str
    deck: str
    at: float
    hung: bool  # and did not crash


@dataclass(frozen=True, slots=True)
class Quarantine:
    """The ends that count: of the last 24 hours, of slides not played to their end since."""

    deaths: tuple[SlideDeath, ...] = ()

    def died(self, slide: str, deck: str, now: float, *, hung: bool = False) -> "Quarantine":
        """Return this with one more end during a slide."""
        return Quarantine((*self.deaths, SlideDeath(slide, deck, now, hung))[-_MOST:])

    def played(self, slide: str, deck: str) -> "Quarantine":
        """Return this without the slide, which was played to its end."""
        left = tuple(one for one in self.deaths if (one.slide, one.deck) != (slide, deck))
        return replace(self, deaths=left)

    def suspects(self, slide: str, deck: str) -> bool:
        """Whether a death of this slide counts."""
        return any((one.slide, one.deck) == (slide, deck) for one in self.deaths)

    def at(self, now: float) -> "Quarantine":
        """Return the ends within a day of this moment, before or after: a clock may be set."""
        recent = tuple(one for one in self.deaths if abs(now - one.at) < _DAY)
        return self if recent == self.deaths else Quarantine(recent)

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """Return the slides that ended the program twice, in the order of the first end."""
        counted: dict[LeftOut, int] = {}
        stalls = len({(one.slide, one.deck) for one in self.deaths if one.hung}) >= STALLS
        for death in self.deaths:
            if death.hung and stalls:
                continue
            one = LeftOut(death.slide, death.deck)
            counted[one] = counted.get(one, 0) + 1
        return tuple(one for one, count in counted.items() if count >= ENOUGH)
