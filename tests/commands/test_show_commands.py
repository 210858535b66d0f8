"""`check` and `outline`: what they print, where, and what they return."""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from kiosk.base.paths import bundled_folder
from kiosk.commands import check, outline

FIXTURES = Path(__file__).parents[1] / "fixtures"


def run(command: ModuleType, *words: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    code = command.run(parser.parse_args(words))
    assert isinstance(code, int)
    return code


@pytest.fixture(autouse=True)
def _among_the_fixtures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(FIXTURES)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.mark.parametrize(
    ("show", "code", "last"),
    [
        ("good-show", 0, "0 个错误，0 个提醒"),
        ("good-show/show.yaml", 0, "0 个错误，0 个提醒"),
        ("duplicate-key/1-twice.yaml", 1, "3 个错误，0 个提醒"),
        ("braces", 0, "0 个错误，7 个提醒"),
        ("duplicate-key", 1, "3 个错误，0 个提醒"),
        ("english", 1, "1 个错误，0 个提醒"),
        ("nothing-plays", 1, "2 个错误，0 个提醒"),
        ("not-there", 1, "1 个错误，0 个提醒"),
    ],
)
def test_check_ends_with_a_count(
    show: str, code: int, last: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(check, show) == code
    head, *lines = capsys.readouterr().out.splitlines()
    show = show.partition("/")[0]
    assert head.endswith(f"（{show}）") or head == show
    assert lines[-1] == last
    assert all(line.startswith(show) for line in lines[:-1] if line)


def test_check_tells_file_by_file_in_order_and_marks_warnings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("show.yaml").write_text("title: 甲\ncolour: 红\nrequire_sources: true\n", "utf-8")
    topic = "topics:\n- title: 题\n  facts:\n  - 培训职工 {} 人\n  - 举办 1,51 场\n"
    Path("10.yaml").write_text("title: 十\n" + topic.format(4), "utf-8")
    Path("2.yaml").write_text("title：二\n" + topic.format(3), "utf-8")
    Path("3.yaml.txt").write_text("title: 三\n", "utf-8")
    assert run(check, ".") == 1
    head, *lines = capsys.readouterr().out.splitlines()
    assert head == "甲（.）"
    assert [line.partition(" ")[0] for line in lines[:-1]] == [
        "show.yaml:2:1:",
        "",
        "2.yaml:1:6:", "2.yaml:5:5:", "2.yaml:6:5:", "2.yaml:6:5:",
        "",
        "10.yaml:5:5:", "10.yaml:5:5:", "10.yaml:6:5:", "10.yaml:6:5:", "10.yaml:6:5:",
        "",
        "3.yaml.txt:0:0:",
    ]  # fmt: skip
    assert lines[2].startswith("2.yaml:1:6: 用了全角冒号“：”；先按改好的读取 (")
    assert lines[3].startswith("2.yaml:5:5: 提醒：“培训职工 3 人”没有写来源")
    assert lines[-2].startswith("3.yaml.txt:0:0: 提醒：这个文件没有采用：名字要以 .yaml 结尾")
    assert lines[-1] == "2 个错误，9 个提醒"


def test_warnings_fail_only_where_someone_is_strict(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(check, "braces") == 0
    assert run(check, "braces", "--strict") == 1
    assert run(check, "good-show", "--strict") == 0
    assert capsys.readouterr().out.splitlines()[-1] == "0 个错误，0 个提醒"


def test_check_without_a_show_checks_the_one_that_comes_along(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run(check) == 0
    head, last = capsys.readouterr().out.splitlines()
    assert (head, last) == (f"数说工会五年成就（{bundled_folder('slides')}）", "0 个错误，0 个提醒")


def test_check_for_programs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run(check, "english", "--json") == 1
    assert json.loads(capsys.readouterr().out) == {
        "playable": True,
        "errors": 1,
        "warnings": 0,
        "problems": [
            {
                "file": "english/1-good.yaml",
                "line": 6,
                "column": 9,
                "where": "topics[1].facts[1]",
                "message": "“layuot” is unknown; it is read as if mended",
                "hint": "did you mean “layout”?",
                "severity": "error",
            }
        ],
    }


def test_outline_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(outline, "--json") == 0
    output = capsys.readouterr()
    data = json.loads(output.out)
    assert list(data) == [
        "title", "organisation", "occasion", "closing", "language", "sections", "slides",
    ]  # fmt: skip
    assert [section["short"] for section in data["sections"]] == [
        "思想引领", "素质提升", "普惠服务", "权益保障", "改革创新",
    ]  # fmt: skip
    assert data["slides"][0] == {"id": "cover", "kind": "cover", "section": None}
    assert {slide["section"] for slide in data["slides"]} >= {"1-guidance", "5-reform", None}
    assert output.err == ""


def test_outline_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(outline, "good-show") == 0
    out = capsys.readouterr().out
    assert out.startswith("演示（good-show）\n")
    assert "    ● 照常播放\n      - 举办活动 [10 场]\n" in out


def test_outline_names_broken_files_beside_what_plays(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(outline, "tab", "--json") == 0
    output = capsys.readouterr()
    assert [section["id"] for section in json.loads(output.out)["sections"]] == ["1-good"]
    assert output.err.startswith("tab/2-tab.yaml:3:1: ")


@pytest.mark.parametrize("show", ["nothing-plays", "not-there"])
def test_outline_fails_where_nothing_plays(show: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(outline, show, "--json") == 1
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith(show)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such error")
@pytest.mark.parametrize(
    "words", [("outline", "--json"), ("outline",), ("check", "english"), ("--help",)]
)
def test_a_reader_that_has_gone_is_no_error(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, FIXTURES.parents[1] / "run_kiosk.py", *words],
            stdout=writing,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
            check=False,
        )
    finally:
        os.close(writing)
    assert done.stderr == ""
    assert done.returncode == 141
