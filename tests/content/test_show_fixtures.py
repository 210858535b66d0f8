"""Every folder of tests/fixtures with an expected.txt is a show that gives exactly that."""

from pathlib import Path

import pytest

from kiosk.content.load import load
from kiosk.content.model import PALETTES

FIXTURES = Path(__file__).parents[1] / "fixtures"
CASES = sorted(path.parent.name for path in FIXTURES.glob("*/expected.txt"))


def described(folder: Path) -> str:
    """The messages in both languages, then what plays, as expected.txt holds them."""
    lines = []
    for language in ("zh", "en"):
        loaded = load(folder, language=language, palettes=frozenset(PALETTES), assets=None)
        lines.append(f"# {language}")
        lines += [f"{problem.severity} {problem}" for problem in loaded.problems]
    lines.append("# plays")
    if show := loaded.show:
        lines.append(show.title)
        for section in show.sections:
            lines.append(f"{section.id}: {section.title}")
            for topic in section.topics:
                lines.append(f"  {topic.title}")
                lines += [f"    {fact.text}" for fact in topic.facts]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("case", CASES)
def test_a_show_gives_exactly_these_messages_and_plays_the_rest(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FIXTURES)
    expected = (FIXTURES / case / "expected.txt").read_text(encoding="utf-8")
    assert described(Path(case)) == expected


def test_there_are_cases() -> None:
    assert len(CASES) >= 35


def test_messages_speak_the_language_of_the_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)
    english = load(Path("english"), palettes=frozenset(PALETTES), assets=None)
    chinese = load(Path("unknown-keys"), palettes=frozenset(PALETTES), assets=None)
    assert english.language == "en"
    assert [problem.hint for problem in english.problems] == ["did you mean “layout”?"]
    assert chinese.language == "zh"
    assert chinese.problems[0].hint == "是不是“organisation”？"


def test_every_field_of_a_good_show_arrives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)
    loaded = load(Path("good-show"), palettes=frozenset(PALETTES), assets=None)
    assert loaded.problems == ()
    show = loaded.show
    assert show is not None
    assert (show.title, show.organisation, show.occasion, show.closing, show.language) == (
        "演示", "单位", "场合", "结尾", "zh-CN",
    )  # fmt: skip
    section = show.sections[0]
    assert (section.id, section.label, section.tagline, section.icon, section.palette) == (
        "2-long-form", "长", "一句话、另一句话", "mdi6.school", "amber",
    )  # fmt: skip
    assert section.intro == "第一行\n第二行"
    fact = section.topics[0].facts[0]
    assert (fact.layout, fact.count, fact.source, fact.as_of, fact.note) == (
        "hero", "roll", "2023 年工作报告", "2023-08", "讲解词\n可以有几行",
    )  # fmt: skip
    assert fact.place is not None
    assert (fact.place.file, fact.place.line) == ("good-show/2-long-form.yaml", 13)
