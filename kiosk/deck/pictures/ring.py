"""A share of a whole, as a ring that fills to its mark."""

import re

from kiosk.deck.model import Clause, Mark
from kiosk.deck.picture import Picture, one_figure
from kiosk.deck.wording import Said, none_of, only_figure

# A rate that is no part of a whole: of growth, of return, of exchange, of error.
_NO_WHOLE = none_of(
    "增长 增值 增 减 涨 跌 降 回报 收益 利润 毛利 利 年化 税 费 汇 效 速 频 功 倍 折扣 折旧 折 膨胀"
    " 通胀 周转 杠杆 溢价 变化 变动 误差 偏差 波动 换手 容积 斜 曲 几 概 提价 加价 贴现"
)
_HEAD = (
    rf"(?:{_NO_WHOLE}率|比例|比重|占比|份额"
    r"|(?:满意|知晓|认可|认同|支持|信任|参与|完成|达标)度|(?:覆盖|参与|受益|履约)面|进度|合格|优良|达标|满意)"
)
# Between what is measured and its number: adverbs, or how it came to stand there.
_STANDS = (
    r"(?:[^，；]{0,24}?(?:达到|[到至为是在占]|保持|维持))?"
    r"(?:已|均|都|也|仅|只|才|仍|还|有|总体|整体|平均|综合|常年|始终|一直|首次|全部|基本|普遍|分别"
    r"|连续[^，；]{1,3}年|稳定|保持|一次性|[:：])*"
)
_RATE = re.compile(rf"{_HEAD}[”’」』）)]?{_STANDS}$")
_COMPARED = re.compile(
    r"[高低快慢多少][于出过]|同比|环比|[较比][^，；]{1,10}[高低多少]$|误差|偏差|超额|超计划"
)
_PART = re.compile(
    r"(?:占(?![地用领])|覆盖(?![率面])|(?<!超额)(?<!提前)完成)"
    r"(?:(?!同比|环比|比上年|[增减提升降涨跌高低]).){0,16}$"
)
# Whose share it is: 全省 85% 的企业.
_OWNERS = re.compile(
    r"(?:^|全[省市县区州国校厂院镇乡村球]|世界|全公司|全集团|目前|现在|如今|已有|共?有|其中|让|使|帮助"
    r"|惠及|服务|来自|[，：:])$"
)
_OF = re.compile(
    r"的(?!增|提[高升]|[涨降跌升]幅|上升|上涨|下降|利[率息]|[年月]息|优惠|折扣|补[贴助]|贴息|奖励|收益|回报|速度"
    r"|比例|税|费|浓度|湿度|概率|幅度|水平)"
)

_NO_RATE = none_of(
    "interest growth inflation tax exchange discount birth death mortgage error return fee hourly"
    " flow heart pay base bank lending savings",
    behind=" ",
)
_NOUN = (
    rf"(?:{_NO_RATE}rates?"
    r"|share|proportion|percentage|satisfaction|coverage|attendance|occupancy|approval|turnout"
    r"|literacy|retention|compliance|uptime|availability|completion|participation|recycling"
    r"|employment|unemployment|utili[sz]ation|accuracy|punctuality|vaccination)"
)
_LEVEL = (
    r"(?:is|was|are|were|at|to|of|hit|hits|reach(?:es|ed)?|exceed(?:s|ed)?|topped|tops"
    r"|average[sd]?|remain(?:s|ed)|stays?|stayed|held|now|still)"
)
_STOOD = re.compile(
    rf"\b{_NOUN}(?! of (?:growth|return|interest|inflation))(?:\b[^.;]{{0,28}}\b{_LEVEL})?"
    r"(?: (?:a record|an average of|just|already))*:?$",
    re.IGNORECASE,
)
_MADE_UP = re.compile(
    r"\b(?:ma(?:ke|kes|de|king) up|account(?:s|ed|ing)? for|represent(?:s|ed)?"
    r"|compris(?:e|es|ed)|constitut(?:e|es|ed)|cover(?:s|ed|ing)?|t(?:ake|akes|ook) up"
    r"|fill(?:s|ed)?|occup(?:y|ies|ied))(?: (?:now|still|just|only))*$",
    re.IGNORECASE,
)
_OF_A_WHOLE = re.compile(
    r"\s+of\s+(?!(?:(?:the|its|their|our) )?(?:peak|former|original|usual|growth|increase|interest"
    r"|inflation|\d+|pre-|previous|last|levels?|figure|rate|norm|normal|average|what|that|price|cost|usual)\b)",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:cut\w*|sav\w+|reduc\w+|slash\w+|lower\w*|trim\w*|shed|lost|los\w+|drop\w*|fell|fall\w*"
    r"|declin\w*|decreas\w*|increas\w*|grew|grow\w*|rose|ris\w+|rais\w+|gain\w*|add(?:s|ed)?|up|down"
    r"|surg\w+|soar\w+|jump\w*|climb\w*|expand\w*|discount|interest|inflation|return|yield|margin"
    r"|fees?|tax|bonus|loan|by|an?)$",
    re.IGNORECASE,
)
_FOLLOWS = re.compile(r"\s*(?:$|(?:of|in|among|for|across|at|this|last|on|overall|during)\b)")


def _is_share(said: Said) -> bool:
    """Whether the words say that it is a part of a whole."""
    before, after = said.before, said.after.removeprefix(said.figure.after)
    if said.chinese:
        if _COMPARED.search(before) or (after.strip() and not after.lstrip().startswith("的")):
            return False
        if _RATE.search(before) or _PART.search(before):
            return not _OF.match(after.lstrip()) or bool(_PART.search(before))
        return bool(_OWNERS.search(before) and _OF.match(after.lstrip()))
    if _MADE_UP.search(before) or _STOOD.search(before):
        return bool(_FOLLOWS.match(after))
    return bool(_OF_A_WHOLE.match(after)) and not _MOVED.search(before)


def _found(clauses: tuple[Clause, ...], *, sure: bool) -> tuple[Mark, ...]:
    said = only_figure(clauses)
    if said is None or not said.percent or said.fell or said.figure.amount > 1:
        return ()
    return (Mark(float(said.figure.amount)),) if not sure or _is_share(said) else ()


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    return _found(clauses, sure=False)


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    return _found(clauses, sure=True)


PICTURE = Picture("ring", 2, _allowed, _chosen, one_figure, leads=True)
