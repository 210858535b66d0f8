"""What stands around a numeral: qualifiers, currencies, scales and measure words."""

import re
from decimal import Decimal
from functools import lru_cache

from kiosk.content.figures.numerals import levelled
from kiosk.content.figures.words import begins_word, ends_word

GAP = r"[ \t]{0,3}"  # of a levelled text
_SPACES = " \t"

# Qualifiers before a numeral, the longest first: the first that ends there is the one.
_CHINESE_BEFORE = (
    *("不少于", "不低于", "不超过", "不高于", "不多于"),
    *(
        "超过",
        "至少",
        "至多",
        "达到",
        "高达",
        "多达",
        "突破",
        "大约",
        "将近",
        "接近",
        "不足",
        "不到",
    ),
    *("低于", "高于", "少于", "多于", "大于", "小于", "逾", "超", "约", "近", "达"),
)
_ENGLISH_BEFORE = (
    *("no fewer than", "no less than", "no more than", "not less than", "not more than"),
    *("well over", "just over", "just under", "in excess of", "as many as", "as much as"),
    *("more than", "less than", "fewer than", "at least", "at most", "close to", "up to"),
    *("approximately", "roughly", "around", "nearly", "almost", "about", "below", "above"),
    *("under", "over", "some"),
)
_SIGNS_BEFORE = ("≥", "≤", ">=", "<=", ">", "<", "~", "≈", "±", "+")
_BEFORE = (*_CHINESE_BEFORE, *_ENGLISH_BEFORE, *_SIGNS_BEFORE)
CURRENCIES = ("CHF", "USD", "EUR", "GBP", "RMB", "CNY", "HKD", "AUD", "NZD", "JPY", "SGD")
_PREFIX = re.compile(
    r"(?<![A-Za-z])(?:(?:US|HK|AU?|NZ|CA?|S|NT|R)?\$|(?:RMB)?¥|"
    + "|".join(CURRENCIES)
    + r")[ \t]?\Z|[€£₹][ \t]?\Z"
)
AFTER = re.compile(
    rf"{GAP}(?:及?以[上下内](?!学历|文化|干部|领导)|左右|上下(?!游|班|楼)|(?:or"
    rf"|and) (?:more|over|above)(?![A-Za-z]))"
    r"|(?<=[千万亿])\+|\+(?![0-9A-Za-z\u4e00-\u9fff])",
    re.IGNORECASE,
)

_PERCENT = r"%|‰|个百分点|pp(?![A-Za-z])|per ?cent(?![A-Za-z])|percentage points?(?![A-Za-z])"
_DEGREES = r"℃|℉|°[CF]?(?![A-Za-z])"
_METRIC = (
    r"(?:sq\.? ?(?:km|ft|m)|km[²2]?|[mcd]?m[²³23]|㎡|㎥|ha|kg|mg|[μµ]g|cm|mm|ml|mL|dB|kcal"
    r"|ppm|ppb|kN|MPa"
    r"|tCO2e|tCO₂e?|tce|TEU|TEUs|[kMGT]Wh?|kWp|MWp|m/s|m/min|[TGMPK]B|[GM]bps|[kMG]Hz|mph)"
    r"(?![A-Za-z0-9])"
)
METRIC = rf"(?-i:{_METRIC}|[tgL](?![A-Za-z0-9]))"
_TIMES = r"(?<=[0-9])[x×](?![A-Za-z0-9])"
_APPROX = r"[余多几来]"
_ENGLISH_SCALE = r"(?:(?:trillion|billion|million|thousand|bn|tn|m)|(?-i:[kK]))(?![A-Za-z0-9²³/])"

# Measure words that nobody takes for the beginning of another word.
_LONG = (
    r"(?:人|家|户|件|场|架|辆|台|班|批|名|车|艘|吨|列|例|课|项|队|站|篇|床|门|册|头"
    r"|卷)次(?!日|年|要|序)"
    r"|平方(?:公里|千米|厘米|米)|立方(?:厘米|米)?|平米|厘米|毫米|[微纳]米(?!波)|公里|千米"
    r"|[英海]里|英[寸尺]|公顷|公斤|市斤"
    r"|[毫微千]克(?!拉)|毫升|克拉|马力|赫兹|千瓦(?:小?时)?|兆瓦时?|千伏安|千乏|[千大]卡"
    r"|分贝|字节|像素|标准?箱"
    r"|吨标准?煤|吨公里|人公里|台[(]?套[)]?|件[/(]?套[)]?|人天|工日|床日|课时|学时|学分"
    r"|万方|土?石?方(?=$|[，。；、,;])"
    r"|[美欧日港加澳]元|元?人民币|英镑|卢布|摄氏度|个?(?:工作日|小时|工时|钟头|学期|学年"
    r"|星期|月|季度)|分钟|周年"
)
_SHORT = (
    r"[人名位家户个件项场次座所处种类台套部本册篇份张条例起批届级门期班组队支只头株棵亩吨斤克升米元"
    r"角倍成度辆架艘列间栋幢层站点片块颗朵枚把扇幅首曲款笔宗桩步节堂回遍趟大岁对轮卷集盏尾讲字"
    r"副双箱袋瓶盒桶罐包串束顿餐席床桌面匹根杯碗枝粒口眼页盆羽折幕通阶分番年天日月周秒]"
)
MEASURE = rf"(?:{_LONG}|{_SHORT})"
_TAIL = (
    r"(?:/(?:平方(?:公里|千米|米)|立方米|公里|小时|分钟|公斤|千克|千瓦时|人次|学年"
    r"|[年月日天时秒人户亩吨元件台套辆次家个米升周]"
    rf"|(?-i:km²?|m[²³23]|㎡|h|s|kg|L|kWh)(?![A-Za-z0-9])|{_SHORT}))"
    rf"(?:[/·][年月日天时人次]){{0,2}}"
)
# An English word is a unit where nothing but it can be counted: a plural, and no word behind it
# that it could describe. Of two nouns, then, both are left to the sentence.
_PLURAL = r"(?:[A-Za-z]{2,20}(?<!s)s|people|children|men|women|staff|sheep|fish)"
_NO_PLURAL = (
    r"(?:across|as|has|was|is|its|his|this|thus|plus|times|less|yes|always|perhaps|versus|towards"
    r"|afterwards|besides|does|goes|makes|takes|gas|bus|news|looks|runs|holds|carries"
    r"|covers|serves|helps|leads|gives|keeps|meets|opens|needs|becomes|remains"
    r"|includes)(?![A-Za-z])"
)
_FOLLOWS = (
    r"(?:of|for|from|in|into|on|at|to|by|with|without|and|or|but|were|was|are|is|have|had"
    r"|has|will"
    r"|can|could|who|that|which|through|across|over|under|during|within|since|per|a|an|each|every"
    r"|this|last|as|more|than|took|take|came|joined|attended|where|when|while|between"
    r"|after|before"
    r"|against|around|near|worth|now|still|so|not|our|their|its|the|the|via|up|along|among"
    r"|annually"
    r"|sold|built|made|won|sent|born|[A-Za-z]{3,12}ed|today|worldwide|overall|altogether"
    r"|together|daily|weekly|monthly|online|using|including)"
)
_NOUN = (
    rf"(?!{_NO_PLURAL})(?:(?:square|cubic) (?:metres?|meters?|kilomet(?:re|er)s?|feet|miles)"
    rf"|{_PLURAL})(?=$|[^A-Za-z \t/'-]|[ \t]{{1,3}}(?:$|[^A-Za-z0-9]|{_FOLLOWS}(?![A-Za-z])))"
)
_ENGLISH = re.compile(
    rf"(?:\+ ?)?{_ENGLISH_SCALE}(?: {METRIC}| {_NOUN})?|(?:\+ )?{_NOUN}", re.IGNORECASE
)
_SYMBOL = re.compile(
    rf"{_PERCENT}|{_DEGREES}|{METRIC}(?:/(?:[年月日天时人]|(?-i:km²?|m[²³23]|h|s|L|kWh"
    rf"|kg))(?![A-Za-z0-9]))?|{_TIMES}",
    re.IGNORECASE,
)
_CHINESE = re.compile(
    rf"\+?(?P<scale>{_APPROX}?(?:[十百千]?(?:[万亿]|兆(?![瓦赫帕比])){{1,3}}|[十百](?={_APPROX}"
    rf"|{GAP}(?:{_LONG}|{_SHORT}))|千(?![瓦克米伏卡])|)"
    rf"{_APPROX}?){GAP}(?P<measure>(?P<long>{_LONG})|{_SHORT}|(?-i:{_METRIC})|"
    rf"(?:大[\u4e00-\u9fff]{{2}})(?=[，。；、！？,;.!?\s]|$)|)"
)
_HUNDREDS = re.compile(r"[0-9]{3}\Z")
_GREAT = re.compile(r"大[\u4e00-\u9fff]{2}(?=[，。；、！？,;.!?\s]|$)")
_PAIRED = re.compile(rf"[(](?:{_LONG}|{_SHORT})[)]|{_TAIL}")


def unit_end(text: str, start: int, end: int) -> int:
    """Where the unit ends that follows a numeral ending at `start`; `start` if there is none.

    `text` is levelled and read no further than `end`.
    """
    place = start
    while place < min(end, start + 3) and text[place] in _SPACES:
        place += 1
    if place >= end:
        return start
    # The only Chinese word among them is 个百分点.
    for pattern in (_SYMBOL, _ENGLISH) if text[place] < "\u3400" or text[place] == "个" else ():
        if match := pattern.match(text, place, end):
            return match.end()
    match = _CHINESE.match(text, place, end)
    if match is None or match.end() == place or match.group() == "+":
        return start
    return _measured(match, text, start, end)


def _measured(match: re.Match[str], text: str, start: int, end: int) -> int:
    """The end of a Chinese unit, its measure word left out where it begins another word."""
    measure, scale = match.start("measure"), match["scale"]
    if match["measure"]:
        if text[measure] == "大":
            great = _GREAT.match(text, measure, end)
            few = not scale and not _HUNDREDS.search(text, max(0, start - 3), start)
            cut = not few or (not great and begins_word(text, measure))
            finish = great.end() if great and few else match.end()
        else:
            cut = not match["long"] and begins_word(text, measure)
            finish = match.end()
        if not cut:
            if more := _PAIRED.match(text, finish, end):
                return more.end()
            return finish
    return match.end("scale") if scale else start


def qualifier_start(text: str, low: int, start: int) -> int:
    """Where the qualifier begins that ends before a numeral at `start`; `start` if there is none.

    `text` is levelled and read from `low` on.
    """
    end = start
    while end > low and start - end < 3 and text[end - 1] in _SPACES:
        end -= 1
    tail = text[max(low, end - 16) : end].lower()
    if not tail.endswith(_BEFORE):
        return start
    for sign in _SIGNS_BEFORE:
        if tail.endswith(sign):
            before = tail[: -len(sign)].rstrip()
            close = before[-1:].isascii() and before[-1:].isalnum() and end == start
            return start if close and sign in "~+" else end - len(sign)
    for word in _CHINESE_BEFORE:
        if tail.endswith(word):
            return start if ends_word(text, end) else end - len(word)
    for word in _ENGLISH_BEFORE:
        if tail.endswith(word) and not tail[: -len(word)][-1:].isalpha():
            return end - len(word) if end < start else start
    return start


def prefix_start(text: str, low: int, start: int) -> int:
    """Where the currency begins that stands before a numeral at `start`; `start` if none does."""
    sign = text[max(low, start - 2) : start].rstrip(_SPACES)[-1:]
    if sign not in "$¥€£₹" and not sign.isupper():
        return start
    match = _PREFIX.search(text, max(low, start - 5), start)
    return match.start() if match else start


_MULTIPLES = {
    "%": Decimal("0.01"),
    "‰": Decimal("0.001"),
    "个百分点": Decimal("0.01"),
    "pp": Decimal("0.01"),
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
_SCALES = re.compile(
    rf"{_PERCENT}|[十百千万亿兆](?![瓦米克伏乏卡])|{_ENGLISH_SCALE}", re.IGNORECASE
)
_LEADING = re.compile(
    rf"\+? ?{_APPROX}?((?:{_PERCENT})|[十百千万亿兆余多几来]+|{_ENGLISH_SCALE})", re.IGNORECASE
)


@lru_cache(maxsize=1024)  # a show says few units, and each of them often
def multiple(unit: str) -> Decimal:
    """What a numeral before this unit is multiplied by: 10000 for 万余项, 0.01 for %."""
    product = Decimal(1)
    unit = levelled(unit)
    if leading := _LEADING.match(unit):
        for word in _SCALES.findall(leading.group()):
            product *= _MULTIPLES["".join(word.lower().split())]
    return product
