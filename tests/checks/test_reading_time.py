"""Sections, slides and sentences that nobody stands and reads to the end are named."""

from kiosk.checks.reading_time import check_reading_time
from kiosk.content.figures.find import read
from kiosk.content.model import Fact, Place, Section, Show, Topic
from kiosk.deck.build import build


def topic(title: str, *texts: str) -> Topic:
    places = (Place("1.yaml", line, 9) for line in range(5, 99))
    facts = (
        Fact(read(text).parts, place=place) for text, place in zip(texts, places, strict=False)
    )
    return Topic(title, tuple(facts), Place("1.yaml", 4, 5))


def section(number: int, *topics: Topic, intro: str = "") -> Section:
    places = {key: Place(f"{number}.yaml", 1, 8) for key in ("title", "intro")}
    return Section(f"{number}", f"第 {number} 篇", topics, intro=intro, places=places)


def told(*sections: Section, language: str = "zh") -> list[str]:
    show = Show("数说", sections)
    return [str(problem) for problem in check_reading_time(show, build(show), language)]


SHORT = topic("题", "培训职工 3 人")


def test_a_short_show_raises_no_doubt() -> None:
    assert told(section(1, SHORT), section(2, SHORT), section(3, SHORT)) == []


def test_a_section_far_longer_than_the_others() -> None:
    long = section(2, *(topic(f"题 {number}", "培训职工 3 人") for number in range(8)))
    (line,) = told(section(1, SHORT), long, section(3, SHORT))
    assert line.startswith("2.yaml:1:8: 这一篇要放 ")
    assert line.endswith(" 倍 (请分成两篇，或精简内容)")
    assert told(section(1, SHORT), long) == []  # of two nobody can say which is too long


def test_a_sentence_too_long_for_a_hall() -> None:
    assert told(section(1, topic("题", "字" * 150))) == []
    assert told(section(1, topic("题", "字" * 160))) == [
        "1.yaml:5:9: 这一句读一遍要 32 秒，站着看的人读不完 (请分成几句，或去掉次要的内容)"
    ]
    (english,) = told(section(1, topic("题", "word " * 100)), language="en")
    assert english == (
        "1.yaml:5:9: this sentence takes 36 seconds to read, too long for people who stand "
        "(split it into several sentences or leave out what matters less)"
    )


def test_an_opener_that_cannot_be_read_in_the_time_it_stays() -> None:
    assert told(section(1, SHORT, intro="字" * 250)) == []
    (line,) = told(section(1, SHORT, intro="字" * 330))
    assert line == (
        "1.yaml:1:8: 这一页“第 1 篇”读完要 70 秒，最多只停 60 秒 (请分成几句，或去掉次要的内容)"
    )
