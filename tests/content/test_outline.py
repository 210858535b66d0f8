"""The outline is plain data: exactly the keys and values that the design of content names."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.model import Show
from kiosk.content.outline import outline_data, outline_lines

SHOW = "title: 演示\norganisation: 单位\noccasion: 场合\nclosing: {caption: 结尾}\n"
SECTION = """\
title: 素质提升篇
tagline: 一句话
intro: 一段话
topics:
  - title: 标题
    facts:
      - 参加竞赛的职工超过 548 万人次
      - 建议 243.5 万余项、建制率保持在 85% 以上
      - 2020 年上线{新平台}
"""


@dataclass(frozen=True)
class Slide:
    id: str
    kind: str
    section: str | None


SLIDES = (Slide("cover", "cover", None), Slide("1-a/1", "topic", "1-a"))


@pytest.fixture
def show(tmp_path: Path) -> Show:
    (tmp_path / "show.yaml").write_text(SHOW, encoding="utf-8")
    (tmp_path / "1-a.yaml").write_text(SECTION, encoding="utf-8")
    loaded = load(tmp_path, palettes=frozenset(), assets=None)
    assert loaded.problems == ()
    assert loaded.show is not None
    return loaded.show


def test_the_outline_has_exactly_the_agreed_shape(show: Show) -> None:
    def figure(
        numeral: str, unit: str, before: str = "", after: str = "", *, counts: bool = True
    ) -> dict[str, object]:
        values = {"numeral": numeral, "unit": unit, "before": before, "after": after}
        return {**values, "counts": counts}

    assert outline_data(show, SLIDES) == {
        "title": "演示",
        "organisation": "单位",
        "occasion": "场合",
        "closing": "结尾",
        "language": "zh-CN",
        "sections": [
            {
                "id": "1-a",
                "title": "素质提升篇",
                "short": "素质提升篇",
                "tagline": "一句话",
                "intro": "一段话",
                "topics": [
                    {
                        "title": "标题",
                        "facts": [
                            {
                                "text": "参加竞赛的职工超过 548 万人次",
                                "figures": [figure("548", "万人次", before="超过")],
                            },
                            {
                                "text": "建议 243.5 万余项、建制率保持在 85% 以上",
                                "figures": [
                                    figure("243.5", "万余项"),
                                    figure("85", "%", after="以上"),
                                ],
                            },
                            {
                                "text": "2020 年上线新平台",
                                "figures": [figure("新平台", "", counts=False)],
                            },
                        ],
                    }
                ],
            }
        ],
        "slides": [
            {"id": "cover", "kind": "cover", "section": None},
            {"id": "1-a/1", "kind": "topic", "section": "1-a"},
        ],
    }


def test_the_tree_can_be_read(show: Show) -> None:
    assert list(outline_lines(show, SLIDES)) == [
        "演示",
        "  1-a  素质提升篇",
        "    ● 标题",
        "      - 参加竞赛的职工[超过 548 万人次]",
        "      - 建议 [243.5 万余项]、建制率保持在 [85% 以上]",
        "      - 2020 年上线新平台",
        "",
        "cover  1-a/1",
    ]


def test_the_tree_says_why_a_number_does_not_count(show: Show) -> None:
    lines = list(outline_lines(show, SLIDES, why="zh"))
    at = lines.index("      - 2020 年上线新平台")
    assert lines[at + 1 : at + 3] == [
        "          2020 年：日期或时刻",
        "          新平台：花括号里不是一个数，只突出显示",
    ]
    assert [line for line in lines if line not in lines[at + 1 : at + 3]] == list(
        outline_lines(show, SLIDES)
    )
