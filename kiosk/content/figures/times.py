"""Numbers that tell when, how long or how old."""

import re

from kiosk.content.figures.numerals import SIMPLE
from kiosk.content.figures.units import GAP, unit_end

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_DAY = r"[日号](?!元|语|用|间|化|托|军|称)"
_HOUR = r"时(?!代|尚|政|段|装|评|光|差|速)"
#: A date or an hour, matched where its first number begins.
DATE = re.compile(
    rf"[0-9]{{4}}[-./][0-9]{{1,2}}[-./][0-9]{{1,2}}(?![0-9])"
    rf"|(?:1[89]|20)[0-9]{{2}}[-/](?:1[0-2]|0?[1-9])(?![0-9])(?!{GAP}[人名家户个件项元%万亿])"
    rf"|(?:1[89]|20)[0-9]{{2}}\.(?:1[0-2]|0?[1-9])(?![0-9.])"
    rf"|{_YEAR}[-/][0-9]{{2}}(?![0-9.])"
    rf"|[0-9]{{4}}{GAP}年(?!货|青|轻"
    rf"|长)(?:{GAP}[0-9]{{1,2}}{GAP}月(?:{GAP}[0-9]{{1,2}}{GAP}[日号])?)?"
    rf"|[0-9]{{1,2}}{GAP}月(?!饼|嫂|季|子)(?:{GAP}[0-9]{{1,2}}{GAP}[日号])?"
    rf"|[0-9]+{GAP}(?:点|时|小时|分){GAP}[0-9]{{1,2}}{GAP}[分秒]"
    rf"|[0-9]{{1,4}}{GAP}(?:{_DAY})|[0-9]{{1,2}}{GAP}{_HOUR}"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])"
    rf"|[0-9]{{1,2}}{GAP}点(?:钟|半|整|[0-9]|$|[,。;，；前后至到])"
    r"|[0-9]{1,2}(?:[.:][0-9]{2})?[ -]?(?:[ap]\.m\.|[ap]m(?![A-Za-z])|o'clock)"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? {_YEAR})?(?![A-Za-z])"
    r"|[0-9]{1,2}·[0-9]{1,2}(?![0-9])|(?:[1-9]|1[0-2])\.[0-9]{1,2}(?=(?:国际|全国"
    r"|世界)?[\u4e00-\u9fff]{0,3}节(?![能约水省]))"
    r"|(?<=[ (]')[0-9]{2}(?![0-9])|[0-9]{2,4}s(?![A-Za-z])",
    re.ASCII | re.IGNORECASE,
)
#: A date that begins with a word.
WORDED_DATE = (
    rf"\b{_MONTH} (?:[12]?[0-9]|3[01])(?![0-9])(?:st|nd|rd|th)?(?:,? {_YEAR})?(?![0-9,.]*[0-9])"
    rf"|\b(?:{_MONTH}|year|FY|mid-|early-|late-|pre-|post-|c\.|circa|AD"
    rf"|BC)[ ]?[0-9]{{3,4}}(?![0-9,])"
    rf"|\bopen(?:s|ed)?(?: daily)? from [0-9]{{1,2}} to [0-9]{{1,2}}"
    rf"|\bat [0-9]{{1,2}}(?= every| on | each)"
)
_CHINESE_TIME = (
    r"(?P<unit>周年|载(?!体|客|货|重|荷|人|入|有)|年(?!轻|货|青|长|糕)|个?半?(?:月(?!饼|嫂"
    r"|季|子)|季度|星期|学年|学期|世纪"
    r"|工作日|小时|钟头)"
    r"|天(?!然|文|主|鹅|使|线|桥|窗|津|气|池)|周(?!边|围|刊|报)|分钟|秒(?!杀)|刻钟|昼夜|晚|夜)"
)
_ENGLISH_TIME = (
    r"(?P<word>years?|months?|weeks?|weekends?|days?|nights?|hours?|minutes?|seconds?|hrs?"
    r"|mins?|decades?"
    r"|century|centuries|seasons?)(?![A-Za-z])"
)
_CHINESE_SPAN = re.compile(rf"(?P<n>{SIMPLE}){GAP}[余多几]?{GAP}{_CHINESE_TIME}")
_ENGLISH_SPAN = re.compile(
    rf"(?P<n>{SIMPLE})\+?(?P<gap>[ -]{{1,3}})(?:(?:more|consecutive|straight|successive"
    rf"|full|whole|long|short"
    rf"|working|business|calendar|academic|financial|school)[ -])?{_ENGLISH_TIME}",
    re.ASCII | re.IGNORECASE,
)
# What a span of time is the amount of, directly before it: 平均工龄 9.5 年, 缩短到 3 天.
_AMOUNT = re.compile(
    r"(?:时间|时长|工时|学时|天数|日数|小时数|周期|时限|期限|年限|工龄|教龄|党龄|寿命|耗时"
    r"|用时|平均|人均|户均"
    r"|安全(?:生产|运行|行驶|飞行)|无事故|累计(?:服务|运行|培训|志愿服务|授课)?|优良"
    r"|(?:压缩|压减|缩短|缩减|减少|精简|提前|节省|节约|延长|[降减增]|提速)(?:[到至为了]|时间)?)"
    r"(?:[达为共超近逾约]|达到|超过|已|长达)?[ \t]{0,3}\Z"
)
_SHORTER = re.compile(r"[^，。；,;0-9]{0,8}(?:压缩|压减|缩短|缩减|减少|精简|降|减|延长|提)")
_FROM = re.compile(r"[由从][^，。；,;0-9]{0,8}\Z")
_QUIET_AFTER = re.compile(
    rf"{GAP}(?:[之以]?[内来前后间]|期|制|假|长(?!度)|如一日|(?:全天候|不间断|在线|开放"
    rf"|服务|营业|不打烊|值班|值守|监测|保障)|的?(?:行动|计划))"
)
_QUIET_BEFORE = re.compile(
    r"(?:每|为期|历时|连续|全年|全天|全程|近|过去|未来|今后|首个?|又)[ \t]{0,3}\Z"
)
_ROUND_THE_CLOCK = {"24", "365", "366", "7", "72", "48"}
_GIVEN = re.compile(
    r"\b(?:gave|given|gives?|donated|volunteered|worked|logged|put in|contributed|taught"
    r"|delivered|provided"
    r"|clocked|flew|saved?|saving|totall?ing|totall?ed|average|averaging|averaged)"
    r"(?: (?:more than|over|nearly|almost|about|some|around|of|at|us|by|a total of"
    r"|up to)){0,2} \Z",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:cut|reduced|shortened|fell|fallen|down|dropped|halved|rose|risen|up|grew|grown"
    r"|increased"
    r"|extended|lengthened|improved)\b[^.;,0-9]{0,30}(?:[0-9][^.;,0-9]{0,12} to )?\Z",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:takes?|took|lasts?|lasted|within|in|after|for|every|over|under|than|runs?)"
    r"(?: (?:about|around|up to|over|just|only|the (?:next|last|past)))?[ ]\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:a|an|the|our|its|every|each|this)[ ]\Z", re.IGNORECASE)


def is_span(text: str, start: int) -> re.Match[str] | None:
    """The span of time a numeral begins that only says how long; None where it is an amount.

    安全生产 1826 天, 9.5 年, 由 20 个工作日压缩到 3 个 and 7,426 hours are achievements.
    """
    if match := _CHINESE_SPAN.match(text, start):
        return None if _is_chinese_amount(match, text, start) else match
    if match := _ENGLISH_SPAN.match(text, start):
        return None if _is_english_amount(match, text, start) else match
    return None


def _is_chinese_amount(match: re.Match[str], text: str, start: int) -> bool:
    number, unit = match["n"].replace(",", ""), match["unit"]
    before = text[max(0, start - 16) : start]
    counted = re.search("[年天时月周日钟秒]", unit) is not None and "世纪" not in unit
    if not counted or (unit == "年" and len(number) == 4 and number.isdigit()):
        return False
    if _AMOUNT.search(before):
        return True
    if _FROM.search(before) and _SHORTER.match(text, match.end()):
        return True
    if _QUIET_AFTER.match(text, match.end()) or _QUIET_BEFORE.search(before):
        return False
    if "." in number:
        return True
    great = len(number) >= 3 and number not in _ROUND_THE_CLOCK and number != "100"
    return great and ("天" in unit or "时" in unit)


def _is_english_amount(match: re.Match[str], text: str, start: int) -> bool:
    number, word = match["n"].replace(",", ""), match["word"].lower()
    if "-" in match["gap"] or match.end("gap") != match.start("word"):
        return False
    before = text[max(0, start - 48) : start]
    if (
        word in ("day", "week", "month", "year", "hour", "night", "season", "second")
        and number != "1"
    ):
        return not _ARTICLE.search(before)  # 42 day trips: what is counted stands behind
    if _CHANGED.search(before):
        return True
    if word.startswith(("hour", "day", "minute")):
        great = number.isdigit() and int(number[:9]) > 100 and number not in _ROUND_THE_CLOCK
        given = bool(_GIVEN.search(before)) and word.startswith(("hour", "minute"))
        if great or given:
            return True
    return "." in number and not _TAKES.search(before)


_AGE = re.compile(
    rf"[0-9]{{1,3}}{GAP}周?岁{GAP}(?=(?:及?以[上下内])|[\u4e00-\u9fff])"
    rf"|(?:[5-9][05]|[01]0|15){GAP}后(?![来续台期勤面方])"
    r"|[0-9]{1,3}(?:-? ?(?:to|and|or|–|-) ?[0-9]{1,3})?[- ]years?[- ]olds?(?![A-Za-z])"
    r"|[0-9]{1,2} (?:and|or) (?:over|above|under|older|younger)(?![A-Za-z])"
    r"|[0-9]{1,2}\+(?= (?:only|age|year)|[.,;]|$)(?<= [0-9]{2}\+)",
    re.ASCII | re.IGNORECASE,
)
_AN_AGE = re.compile(r"(?:寿命|年龄|高龄|最[大小长年])[^，。；,;0-9]{0,8}\Z")
_COMING_OF_AGE = re.compile(r"[未不年]满[ \t]{0,3}\Z")
#: An age that begins with a word.
WORDED_AGE = (
    r"\b(?:under|over)-[0-9]{1,2}s?"
    r"|\bage[ds]?(?: between| from| of)? [0-9]{1,3}(?:(?: to | and | or "
    r"|[–-])[0-9]{1,3})?(?![0-9,.]*[0-9])"
    r"|\b(?:people|adults|men|women|children|kids|seniors|those|anyone|everyone|residents"
    r"|pensioners)"
    r" (?:under|over|below|above) [0-9]{1,2}(?![0-9,.%]*[0-9%])"
    r"|\b(?:were|was|are|is|be|those|people|adults|men|women|children|anyone|everyone"
    r"|[a-z]{3,20}s)"
    r" (?:under|over|below|above) (?:the age of )?[0-9]{1,2}(?=$|[.,;:!?)]| (?:who|and"
    r"|were|are)\b)"
)


def is_age(text: str, start: int) -> re.Match[str] | None:
    """The age of those spoken of that begins here; None where it is what was measured."""
    match = _AGE.match(text, start)
    if match is None or "岁" not in match.group():
        before = _COMING_OF_AGE.search(text, max(0, start - 4), start)
        return re.compile(rf"[0-9]+{GAP}周?岁").match(text, start) if before else match
    return None if _AN_AGE.search(text, max(0, start - 16), start) else match


_BARE_YEAR = re.compile(rf"{_YEAR}(?![0-9]|[,.:'][0-9]|[A-Za-z])")
_A_YEAR_IN_CHINESE = re.compile(
    r"(?:截至|自|从|于|在|(?<![加长高升少低降增减达])[至到]|较|比|[(]|规划|愿景|[A-Za-z])[ \t]?\Z"
)
_AN_AMOUNT_IN_CHINESE = re.compile(
    r"(?:[数达共计约超近逾有为人]|[加长高升少低降增减][至到]|至少|达到|超过|突破|合计)[ \t]?\Z"
)
_ALWAYS_BEFORE_A_YEAR = re.compile(
    r"\b(?:in|since|until|till|during|before|year|season|q[1-4]|h[12]|budget|plan|strategy"
    r"|festival|census|report|biennale|spring|summer|autumn"
    r"|winter|than"
    r"|mid|early|late|end of"
    r"|the|a|our|its|their|his|her|this|that|vision|agenda|class of|expo|back to"
    r"|compared with|by)[ -]\Z",
    re.IGNORECASE,
)
_BEFORE_AN_AMOUNT = re.compile(
    r"(?:more than|less than|fewer than|over|about|some|nearly|almost|around|least"
    r"|approximately|roughly|only"
    r"|all|another|up to|a total of|totall?ed|reach(?:ed|ing)|hit|attracted|numbered"
    r"|(?:rose|grew|fell|climbed|increased|dropped|up|down) (?:to|from)|[€£$¥~>≥+])"
    r"[ ]?\Z",
    re.IGNORECASE,
)
_BEGAN = re.compile(
    r"\b(?:built|founded|made|opened|dat(?:es|ed|ing)|est\.?|established|painted|born|died)\b"
    r"(?: (?:around|about|before|after|back|to|in|from|c\.))* \Z",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(r"\b(?:in|since|from|until|before|after|around|of) \Z", re.IGNORECASE)
_COUNTED_BEHIND = re.compile(
    r" (?:(?!(?:was|is|has|had|saw|brought|will|and|or|to|by|for|with|the|a|of|in|on|at|we"
    r"|our)\b)(?![a-z]+ed\b)"
    r"[a-z-]+ )?(?!(?:was|is|has|adds|brings|marks|sees|ends|starts|begins|needs|shows"
    r"|means|opens|levels?|figures|results|accounts|games|elections|prices"
    r"|standards|targets"
    r"|goals|finals|awards|winners|champions|graduates|olympics)\b)(?:[a-z]{2,20}(?<!s)s"
    r"|people|children|men"
    r"|women|staff)\b"
)


def is_year(text: str, start: int, *, chinese: bool) -> re.Match[str] | None:
    """The year that a bare number from 1500 to 2099 begins; None where something is counted."""
    match = _BARE_YEAR.match(text, start)
    if match is None and _LONG_AGO.search(text, max(0, start - 8), start):
        return re.compile(r"1[0-4][0-9]{2}(?=$|[.,;)](?![0-9])| (?:by|when|as|and)\b)").match(
            text, start
        )
    if match is None or (unit_end(text, match.end(), len(text)) > match.end() and chinese):
        return None
    before = text[max(0, start - 24) : start]
    if _BEGAN.search(before):
        return match
    if _BEFORE_AN_AMOUNT.search(before):
        return None
    behind = text[match.end() : match.end() + 1]
    hundred = match.group().endswith("00")
    if chinese:
        if _A_YEAR_IN_CHINESE.search(before) and not re.search("[达数人]到?[ ]?$", before):
            return match
        amount = bool(_AN_AMOUNT_IN_CHINESE.search(before)) or hundred
        return None if amount or not match.group().startswith(("19", "20")) else match
    if re.match(r"[%‰°℃]|\+", behind):
        return None
    if _ALWAYS_BEFORE_A_YEAR.search(before):
        return match
    if not hundred and re.search(r"\b(?:from|of|after|between|and|for) \Z", before):
        return match
    if _COUNTED_BEHIND.match(text, match.end()) or re.match(
        r" ?(?:million|billion|thousand|km|kg|ha|MW|[kKM]?Wh|m[²³]|per ?cent)(?![A-Za-z])",
        text[match.end() : match.end() + 10],
    ):
        return None
    return None if hundred and start > 0 and behind in ("", ".", ",") else match
