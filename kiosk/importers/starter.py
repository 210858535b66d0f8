"""The small show that `new` makes, in both languages."""

from kiosk.importers.show_texts import FactText, SectionText, ShowText, TopicText

_ZH = ShowText(
    title="我们的五年",
    organisation="单位名称",
    occasion="在什么场合展出",
    language="zh-CN",
    closing="谢谢观看",
    sections=(
        SectionText(
            title="技能提升篇",
            short="技能提升",
            tagline="让每一位职工都有出彩的机会",
            icon="mdi6.school",
            intro="坚持把培训办到职工身边，让愿意学习的人都有课堂、有老师、有时间。",
            topics=(
                TopicText(
                    "培训更有力度",
                    (
                        FactText("2023 年培训职工 6.5 万人次", note="讲解词写在这里，屏幕上不显示"),
                        FactText("建成培训平台 90 个，涵盖工种 170 个"),
                        FactText("培训合格率 85% 以上"),
                    ),
                ),
                TopicText(
                    "竞赛更有热度",
                    (
                        FactText("参加竞赛的职工超过 548 万人次"),
                        FactText("百万余名职工在网上观赛", as_written="{百万余名}职工在网上观赛"),
                    ),
                ),
            ),
        ),
        SectionText(
            title="温暖服务篇",
            short="温暖服务",
            tagline="把服务送到职工心坎上",
            icon="mdi6.hand-heart",
            topics=(
                TopicText(
                    "服务就在身边",
                    (
                        FactText("建成服务站点 2324 家"),
                        FactText("慰问职工 109 万人次"),
                    ),
                ),
            ),
        ),
    ),
)

_EN = ShowText(
    title="Five years together",
    organisation="Name of the organisation",
    occasion="The occasion of the exhibition",
    language="en",
    closing="Thank you for coming",
    sections=(
        SectionText(
            title="Skills for everyone",
            short="Skills",
            tagline="A bench, a teacher and the time",
            icon="mdi6.school",
            intro="Whoever wants to learn finds a place near the job, and colleagues who help.",
            topics=(
                TopicText(
                    "More people, better trained",
                    (
                        FactText(
                            "Since 2019 more than 6,500 workers have been trained",
                            note="What the guide says stands here; no slide shows it",
                        ),
                        FactText("90 workshops in 17 trades"),
                        FactText("85% of all trainees pass at the first attempt"),
                    ),
                ),
                TopicText(
                    "Ideas that pay",
                    (
                        FactText("Suggestions from the floor rose by 215%"),
                        FactText(
                            "Thousands of colleagues took part",
                            as_written="{Thousands} of colleagues took part",
                        ),
                    ),
                ),
            ),
        ),
        SectionText(
            title="Help close by",
            short="Help",
            tagline="Someone is there when it matters",
            icon="mdi6.hand-heart",
            topics=(
                TopicText(
                    "Open to all",
                    (
                        FactText("24 centres give advice, one in every part of the city"),
                        FactText("More than 1,900 families supported"),
                    ),
                ),
            ),
        ),
    ),
)


def starter_show(language: str) -> ShowText:
    """Return the show to start from in "zh" or "en"."""
    return _ZH if language == "zh" else _EN
