"""Finds the texts of show.yaml in a document: title, organisation, occasion and closing words."""

import re
from dataclasses import dataclass, field, replace

from kiosk.importers.document_outline import (
    Block,
    FrontMatter,
    Heading,
    Note,
    Omission,
    Outline,
    Paragraph,
)

_MOST_CLOSING = {"zh": 12, "en": 40}  # characters
_WIDE = re.compile("[\u3400-\u9fff]")
_DIGIT = re.compile(r"\d")
# Words that thank or say goodbye, or the name of a place below a last picture.
_CLOSING = re.compile(
    r"^(?:(?:衷心|诚挚|再次|非常|最后)?(?:感谢(?![信状])|谢谢|致谢|鸣谢|再见|再会)|(?:敬请|恳请|欢迎|期待)您?)"
    r"|(?:谢谢|再见|再会|指正|致谢|鸣谢)[大家各位！!。.]*$|^[\u3400-\u9fff]{1,4}[岛山湖江河海峰桥塔寺]$"
    r"|^(?:(?:many|with) )?thanks?(?: you)?(?: (?:for|to|so|very|all|and|every\w+)\b.*|, .*)?[.!]*$"
    r"|^(?:good ?bye|farewell|see you|come again|welcome back)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:工会|委员会|协会|联合会|基金会|[省市县区]委|局|厅|公司|集团|学校|大学|学院|医院|研究[院所]"
    r"|中心|[图博]\w*馆|\b(?:Unions?|Centre|Center|Company|Ltd|Inc|University|College|Institute"
    r"|Council|Association|Foundation|Ministry|Office|Museum))\.?$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class TitlePage:
    """The texts of the title page by key of show.yaml, and the blocks that remain."""

    blocks: list[Block]
    roles: dict[str, str] = field(default_factory=dict)
    closing: str = ""
    omissions: list[Omission] = field(default_factory=list)


def extract_title_page(outline: Outline, blocks: tuple[Block, ...]) -> TitlePage:
    """Separate the lines of the title page and the closing words from the other blocks."""
    lines = [block for block in blocks if isinstance(block, FrontMatter)]
    rest: list[Block] = [block for block in blocks if not isinstance(block, FrontMatter)]
    if not any(line.role == "title" for line in lines):
        lines += _leading(rest, outline.section_level, titled=bool(lines))
    result = TitlePage(rest)
    _share_out(lines, result)
    result.closing = _closing(rest)
    return result


def _leading(blocks: list[Block], section_level: int, *, titled: bool) -> list[FrontMatter]:
    """Remove and return the first headings that stand alone on their level above all others."""
    taken: list[FrontMatter] = []
    while headings := [block for block in blocks if isinstance(block, Heading)]:
        first, levels = headings[0], {heading.level for heading in headings}
        alone = sum(heading.level == first.level for heading in headings) == 1
        if not alone or first.level != min(levels) or first is not blocks[0]:
            break
        # Sections and topics need a level each; only for its title a show gives one up.
        enough = len(levels) > 2 or (not taken and not titled)
        if not enough or first.level == section_level:
            break
        taken.append(FrontMatter(first.text, first.where))
        blocks.pop(0)
    return taken


def _share_out(lines: list[FrontMatter], result: TitlePage) -> None:
    """Give each line without a role the next free one."""
    # Three lines open a document as a programme does: who, on what occasion, and the title.
    programme = sum(not line.role for line in lines) > 2
    lines = _organised(lines)
    free = []
    for line in lines:
        if line.role and line.role not in result.roles:
            result.roles[line.role] = line.text
        else:
            free.append(line)
    order = ("organisation", "occasion", "title") if programme else ("title", "occasion")
    open_roles = [role for role in (*order, "organisation") if role not in result.roles]
    for line in free:
        if open_roles:
            result.roles[open_roles.pop(0)] = line.text
            open_roles = [role for role in open_roles if role not in result.roles]
        else:
            result.omissions.append(Omission("left-front", line.where, line.text))


def _organised(lines: list[FrontMatter]) -> list[FrontMatter]:
    """Give the first line that reads like an organisation this role, which no style has."""
    for index, line in enumerate(lines):
        titled = line.role == "title" or (len(lines) == 1 and not line.role)
        if not titled and _ORGANISATION.search(line.text):
            return [*lines[:index], replace(line, role="organisation"), *lines[index + 1 :]]
    return lines


def _closing(blocks: list[Block]) -> str:
    """Remove and return the last line where it says goodbye, as in 谢谢; else return ""."""
    last = next((i for i in reversed(range(len(blocks))) if not isinstance(blocks[i], Note)), 0)
    if last < 1 or last + 1 < len(blocks):
        return ""
    match blocks[last]:
        case Heading(text, _, _) | Paragraph((text,), _):
            most = _MOST_CLOSING["zh" if _WIDE.search(text) else "en"]
            if len(text) <= most and not _DIGIT.search(text) and _CLOSING.search(text):
                blocks.pop(last)
                return text
    return ""
