"""Numbers that stand for one another: ranges, ratios and formulas; and what only looks like one."""

import re

from kiosk.content.figures.numerals import SIMPLE
from kiosk.content.figures.units import CURRENCIES, GAP, unit_end

_CURRENCY = rf"(?:(?:US|HK|AU?|NZ|CA?)?\$|[€£¥₹]|(?:{'|'.join(CURRENCIES)}) ?)?"
_DASHED = re.compile(
    rf"{SIMPLE}{GAP}(?:[%‰℃]|°C?|[^0-9\s,，。；、;:.!?+()/\-–~]{{0,4}}){GAP}"
    rf"(?:[–~−]|--?){GAP}{_CURRENCY}-?(?:{SIMPLE})"
)
_EITHER = re.compile(r"(?:2、3|3、4|4、5|5、6|6、7|7、8|8、9)(?![0-9、.])")  # 5、6 家
_WORDED = re.compile(
    rf"(?P<one>{SIMPLE})(?P<unit>[^0-9，。；、,;]{{0,12}}?){GAP}(?P<word>[至到或]|\bto\b"
    rf"|\bor\b){GAP}"
    rf"{_CURRENCY}[-+−]?(?P<other>{SIMPLE})",
    re.ASCII | re.IGNORECASE,
)
_CHANGE = re.compile(
    r"(?:[由从自][^，。；,;0-9]{0,8}|(?:增长|增加|增至|提高|提升|下降|降低|减少|上升|上涨"
    r"|缩短|压缩|扩大|[升降增减涨跌])"
    r"[了约近超]{0,2}[ \t]?)\Z"
)
_CHANGE_ENGLISH = re.compile(
    r"\b(?:rose|risen|rise|rising|grew|grown|growth|grow|fell|fallen|fall|up|down|by"
    r"|increas\w*|decreas\w*|climb\w*"
    r"|drop\w*|jump\w*|declin\w*|cut|reduc\w*|rais\w*|improv\w*|expand\w*|moved|went"
    r"|shr[aiu]nk\w*|surg\w*|soar\w*"
    r"|slash\w*|narrow\w*|widen\w*|doubl\w*|gain\w*|lift\w*|from)\b[^.;,0-9]{0,24}\Z",
    re.IGNORECASE,
)
_EDGE = re.compile("[.;,0-9]")
_ONLY_FROM = re.compile(r"\bfrom\s{1,2}\Z", re.IGNORECASE)
RATIO = re.compile(
    rf"[0-9]+{GAP}分之{GAP}[0-9]+|"
    rf"(?!(?:1[5-9]|20)[0-9]{{2}}:)[0-9]+(?:\.[0-9]+)?(?:(?: : |:)[0-9]+(?:\.[0-9]+)?)+(?![0-9])"
    r"|[0-9]{1,4} ?/ ?[0-9]{1,4}(?![0-9])|[0-9]{1,4}⁄[0-9]{1,4}|[0-9]*[¼½¾⅓⅔⅕⅖⅗⅘⅛⅜⅝⅞]"
    rf"|{SIMPLE}{GAP}比{GAP}{SIMPLE}(?!{GAP}[年月])"
    rf"|{SIMPLE}\s+(?:out\s+)?of\s+(?:(?:every|the|our|their)\s+)?{SIMPLE}"
    r"|[1-9]\s+in\s+(?:every\s+)?(?:[2-9]|1[0-9]|20|50|100|1,?000)(?![0-9]|[.,][0-9])"
    rf"|{SIMPLE}{GAP}(?:[厘毫]?米|[cm]?m)?{GAP}[×x*]{GAP}[0-9]+"
    r"|[0-9](?:-for-|-to-| for )[0-9](?![0-9])"
    rf"|[0-9]+-[0-9]+(?= (?:draw|split|win|victory|defeat|tie"
    rf"|chance))",
    re.ASCII | re.IGNORECASE,
)
FORMULA = re.compile(
    rf"[0-9]+(?:{GAP}\+{GAP}(?:[0-9]+|[NnXx](?![A-Za-z])))+(?:{GAP}[>=<]{GAP}[0-9]+)?(?![0-9.])"
    rf"|[0-9]+{GAP}[>=<]{GAP}[0-9]+"
    r"|360[ -]?(?:degrees?|°|度|行)|[0-9]{1,2}-a-side|24/7|9/11|20/20"
    rf"|24{GAP}(?:节气|史)|12{GAP}(?:生肖|星座|时辰)|36{GAP}计(?!划)"
    rf"|[0-9]{GAP}局{GAP}[0-9]{GAP}胜"
    rf"|[0-9]{{1,2}}{GAP}进{GAP}[0-9](?![0-9])|"
    rf"[0-9]{GAP}班倒"
    rf"|1{GAP}(?:站式|网通|网统|窗通|窗受理|门式|件事|张网|条龙|把手|体化|盘棋|站到底|次办)"
    rf"|0{GAP}(?:距离|跑[腿动]|成本|门槛|接触|障碍|延迟|时差|等待|突破|容忍|差评|见面|排队"
    rf"|费用|投诉|事故|污染|排放)",
    re.ASCII | re.IGNORECASE,
)
#: A range, a ratio or a formula that begins with a word.
WORDED_RANGE = rf"\bbetween {_CURRENCY}{SIMPLE}[^.;,0-9]{{0,16}} and {_CURRENCY}{SIMPLE}"
#: What something is counted by: 每 10 万人, per 1,000 people.
WORDED_BASE = rf"每{GAP}{SIMPLE}|[一二三四五六七八九十百千万]分之{GAP}[0-9]+"
WORDED_LATIN_BASE = rf"\bper {SIMPLE}"
WORDED_IDIOM = rf"跑{GAP}[0-9]{GAP}[次趟腿]"
WORDED_LATIN_IDIOM = r"\b[NX]\+[0-9]+|\bthe Big [0-9]\b|\bcatch-22\b|\bthe [0-9] [A-Z]s\b"


def is_range(text: str, start: int) -> re.Match[str] | None:
    """The range a numeral begins; None for a change, whose two numbers both count."""
    if match := _DASHED.match(text, start) or _EITHER.match(text, start):
        return match
    match = _WORDED.match(text, start)
    if match is None:
        return None
    before = text[max(0, start - 40) : start].rstrip("-−+")
    one = _unit(text, match.end("one"))
    other = _unit(text, match.end())
    between = match["unit"].strip()
    if between and between != one:
        return None
    if one and not other.startswith(one):
        return None
    if not before.isascii() and _CHANGE.search(before):
        return None
    before = _EDGE.split(before)[-1]
    if _CHANGE_ENGLISH.search(before) and match["word"] not in "或or":
        alone = _ONLY_FROM.search(before) and not _CHANGE_ENGLISH.search(_ONLY_FROM.sub("", before))
        if not (alone and not one):
            return None
    return match


def _unit(text: str, place: int) -> str:
    return text[place : unit_end(text, place, len(text))].strip()
