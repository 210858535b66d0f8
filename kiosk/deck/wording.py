"""What stands around the only figure of a sentence: what most pictures are chosen by."""

import re
from dataclasses import dataclass

from kiosk.content.model import Figure
from kiosk.deck.clauses import is_chinese
from kiosk.deck.model import Clause

_PERCENT = re.compile(r"(?:[%％]|per ?cent)$", re.IGNORECASE)
# What may stand between a verb and its number and changes neither: 提高了近 5%, rose by over 5%.
_QUALIFIERS = re.compile(
    r"(?:[了约近逾超达≥>≤<~≈\s]|[高多]达|超过|突破|接近|将近|大约|不少于|不低于|至少"
    r"|\b(?:more than|less than|fewer than|at least|at most|nearly|almost|about|around|over|roughly"
    r"|approximately|some|close to|well over|just over|just under|under|a further|another))*\s*$",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"下降|减少|降低|缩短|收窄|下滑|下跌|回落|缩减|压缩|压减|削减|减轻|降幅|跌幅|负增长|下[浮调]|减排|节[能约省]"
    r"|\b(?:fell|fallen|falls?|dropp?(?:ed|s)?|declin(?:ed?|es)|decreas(?:ed?|es)|down|lower(?:ed)?"
    r"|shrank|shrunk|reduced|reduction|cut|slashed|halved|narrowed|negative growth)\b",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\s*(?:的?(?:降幅|跌幅|下降)"
    r"|(?:fewer|less|lower|shorter|smaller|cheaper|faster|down|fall|drop|decline|decrease"
    r"|reduction|cut)(?![A-Za-z]))",
    re.IGNORECASE,
)
# 下降到 62% and fell to 62% tell where a number stands now.
_LEVEL = re.compile(r"(?:[到至]|达到|\bto)$", re.IGNORECASE)


def none_of(words: str, behind: str = "") -> str:
    """A pattern that holds where none of these words, parted by spaces, stands right before.

    `behind` is what stands between each word and that point.
    """
    return "".join(f"(?<!{word}{behind})" for word in words.split())


@dataclass(frozen=True, slots=True)
class Said:
    """The only figure of a fact; `before` it the words without qualifiers, `after` it all words."""

    figure: Figure
    before: str
    after: str

    @property
    def chinese(self) -> bool:
        """Whether the words are Chinese."""
        return is_chinese(self.before + self.figure.unit + self.after)

    @property
    def percent(self) -> bool:
        """Whether the figure is a percentage above 0 that is no deviation (±2%)."""
        exact = not self.before.endswith(("±", "+/-", "＋", "+"))
        return bool(_PERCENT.search(self.figure.unit)) and self.figure.amount > 0 and exact

    @property
    def fell(self) -> bool:
        """Whether the words say that something fell by so much."""
        level = bool(_LEVEL.search(self.before))
        return (bool(_FELL.search(self.before)) and not level) or bool(_FALLS.match(self.after))


def only_figure(clauses: tuple[Clause, ...]) -> Said | None:
    """What is said about the only figure of a fact; None where it has more, or more clauses."""
    if len(clauses) != 1 or len(clauses[0].figures) != 1 or not clauses[0].figures[0].counts:
        return None
    parts, figure = clauses[0].parts, clauses[0].figures[0]
    place = parts.index(figure)
    before = "".join(part.text for part in parts[:place]) + figure.before
    after = "".join(part.text for part in parts[place + 1 :])
    return Said(figure, _QUALIFIERS.sub("", before), figure.after + after)
