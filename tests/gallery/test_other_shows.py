"""Shows of other kinds than the shipped one find room on every usual screen, at a readable size."""

from pathlib import Path

import pytest
from gallery.conftest import Rendered

from kiosk.base.arguments import USUAL_SCREENS

#: By language and title of a section: titles of topics with their facts, a line each.
SHOWS = {
    ("zh-CN", "人才培养与教育教学改革全面深化"): """
        # 本科教育
        国家级一流本科专业建设点 38 个，省级一流本科专业建设点 61 个，国家级一流课程 44 门
        毕业生就业率连续 6 年保持在 92.6% 以上
        近五年学生在国际大学生程序设计竞赛等重要赛事中获国家级奖项 1286 项
        # 十二件大事
        新建教学楼 12 栋
        图书馆藏书 326.8 万册
        资助学生 4.6 万人次
        发放奖助学金 7.92 亿元
        满意度 98.2%
        合格率 99.1%
        升学率达到 43.7%
        科研经费增长 156%
        发明专利 2043 件
        转化成果 318 项，合同金额 5.6 亿元
        引进海外高层次人才和青年拔尖人才 217 名
        校友捐赠 1.3 亿元
        # 校园安全
        安全运行 3652 天
        # 服务地方
        学校主动融入新一轮振兴战略，先后与 19 个地市、236 家企业签约，新增产值 87.4 亿元
        每 10 名毕业生中有 6 名留在本省工作
    """,
    ("en", "Ships and cargo"): """
        # The busiest year since we opened the deep-water terminal
        1,284,300 containers moved across the quay
        412 ships called, 96 of them for the first time
        Throughput rose by 34% in 3 years
        62% of our cargo leaves by rail
        # Things we are proud of
        38 new cranes
        12,400 jobs in the region
        $24.9 million invested in shore power
        9 out of 10 dockers say they feel safe at work
        More than 6,500 apprentices trained
        98.7% of trains leave on time
        45 kilometres of new track
        # Telecommunications infrastructure modernisation
        Visitors from 78 countries followed a live event online, which raised €412,000
    """,
}


@pytest.mark.parametrize(("language", "section"), SHOWS, ids=lambda value: value[:8])
def test_they_find_room(rendered: Rendered, tmp_path: Path, language: str, section: str) -> None:
    lines = [line.strip() for line in SHOWS[language, section].strip().splitlines()]
    written = [
        f"  - title: {line[2:]}\n    facts:" if line.startswith("# ") else f"      - {line}"
        for line in lines
    ]
    folder = tmp_path / "show"
    folder.mkdir()
    (folder / "show.yaml").write_text(f"title: {section}\nlanguage: {language}\n", "utf-8")
    text = "\n".join([f"title: {section}", "topics:", *written, ""])
    (folder / "1-a.yaml").write_text(text, "utf-8")
    problems = rendered(folder, USUAL_SCREENS)
    assert not problems, "\n" + "\n".join(map(str, problems))
