"""What a clause means, read from its words alone: a share, a rise, a result, a span of years."""

import re
from decimal import Decimal

from kiosk.deck.model import Clause, Form

_SHARE = re.compile(r"[%％]$")
_GREW = re.compile(
    r"(?:提高|提升|增长|增加|上升|扩大|增幅|增速)[了达约近]*\s*$"
    r"|(?:up|grew|rose|increased|growth|growing)(?:\s+(?:by|of))?\s*$",
    re.IGNORECASE,
)
_FELL = re.compile(
    r"(?:下降|减少|降低|缩短|收窄|下滑|下跌|回落|缩减|压缩|压减|削减|减轻|降幅|跌幅)[了达为约近]*\s*$"
    r"|\b(?:fell|fallen|falls?|dropp?(?:ed|s)?|declin(?:ed?|es)|decreas(?:ed?|es)|down|lower|shrank"
    r"|reduced|reduction|cut)(?:\s+(?:by|of))?\s*$",
    re.IGNORECASE,
)
_FALLS = re.compile(
    r"\s*(?:的?(?:降幅|跌幅|下降)"
    r"|(?:fewer|less|lower|down|fall|drop|decline|decrease|reduction)(?![A-Za-z]))",
    re.IGNORECASE,
)
# 提高至 62% and 提升达到 95% tell where a number stands now, not how far it moved.
_LEVEL = re.compile(r"(?:[到至]|(?<![A-Za-z])to)[了约近]*\s*$", re.IGNORECASE)
_LEVEL_QUALIFIERS = ("达到", "up to")
# A number that moved, or a price of money, is part of no whole.
_MOVED = re.compile(
    r"[涨跌]|[降增减升](?:幅|速|长|加|高|低|少|了|\s*$)|提高|提升|扩大|缩短|收窄|下滑|回落|压[缩减]|[上下]调"
    r"|同比|环比|[较比][^，。]{1,9}[多少高低快慢]|利率|利息|年息|月息|超额|超出|折扣"
    r"|\b(?:grow\w*|grew|ris(?:e|es|en|ing)|rose|increas\w+|gain\w*|up|climb\w*|jump\w*"
    r"|fell|fall\w*|drop\w*|declin\w+|decreas\w+|down|lower|shrank|reduc\w+|cut|interest"
    r"|discount|year.on.year|compared)\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    r"\s*(?:的?(?:[涨降跌增减升]幅|增[长速]|提[高升]|上升|上涨|下降|利率|利息)"
    r"|(?:year.on.year )?(?:growth|more|higher|larger|greater|faster|better|rise|increase|gain|up"
    r"|interest|discount|off)(?![A-Za-z]))",
    re.IGNORECASE,
)
_RATE = re.compile(r"[增降]幅|增速|growth", re.IGNORECASE)
# What begins a clause that tells what came of the one before it.
_RESULT = re.compile(
    r"(?:共|累计|并|已|可|直接|间接|为[^，、；\s]{1,8}?)*"
    r"(?:创造|挽回|惠及|受益|带动|产生|实现|吸引|节约|节省|增收|促进|推动|解决|化解|避免|覆盖|帮助)"
    r"|(?:and|which|thereby|thus)?\s*(?:worth|creat(?:ed|ing)|sav(?:ed|ing)|benefit(?:ed|ing)"
    r"|reach(?:ed|ing)|generat(?:ed|ing)|recover(?:ed|ing)|help(?:ed|ing)|yield(?:ed|ing)"
    r"|bring(?:ing)?|brought)\b",
    re.IGNORECASE,
)
_RUN_OF_YEARS = re.compile(
    r"连续\s*([2-9]|1[0-2])\s*年|\b([2-9]|1[0-2]) consecutive years", re.IGNORECASE
)
_SPAN_OF_YEARS = re.compile(
    r"^\s*(?:近|过去|这)?\s*([2-9]|1[0-2])\s*年(?!\s*(?:[级代度期制龄前后内]|以[上下前后]))"
    r"|^\s*(?:in|over|within) (?:the (?:last|past) )?([2-9]|1[0-2]) years\b",
    re.IGNORECASE,
)
# What did not rise after all: 连续 3 年零增长, 未增长, 下降.
_STOOD = re.compile(
    r"[零未无没负]|不(?!断)|下降|减少|降低|no |not |zero|without|fell|fall|declin", re.IGNORECASE
)
_ROSE = re.compile(r"增长|上升|增加|提高|攀升|growth|grew|rose|increas", re.IGNORECASE)


def single(clauses: tuple[Clause, ...]) -> Clause | None:
    """The only clause of a fact, if it is labelled."""
    one = len(clauses) == 1 and clauses[0].form is Form.LABELLED
    return clauses[0] if one else None


def may_be_share(clause: Clause) -> bool:
    """Whether an author may have the clause drawn as a ring."""
    # A picture of a figure has one place for words: those before it, or those behind.
    if clause.lead:
        return False
    figure = clause.figures[0]
    value = figure.value or Decimal(0)
    return bool(_SHARE.search(figure.unit)) and 0 < value <= 100 and not _is_fall(clause)


def is_share(clause: Clause) -> bool:
    """Whether the clause tells a part of a whole, which a ring shows."""
    return may_be_share(clause) and not _is_move(clause)


def may_be_growth(clause: Clause) -> bool:
    """Whether an author may have the clause drawn as growth."""
    if clause.lead:
        return False
    figure = clause.figures[0]
    percent = _SHARE.search(figure.unit) and (figure.value or 0) > 0
    return bool(percent) and not _is_fall(clause) and not _is_level(clause)


def is_growth(clause: Clause) -> bool:
    """Whether the words of the clause say that something rose by so much."""
    return may_be_growth(clause) and bool(_GREW.search(_around(clause)[0]))


def _is_fall(clause: Clause) -> bool:
    before, after = _around(clause)
    return bool(_FELL.search(before) or _FALLS.match(after))


def _is_move(clause: Clause) -> bool:
    before, after = _around(clause)
    return bool(_MOVES.match(after)) or (bool(_MOVED.search(before)) and not _is_level(clause))


def _is_level(clause: Clause) -> bool:
    before, _ = _around(clause)
    if clause.figures[0].before.lower() in _LEVEL_QUALIFIERS:
        return not _RATE.search(before)
    return bool(_LEVEL.search(before))


def _around(clause: Clause) -> tuple[str, str]:
    """What is written before and behind the only figure of a clause."""
    place = clause.parts.index(clause.figures[0])
    before, after = clause.parts[:place], clause.parts[place + 1 :]
    return "".join(part.text for part in before), "".join(part.text for part in after)


def is_result(clause: Clause) -> bool:
    """Whether the clause tells what came of the one before it."""
    return clause.form is Form.LABELLED and bool(_RESULT.match(clause.text.lstrip()))


def years(text: str) -> tuple[int, bool] | None:
    """How many years a sentence speaks of, and whether it says that each rose above the last.

    It speaks of them in a run that stands anywhere, or in a span at its beginning.
    """
    run = _RUN_OF_YEARS.search(text)
    if run:
        told = re.split(r"[，。；,;]", text[run.start() :])[0]
        return int(run[1] or run[2]), bool(_ROSE.search(told)) and not _STOOD.search(told)
    span = _SPAN_OF_YEARS.match(text)
    return (int(span[1] or span[2]), False) if span else None
