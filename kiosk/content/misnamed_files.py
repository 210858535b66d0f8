"""Files that look like a section and are none to the kiosk: saved as .txt, .yaml.txt or .docx."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.content.findings import WHOLE, Finding
from kiosk.content.parsing.decode import decode
from kiosk.content.problems import Severity

_RIGHT = (".yaml", ".yml")
_TEXTS = ("", ".txt", ".text", ".yaml_", ".yam", ".ymal", ".yaml。")
_WORD = (".doc", ".docx", ".wps", ".rtf", ".odt")
_NAMED = re.compile(
    r"\.ya?ml(?:\.txt|\.docx?|\.rtf|\.wps|\.text)?$|\.ya?ml[ 。．]+$", re.IGNORECASE
)
_LOOKS_LIKE = re.compile(r"^\s*(?:title|topics|标题)\s*[:：]", re.MULTILINE | re.IGNORECASE)
_ENOUGH = 4096
_MOST_FILES = 200


def strays(folder: Path) -> Iterator[tuple[str, Finding]]:
    """Yield the name of each such file beside show.yaml, and what to do about it."""
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~")))
    for path in paths[:_MOST_FILES]:
        suffix = path.suffix.lower()
        if suffix in _RIGHT or not path.is_file():
            continue
        stem = path.name.partition(".")[0] or path.name
        if _NAMED.search(path.name) or (suffix in _TEXTS and _is_section(path)):
            values = {"name": f"{stem}.yaml"}
            yield (
                path.name,
                Finding("stray-file", WHOLE, "", values, "stray-file?", Severity.WARNING),
            )
        elif suffix in _WORD:
            yield (
                path.name,
                Finding("stray-document", WHOLE, "", {}, "stray-document?", Severity.WARNING),
            )


def _is_section(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            text, _ = decode(stream.read(_ENOUGH))
    except OSError:
        return False
    return text is not None and _LOOKS_LIKE.search(text) is not None
