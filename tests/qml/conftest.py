"""The JavaScript files of the QML, run by the engine that QML runs them with, without a window."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtQml import QJSEngine

from kiosk.base.paths import QML


class Script:
    """One JavaScript file, and what a test adds to it."""

    def __init__(self, file: str, more: str = "") -> None:
        self.engine = QJSEngine()
        source = (QML / "Kiosk" / file).read_text(encoding="utf-8")
        self._run(source.replace(".pragma library", "") + more)

    def call(self, function: str, *arguments: Any) -> Any:
        """What a function of the file returns; arguments and result go as JSON."""
        written = ", ".join(json.dumps(argument) for argument in arguments)
        return json.loads(self._run(f"JSON.stringify({function}({written}))"))

    def _run(self, source: str) -> str:
        value = self.engine.evaluate(source)
        assert not value.isError(), value.toString()
        return str(value.toString())


@pytest.fixture(scope="module")
def script(qapp: object) -> Callable[..., Script]:  # noqa: ARG001 — the engine needs it
    """Reads a JavaScript file, named from the folder of the QML modules."""
    return Script
