"""Chinese official reports (GB/T 9704): 一、 numbers sections and （一） topics, in whatever fonts.

Salutation, signature, date, document number and annexes are form, and no facts.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kiosk.importers.document_outline import (
    Block,
    FrontMatter,
    Omission,
    Paragraph,
)
from kiosk.importers.sentences import split_sentences

_DIGITS = "一二三四五六七八九"
_NUMBER = f"[{_DIGITS}十]{{1,3}}"
_RANKS = (re.compile(rf"({_NUMBER})、\s*"), re.compile(rf"[（(]({_NUMBER})[）)]\s*"))
_MOST_TITLE = 45  # characters, its number among them
_MOST_SIGNATURE = 25
_MOST_SIGNATURES = 3
_SENTENCE_ENDS = "。！？；"
_TITLE = re.compile(
    r".{0,40}(?:报告|讲话|总结|通知|意见|方案|决定|情况|汇报|要点|发言|通报|公报|致辞|计划)"
)
_YEAR = "(?:[0-9０-９]{4}|[〇○零一二三四五六七八九]{4})"
_DATE = re.compile(rf"[（(]?{_YEAR}\s?年\s?\w{{1,3}}\s?月\s?\w{{1,3}}\s?日[）)]?")
_DOCUMENT_NUMBER = re.compile(r"\S{1,20}[〔\[［（(]\d{4}[〕\]］）)]\s*第?\d+\s*号")
_SIGNED = re.compile(rf"[^。，；：]{{2,25}}\s+{_DATE.pattern}")
_LETTERHEAD = re.compile(r".{2,30}文件")
_ADDRESSEE = re.compile(
    r"(?!.*谢)[^。；0-9]{0,40}(?:代表|委员|同志|领导|来宾|嘉宾|朋友|女士|先生|老师|同学|职工|姐妹|单位|部门|工会"
    r"|政府|公司|集团|中心|企业|大家|[局委部会院校厅处办司所])们?[：:！!]"
)
_ANNEX = re.compile(r"附件\s*[0-9一二三四五六七八九十]{0,2}\s*(?:[：:].*)?")
_ANNEX_ITEM = re.compile(r"\d{1,2}\s*[.．、].{1,60}(?<![。；])")
_IMPRINT = re.compile(
    r"(?:抄送|抄报|主送|印发|联系人|联系电话|主题词|签发人|密级)[：:].*|.{2,20}印发"
)


@dataclass(frozen=True, slots=True)
class NumberedHeading:
    """A heading that its number makes one: rank 0 for 一、, 1 for （一）, and what follows it."""

    rank: int
    title: str
    rest: str


def rank_of(text: str, label: str = "") -> int | None:
    """Return 0 for what 一、 numbers and 1 for （一）; `label` is a number that Word sets."""
    return next((rank for rank, one in enumerate(_RANKS) if one.match(label or text)), None)


def numbered_headings(lines: Sequence[tuple[str, str]]) -> dict[int, NumberedHeading]:
    """Return the headings among the first lines of paragraphs, by index.

    Each comes with the number that Word sets before it; other blocks have an empty line.
    """
    ranks = [rank_of(*line) for line in lines]
    counts = [0, 0]
    numbered = []
    for index, (rank, (text, label)) in enumerate(zip(ranks, lines, strict=True)):
        match = _RANKS[rank].match(label or text) if rank is not None else None
        if rank is None or match is None:
            continue
        number = _value(match[1])
        # A number out of order is a word: 一、二线城市.
        if number == counts[rank] + 1 or (number == 1 and rank == 1) or 1 < number == counts[rank]:
            counts[rank:] = [number, 0][: 2 - rank]
            numbered.append(index)
    several = sum(ranks[index] == 0 for index in numbered) > 1
    found: dict[int, NumberedHeading] = {}
    for place, index in enumerate(numbered):
        rank = ranks[index] or 0
        if rank == 0 and not several:
            continue
        title, *rest = split_sentences(lines[index][0])
        follows = numbered[place + 1] if place + 1 < len(numbered) else 0
        ends = index + 1 == len(lines) or (follows == index + 1 and (ranks[follows] or 0) <= rank)
        # A whole sentence over nothing, or with a figure, is an item of a list.
        said = title[-1] in _SENTENCE_ENDS and not rest and (ends or re.search(r"\d", title))
        if len(title) <= _MOST_TITLE and not said:
            found[index] = NumberedHeading(rank, title, "".join(rest))
    return found


def title_ends(line: str) -> bool:
    """Whether a line reads as the title of a report."""
    return _TITLE.fullmatch(line) is not None


def part_formalities(blocks: Sequence[Block]) -> tuple[tuple[Block, ...], tuple[Omission, ...]]:
    """Part the blocks of a report from what is form: salutation, signature, date and annexes."""
    lines = list(single_lines(blocks))
    formal = {i for i, block in enumerate(lines) if _is_formal(block)}
    annex = False
    for i, block in enumerate(lines):
        annex = _ANNEX.fullmatch(_text(block)) is not None or (
            annex and isinstance(block, Paragraph) and bool(_ANNEX_ITEM.fullmatch(_text(block)))
        )
        if annex:
            formal.add(i)
    last_date = max((i for i in formal if _DATE.fullmatch(_text(lines[i]))), default=0)
    first = last_date - _MOST_SIGNATURES
    for i in range(last_date - 1, max(first, 0), -1):
        if i not in formal and not _is_signature(lines[i]):
            break
        formal.add(i)
    kept = tuple(block for i, block in enumerate(lines) if i not in formal)
    left = (Omission("left-formal", lines[i].where, _text(lines[i])) for i in sorted(formal))
    return kept, tuple(left)


def single_lines(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield blocks with each line of a paragraph as one of its own."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from (Paragraph((line,), block.where) for line in block.lines)
        else:
            yield block


def _text(block: Block) -> str:
    match block:
        case Paragraph((text, *_), _) | FrontMatter(text, _, _):
            return text
        case _:
            return ""


def _is_formal(block: Block) -> bool:
    text = _text(block)
    forms = [_DATE, _DOCUMENT_NUMBER]
    if isinstance(block, Paragraph):
        forms += [_ADDRESSEE, _ANNEX, _IMPRINT, _SIGNED]
    elif isinstance(block, FrontMatter):
        forms.append(_LETTERHEAD)
    return any(form.fullmatch(text) for form in forms)


def _is_signature(block: Block) -> bool:
    text = _text(block)
    return (
        isinstance(block, Paragraph)
        and len(text) <= _MOST_SIGNATURE
        and text[-1] not in _SENTENCE_ENDS + "：，、"
        and not any(map(str.isdigit, text))
    )


def _value(number: str) -> int:
    """Return the value of 十二 or 二十."""
    tens, ten, ones = number.rpartition("十")
    above = (_DIGITS.find(tens) + 1 if tens else 1) * 10 if ten else 0
    return above + _DIGITS.find(ones) + 1 if ones else above
