"""The short form of the long fuzz: mutated section files give a verdict and break no promise."""

import importlib

import pytest

fuzz_content = importlib.import_module("long.fuzz_content")


@pytest.mark.parametrize("seed", [1, 100_000, 2_000_000])
def test_mutated_section_files_break_no_promise(seed: int) -> None:
    *_, report = fuzz_content.fuzz(60, seed)
    assert report.failures == []
    assert report.runs == 60
    assert report.played > 30  # most of what is broken plays all the same
    assert report.problems > 60


def test_a_file_without_a_mistake_is_none_after_mending() -> None:
    """Rebuilding finds nothing in files that are right, and their sentences come out the same."""
    from kiosk.content import fields
    from kiosk.content.parsing.nodes import compose
    from kiosk.content.repair.repair import repair_text

    for text in fuzz_content.sources():
        made = repair_text(text, fields.SECTION)
        assert made.findings == ()
        assert texts(compose(made.text)[0]) == texts(compose(text)[0])


def texts(node: object) -> object:
    """A node without its places."""
    match node:
        case None:
            return None
        case _ if hasattr(node, "entries"):
            return [texts(entry) for entry in node.entries]
        case _ if hasattr(node, "pairs"):
            return {key.value: texts(value) for key, value in node.pairs}
        case _:
            return getattr(node, "value", None)
