"""The shape of a screen and what lies where on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """A screen in pixels, measured in units of its shorter side."""

    width: int
    height: int
    river: bool = False

    @property
    def unit(self) -> float:
        """Pixels to one unit."""
        return float(min(self.width, self.height))

    @property
    def w(self) -> float:
        """Width in units."""
        return self.width / self.unit

    @property
    def h(self) -> float:
        """Height in units."""
        return self.height / self.unit

    @property
    def breadth(self) -> float:
        """Factor on what spreads sideways from the sun: less where the words are near it."""
        return 0.66 if self.tall else min(0.76, 0.76 * self.w / 1.77)

    @property
    def rise(self) -> float:
        """Factor on what rises from the sun: less where words stand above it."""
        return 0.38 if self.tall and not self.river else 1.0

    @property
    def tall(self) -> bool:
        """Whether the screen stands upright."""
        return self.height > self.width

    @property
    def sun(self) -> tuple[float, float]:
        """Centre of the sun in units."""
        if self.river:
            return self.w * (0.66 if self.tall else 0.70), self.horizon - 0.115
        return (self.w * 0.78, self.h * 0.79) if self.tall else (self.w * 0.765, 0.585)

    @property
    def horizon(self) -> float:
        """Height in units from the top of the farthest hills, or of the river's far shore."""
        if self.river:
            return self.h * (0.60 if self.tall else 0.68)
        return self.h * (0.815 if self.tall else 0.69)
