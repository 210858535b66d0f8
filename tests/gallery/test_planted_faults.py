"""Each fault planted in a show is found: what, in which file and line, on which slide."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from gallery.conftest import Rendered

from kiosk.cli import main
from kiosk.content.problems import Problem, Severity

HEAD = """title: 好题
topics:
- title: 一个标题
  facts:
"""
GOOD = "  - 举办活动 10 场\n"


@pytest.fixture
def plant(tmp_path: Path, rendered: Rendered) -> Callable[..., list[Problem]]:
    def plant(section: str, **options: object) -> list[Problem]:
        folder = tmp_path / "show"
        folder.mkdir(exist_ok=True)
        (folder / "show.yaml").write_text("title: 测试\nlanguage: zh-CN\n", "utf-8")
        (folder / "1-a.yaml").write_text(section, "utf-8")
        return list(rendered(folder, **options))

    return plant


def told(problem: Problem) -> tuple[str, int, int]:
    return Path(problem.file).name, problem.line, problem.column


def test_a_good_show_has_no_faults(plant: Callable[..., list[Problem]]) -> None:
    assert plant(HEAD + GOOD, sizes=[(1280, 720), (720, 1280)]) == []


def test_words_that_find_no_room(plant: Callable[..., list[Problem]]) -> None:
    problems = plant(
        HEAD + GOOD + f"  - {'全省职工书屋' * 135}\n", sizes=[(1280, 720), (1600, 900)]
    )
    (problem,) = [one for one in problems if "压到了下方" in one.message or "超出" in one.message]
    assert told(problem) == ("1-a.yaml", 6, 5)
    assert problem.where == "1-a/1.2 @ 1280x720 1600x900"
    assert problem.message.startswith("“全省职工书屋")
    assert problem.severity is Severity.ERROR


def test_a_tiny_text(
    plant: Callable[..., list[Problem]], edit_qml: Callable[[str, str, str], None]
) -> None:
    edit_qml("Look/Look.qml", "(least|label)Size: .*", r"\1Size: 12")
    edit_qml("Look/Look.qml", r"Math\.round\(units \* unit\)", "Math.round(units * unit * 0.3)")
    problems = plant(HEAD + GOOD + "  - 没有数字的一句话\n")
    (problem,) = [one for one in problems if told(one) == ("1-a.yaml", 6, 5)]
    assert re.match("“没有数字的一句话”的字太小：只有屏幕短边的 1", problem.message)
    assert problem.severity is Severity.WARNING


def test_words_on_a_bright_ground(
    plant: Callable[..., list[Problem]], edit_qml: Callable[[str, str, str], None]
) -> None:
    edit_qml("Look/Palettes.qml", r"\[\.\.\.flat\[name\]\]", 'Array(5).fill("#f4f4f4")')
    problems = plant(HEAD + GOOD)
    assert {told(problem)[1] for problem in problems} == {1, 3, 5}
    for problem in problems:
        assert "对比度只有 1." in problem.message
        assert problem.severity is Severity.ERROR


def test_one_character_alone_on_its_line(plant: Callable[..., list[Problem]]) -> None:
    (problem,) = plant(HEAD + "  - 好，会员增长 70 万人，连续四年保持净增长\n")
    assert told(problem) == ("1-a.yaml", 5, 5)
    assert problem.message == "“好，”一个字占了一行"


def test_a_comma_that_begins_a_line(plant: Callable[..., list[Problem]]) -> None:
    (problem,) = plant(HEAD + "  - ，全省职工书屋\n")
    assert told(problem) == ("1-a.yaml", 5, 5)
    assert problem.message.startswith("有一行以标点开头：“，全省")
    assert problem.severity is Severity.WARNING


@pytest.mark.parametrize(("character", "code"), [("🦊", "U+1F98A"), ("𰻝", "U+30EDD")])
def test_a_character_of_no_font_is_named_once(
    plant: Callable[..., list[Problem]], character: str, code: str
) -> None:
    sizes = [(1280, 720), (720, 1280)]
    problems = plant(HEAD + f"  - 举办活动 10 场{character}{character}面\n", sizes=sizes)
    (problem,) = [one for one in problems if "字体" in one.message and one.line == 5]
    assert problem.message == f"字体里没有“{character}”这个字（{code}）"
    assert problem.where.endswith("@ 1280x720 720x1280")


def test_a_slide_that_cannot_be_drawn(
    plant: Callable[..., list[Problem]], edit_qml: Callable[[str, str, str], None]
) -> None:
    edit_qml("Slides/TopicSlide.qml", "import QtQuick\n", "import QtQuick\nimport Not.There\n")
    first, *others = plant(HEAD + GOOD)
    assert told(first) == ("1-a.yaml", 3, 10)
    assert first.where == "1-a/1 @ 1920x1080"
    assert "Not.There" in first.message
    assert "这一页画不出来" in [one.message for one in others]


def test_an_error_while_a_slide_is_drawn(
    plant: Callable[..., list[Problem]], edit_qml: Callable[[str, str, str], None]
) -> None:
    edit_qml("Slides/OpenerSlide.qml", "headline: title\n", "headline: title\n    width: nowhere\n")
    (problem,) = plant(HEAD + GOOD)
    assert problem.where == "1-a @ 1920x1080"
    assert "nowhere is not defined" in problem.message


def test_the_command_tells_programs_as_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.gallery.offscreen.OffscreenWindow.missing_backdrops", 0)
    (tmp_path / "1-a.yaml").write_text(HEAD + "  - ，全省职工书屋🦊\n", "utf-8")
    (tmp_path / "show.yaml").write_text("title: Test\nlanguage: en\n", "utf-8")

    assert main(["check", str(tmp_path), "--json", "--render", "1280x720"]) == 1

    said = capsys.readouterr()
    report = json.loads(said.out)
    assert (report["errors"], report["warnings"]) == (1, 1)
    assert {problem["line"] for problem in report["problems"]} == {5}
    assert {problem["where"] for problem in report["problems"]} == {"1-a/1 @ 1280x720"}
    assert said.err == "1280x720: looking at 4 slides …\n"


def test_a_slide_that_is_too_dark(
    plant: Callable[..., list[Problem]], edit_qml: Callable[[str, str, str], None]
) -> None:
    edit_qml("Look/Palettes.qml", r"\[\.\.\.flat\[name\]\]", 'Array(5).fill("#100408")')
    problems = plant(HEAD + GOOD)
    assert [told(problem) for problem in problems] == [("1-a.yaml", 3, 10)] * 2
    assert {problem.message.split("：")[0].split(" ")[1] for problem in problems} == {
        "太暗",
        "只有",
    }
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_palettes_that_look_alike_in_a_lit_hall(tmp_path: Path, rendered: Rendered) -> None:
    (tmp_path / "show.yaml").write_text("title: 测试\nlanguage: zh-CN\n", "utf-8")
    for name, palette in (("1-a", "azure"), ("2-b", "night"), ("3-c", "azure")):
        text = f"palette: {palette}\n" + HEAD + GOOD
        (tmp_path / f"{name}.yaml").write_text(text, "utf-8")
    (problem,) = rendered(tmp_path)
    assert told(problem)[0] == "2-b.yaml"
    assert problem.message.startswith("在明亮的展厅里分不清配色 azure 和 night")
    assert problem.severity is Severity.WARNING
