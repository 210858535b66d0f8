"""The outline is plain data: exactly the keys and values that the design of content names."""

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.model import Show
from kiosk.deck.build import build
from kiosk.deck.model import AnySlide
from kiosk.deck.outline import outline_data, outline_lines

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


@pytest.fixture
def show(tmp_path: Path) -> Show:
    (tmp_path / "show.yaml").write_text(SHOW, encoding="utf-8")
    (tmp_path / "1-a.yaml").write_text(SECTION, encoding="utf-8")
    loaded = load(tmp_path, palettes=frozenset(), assets=None)
    assert loaded.problems == ()
    assert loaded.show is not None
    return loaded.show


def slides(show: Show) -> tuple[AnySlide, ...]:
    return build(show).slides


def test_the_outline_has_exactly_the_agreed_shape(show: Show) -> None:
    def figure(
        numeral: str, unit: str, before: str = "", after: str = "", *, counts: bool = True
    ) -> dict[str, object]:
        values = {"numeral": numeral, "unit": unit, "before": before, "after": after}
        return {**values, "counts": counts}

    assert outline_data(show, slides(show)) == {
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
                                "picture": "none",
                            },
                            {
                                "text": "建议 243.5 万余项、建制率保持在 85% 以上",
                                "figures": [
                                    figure("243.5", "万余项"),
                                    figure("85", "%", after="以上"),
                                ],
                                "picture": "none",
                            },
                            {
                                "text": "2020 年上线新平台",
                                "figures": [figure("新平台", "", counts=False)],
                                "picture": "none",
                            },
                        ],
                    }
                ],
            }
        ],
        "slides": [
            {"id": "cover", "kind": "cover", "section": None},
            {"id": "overview", "kind": "overview", "section": None},
            {"id": "1-a", "kind": "opener", "section": "1-a"},
            {"id": "1-a/1", "kind": "topic", "section": "1-a"},
            {"id": "closing", "kind": "closing", "section": None},
        ],
    }


def test_the_tree_can_be_read(show: Show) -> None:
    assert list(outline_lines(show, slides(show))) == [
        "演示",
        "  1-a  素质提升篇",
        "    ● 标题",
        "      - 参加竞赛的职工[超过 548 万人次]",
        "      - 建议 [243.5 万余项]、建制率保持在 [85% 以上]",
        "      - 2020 年上线新平台",
        "",
        "cover  overview  1-a  1-a/1  closing",
    ]


def test_the_tree_says_why_a_number_does_not_count(show: Show) -> None:
    lines = list(outline_lines(show, slides(show), why="zh"))
    at = lines.index("      - 2020 年上线新平台")
    assert lines[at + 1 : at + 3] == [
        "          2020 年：日期或时刻",
        "          新平台：花括号里不是一个数，只突出显示",
    ]
    assert [line for line in lines if line not in lines[at + 1 : at + 3]] == list(
        outline_lines(show, slides(show))
    )


@pytest.mark.parametrize(
    ("fact", "drawn"),
    [
        ("全省有 5 个县区、186 名联络员", {"picture": "dots", "sign": "person"}),
        ("160 households and 18 farms joined", {"picture": "dots", "sign": "home"}),
        ("职工满意度达 96.4%", {"picture": "ring"}),
        ("专利申请量同比增长 31%", {"picture": "growth"}),
        ("培训职工 3 万人次", {"picture": "none"}),
    ],
)
def test_a_fact_names_the_picture_that_is_drawn_of_it(
    fact: str, drawn: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "show.yaml").write_text(SHOW, encoding="utf-8")
    section = f"title: 一\ntopics:\n  - title: 二\n    facts:\n      - {fact}\n"
    (tmp_path / "1-a.yaml").write_text(section, encoding="utf-8")
    show = load(tmp_path, palettes=frozenset(), assets=None).show
    assert show is not None

    told = outline_data(show, slides(show))["sections"][0]["topics"][0]["facts"][0]  # type: ignore[index]

    assert {name: told[name] for name in ("picture", "sign") if name in told} == drawn
