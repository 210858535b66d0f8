"""How well figures are found: precision, recall and units cut wrongly, for each kind of sentence.

    python -m tests.content.figures.scoring [FILE…] [--wrong]

A file holds sentences with what is right: `figures` is numeral and unit of all that counts, `|`
between equally good units; `before` a qualifier, where that is what the sentence is about; `kind`
begins with the language; `picture` is what may be drawn, `sign` the only sign that is no lie.
"""

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

if __name__ == "__main__":  # pytest finds the tests' folders by itself
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from deck.picture_scores import false_picture

from kiosk.content.figures.find import read
from kiosk.content.model import Figure

CASES = Path(__file__).with_name("cases")


@dataclass
class Score:
    """What was counted of one kind of sentence."""

    sentences: int = 0
    right: int = 0  # figures that count and should
    found: int = 0
    wanted: int = 0
    cut: list[str] = field(default_factory=list)  # units or qualifiers that are wrong
    wrong: list[str] = field(default_factory=list)  # sentences with a number too few or too many
    false_pictures: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        """Of the figures found, how many should count, in percent."""
        return 100 * self.right / self.found if self.found else 100.0

    @property
    def recall(self) -> float:
        """Of the figures that should count, how many were found, in percent."""
        return 100 * self.right / self.wanted if self.wanted else 100.0

    def add(self, other: "Score") -> None:
        """Count another kind too."""
        self.sentences += other.sentences
        self.right += other.right
        self.found += other.found
        self.wanted += other.wanted
        self.cut += other.cut
        self.wrong += other.wrong
        self.false_pictures += other.false_pictures


def cases(*files: Path) -> list[dict[str, Any]]:
    """The sentences of some files, or of all that are committed."""
    paths = files or sorted(CASES.glob("*.json"))
    return [case for path in paths for case in json.loads(path.read_text(encoding="utf-8"))]


def score(case: dict[str, Any], drawn: Callable[[dict[str, Any]], bool] | None = None) -> Score:
    """Judge one sentence; `drawn` says whether its picture may be shown."""
    parts = read(case["text"]).parts
    figures = [part for part in parts if isinstance(part, Figure) and part.counts]
    wanted = [(numeral, unit.split("|")) for numeral, unit in case["figures"]]
    one = Score(sentences=1, found=len(figures), wanted=len(wanted))
    left = list(figures)
    for numeral, units in wanted:
        figure = next((f for f in left if f.numeral == numeral), None)
        if figure is None:
            continue
        left.remove(figure)
        one.right += 1
        if figure.unit not in units:
            one.cut.append(f"{case['text']}: {numeral} {figure.unit!r}, not {units}")
        if figure.before != case.get("before", figure.before):
            one.cut.append(f"{case['text']}: {figure.before!r} before {numeral}")
    if one.right < one.wanted or left:
        one.wrong.append(f"{case['text']}: {[(f.numeral, f.unit) for f in figures]}")
    if drawn and not drawn(case):
        one.false_pictures.append(case["text"])
    return one


def scores(
    sentences: list[dict[str, Any]], drawn: Callable[[dict[str, Any]], bool] | None = None
) -> dict[str, Score]:
    """Judge sentences: one score for each kind, and one for each language ("zh", "en")."""
    kinds: dict[str, Score] = defaultdict(Score)
    for case in sentences:
        one = score(case, drawn)
        kinds[case["kind"]].add(one)
        kinds[case["kind"][:2]].add(one)
    return dict(sorted(kinds.items()))


def table(kinds: dict[str, Score]) -> str:
    """The scores, a line each."""
    lines = [f"{'kind':<28}sentences  precision  recall  units cut  false pictures"]
    lines += [
        f"{kind:<28}{one.sentences:>9}  {one.precision:>8.1f}%  {one.recall:>5.1f}%"
        f"  {len(one.cut):>9}  {len(one.false_pictures):>14}"
        for kind, one in kinds.items()
    ]
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wrong", action="store_true", help="name each sentence judged wrong")
    args = parser.parse_args()
    kinds = scores(cases(*args.files), lambda case: not false_picture(case))
    print(table(kinds))
    if args.wrong:
        for kind, one in kinds.items():
            if "-" in kind:
                for text in (*one.wrong, *one.cut, *one.false_pictures):
                    print(f"{kind}: {text}")


if __name__ == "__main__":
    main()
