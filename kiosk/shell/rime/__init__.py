"""Backdrops of rime: winter skies and frosted willow branches grown from a seed."""

from __future__ import annotations

from .paint import STRENGTHS, paint
from .palettes import PALETTES, Palette

__all__ = ["PALETTES", "STRENGTHS", "Palette", "paint"]
