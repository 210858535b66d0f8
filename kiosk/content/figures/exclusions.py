"""Stretches of a sentence whose numbers do not count: names, times, ordinals, codes, ranges."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from kiosk.content.figures.units import (
    CURRENCY,
    GAP,
    METRIC,
    NUMERAL,
    UNIT,
)

_FREE = r"(?<![0-9.,])"  # not in the middle of a number
_CHINESE_TIME = (
    r"年|个?半?(?:月|季度|星期|学年|学期|世纪|工作日|小时|钟头)"
    r"|日(?!元)|号|天|周|时(?!代)|分钟|秒|刻钟"
)
_ENGLISH_TIME = (
    r"(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|hrs?|mins?|decades?|century|centuries)"
    r"(?![A-Za-z])|[ap]\.?m\.?(?![A-Za-z])|o'clock"
)
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:19|20)[0-9]{2}(?![0-9]|,[0-9])"
# A quotation with a pause inside is speech, and its numbers count; one without is a name.
_NAME = r"[^，。；！？,;!?\n"


class Why(StrEnum):
    """Why a number does not count."""

    NAME = "name"
    TIME = "time"
    ORDINAL = "ordinal"
    CODE = "code"
    RANGE = "range"
    PREVENTED = "prevented"  # by a backslash
    EMPHASISED = "emphasised"  # set in braces, but no number that could be read


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A stretch of a text in which no number counts, by its start and end."""

    start: int
    end: int
    why: Why


_PATTERNS: dict[Why, tuple[str, ...]] = {
    Why.NAME: (
        rf"“{_NAME}“”]*”",
        rf"‘{_NAME}‘’]*’",
        rf'"{_NAME}"]*"',
        rf"「{_NAME}「」]*」",
        r"《[^《》]*》|〈[^〈〉]*〉|『[^『』]*』",
    ),
    Why.TIME: (
        rf"{_FREE}{NUMERAL}{GAP}*[余多几]?{GAP}*(?:{_CHINESE_TIME})",
        rf"{_FREE}[0-9]{{1,2}}{GAP}*点(?:钟|半|整|[0-9]|$|[，。；])",
        rf"[0-9]{GAP}*(?:点|时|小时){GAP}*[0-9]{{1,2}}{GAP}*分",
        rf"{_FREE}[0-9]+{GAP}*分{GAP}*[0-9]+{GAP}*秒",
        rf"{_FREE}{NUMERAL}[ -]+(?:{_ENGLISH_TIME})",
        rf"\b{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd|th)?(?:,?\s+{_YEAR})?(?![0-9])",
        rf"\b[0-9]{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:\s+{_YEAR})?",
        rf"\b(?:in|since|by|from|until|till|during|before|after|to|and|year|FY|{_MONTH})\s+{_YEAR}"
        rf"(?!\s*(?:%|[a-z]+s\b))",
        rf"[(（]{_YEAR}[)）]|\b{_YEAR}s\b|\b{_YEAR}(?='s\b)",
        r"(?<![0-9])[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?(?![0-9])",
        r"(?<![0-9])[0-9]{4}[-./][0-9]{1,2}(?:[-./][0-9]{1,2})?(?![0-9])",
    ),
    Why.ORDINAL: (
        rf"第{GAP}*{NUMERAL}",
        rf"(?<![之以目年])前{GAP}*[0-9]+{GAP}*[名位]",
        # a congress is the 18th; ten great projects are ten
        rf"{_FREE}[0-9]+{GAP}*大(?=精神|报告|以来|召开|胜利|代表(?![性作])|开幕|闭幕|期间)",
        rf"党的{GAP}*[0-9]+{GAP}*大|工会{GAP}*[0-9]+{GAP}*大(?!{GAP}*[\u4e00-\u9fff“‘「《])",
        r"\b[0-9]+(?:st|nd|rd|th)\b",
        r"\b(?:No|Nos)\.?\s*[0-9]+|[№#]\s*[0-9]+",
    ),
    Why.CODE: (
        rf"(?<![0-9.,])[0-9]{{3,}}(?![0-9]|[.,][0-9]|{GAP}*(?:{UNIT})){GAP}*[\u4e00-\u9fff]{{0,6}}?"
        r"(?:热线|专线|服务台|号码)",
        rf"(?:拨打|热线|专线){GAP}*[:：]?{GAP}*[0-9]{{3,}}(?![0-9]|[.,][0-9]|{GAP}*(?:{UNIT}))",
        # a telephone number; two numbers alone may be a range
        r"(?<![0-9.,-])(?:0[0-9]+|[0-9]+-[0-9]+)(?:-[0-9]+)+(?![0-9.])",
        r"(?<![0-9.])[0-9]+(?:\.[0-9]+){2,}",
        r"\bv(?:er(?:sion)?)?\.?\s*[0-9]+(?:\.[0-9]+)*",
        r"[A-Za-z_][A-Za-z_-]*[0-9][A-Za-z0-9_.-]*",
        rf"[A-Za-z]+[\u4e00-\u9fff]{{1,4}}[0-9]+(?:\.[0-9]+)?(?![0-9]|\.[0-9]|{GAP}*(?:{UNIT}))",
        r"(?<![0-9.,])[0-9]+(?:\.[0-9]+)?(?=[A-Za-z])(?!(?:bn|tn|m|k)(?![A-Za-z])|x(?![A-Za-z0-9])"
        rf"|{METRIC})[A-Za-z][A-Za-z0-9]*",
        # a leading zero makes a code, never an amount
        r"(?<![0-9.,])0[0-9]+(?![0-9.])",
    ),
    Why.RANGE: (
        rf"{_FREE}{NUMERAL}[%℃]?{GAP}*(?:[–—~～〜至到]|--+){GAP}*[-−]?{NUMERAL}",
        rf"{_FREE}{NUMERAL}%?\s+(?:to|or)\s+(?:{CURRENCY})?{NUMERAL}",
        rf"\bbetween\s+(?:{CURRENCY})?{NUMERAL}%?\s+and\s+(?:{CURRENCY})?{NUMERAL}",
        rf"{_FREE}{NUMERAL}\s+(?:out\s+)?of\s+(?:(?:every|the)\s+)?{NUMERAL}",
        r"(?<![0-9.,])[1-9]\s+in\s+(?:every\s+)?(?:[2-9]|10|100|1,?000)(?![0-9]|[.,][0-9])",
        rf"(?<![0-9A-Za-z.,])(?:[0-9]+|[NX])(?:(?:[+＋]|{GAP}[+＋]{GAP})(?:[0-9]+|[NX](?![A-Za-z])))+",
        r"(?<![0-9.,-])[0-9]+(?:\.[0-9]+)?(?:-[0-9]+(?:\.[0-9]+)?)+(?![0-9.])",
        r"(?<![0-9])[0-9]+\s*[:：/×]\s*[0-9]+(?![0-9])",
    ),
}
_LOOKALIKES = tuple(
    (re.compile(pattern, re.ASCII | re.IGNORECASE), why)
    for why, patterns in _PATTERNS.items()
    for pattern in patterns
)


def lookalikes(text: str) -> Iterator[Lookalike]:
    """Yield each stretch in which no number counts."""
    for pattern, why in _LOOKALIKES:
        for match in pattern.finditer(text):
            yield Lookalike(*match.span(), why)
