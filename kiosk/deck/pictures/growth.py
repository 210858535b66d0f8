"""A rise by so much, as what was beside what it has become. A fall is not drawn."""

import re

from kiosk.deck.model import Clause, Mark
from kiosk.deck.picture import Picture, one_figure
from kiosk.deck.wording import Said, none_of, only_figure

_RISE = r"增长|增加|提高|提升|上升|扩大|上涨|攀升|跃升|猛增|激增|递增|[同环]比增|年均增"
_ROSE = re.compile(rf"(?<![少多负零未不没无])(?:{_RISE})$")
_PACE = re.compile(r"(?:增幅|增速|涨幅)(?:已|均|都|[:：]|达到|保持在|稳定在|[为是在])*$")
# Of a fall, of a rise itself, or of something only hoped for.
_NO_RISE = re.compile(
    rf"[降跌]幅|亏损|赤字|差距|逆差|(?:增幅|增速|涨幅|增长率)[^，；]*(?:{_RISE})"
    r"|目标|计划|力争|预计|有望|[高低快慢]于|不再|没有"
)
_OF_RISE = re.compile(r"的?(?:同比|年均|较快|高速|快速|稳定)?(?:增长|增幅|增速|提升|涨幅|增长率)")
_WITH = re.compile(r"(?:^|实现|保持|取得|达到|获得|迎来|有|同比|年均)$")

# 60% make up a half, and 12 of them sign up: nothing rose.
_UP = none_of(
    "make makes making made take takes taken took add adds added sign signed set sets end ended use"
    " used eat hold free freed give gave fill filled open opened buy bought cover back backed pick"
    " picked grow grew turn turned speed sum round",
    behind=" ",
)
_GREW = re.compile(
    r"\b(?:grew|grown|grows?|growing|growth|rose|risen|rises?|rising|increas(?:ed?|es|ing)"
    r"|surg(?:ed?|es)|soar(?:ed|s)?|expand(?:ed|s)?|climb(?:ed|s)?|jump(?:ed|s)?|leap(?:t|ed)"
    rf"|gain(?:ed)?|swelled|{_UP}up)(?: \w+ly)?(?: (?:by|of))?(?: a record)?$"
    r"|\b(?:grew|increased|raised|boosted|lifted|expanded|improved)(?: [\w’'-]+){1,4} by$",
    re.IGNORECASE,
)
_NEVER = re.compile(
    r"\b(?:no|not|never|zero|negative|without|slow(?:er|ed)|less|fell|fall|target|aims?|plans?|hopes?"
    r"|expect\w*|forecast|could|would|will)\b",
    re.IGNORECASE,
)
# How long it took, as words that may stand under it.
_SPAN = re.compile(r"(?<![0-9第])(?<!第 )[1-9][0-9]?\s*年(?![级期度代])|\b[1-9][0-9]? years\b")
_GOES_ON = re.compile(
    r"\s*(?:$|(?:in|since|over|on|from|compared|year|last|this|during|across|for|among|at|thanks|as"
    r"|after|annually|a year|per year|each|every|between|to date)\b)",
    re.IGNORECASE,
)
_A_RISE = re.compile(
    r"\s*(?:\w+ )?(?:rise|increase|growth|jump|surge|gain|uplift|boost|expansion)\b"
    r"(?! (?:target|plan|forecast))",
    re.IGNORECASE,
)


def _is_rise(said: Said) -> bool:
    """Whether the words say that something rose by so much."""
    before, after = said.before, said.after.removeprefix(said.figure.after)
    if said.chinese:
        if _NO_RISE.search(before):
            return False
        if not after.strip():
            return bool(_ROSE.search(before) or _PACE.search(before))
        return bool(_WITH.search(before) and _OF_RISE.fullmatch(after.strip()))
    if _NEVER.search(before):
        return False
    if _A_RISE.match(after):
        return True
    return bool(_GREW.search(before) and _GOES_ON.match(after))


def _found(clauses: tuple[Clause, ...], *, sure: bool) -> tuple[Mark, ...]:
    said = only_figure(clauses)
    if said is None or not said.percent or said.fell:
        return ()
    level = said.before.lower().endswith(("到", "至", " to")) and not _PACE.search(said.before)
    if level or said.figure.before.lower() == "up to" or (sure and not _is_rise(said)):
        return ()
    span = _SPAN.search(said.before)
    return Mark(1.0), Mark(1.0 + float(said.figure.amount), label=span[0] if span else "")


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    return _found(clauses, sure=False)


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    return _found(clauses, sure=True)


PICTURE = Picture("growth", 1, _allowed, _chosen, one_figure, leads=True)
