"""What people who write YAML by hand get wrong: each slip has its words, its place, and plays.

The table is slips.txt: a case begins with ===, its section file stands indented by four spaces,
then come the exact messages in both languages and what plays.
"""

import re
from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.model import PALETTES

TABLE = Path(__file__).with_name("slips.txt").read_text(encoding="utf-8")
CASES = {
    name: body
    for name, _, body in (case.partition("\n") for case in TABLE.split("=== ") if case.strip())
}
ESCAPES = {"\\\\": "\\", "\\t": "\t", "\\r": "\r"}


def section(body: str) -> str:
    lines = [line.removeprefix("    ") for line in body.splitlines() if line.startswith("    ")]
    return re.sub(
        r"\\(?:u[0-9a-f]{4}|.)",
        lambda match: ESCAPES.get(match[0]) or chr(int(match[0].replace("\\u", "0x"), 0)),
        "\n".join(lines),
    )


def told(text: str) -> list[str]:
    Path("show").mkdir()
    Path("show/show.yaml").write_text("title: 演示\n", encoding="utf-8")
    Path("show/1.yaml").write_text(text, encoding="utf-8", newline="")
    lines = []
    for language in ("zh", "en"):
        loaded = load(Path("show"), language=language, palettes=frozenset(PALETTES), assets=None)
        lines += [
            f"{language} {problem.severity} {str(problem).removeprefix('show/1.yaml:')}"
            for problem in loaded.problems
            if problem.line or problem.file != "show"
        ]
    if loaded.show is None:
        return [*lines, "plays nothing"]
    for part in loaded.show.sections:
        lines.append(f"plays {part.title}")
        for topic in part.topics:
            facts = " / ".join(fact.text for fact in topic.facts)
            lines.append(f"plays   {topic.title}: {facts}")
    return lines


@pytest.mark.parametrize("case", CASES)
def test_a_slip_is_told_plainly_and_costs_as_little_as_can_be(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    body = CASES[case]
    expected = [line for line in body.splitlines() if line and not line.startswith("    ")]
    assert told(section(body)) == expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 110
