"""Finds files meant as sections whose names the kiosk does not read: .txt, .yaml.txt, .docx."""

import re
from collections.abc import Iterator
from pathlib import Path

from kiosk.base.program import join_command, program_command
from kiosk.content.findings import WHOLE_FILE, Finding
from kiosk.content.model import TEXT_SUFFIXES
from kiosk.content.parsing.decode import decode
from kiosk.content.problems import Severity

_TEXTS = ("", ".txt", ".text", ".yaml_", ".yam", ".ymal", ".yaml。")
_IMPORTED = (".docx", ".pptx")
_WORD = (*_IMPORTED, ".doc", ".ppt", ".wps", ".rtf", ".odt", ".odp")
_NAMED = re.compile(
    r"\.ya?ml(?:\.txt|\.docx?|\.rtf|\.wps|\.text)?$|\.ya?ml[ 。．]+$", re.IGNORECASE
)
_LOOKS_LIKE = re.compile(r"^\s*(?:title|topics|标题)\s*[:：]", re.MULTILINE | re.IGNORECASE)
_HEAD_BYTES = 4096
_MOST_FILES = 200


def find_misnamed(folder: Path) -> Iterator[tuple[str, Finding]]:
    """Yield the name of each misnamed file beside show.yaml with a warning about it."""
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~")))
    for path in paths[:_MOST_FILES]:
        suffix = path.suffix.lower()
        if suffix in TEXT_SUFFIXES or not path.is_file():
            continue
        stem = path.name.partition(".")[0] or path.name
        if _NAMED.search(path.name) or (suffix in _TEXTS and _is_section(path)):
            values = {"name": f"{stem}.yaml"}
            yield (
                path.name,
                Finding("stray-file", WHOLE_FILE, "", values, "stray-file?", Severity.WARNING),
            )
        elif suffix in _WORD:
            read = path if suffix in _IMPORTED else path.with_suffix(".docx")
            words = ("import", str(read), "--to", f"{stem}-show")
            command = f"{program_command()} {join_command(words)}"
            hint = "stray-document?" if suffix in _IMPORTED else "stray-old-document?"
            yield (
                path.name,
                Finding(
                    "stray-document",
                    values={"command": command},
                    hint=hint,
                    severity=Severity.WARNING,
                ),
            )


def _is_section(path: Path) -> bool:
    try:
        with path.open("rb") as stream:
            text, _ = decode(stream.read(_HEAD_BYTES))
    except OSError:
        return False
    return text is not None and _LOOKS_LIKE.search(text) is not None
