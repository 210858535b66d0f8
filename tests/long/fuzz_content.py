"""Mutates section files as careless hands and broken programs would, and reports on the verdicts.

    python -m tests.long.fuzz_content --runs 100000 [--seed 1]

Each run is drawn from its own seed, which the report names, so that any of them can be repeated
with `--seed SEED --runs 1`. Exit status 1 where something escaped or a verdict took a second.
"""

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.base.paths import bundled_folder
from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES

SLOWEST = 1.0  # seconds a verdict may take
_SNIPPETS = (
    "\t", "  ", " ", "- ", "-", "– ", "• ", "* ", "1. ", ": ", "：", ":", "=", "#", " #1", "{", "}",
    "[", "]", '"', "'", "“", "”", "＂", "\\", "&a ", "*a", "<<: *a", "!!str ", "!", "|", ">", "%",
    "@", "`", "---\n", "...\n", "? ", "title", "title: ", "Title：", "topics:\n", "facts:\n",
    "facts: ", "text: ", "source: ", "标题: ", "note: |\n", "\u3000", "\u00a0", "\u200b", "\0",
    "\ufeff", "\u2028", "\r", "\n", "\n\n", "9" * 40, "１２３", "1,51", "[" * 30, "\U0001f600", ",",
)  # fmt: skip


@dataclass
class Report:
    """What the runs came to."""

    runs: int = 0
    played: int = 0
    facts: int = 0
    problems: int = 0
    seconds: float = 0.0
    slowest: tuple[float, int] = (0.0, 0)
    failures: list[str] = field(default_factory=list)


def sources() -> list[str]:
    """The section files of the show that comes with the kiosk, and one with every key."""
    found = [
        path.read_text("utf-8") for path in sorted(bundled_folder("slides").glob("[0-9]*.yaml"))
    ]
    return [*found, LONG_FORM]


LONG_FORM = """\
title: "长" # 说明
icon: mdi6.school
intro: |
  一
  二
topics:
  - title: 标题
    facts:
      - {text: 甲 1 个, layout: hero, picture: a.png}
      - text: '乙 {2} 个'
        as_of: 2023-08
        note: >-
          讲解
      - "三: 3 个"
"""


def mutated(texts: Sequence[str], seed: int) -> bytes:
    """A section file with a few things done to it, the same for the same seed."""
    draw = random.Random(seed)
    text = draw.choice(texts)
    for _ in range(draw.choice((1, 1, 2, 3, 8, 40))):
        text = _edited(text, draw)
    kind = draw.random()
    if kind < 0.03:
        return text.encode("gb18030", "replace")
    if kind < 0.05:
        return text.encode("utf-16", "replace")
    data = text.encode("utf-8", "replace")
    return data[: draw.randrange(len(data) + 1)] if kind < 0.08 else data


def _edited(text: str, draw: random.Random) -> str:
    lines = text.split("\n")
    row, at = draw.randrange(len(lines)), draw.randrange(len(text) + 1)
    match draw.randrange(9):
        case 0:
            return text[:at] + draw.choice(_SNIPPETS) + text[at:]
        case 1:
            return text[:at] + text[at + draw.randrange(12) :]
        case 2:
            return text[:at] + draw.choice(_SNIPPETS) + text[at + draw.randrange(4) :]
        case 3:  # indented otherwise
            space = draw.choice(("", " ", "   ", "\t", "\u3000", "        "))
            lines[row] = space + lines[row].lstrip()
        case 4:
            lines.insert(row, lines[draw.randrange(len(lines))])
        case 5:
            del lines[row]
        case 6:  # other signs
            here, instead = draw.choice(((":", "："), ("- ", "-"), ("- ", "–"), ("  ", "\t")))
            lines[row] = lines[row].replace(here, instead)
        case 7:
            here, instead = draw.choice(((": ", ":"), (":", "："), ("- ", "• "), ("  ", "\t")))
            return text.replace(here, instead)
        case _:
            other = draw.randrange(len(lines))
            lines[row], lines[other] = lines[other], lines[row]
    return "\n".join(lines)


def verdict(folder: Path, data: bytes) -> Loaded:
    """What the kiosk makes of a file; raises where it breaks a promise."""
    (folder / "1-case.yaml").write_bytes(data)
    loaded = load(folder, palettes=frozenset(PALETTES), assets=None)
    assert loaded.show is not None or loaded.problems
    lines = data.count(b"\n") + data.count(b"\r") + 2
    for problem in loaded.problems:
        assert problem.message
        assert "\n" not in str(problem)
        assert 0 <= problem.line <= lines, problem
        assert problem.column >= 0, problem
    for section in loaded.show.sections if loaded.show else ():
        assert section.title
        assert all(fact.text.strip() for topic in section.topics for fact in topic.facts)
    return loaded


def fuzz(runs: int, seed: int) -> Iterator[Report]:
    """Yield the report after every run."""
    texts = sources()
    report = Report()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "show.yaml").write_text("title: 演示\n", "utf-8")
        for number in range(seed, seed + runs):
            started = time.process_time()
            try:
                loaded = verdict(folder, mutated(texts, number))
            except Exception:  # noqa: BLE001 - whatever escapes is what is looked for
                report.failures.append(f"seed {number}:\n{traceback.format_exc()}")
            else:
                report.problems += len(loaded.problems)
                report.played += loaded.show is not None
                topics = loaded.show.sections[0].topics if loaded.show else ()
                report.facts += sum(len(topic.facts) for topic in topics)
            seconds = time.process_time() - started
            report.runs += 1
            report.seconds += seconds
            report.slowest = max(report.slowest, (seconds, number))
            yield report


def main() -> int:
    """Run and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--runs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    report = Report()
    for report in fuzz(args.runs, args.seed):
        if report.runs % 10_000 == 0:
            print(f"{report.runs} …", file=sys.stderr, flush=True)
    mean = report.seconds / max(report.runs, 1)
    print(f"{report.runs} mutated section files, seeds from {args.seed}")
    print(f"{report.played} of them play, {report.facts} facts in all; {report.problems} problems")
    print(
        f"a verdict takes {mean * 1000:.1f} ms; slowest {report.slowest[0] * 1000:.0f} ms,", end=""
    )
    print(f" seed {report.slowest[1]}")
    print(f"{len(report.failures)} exceptions")
    for failure in report.failures[:5]:
        print(failure)
    return 1 if report.failures or report.slowest[0] >= SLOWEST else 0


if __name__ == "__main__":
    sys.exit(main())
