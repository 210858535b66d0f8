"""The schema says of a file what the loader says, as far as a schema can."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from content.schema_rules import Loader, errors

from kiosk.base.paths import bundled_folder
from kiosk.content import fields as known_keys
from kiosk.content.fields import Field, Form, ValueKind
from kiosk.content.icons import glyph
from kiosk.content.json_schema import (
    _WORDS,
    modeline,
    names,
    schema,
    schema_files,
)
from kiosk.content.load import load
from kiosk.content.model import PALETTES
from kiosk.content.parsing.checker import Checker
from kiosk.content.parsing.nodes import compose
from kiosk.content.problems import Severity

FIXTURES = Path(__file__).parents[1] / "fixtures"
FORMS = {
    name: form
    for name, form in vars(known_keys).items()
    if name.isupper() and isinstance(form, tuple) and isinstance(form[0], Field)
}
# What is wrong in a way that a schema of one file can tell.
TOLD = (
    "缺少必填", "不认识", "没有“", "应是一段文字", "应是列表", "应写成", "看不懂语言", "是空的",
    "没有可以播放",
)  # fmt: skip
# There a title is the word null, which is nothing to an editor.
OTHERWISE = FIXTURES / "plain-scalars" / "1-words.yaml"


def schema_errors(path: Path) -> list[str] | None:
    """What the schema finds in a file; None where it is no YAML at all."""
    try:
        value = yaml.load(path.read_text(encoding="utf-8"), Loader)  # noqa: S506 - safe, see above
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        return None
    return errors(value, schema("show" if path.stem == "show" else "section"))


def files(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.yaml"))


@pytest.mark.parametrize("path", files(bundled_folder("slides")) + files(FIXTURES), ids=str)
def test_the_schema_and_the_loader_agree(path: Path) -> None:
    found = schema_errors(path)
    loaded = load(path.parent, language="zh", palettes=frozenset(PALETTES), assets=None)
    ours = [problem for problem in loaded.problems if Path(problem.file) == path]
    wrong = [problem for problem in ours if problem.severity is Severity.ERROR]
    if path == OTHERWISE:
        assert found == [".topics[0].title: None is none of ['string', 'number', 'boolean']"]
    elif not ours:
        assert found == []
    elif found is not None and wrong and all(problem.message.startswith(TOLD) for problem in wrong):
        assert found


def test_what_breaks_is_found() -> None:
    """The comparison above is not all about files that are no YAML."""
    broken = {path for path in files(FIXTURES) if schema_errors(path)}
    assert len(broken) > 15


def test_it_knows_each_field_of_the_forms_and_tells_of_it() -> None:
    kinds = {field.kind for form in FORMS.values() for field in form}
    assert kinds <= set(ValueKind)

    def fields(rule: dict[str, Any]) -> set[str]:
        own = rule.get("properties", {})
        inner = [*own.values(), *([rule["items"]] if "items" in rule else [])]
        return set(own).union(*map(fields, inner))

    asked = {field.name for form in FORMS.values() for field in form}
    assert set().union(*(fields(schema(name)) for name in names())) == asked
    assert asked == set(_WORDS)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_closed_words_are_those_of_the_loader(form: Form) -> None:
    """Whatever a kind refuses of the words that a schema lists would be a lie to the author."""
    own = {name: rule for key in names() for name, rule in properties(schema(key))}
    for field in form:
        for word in own[field.name].get("enum", []):
            checker = Checker(frozenset(PALETTES))
            node = compose(f"{field.name}: {word}")[0]
            if word is not None:
                checker.table(node, (field,), "")
                assert checker.findings == []
        words = getattr(known_keys, f"{field.kind.name}S", None)
        assert words is None or own[field.name]["enum"][: len(words)] == [*words]


def properties(rule: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, inner in rule.get("properties", {}).items():
        yield name, inner
        yield from properties(inner)
    if "items" in rule:
        yield from properties(rule["items"])


@pytest.mark.parametrize("icon", ["mdi6.school", "fa6s.star", "ph.house", "ei.address-book"])
def test_icons_that_exist_fit_the_pattern(icon: str) -> None:
    assert glyph(icon)
    assert errors(icon, schema("section")["properties"]["icon"]) == []  # type: ignore[index]


def test_the_files_of_the_show_that_comes_along_name_their_schema() -> None:
    for path in files(bundled_folder("slides")):
        name = "show" if path.stem == "show" else "section"
        assert path.read_text(encoding="utf-8").startswith(modeline(name))


@pytest.mark.parametrize("name", schema_files())
def test_the_schema_beside_the_show_is_up_to_date(name: str) -> None:
    """To renew: python run_kiosk.py schema section --to slides/.schema/section.json (and show)."""
    kept = bundled_folder("slides") / ".schema" / name
    assert kept.read_text(encoding="utf-8") == schema_files()[name]
