"""The pictures of figures: one module for each kind, found by standing in this folder."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from kiosk.deck.picture import Picture


@cache
def pictures() -> Mapping[str, Picture]:
    """Every kind of picture by its name, in the order of rank."""
    modules = (import_module(f"{__name__}.{module.name}") for module in iter_modules(__path__))
    found: list[Picture] = [module.PICTURE for module in modules]
    return {picture.name: picture for picture in sorted(found, key=lambda picture: picture.rank)}
