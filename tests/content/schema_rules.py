"""Judges a value by a JSON Schema, and reads YAML as editors do."""

import re
from typing import Any

import yaml

TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "number": (int, float),
    "boolean": (bool,),
    "null": (type(None),),
}


def errors(value: object, rule: dict[str, Any], where: str = "") -> list[str]:
    """Check a value against the words of JSON Schema that ours use, and no others."""
    known = {"$schema", "title", "description", "type", "properties", "required", "items"}
    assert not rule.keys() - known - {
        "additionalProperties", "enum", "pattern", "minLength", "minItems", "minimum", "maximum",
        "default",
    }  # fmt: skip
    # In JSON, 1 is not true.
    if "enum" in rule and (type(value), value) not in [(type(one), one) for one in rule["enum"]]:
        return [f"{where}: {value!r} is none of {rule['enum']}"]
    kinds = rule.get("type", list(TYPES))
    kinds = [kinds] if isinstance(kinds, str) else kinds
    fits = any(
        isinstance(value, TYPES[kind]) and (kind == "boolean" or not isinstance(value, bool))
        for kind in kinds
    )
    if not fits:
        return [f"{where}: {value!r} is none of {kinds}"]
    found = []
    if isinstance(value, dict) and "properties" in rule:
        found += [f"{where}: {name} is missing" for name in rule["required"] if name not in value]
        for key, inner in value.items():
            if key in rule["properties"]:
                found += errors(inner, rule["properties"][key], f"{where}.{key}")
            else:
                found.append(f"{where}: {key} is unknown")
    if isinstance(value, list):
        if len(value) < rule.get("minItems", 0):
            found.append(f"{where}: is empty")
        for index, inner in enumerate(value):
            found += errors(inner, rule.get("items", {}), f"{where}[{index}]")
    if isinstance(value, int | float) and (
        value < rule.get("minimum", value) or value > rule.get("maximum", value)
    ):
        found.append(f"{where}: {value!r} is out of bounds")
    if isinstance(value, str):
        if not re.search(rule.get("pattern", ""), value):
            found.append(f"{where}: {value!r} does not match")
        if len(value) < rule.get("minLength", 0):
            found.append(f"{where}: is empty")
    return found


class Loader(yaml.SafeLoader):
    """YAML as editors read it: JSON knows no dates."""


Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: node.value)
