"""Reads JSON that this program has written, and checks the types of all it holds."""

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar, get_args, get_origin

_T = TypeVar("_T")


class DamagedError(ValueError):
    """The JSON is not what this program writes; the message says where it differs."""


def parse_json(data: bytes | str) -> Any:
    """Parse JSON; raise DamagedError where it is invalid or nested too deep."""
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise DamagedError(str(error)) from None


def parse_as(kind: type[_T], data: bytes | str) -> _T:
    """Parse a JSON object into a dataclass with exactly its keys.

    Fields may be str, int, float, bool, dataclasses, `tuple[X, ...]` and `Mapping[str, X]`. Raise
    DamagedError where anything is of another type.
    """
    found: _T = _parsed(kind, parse_json(data))
    return found


def _parsed(kind: Any, value: Any) -> Any:
    found: Any = None
    if isinstance(kind, type) and is_dataclass(kind):
        types = {field.name: field.type for field in fields(kind)}
        if isinstance(value, dict) and value.keys() == types.keys():
            found = kind(**{name: _parsed(types[name], value[name]) for name in types})
    elif get_origin(kind) is tuple and isinstance(value, list):
        found = tuple(_parsed(get_args(kind)[0], one) for one in value)
    elif get_origin(kind) is Mapping and isinstance(value, dict):
        found = {name: _parsed(get_args(kind)[1], one) for name, one in value.items()}
    elif type(value) is kind:
        found = value
    if found is None:
        raise DamagedError(f"{value!r:.80} is no {kind}")
    return found
