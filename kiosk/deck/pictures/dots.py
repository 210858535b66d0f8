"""Counts small enough that everyone counted is drawn: people, homes and places, by their signs."""

import re

from kiosk.content.model import Figure
from kiosk.deck.clauses import is_chinese
from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.picture import Picture
from kiosk.deck.room import card_height, sentence_height

MOST = 200  # signs on one slide: more are no longer seen one by one
_WORTH = 30  # where nothing reaches this, the numeral alone is as plain
_CONTRAST = 5  # how many times the smallest crowd the greatest must be, set side by side
_CROWD = 260.0  # its height

# Units that count one by one; those in the first group count people and nothing else.
_PEOPLE_UNITS = frozenset("人名位")
_COUNTABLE = frozenset(
    [*"个户家所座件项支张台套辆艘架株棵本间栋幢场次条篇只头块", "人次", "村", "县", "省", "市"]
)
# What is no person though its unit is 位: 床位 12 位, 排名上升 3 位.
_NO_PERSON = re.compile(
    r"(?:[车床席泊座学工单档摊铺点机厕舱货电]位|排名|名次|位次|位列|[上提]升|前移|跃升|居)\s*$"
)
_PERSON = re.compile(
    r"(?:人|员|工|教师|老师|律师|医生|护士|学生|师生|职工|工匠|专家|志愿者|儿童|孩子|老人|干部|群众|居民"
    r"|村民|市民|农民|劳模|选手|委员|代表|学者|同志|教授|模范|先进个人)"
)
_HOMES = (
    r"(?:家庭|居民|农户|困难户|困难群众|困难职工|群众|住户|牧户|渔户|低保户?|贫困户?|脱贫户?"
    r"|特困户?)"
)
_HOME_BEHIND = re.compile(rf"(?:[^，、企商]{{0,3}}){_HOMES}")
_HOME_BEFORE = re.compile(
    rf"(?:{_HOMES}|(?:困难|搬迁|贫困|低保|脱贫)(?!企业|商户|个体)[^，、企商]{{0,4}})\s*$"
)
_PLACE_WORDS = (
    r"(?:地级市|县级市|市州|州市|县市|县区|区县|市县|省市|省区|省份|地区|城市|国家|村屯|行政村|自然村|村庄|村居|村"
    r"|社区|街道|乡镇|镇街|镇|乡|县|市|区|州|省|屯|旗|盟|小区|园区|开发区|片区)"
)
_NO_PLACE = re.compile(
    r"(?:超|门|夜|菜|集|股|上)市$|(?:服务|示范|功能|展|休息|阅览|体验|办公|作业)区$"
)
# What may follow a place that is the head of its words, and no more a part of them: 45 个村开展.
_VERBS = (
    r"(?=$|[\s，。；、！？的]|开展|实现|完成|建[立成起]|参[加与]|设立|全[部覆]|均|都|已|被|共享|入选|获|推广|受益|加入"
    r"|开通|启动|成立|举办|落地|试点|通过|达标|接入|挂牌|有)"
)
_PLACE_BEHIND = re.compile(_PLACE_WORDS + _VERBS)
_PLACE_BEFORE = re.compile(_PLACE_WORDS + r"\s*$")
# From one number to another, or one beside another: no two crowds.
_CHANGE = re.compile(
    r"[由从].*[到至]|增[加至长]|减少|[较比]|岁"
    r"|\bcompared\b|\b(?:up|down) from\b|\bfrom\b.*\bto\b|\bthan\b",
    re.IGNORECASE,
)
# 9 out of 10 people, 每 10 人中有 9 人: everyone of these few is drawn.
_OUT_OF = re.compile(
    r"\b(?P<some_en>[1-9][0-9]?) (?:out )?of (?:every |the )?"
    r"(?P<all_en>[1-9][0-9]?)(?=(?-i: [a-z]))"
    r"|每\s*(?P<all_zh>[1-9][0-9]?)\s*(?P<unit>[名人个户位家]).{0,8}?[中里][^，。；]{0,4}?"
    r"(?P<some_zh>[1-9][0-9]?)\s*(?P=unit)",
    re.IGNORECASE,
)
_FEW = 20
_AMONG = re.compile(r"[，,（(]\s*其中")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PEOPLE_WORDS = _words(
    "people persons children men women boys girls adults students pupils teachers tutors"
    " lecturers professors doctors nurses midwives patients carers workers employees staff"
    " members volunteers mentors trainees apprentices graduates interns learners readers"
    " visitors guests residents citizens neighbours neighbors farmers fishers miners engineers"
    " scientists researchers experts technicians mediators lawyers judges police officers"
    " firefighters soldiers sailors rangers guides librarians curators artists musicians"
    " singers dancers actors writers poets authors players athletes swimmers runners cyclists"
    " drivers pilots cooks chefs bakers builders carpenters electricians welders gardeners"
    " refugees migrants newcomers elders seniors pensioners veterans youths teenagers toddlers"
    " babies parents mothers fathers grandparents orphans widows donors sponsors delegates"
    " councillors mayors leaders managers directors trustees trainers instructors translators"
    " interpreters speakers presenters journalists photographers designers developers"
    " programmers analysts clerks cleaners porters caretakers helpers supporters fellows"
    " scholars candidates applicants jobseekers entrepreneurs founders inventors champions"
    " winners finalists medallists participants attendees passengers commuters customers"
    " clients tenants homeowners prisoners offenders victims survivors beneficiaries"
    " recipients"
)
_HOME_WORDS = _words("households homes families flats apartments")
_PLACE_WORDS_ENGLISH = _words(
    "cities towns villages counties districts regions provinces states countries boroughs"
    " parishes municipalities neighbourhoods neighborhoods islands farms"
)
_SIGNS_ENGLISH = (
    (_PEOPLE_WORDS, "person"), (_HOME_WORDS, "home"), (_PLACE_WORDS_ENGLISH, "place"),
)  # fmt: skip
# A word after which no head noun of the number follows, and one that makes a head of another.
_STOP = _words(
    "of in for at from to with by and or per which that who more on across within than as is"
    " are was were has have had a an the"
)
_COMPOUND = _words(
    "markets unions groups centres centers clubs hours days visits tickets associations books"
    " teams meetings events projects halls schools records places beds nights miles trips jobs"
    " homes houses councils networks"
)
_NO_HOME = _words("nursing care funeral retirement mobile holiday")


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """A mark for each figure, if all are plain counts and together not too many."""
    text = "".join(clause.text + clause.pause for clause in clauses)
    if some := _out_of(text):
        return some
    found = []
    for clause in clauses:
        for place, part in enumerate(clause.parts):
            if isinstance(part, Figure):
                before = "".join(other.text for other in clause.parts[:place])
                after = clause.parts[place + 1].text if place + 1 < len(clause.parts) else ""
                sign = _sign(part, before, after)
                if not part.counts or not sign or not _is_exact(part):
                    return ()
                found.append(Mark(float(part.amount), sign))
    if len(found) == 2 and _AMONG.search(text) and found[0].sign == found[1].sign:
        if found[1].amount > found[0].amount:
            return ()
        found[1] = Mark(found[1].amount, found[1].sign, within=0)
    whole = sum(mark.amount for mark in found if mark.within < 0)
    return tuple(found) if 0 < whole <= MOST else ()


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """Where drawing them tells more than their numerals: few among many of one kind."""
    text = "".join(clause.text + clause.pause for clause in clauses)
    if some := _out_of(text):
        return some
    found = _allowed(clauses)
    if len(found) < 2 or any(mark.sign == "circle" for mark in found) or _CHANGE.search(text):
        return ()
    sizes = [mark.amount for mark in found]
    if found[1].within == 0:
        return found if sizes[0] >= _WORTH else ()
    if max(sizes) < max(_WORTH, _CONTRAST * min(sizes)) or _AMONG.search(text):
        return ()
    return found if len(clauses) == 1 or _labelled(clauses) else ()


def _out_of(text: str) -> tuple[Mark, ...]:
    """So many of so few, as marks of these few of whom some are a part."""
    found = _OUT_OF.search(text)
    if found is None or re.search(r"[0-9]", text[: found.start()] + text[found.end() :]):
        return ()
    some, whole = int(found["some_en"] or found["some_zh"]), int(found["all_en"] or found["all_zh"])
    if not 1 <= some < whole <= _FEW:
        return ()
    behind = text[found.end() :].lstrip()
    people = found["unit"] in _PEOPLE_UNITS or _english_sign(behind) == "person"
    sign = "person" if people else "circle"
    return Mark(float(whole), sign), Mark(float(some), sign, within=0)


def _labelled(clauses: tuple[Clause, ...]) -> bool:
    return all(clause.form is Form.LABELLED for clause in clauses)


def _room(fact: LaidOutFact, column: float) -> float:
    within = any(mark.within >= 0 for mark in fact.marks)
    if len(fact.clauses) > 1 and not within:
        return _CROWD + max(card_height(clause, column / 3) for clause in fact.clauses)
    return _CROWD + sentence_height(fact.clauses, column)


def _is_exact(figure: Figure) -> bool:
    """Whether it is an exact whole number: no 近 500, no 30 余, no money."""
    exact = not (figure.before or figure.after or figure.prefix)
    return exact and figure.scale == 1 and bool(re.fullmatch(r"[0-9][0-9,]*", figure.numeral))


def _sign(figure: Figure, before: str, after: str) -> str:
    """What is counted: person, home, place, circle for other things; empty where unsure."""
    if is_chinese(before + figure.unit + after):
        return _chinese_sign(figure.unit, before.rstrip(), after.lstrip())
    return _english_sign(f"{figure.unit} {after}")


def _chinese_sign(unit: str, before: str, after: str) -> str:
    if unit in _PEOPLE_UNITS:
        other = unit == "位" and (_NO_PERSON.search(before) or after.startswith("数"))
        return "" if other else "person"
    noun = re.split(r"[，。；、！？\s]", after)[0]
    if unit == "户" or (unit == "个" and noun.startswith("家庭")):
        named = (
            unit == "个" or _HOME_BEHIND.match(noun) or (not noun and _HOME_BEFORE.search(before))
        )
        return "home" if named else "circle"
    if unit == "个" and (_PLACE_BEHIND.match(after) or (not noun and _is_place(before))):
        return "place"
    if unit in ("村", "县", "省", "市") and not noun:
        return "place"
    if unit == "个" and re.fullmatch(rf"[\u4e00-\u9fff]{{0,4}}?{_PERSON.pattern}", noun):
        return "person"
    return "circle" if unit in _COUNTABLE else ""


def _is_place(before: str) -> bool:
    return bool(_PLACE_BEFORE.search(before)) and not _NO_PLACE.search(before)


def _english_sign(words: str) -> str:
    """The sign of the first known plural within three words that no other noun follows."""
    found = re.match(r"[\s]*((?:[A-Za-z’'-]+\s*){0,5})", words)
    nouns = (found[1] if found else "").lower().split()
    for place, noun in enumerate(nouns[:3]):
        if noun in _STOP:
            break
        if nouns[place + 1 : place + 2] and nouns[place + 1] in _COMPOUND:
            return ""
        for known, sign in _SIGNS_ENGLISH:
            if noun in known:
                return "" if sign == "home" and place and nouns[place - 1] in _NO_HOME else sign
    return ""


PICTURE = Picture("dots", 4, _allowed, _chosen, _room, leads=True, company=2)
