"""Running text is cut where sentences end and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.importers.sentences import split_sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["举办活动 10 场。", "培训 5 万人次！", "还有吗？", "有；", "没有"],
        ["他说“好。再来！”之后走了。", "完。"],
        ["（见附件。第 2 条）执行。", "完"],
        ["《一。二》出版。", "三"],
        ["真的吗？！", "真的……好"],
        ["没有配对的“引号。", "第二句。"],
        ["建设“小屋”445 个。", "“二”"],
        ["投入 3.5 亿元，增长 2.5%。", "完"],
        ["It rose by 3.5 points.", "Then it fell!", "Why?", "Nobody knows."],
        ["Dr. Smith met Mr. J. Jones, e.g. at No. 5.", "Then he left."],
        ["The U.S. plan (Sect. 4. Part B) won.", "“Yes.” it said"],
        ["see v. 2.0 and example.com for more", ],
        ["Sum: 5; that is all.", "增长 5%。"],
        ["He asked “Why? Now?” again."],
        ["one sentence without an end"],
    ],
)  # fmt: skip
def test_sentences(parts: list[str]) -> None:
    text = "".join(part + (" " if part[-1] in ".!?" and part.isascii() else "") for part in parts)
    assert list(split_sentences(text.strip())) == parts


@given(st.text(alphabet="甲1a 。！？；.!?“”（）()\"'，A", max_size=40))
def test_nothing_is_lost_between_sentences(text: str) -> None:
    parts = split_sentences(text)
    assert "".join("".join(parts).split()) == "".join(text.split())
    assert all(part == part.strip() for part in parts)
