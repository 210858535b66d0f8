"""A show of any size, to see what costs more where there is more."""

from pathlib import Path

_FACTS = 5  # in each topic; a fact holds two figures


def write(folder: Path, sections: int, topics: int = 10) -> Path:
    """Write a show of so many sections with ten figures in each topic; returns its folder."""
    folder.mkdir(parents=True)
    head = (
        "title: 数说一千个篇章\norganisation: 测试\nlanguage: zh-CN\nclosing: {caption: 谢谢观看}\n"
    )
    (folder / "show.yaml").write_text(head, encoding="utf-8")
    for number in range(1, sections + 1):
        path = folder / f"{number:04}-section.yaml"
        path.write_text("".join(_lines(number, topics)), encoding="utf-8")
    return folder


def _lines(section: int, topics: int) -> list[str]:
    lines = [f"title: 第 {section} 篇\nshort: 篇章{section}\nintro: 这一篇用来测量。\ntopics:\n"]
    for topic in range(topics):
        lines.append(f"  - title: 第 {topic + 1} 项工作\n    facts:\n")
        for fact in range(_FACTS):
            number = section * 1000 + topic * 37 + fact * 11
            lines.append(f"      - 举办系列活动 {number} 场，覆盖职工 {number * 7 % 99991} 人次\n")
    return lines
