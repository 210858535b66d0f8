"""After a save the author sees the slide of what was saved."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Section, Show, Topic
from kiosk.deck.build import build
from kiosk.deck.model import TopicSlide
from kiosk.editing.changed_slide import Change, first_change


def topic(title: str, *sentences: str) -> Topic:
    return Topic(title, tuple(Fact(read(sentence).parts) for sentence in sentences))


MANY = tuple(f"今年第一次在这里举办的各类系列活动共有 {n} 场" for n in range(100, 112))
A1, A2 = topic("甲一", "3 家", "5 人", "没有数字"), topic("甲二", *MANY)
B1, B2 = topic("乙一", "7 件"), topic("乙二", "9 项", "8 场")
A, B = Section("a", "甲篇", (A1, A2)), Section("b", "乙篇", (B1, B2))
SHOW = Show("数说", (A, B), organisation="单位", closing="雾凇岛")


def a(*topics: Topic, **changes: str) -> Show:
    return replace(SHOW, sections=(replace(A, topics=topics, **changes), B))  # type: ignore[arg-type]


def b(*topics: Topic) -> Show:
    return replace(SHOW, sections=(A, replace(B, topics=topics)))


LATE = next(s for s in build(SHOW).slides if isinstance(s, TopicSlide) and s.page == 2)


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        pytest.param(SHOW, None, id="nothing"),
        pytest.param(a(topic("甲一", "3 家", "6 人", "没有数字"), A2), Change("a/1", 1), id="fact"),
        pytest.param(
            a(topic("甲一", "3 家", "5 人", "新的一句", "没有数字"), A2),
            Change("a/1", 2),
            id="added",
        ),
        pytest.param(
            a(topic("甲一", "3 家", "5 人", "没有数字", "末尾 2 家"), A2),
            Change("a/1", 3),
            id="last",
        ),
        pytest.param(
            a(topic("甲一", "5 人", "3 家", "没有数字"), A2), Change("a/1", 0), id="facts moved"
        ),
        pytest.param(a(topic("甲一", "3 家", "没有数字"), A2), Change("a/1"), id="fact gone"),
        pytest.param(a(topic("甲一", "3 家", "5 人"), A2), Change("a/1"), id="last fact gone"),
        pytest.param(a(replace(A1, title="改名"), A2), Change("a/1"), id="topic's title"),
        pytest.param(a(A1, topic("新题", "1 家"), A2), Change("a/2"), id="topic added"),
        pytest.param(a(A2), Change("a/1"), id="topic gone"),
        pytest.param(a(A1), Change("a/1"), id="last topic gone"),
        pytest.param(b(B2, B1), Change("b/1"), id="topics moved"),
        pytest.param(
            b(B1, topic("乙二", "9 项", "88 场")), Change("b/2", 1), id="in another section"
        ),
        pytest.param(
            b(topic("乙零", "1 家"), replace(B1, facts=B2.facts), B2),
            Change("b/1"),
            id="two at once",
        ),
        pytest.param(a(A1, A2, title="改名"), Change("a"), id="section's title"),
        pytest.param(a(A1, A2, tagline="一句话"), Change("a"), id="tagline"),
        pytest.param(
            replace(SHOW, sections=(A, Section("c", "丙篇", (B1,)), B)), Change("c"), id="section"
        ),
        pytest.param(replace(SHOW, sections=(A,)), Change("overview"), id="section gone"),
        pytest.param(replace(SHOW, sections=(B, A)), Change("overview"), id="sections moved"),
        pytest.param(replace(SHOW, title="改名"), Change("cover"), id="show's title"),
        pytest.param(replace(SHOW, occasion="场合"), Change("cover"), id="occasion"),
        pytest.param(replace(SHOW, closing="松花湖"), Change("closing"), id="closing"),
        pytest.param(replace(SHOW, closing=""), Change("cover"), id="closing gone"),
        pytest.param(replace(SHOW, require_sources=True), None, id="nothing to be seen"),
    ],
)
def test_what_was_saved(new: Show, expected: Change | None) -> None:
    assert first_change(SHOW, new) == expected


def test_a_fact_on_a_later_page_of_its_topic() -> None:
    first = next(s for s in build(SHOW).slides if s.id == "a/2")
    assert isinstance(first, TopicSlide)
    on_first = len(first.facts)
    edited = replace(A2.facts[on_first + 1], layout="sentence")
    facts = (*A2.facts[: on_first + 1], edited, *A2.facts[on_first + 2 :])
    assert first_change(SHOW, a(A1, replace(A2, facts=facts))) == Change(LATE.id, 1)


@st.composite
def shows(draw: st.DrawFn) -> Show:
    sentence = st.sampled_from(["3 家", "5 人", "没有数字", *MANY])
    topics = st.builds(
        lambda title, said: topic(title, *said),
        st.sampled_from("一二三"),
        st.lists(sentence, min_size=1, max_size=9),
    )
    sections = st.builds(
        lambda title, found: (title, tuple(found)),
        st.sampled_from("甲乙"),
        st.lists(topics, min_size=1, max_size=4),
    )
    found = draw(st.dictionaries(st.sampled_from(["a", "b", "c"]), sections, min_size=1))
    return Show("数说", tuple(Section(name, *rest) for name, rest in found.items()))


@given(shows(), shows())
def test_what_was_saved_is_on_a_slide_of_the_new_show(old: Show, new: Show) -> None:
    found = first_change(old, new)
    assert (found is None) == (old == new)
    if found is None:
        return
    slide = next(slide for slide in build(new).slides if slide.id == found.slide)
    if found.fact is not None:
        assert isinstance(slide, TopicSlide)
        assert found.fact < len(slide.facts)
