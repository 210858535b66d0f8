"""Counts the pictures that are drawn without the words saying so, by the kind of sentence."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.content.figures.find import read
from kiosk.content.model import Fact
from kiosk.deck.fact_layout import lay_out, together
from kiosk.deck.pictures import pictures


@dataclass
class Score:
    """Of the sentences of one kind: how many there are, and which got another picture."""

    sentences: int = 0
    false: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def drawn(sentence: str) -> tuple[str, tuple[str, ...]]:
    """The picture of a sentence that has a slide to itself, or "none", and the signs in it."""
    (fact,) = together([lay_out(Fact(read(sentence).parts))])
    signs = tuple(mark.sign for mark in fact.marks if mark.sign)
    return (fact.layout if fact.layout in pictures() else "none"), signs


def false_picture(case: Mapping[str, Any]) -> str:
    """What is drawn of a case that its words do not say; empty where nothing is."""
    picture, signs = drawn(case["text"])
    wanted = case.get("picture", "any")
    lie = "sign" in case and bool(set(signs) - {case["sign"]})
    if lie or (picture not in ("none", wanted) and wanted != "any"):
        return f"{case['text']}: {picture} {' '.join(signs)}".rstrip()
    return ""


def scores(cases: Iterable[Mapping[str, Any]]) -> dict[str, Score]:
    """The scores by kind of cases {text, picture, kind, sign}; the picture "any" is never false.

    `sign` is the only one that is no lie.
    """
    found: dict[str, Score] = defaultdict(Score)
    for case in cases:
        score = found[case["kind"]]
        score.sentences += 1
        if told := false_picture(case):
            score.false.append(told)
        elif case["picture"] not in ("none", "any") and drawn(case["text"])[0] == "none":
            score.missing.append(f"{case['text']}: no {case['picture']}")
    return found


def table(found: Mapping[str, Score]) -> str:
    """One line for each kind, each false or missing picture below it, and the sum."""
    lines = [f"{'kind':28} sentences  false  missing"]
    for kind, score in sorted(found.items()):
        counts = score.sentences, len(score.false), len(score.missing)
        lines.append(f"{kind:28} {counts[0]:9} {counts[1]:6} {counts[2]:8}")
        lines += [f"    false: {one}" for one in score.false]
        lines += [f"    missing: {one}" for one in score.missing]
    rows = found.values()
    sums = [
        sum(map(len, column)) for column in zip(*((s.false, s.missing) for s in rows), strict=True)
    ]
    return "\n".join(
        [*lines, f"{'all':28} {sum(s.sentences for s in rows):9} {sums[0]:6} {sums[1]:8}"]
    )


if __name__ == "__main__":
    print(table(scores(json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")))))
