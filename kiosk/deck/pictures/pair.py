"""A cause and its result, with an arrow from one to the other."""

import re

from kiosk.deck.clauses import is_chinese, width
from kiosk.deck.model import Clause, Form, LaidOutFact, Mark
from kiosk.deck.picture import Picture
from kiosk.deck.room import card_height, sentence_height

_LIMIT = 18  # halves of an em: two longer figures and an arrow find no room beside each other
_SENTENCE_LIMIT = 44  # halves of an em, where the words stand beside their figures

# How a clause begins that tells what came of the one before it, and of what this may come.
_RESULTS = tuple(
    (re.compile(result), re.compile(cause))
    for result, cause in (
        (
            r"(?:创造|产生|实现|取得)(?:了|出|直接|间接|经济|社会|综合)*(?:价值|效益|产值|利润|税收|收益)",
            r"建议|革新|改造|技改|技术|攻关|项目|创新|竞赛|专利|发明|工作室|提案|改进|转化|成果|课题|推广|工艺|设备",
        ),
        (
            r"(?:为[^，、；\s]{1,10}?)?(?:挽回|追回|追讨|讨回)",
            r"案|件|起|法律|援助|维权|调解|纠纷|欠薪|投诉|诈骗|执法|稽查|监督|审计|诉|理赔|巡查|检查",
        ),
        (
            r"(?:辐射)?(?:带动|拉动|撬动)",
            r"投|贷|券|补|资金|项目|建|办|扶|基地|车间|合作社|园|活动|展|节|培训|孵化|引进|下派|改造",
        ),
        (
            r"(?:服务)?覆盖",
            r"建|设|开通|投放|配|布|推广|培训|开展|举办|发放|组织|打造|改造|新增",
        ),
        (
            r"为[^，、；\s]{1,10}?(?:节约|节省|减免|减轻|增收|争取|降低)|节约(?:成本|资金|费用)|减免",
            r"",
        ),
        (r"(?:惠及|受益)|使[^，、；\s]{1,8}?受益|[^，、；]*受益$", r""),
    )
)
_ADVERBS = re.compile(r"(?:共|累计|并|已|可|直接|间接|成功|由此|从而|进而|因此|有效|合计)*")
# What is only there, or honoured, brings nothing about.
_STATE = re.compile(
    r"[^，]{0,6}?(?:现有|共有|拥有|设有|配有|登记|注册|在岗|在校|在册|在职|总人口|总数|总量|人口)"
    r"|评选|评出|选树|选举|推选|表彰|命名|招聘|招录|聘任|其中|占地"
)
_RESULTING = re.compile(
    r"(?:and |which |thereby |thus |in turn )*(?:"
    r"(?:creat|sav|benefit|generat|recover|help|bring|yield|rais|earn|support|cutt|free|feed|hous"
    r"|prevent|avoid|serv|provid|giv|unlock|winn|return|attract|deliver|secur|reach|protect|rescu"
    r"|restor|reduc|reus|remov|produc|train|teach|employ|enabl|allow|connect|equipp|lift|draw"
    r"|prompt|lead|result|trigger|mean|leav|turn|offset|spar|add|gain)ing\b"
    r"|worth\b)",
    re.IGNORECASE,
)
_CAUSED = re.compile(
    r"(?:and )?(?:which|that|thereby|thus|this|these)(?: \w+){0,2} (?:creat|sav|benefit|generat"
    r"|recover|help|brought|yield|rais|earn|support|cut|fed|hous|prevent|avoid|serv|provid|gave"
    r"|unlock|won|return|attract|deliver|secur|reach|protect|restor|reduc|remov|produc)\w*\b",
    re.IGNORECASE,
)
_PARALLEL = re.compile(r"[；。;.!?！？]")
_PERCENT = ("%", "％", "‰", "per cent", "percent", "个百分点", "percentage points")


def _allowed(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    """Two clauses of one counting figure each, short enough to stand beside each other."""
    if len(clauses) != 2:
        return ()
    counting = [[figure for figure in clause.figures if figure.counts] for clause in clauses]
    if [len(figures) for figures in counting] != [1, 1] or not all(map(_is_short, clauses)):
        return ()
    labelled = [clause.form is Form.LABELLED for clause in clauses]
    if any(labelled) and not all(labelled) and is_chinese(clauses[0].text):
        return ()
    return tuple(Mark(float(figures[0].amount)) for figures in counting)


def _is_short(clause: Clause) -> bool:
    if clause.form is Form.LABELLED:
        return width(clause.lead + clause.figures[0].text) <= _LIMIT
    return width(clause.text) <= _SENTENCE_LIMIT and not is_chinese(clause.text)


def _chosen(clauses: tuple[Clause, ...]) -> tuple[Mark, ...]:
    found = _allowed(clauses)
    if not found or _PARALLEL.search(clauses[0].pause):
        return ()
    cause, result = clauses
    told, came = cause.text.strip(), result.text.strip()
    if next(figure for figure in cause.figures if figure.counts).unit.endswith(_PERCENT):
        return ()
    if is_chinese(came):
        return found if _came_of(came, told) and not _STATE.match(told) else ()
    return found if _RESULTING.match(came) or _CAUSED.match(came) else ()


def _came_of(came: str, told: str) -> bool:
    """Whether Chinese words say that one thing came of another, and not of both alike."""
    for result, cause in _RESULTS:
        if result.match(_ADVERBS.sub("", came, count=1)):
            return bool(cause.search(told)) and not result.match(told)
    return False


def _room(fact: LaidOutFact, column: float) -> float:
    if all(clause.form is Form.LABELLED for clause in fact.clauses):
        return max(card_height(clause, column * 0.42) for clause in fact.clauses)
    return max(sentence_height([clause], column * 0.42) for clause in fact.clauses)


PICTURE = Picture("pair", 3, _allowed, _chosen, _room)
