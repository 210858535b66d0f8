"""Numbers that name: ranks, rooms, tables, models, telephones, versions and list items."""

import re

from kiosk.content.figures.units import CURRENCIES, GAP, MEASURE, METRIC

_A_UNIT = rf"{GAP}(?:{MEASURE}|[%‰万亿千百余多])"
# English words that name what follows them, whatever it is; and such as do with a capital only.
_NAMES = re.compile(
    r"scope|tier|phase|room|page|pages|p\.|pp\.|top|no\.|nos\.|nos|no|number|iso|iec|apollo|soyuz"
    r"|boeing|airbus|gemini|voyager|saturn|falcon|concorde|route|grade|version|level|stage"
    r"|chapter|section|unit|gate|platform|floor|gallery|zone|bus|flight|category|cat\."
    r"|inv\.|fig\.|figs\.|fig|figure|figures|table|tables|plate|plates|exhibit|footnote"
    r"|endnote|item|lot|slide|clause|equation|eq\.|paragraph|para\.|diagram|attachment|ref\."
    r"|highway|interstate|motorway|junction|mk|mk\.|sdg|studio|theatre|pier|building|box"
    r"|channel|windows|formula|volume|vol\.|vol|issue|season|episode|opus|op\.|symphony"
    r"|sonata|appendix|annex|berth|suite|module|showcase|pavilion|iphone|expo|line",
    re.IGNORECASE,
)
_CAPITALISED_NAMES = re.compile(
    r"Big|Day|Class|Type|Group|Goal|Step|Part|Area|Block|Act|Scene|Q|Week|Quarter"
    r"|Agenda|Vision|Mach|Euro|Under|Cabinet|Panel|Terminal|Number|War|Hall|Case|Display"
    r"|Bay|Cabin|Lesson|Note|Track|Lane|Dock|Rule|Web|Industry|Article|Articles|Model"
    r"|Mark|Band|Year|Radio|Museum|EN|Conference|Target|Series|Fi|Map|Chart|Photo|Picture|Sheet|Deck"
    r"|Question|Exercise|Form|Order|Schedule|Document|File|Invoice|Resolution|Directive|Code"
)
_WORD_BEFORE = re.compile(
    r"(?:(?<![A-Za-z])(?P<article>the|an|a|by|its"
    r"|our) )?(?<![A-Za-z])(?P<word>[A-Za-z]{1,16}\.?)(?: ?[A-Z]-|[ -])?\Z"
)
_NAMED = re.compile(
    rf"[0-9]+(?:[.:–/-][0-9]+)*(?:(?:,? (?:and|or|to) |, | ?& ?)[0-9](?![0-9.,]))*(?![0-9]"
    rf"|,[0-9]{{3}}|%| ?{METRIC}| m(?![A-Za-z])| (?:percent|per cent|met"
    rf"|feet|miles|[mb]illion))"
)
_DOING = frozenset(("stage", "bus", "table", "plate", "box", "line", "floor", "season", "volume"))
_SEVERAL = re.compile(r" (?:[a-z]+ )?[a-z]{2,20}(?<!s)s(?![a-z])")
_ONE_BEHIND = re.compile(r" [a-z]{3,15}(?<!s)(?:[ .,]|$)")
#: Each of these begins with a word; by the rule it belongs to.
WORDED_LABEL = (
    r"附[件表图录][0-9]{1,2}(?=$|[\s，。；、:)《])"
    rf"|(?:^|(?<=[(（，。；、:\s]))(?:附?[图表]|图版|展[柜项品厅位]|附件|专栏|照片|序号|条目|附录"
    rf"){GAP}[0-9]{{1,4}}(?:[-–.][0-9]{{1,3}})*(?![0-9.])(?!{_A_UNIT})"
    rf"|(?:位于|设在|地处)[^，。；0-9]{{0,6}}[0-9]+{GAP}[层楼]"
    rf"|[如见][图表]{GAP}[0-9]{{1,3}}|[国省县]道{GAP}[0-9]{{2,4}}线?"
)
WORDED_ORDINAL = (
    rf"第{GAP}[0-9]+(?:{GAP}[-–~至到、]{GAP}[0-9]+)?"
    rf"|(?<![之以目年])前{GAP}[0-9]+{GAP}(?:[名位强%]|(?=$|[，。；,;、.]))"
    rf"|党的{GAP}[0-9]+{GAP}大|工会{GAP}[0-9]+{GAP}大(?!{GAP}[\u4e00-\u9fff“‘「《])"
    rf"|(?:位列|位居|排名|名列|居(?=[全世东亚国省市]))(?:(?!上升|提升|前移|下降"
    rf"|提高)[^，。；0-9]){{0,6}}[0-9]+{GAP}位|[№#] ?[0-9]+"
)
WORDED_LATIN_LABEL = (
    r"\b(?:see|cf\.?|as in) (?:the )?[a-z]{3,10} [0-9]{1,4}(?:[.–-][0-9]{1,3})*(?![0-9%]|[.,][0-9])"
    r"(?! [a-z]{2,20}s\b)|§+ ?[0-9]+(?:[.–-][0-9]+)*"
)
WORDED_LATIN_CODE = (
    # a model, an element, a standard, a postcode; but no amount of money
    rf"(?<![A-Za-z_-])(?!"
    rf"(?-i:{'|'.join(CURRENCIES)})[0-9])[A-Za-z_][A-Za-z_-]{{0,24}}[0-9][A-Za-z0-9_./-]*"
    rf"|[A-Za-z][\u4e00-\u9fff]{{1,4}}[0-9]{{1,2}}(?:\.[0-9]+)?(?![0-9]|\.[0-9])(?!{_A_UNIT})"
    r"|(?:https?://|www\.)[^\s，。；]{1,200}"
    r"|\b(?:call|dial|ring|phone|text) [0-9]{3,}(?! ?[a-z]+s\b)|\bv(?:er"
    r"(?:sion)?)?\.? ?[0-9]+(?:\.[0-9]+)*"
)
WORDED_CODE = (
    rf"\[[12][0-9]{{3}}\]{GAP}(?:第{GAP})?[0-9]+{GAP}号"
    rf"|(?:拨打|热线|专线|电话|邮编|传真|QQ群?|微信号?|编号|学号|证号|车次|门牌|邮政编码"
    rf"|客服){GAP}:?{GAP}[0-9][0-9 -]{{2,20}}(?![0-9.])(?!{_A_UNIT})"
    r"|[东西南北][经纬] ?[0-9.]+[°度]?(?:[0-9.]+[′'分])?(?:[0-9.]+[″\"秒])?"
    r"|(?:工业|互联网|时代|智慧[\u4e00-\u9fff]{1,4}"
    r"|数字[\u4e00-\u9fff]{1,4}) ?[0-9]\.[0-9](?![0-9])(?!" + _A_UNIT + ")"
)
WORDED_NUMBERING = (
    rf"^[0-9]{{1,2}}(?:\.[0-9]{{1,2}}){{1,2}}[.、]? ?(?=[\u4e00-\u9fff])(?!{_A_UNIT})(?<=[ .、])"
    rf"|(?<=\)){GAP}[0-9]{{1,2}}[.、](?![0-9])|注 ?[0-9]{{1,2}}(?=$|[\]),，。；])|"
    rf"(?:^|(?<=[(，。；\s]))注 ?[0-9]{{1,2}}(?=:)|(?<![0-9])[0-9]+\ufe0f?\u20e3|"
    rf"^{GAP}[(]?[0-9]{{1,2}}[)]|^{GAP}[0-9]{{1,2}}[.、．](?![0-9])"
    rf"|(?<=[；;。\n]){GAP}[0-9]{{1,2}}[.、)](?![0-9])"
    r"|(?<=[；;。\n])[(][0-9]{1,2}[)]|\[[0-9]{1,3}(?:[,–-] ?[0-9]{1,3})*\]|(?:^"
    r"|(?<= ))[(][0-9]{1,2}[)](?= [A-Z])"
)
#: Each of these begins with the number.
LABEL = re.compile(
    rf"[0-9]{{1,2}}(?:、[0-9]{{1,2}}){{1,6}}{GAP}(?:号|年级|级|楼)|[0-9]{{3,4}}室"
    r"|[0-9]{1,3}(?:栋|幢|单元)[0-9]{1,4}(?:号|室|单元)|"
    rf"[0-9] ?A{GAP}级|[0-9]+(?:\.[0-9])?{GAP}"
    rf"(?:号(?:线|楼|馆|院|门|展?厅|文件|公路|机组|车间|地块)"
    rf"|年级|级(?!台阶)|路(?=公交|车|汽车)|千伏(?!安)|伏"
    rf"(?!安)|式(?=[\u4e00-\u9fff]{{0,2}}[拳剑操])|线"
    rf"(?!上|下|城|路"
    rf"|索|品)|星级?(?=酒店|饭店|宾馆|民宿|景区|服务|级|$)|[kK]V(?![A-Za-z])"
    rf"|楼(?![房宇盘])|甲(?=医院|级)|期(?=工程)|色(?=花|堇)|寸(?=屏|大屏)|英寸)"
    rf"|[0-9]+(?:\.[0-9]+)?{GAP}版(?![画权图式面])"
    r"|[0-9]{1,5}(?:[A-Z])? (?:[A-Z][a-z']+ ){1,3}(?-i:Street|St|Road|Rd|Avenue|Ave|Lane"
    r"|Drive|Square|Place|Court|Way"
    r"|Boulevard|Terrace|Crescent|Quay|Row|Close)\b"
    r"|[0-9]{1,3}[ -](?:stars?|point plan)(?![A-Za-z])",
    re.ASCII,
)
ORDINAL = re.compile(
    rf"[0-9]+{GAP}强|[0-9]+(?:st|nd|rd|th)(?![A-Za-z])"
    # a congress is the 18th; ten great projects are ten
    rf"|[0-9]+{GAP}大(?=精神|报告|以来|召开|胜利|代表(?![性作])|开幕|闭幕|期间)"
    rf"|[0-9]{GAP}连[冠胜增涨升跌降]",
    re.ASCII | re.IGNORECASE,
)
_SCALED = r"(?:bn|tn|m|pp|k)(?![A-Za-z0-9])"
CODE = re.compile(
    rf"[0-9]{{3,5}}{GAP}(?:工作法|工程|模式|行动|计划|战略|体系)|"
    rf"(?:985|211)(?=高校|院校|工程|大学|名校|、|/)|(?:863|973){GAP}(?=计划)"
    r"|1(?:1[049]|2[02])(?=报警|接处?警|指挥|急救|电话|联动|平台|热线|出警|救护|服务|举报"
    r"|派出|[、，/]1)"
    rf"|12(?:[13][0-9][1-9]|320|350|360|380|390|110){GAP}(?=[\u4e00-\u9fff])(?!{_A_UNIT})"
    rf"|[0-9]{{3,}}(?![0-9]|[.,][0-9]|{_A_UNIT}){GAP}[\u4e00-\u9fff]{{0,6}}?(?:热线|专线"
    rf"|服务台|号码)"
    r"|(?<=\+)[0-9]{1,3}(?:[ -][0-9]{2,5}){2,4}|618(?=大促|购物|销售|期间|年中)"
    r"|1[3-9][0-9]{9}(?![0-9])|(?<![$£€¥])(?:[2458]|1[06])(?-i:K)(?![A-Za-z0-9])"
    # a telephone number; two numbers alone may be a range
    r"|(?:0[0-9]+|[0-9]+-[0-9]+)(?:-[0-9]+)+(?![0-9.])"
    r"|(?![0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.]))[0-9]+(?:\.[0-9]+){2,}(?!,)"
    rf"|[0-9]{{1,2}}\.0(?![0-9])(?!{_A_UNIT})(?!{GAP}(?:[个℃°]|[a-z]+s\b|points?|metres?"
    rf"|million|billion|stars?))(?= ?[\u4e00-\u9fff]|$|[，。,])"
    rf"|[0-9]+(?:\.[0-9]+)?(?=[A-Za-z])(?!{_SCALED}|x(?![A-Za-z0-9])"
    rf"|{METRIC})[A-Za-z][A-Za-z0-9]*"
    r"|[0-9]+°[0-9]+['′]"
    # a leading zero makes a code, never an amount
    r"|0[0-9]+(?: [0-9]{2,5}){0,3}(?![0-9.])",
    re.ASCII | re.IGNORECASE,
)
_HYPHENED = re.compile(r"[\u4e00-\u9fff]-\Z")
_BELOW_ZERO = ("%", "‰", "℃", "个百分点", "元")
_FALLS_TO = "为是到降温比达至"


def is_named(text: str, start: int) -> tuple[int, int] | None:
    """The stretch of an English word that names what follows it, and of the numeral at `start`."""
    before = _WORD_BEFORE.search(text, max(0, start - 24), start)
    if before is None:
        return None
    word = before["word"]
    known = (
        _NAMES.fullmatch(word)
        or (word != "numbers" and _NAMES.fullmatch(word.removesuffix("s")))
        or _CAPITALISED_NAMES.fullmatch(word)
    )
    if not known and not (before["article"] and word[:1].isupper()):
        return None
    match = _NAMED.match(text, start)  # maybe a long list, which no other word has to read
    if match is None:
        return None
    if word.lower() == "number" and len(match.group()) > 2:  # the number 1, but a number 300
        return None
    if word in _DOING and _SEVERAL.match(text, match.end()):  # we stage 12 plays, and bus 30 pupils
        return None
    # The Ariane 5 rocket is one; the Trafford 12 houses are twelve.
    if known or _ONE_BEHIND.match(text, match.end()):
        return before.start("word"), match.end()
    return None


def sign_start(text: str, start: int, unit: str) -> int:
    """Where the minus begins that belongs to a numeral at `start`; `start` if none does.

    A hyphen is a minus at the beginning, behind a space and behind 为 是 到 降 温 比; behind other
    characters it joins a name (歼-20), if what follows can be no less than nothing: not % or 元.
    """
    if start == 0 or text[start - 1] not in "-−":
        return start
    before = text[start - 2 : start - 1] if start > 1 else ""
    if text[start - 1] == "−":
        return start if before.isascii() and before.isalnum() else start - 1
    if not before.strip() or before in "(,，、:" or before in _FALLS_TO:
        return start - 1
    return (
        start - 1
        if unit.endswith(_BELOW_ZERO) and _HYPHENED.search(text[start - 2 : start])
        else start
    )


def is_hyphened(text: str, start: int, unit: str) -> bool:
    """Whether a hyphen joins the numeral to a name before it."""
    joined = _HYPHENED.search(text, max(0, start - 2), start) is not None
    return joined and sign_start(text, start, unit) == start
