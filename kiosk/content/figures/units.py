"""The words that stand around a numeral: qualifiers, currencies, scales and measure words."""

import re
from decimal import Decimal
from functools import lru_cache

GAP = r"[ \t\u00a0\u3000]"
NUMERAL = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"

BEFORE = (
    r"超过|不少于|不低于|不超过|至少|达到|高达|多达|突破|大约|将近|接近|逾|超|"
    r"(?<![制合节预条签])约|(?<![最附])近|(?<![到抵直])达|"
    r"(?<![A-Za-z])(?:more than|less than|fewer than|at least|up to|nearly|almost|about|around"
    r"|over|roughly|approximately|some|close to)(?![A-Za-z])"
)
AFTER = rf"以上|以下|以内|左右|上下|(?<!{GAP})[+＋](?![0-9A-Za-z\u4e00-\u9fff])"
CURRENCY = r"US\$|HK\$|[$€£¥￥]"

_PERCENT = rf"%|％|‰|个百分点|per{GAP}?cent(?![A-Za-z])|percentage{GAP}points?(?![A-Za-z])"
_DEGREES = r"℃|℉|°[CF]?(?![A-Za-z])"
METRIC = r"(?:km[²2]?|m[²³23]|ha|kg|cm|mm|[kMGT]Wh?)(?![A-Za-z0-9])"
_TIMES = r"(?<=[0-9])[x×](?![A-Za-z0-9])"
_APPROX = r"[余多几来]"
_SCALE = r"[十百千]?[万亿兆]+|[十百千](?=[余多几来])"
_ENGLISH_SCALE = r"(?:trillion|billion|million|thousand|bn|tn|m|k)(?![A-Za-z0-9²³])"
# An English word is a unit where nothing but it can be counted: a plural, or the last word.
_ENGLISH_WORD = r"(?:[A-Za-z]{2,}s(?![A-Za-z])|[A-Za-z]{3,}(?=[.,;:!?]|$))"
_NOT_UNITS = r"(?!(?:across|as|has|is|was|its|this|plus|times|and|for|from|with|the)(?![A-Za-z]))"

_LONG = (
    r"(?:人|家|户|件|场|架|辆|台|班|批|名|车|艘|吨)次|课时|学时|公里|千米|平方公里|平方米|立方米|公顷|"
    r"公斤|千克|千瓦时|千瓦|兆瓦|[美欧日港加澳]元|元?人民币|英镑|卢布|摄氏度|番(?!茄)|"
    r"分(?![钟之会公店校部支院布别析成数为明类队级工享社])|"
    r"大[\u4e00-\u9fff]{2}(?=[，。；、！？,;.!?\s]|$)"
)
_SHORT = (
    r"[人名位家户个件项场次座所处种类台套部本册篇份张条例起批届级门期班组队支只头株棵亩吨斤克升米元"
    r"角倍成度辆架艘列间栋幢层站点片块颗朵枚把扇幅首曲款笔宗桩步节堂回遍趟大岁]"
)
_MEASURE = rf"(?:{_LONG}|{_SHORT})(?:[(（](?:{_LONG}|{_SHORT})[)）])?(?:/[年月日天人户])?"
_WORKED = r"个?(?:小时|工时)"  # 24 小时 is a span of time, 1.2 万小时 an amount of work
_MORE = r"(?<=[0-9])[+＋]"

UNIT = (
    rf"{_PERCENT}|{_DEGREES}|{METRIC}|{_TIMES}"
    rf"|{_MORE}{GAP}?(?:{_ENGLISH_SCALE}{GAP})?{_NOT_UNITS}{_ENGLISH_WORD}"
    rf"|{_MORE}(?:{_SCALE})?{GAP}?(?:{_MEASURE})"
    rf"|{_ENGLISH_SCALE}(?:{GAP}{_NOT_UNITS}{_ENGLISH_WORD})?"
    rf"|{_NOT_UNITS}{_ENGLISH_WORD}"
    rf"|{_APPROX}?(?:{_SCALE}){_APPROX}?{GAP}?{_WORKED}"
    rf"|{_APPROX}?(?:{_SCALE})?{_APPROX}?{GAP}?(?:{_MEASURE})"
    rf"|{_APPROX}?(?:{_SCALE}){_APPROX}?|{_APPROX}"
)

_MULTIPLES = {
    "%": Decimal("0.01"),
    "％": Decimal("0.01"),
    "‰": Decimal("0.001"),
    "个百分点": Decimal("0.01"),
    "percent": Decimal("0.01"),
    "percentagepoint": Decimal("0.01"),
    "percentagepoints": Decimal("0.01"),
    "十": Decimal(10),
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "亿": Decimal(10**8),
    "兆": Decimal(10**12),
    "thousand": Decimal(1000),
    "k": Decimal(1000),
    "million": Decimal(10**6),
    "m": Decimal(10**6),
    "billion": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "tn": Decimal(10**12),
}
_SCALES = re.compile(rf"{_PERCENT}|[十百千万亿兆](?![瓦米克])|{_ENGLISH_SCALE}", re.IGNORECASE)
_LEADING = re.compile(
    rf"[+＋]?{GAP}?{_APPROX}?((?:{_PERCENT})|[十百千万亿兆余多几来]+|{_ENGLISH_SCALE})",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)  # a show says few units, and each of them often
def multiple(unit: str) -> Decimal:
    """What a numeral before this unit is multiplied by: 10000 for 万余项, 0.01 for %."""
    product = Decimal(1)
    if leading := _LEADING.match(unit):
        for word in _SCALES.findall(leading.group()):
            product *= _MULTIPLES["".join(word.lower().split())]
    return product
