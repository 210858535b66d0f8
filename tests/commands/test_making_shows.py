"""`import`, `new` and `schema`: what they make, what they leave alone, and what they say."""

import argparse
import json
import sys
from pathlib import Path

import pytest
from importers.office import para, run, table, word

from kiosk.base.program import join_command, program_command
from kiosk.cli import main
from kiosk.commands import import_document, new, schema
from kiosk.live.show_folder import load_show

FIXTURES = Path(__file__).parents[1] / "fixtures"
DOCUMENT = (
    "# 五年\n## 技能\n### 培训\n- 培训职工 6.5 万人次\n- 建成平台 90 个\n\n"
    "|年|男|女|\n|-|-|-|\n|甲|5|6|\n"
)


@pytest.fixture(autouse=True)
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    Path("五年.md").write_text(DOCUMENT, encoding="utf-8")


def files() -> list[str]:
    """Everything that is there; half-made things would show."""
    return sorted(path.as_posix() for path in Path().rglob("*") if path.is_file())


def test_import_tells_what_it_made_what_is_left_and_what_comes_next(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["import", "五年.md", "--to", "show"]) == 0
    output = capsys.readouterr()
    assert output.err == ""
    assert output.out == (
        "已建好 show：1 篇，1 个标题，2 句话，2 个会滚动的数字\n"
        "  标题：五年\n"
        "  1-section.yaml  技能\n"
        "下面 2 处没有放进去，请看看是否需要；全文在 show/left-out.txt：\n"
        "  第 7 行：表格的一行“年 | 男 | 女”\n"
        "  第 9 行：表格的一行“甲 | 5 | 6”\n"
        "0 个错误，0 个提醒\n"
        "接下来：\n"
        f"  {program_command()} check show\n"
        f"  {program_command()} show\n"
    )
    assert files() == [
        "show/.schema/section.json", "show/.schema/show.json", "show/.schema/theme.json",
        "show/1-section.yaml",
        "show/left-out.txt", "show/show.yaml", "五年.md",
    ]  # fmt: skip


def test_import_speaks_the_language_of_the_machine(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    deleted = run("gone", "<w:vanish/>")
    word(Path("Our year.docx"), para("90 workshops opened.", more=deleted), para("Next: 5 more."))
    assert main(["import", "Our year.docx", "--to", "the show"]) == 0
    assert capsys.readouterr().out == (
        "made the show: sections 1, topics 1, facts 2, figures 2\n"
        "  title: Our year\n"
        "    the document has no title, so this is its file's name; change it in show.yaml\n"
        "  1-our-year.yaml  Our year\n"
        "what found no place (1); see whether you need it; all its words are in "
        "the show/left-out.txt:\n"
        "  paragraph 1: hidden content “gone”\n"
        "0 errors, 0 warnings\n"
        "next:\n"
        f"  {program_command()} check 'the show'\n"
        f"  {program_command()} 'the show'\n"
    )


def test_what_was_left_out_is_kept_in_full(capsys: pytest.CaptureFixture[str]) -> None:
    row = [
        "title: 上半年在老城区的礼堂里举办了四十多期培训班，来自全省各地的 900 名职工参加。",
        "下半年",
    ]
    hidden = run("这一句\n不给人看", "<w:vanish/>")
    body = [para("举办活动 10 场。", more=hidden), table(row, ["甲", "乙"])]
    word(Path("五年.docx"), *body)
    assert main(["import", "五年.docx", "--to", "show"]) == 0
    out = capsys.readouterr().out
    assert f"“{row[0][:39]}…”\n" in out
    kept = Path("show/left-out.txt").read_text(encoding="utf-8")
    assert f"表格的一行“{row[0]} | 下半年”\n" in kept
    assert "隐藏的内容“这一句 不给人看”\n" in kept
    assert "left-out.txt" not in out.split("0 个错误")[0].split("：\n")[-1]
    assert "0 个错误，0 个提醒\n" in out


def test_an_import_parts_what_no_file_can_hold(capsys: pytest.CaptureFixture[str]) -> None:
    facts = [f"第 {n} 句，{'很长的一句话' * 20}" for n in range(1, 1000)]
    text = "".join(f"- {fact}\n" for fact in facts)
    Path("长.md").write_text(f"# 题\n## 一\n- 1 个\n## 二\n{text}", encoding="utf-8")
    assert main(["import", "长.md", "--to", "show"]) == 0
    assert "文件超过 256 KB" not in capsys.readouterr().out
    loaded = load_show(Path("show"))
    assert loaded.show is not None
    assert [section.title for section in loaded.show.sections] == ["一", "二", "二", "二"]
    told = [fact.text for section in loaded.show.sections[1:] for fact in section.topics[0].facts]
    assert told == facts


def test_a_refusal_lists_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    rows = table(["甲", "乙"], ["丙", "丁"])
    word(Path("表.docx"), para("题", style="1"), rows)
    assert main(["import", "表.docx", "--to", "show"]) == 1
    assert capsys.readouterr().err == (
        "表.docx: 文档里没有可以展示的句子\n"
        "  整个文档：开头的一行“题”\n"
        "  第 2 段：表格的一行“甲 | 乙”\n"
        "  第 4 段：表格的一行“丙 | 丁”\n"
    )


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.md", None, "找不到这个文档"),
        ("a.md", b"", "文档是空的"),
        ("a.docx", b"PK\x03\x04", "文档损坏或没有存完；请重新保存一次"),
        ("a.xls", b"\x01", "看不懂这种文件；请另存为 .md、.docx 或 .pptx"),
    ],
)
def test_import_refuses_with_one_line(
    name: str, data: bytes | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    assert main(["import", name, "--to", "show"]) == 1
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", f"{name}: {said}\n")
    assert not Path("show").exists()


def test_without_its_package_markdown_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    monkeypatch.delitem(sys.modules, "kiosk.importers.markdown", raising=False)
    Path("五年.md").write_text("# 题\n- 1 个", encoding="utf-8")
    assert main(["import", "五年.md", "--to", "show"]) == 1
    command = f"{program_command()} {join_command(['import', '五年.md', '--to', 'show'])}"
    said = f"五年.md: 读 Markdown 文档还要装一个软件包，请运行：{command}\n"
    assert capsys.readouterr() == ("", said)
    word(Path("五年.docx"), para("举办活动 10 场。"))
    assert main(["import", "五年.docx", "--to", "show"]) == 0


@pytest.mark.parametrize("command", [["new", "there"], ["import", "五年.md", "--to", "there"]])
@pytest.mark.parametrize(
    ("inside", "said"),
    [
        (None, "这里已经有一个同名的文件；请换一个名字"),
        ("photo.jpg", "这个文件夹里有别的东西，没有动它；请换一个文件夹"),
        ("show.yaml", "这里已经有一个节目，没有动它"),
    ],
)
def test_what_is_there_is_left_alone(
    command: list[str], inside: str | None, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = Path("there", inside) if inside else Path("there")
    mine.parent.mkdir(exist_ok=True)
    mine.write_text("我的", encoding="utf-8")
    assert main(command) == 1
    assert capsys.readouterr().err.startswith(f"there: {said}")
    assert mine.read_text(encoding="utf-8") == "我的"
    assert files() == sorted([mine.as_posix(), "五年.md"])


def test_replace_keeps_what_was_there(capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        Path("show").mkdir(exist_ok=True)
        Path("show/show.yaml").write_text(f"title: 旧 {number}\n", encoding="utf-8")
        assert main(["import", "五年.md", "--to", "show", "--replace"]) == 0
        kept = Path(f"show-backup-{number}")
        assert (kept / "show.yaml").read_text(encoding="utf-8") == f"title: 旧 {number}\n"
        assert f"原来的节目保存在 {kept}\n" in capsys.readouterr().out
        assert "title: 五年" in Path("show/show.yaml").read_text(encoding="utf-8")


def test_replace_takes_no_folder_that_is_no_show() -> None:
    Path("photos").mkdir()
    Path("photos/a.jpg").write_bytes(b"")
    assert main(["import", "五年.md", "--to", "photos", "--replace"]) == 1
    assert files() == ["photos/a.jpg", "五年.md"]


def test_a_disk_that_is_full_leaves_nothing_behind(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    Path("show").mkdir()
    Path("show/show.yaml").write_text("title: 旧\n", encoding="utf-8")
    monkeypatch.setattr(Path, "write_bytes", full)
    assert main(["import", "五年.md", "--to", "show", "--replace"]) == 1
    assert capsys.readouterr().err == "show: 没有写成：No space left on device\n"
    assert files() == ["show/show.yaml", "五年.md"]
    assert sorted(path.name for path in Path().iterdir()) == ["show", "五年.md"]


@pytest.mark.parametrize(
    ("words", "title"), [([], "我们的五年"), (["--language", "en"], "Five years together")]
)
def test_new_makes_a_show_that_checks_clean(
    words: list[str], title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("mine").mkdir()  # empty is as good as not there
    assert main(["new", "mine", *words]) == 0
    assert f"{program_command()} mine" in capsys.readouterr().out
    assert f"title: {title}\n" in Path("mine/show.yaml").read_text(encoding="utf-8")
    assert main(["check", "mine"]) == 0
    assert capsys.readouterr().out == f"{title}（mine）\n0 个错误，0 个提醒\n"


@pytest.mark.parametrize(
    ("name", "key"), [("section", "title"), ("show", "title"), ("settings", "opening_hours")]
)
def test_schema_prints_or_writes(name: str, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    printed = capsys.readouterr().out
    assert key in json.loads(printed)["properties"]
    assert main(["schema", name, "--to", "a.json"]) == 0
    assert Path("a.json").read_text(encoding="utf-8") == printed
    assert main(["schema", name, "--to", "no/where.json"]) == 1
    assert capsys.readouterr().err.startswith("no/where.json: 没有写成：")


@pytest.mark.parametrize("command", [import_document, new, schema])
def test_every_option_tells_what_it_is_for(command: object) -> None:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)  # type: ignore[attr-defined]
    assert all(action.help for action in parser._actions)
