"""A table of numbers beside a show: what sentences get of it, and what is said of its faults."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figure_table import csv_sheet, fill, make_table, table_csv
from kiosk.content.last_good import Reading
from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import Fact

HEAD = "名称,数值,单位,来源,截至\n"
SECTION = "title: 篇\ntopics:\n- title: 题\n  facts:\n  - 培训 {=培训人次}\n"
GOOD = HEAD + "培训人次,6.5,万人次,年报,2023-08\n"


def read(folder: Path, before: Reading | None = None, **files: str | bytes) -> Loaded:
    folder.mkdir(exist_ok=True)
    (folder / "show.yaml").write_text("title: 演示\n", encoding="utf-8")
    for name, text in files.items():
        data = text.encode() if isinstance(text, str) else text
        (folder / {"section": "1.yaml", "table": "figures.csv"}[name]).write_bytes(data)
    return load(folder, language="zh", palettes=frozenset(), assets=None, before=before)


def facts(loaded: Loaded) -> list[Fact]:
    sections = loaded.show.sections if loaded.show else ()
    return [fact for section in sections for topic in section.topics for fact in topic.facts]


def numbers(loaded: Loaded) -> list[tuple[str, str]]:
    return [(one.numeral, one.unit) for fact in facts(loaded) for one in fact.figures if one.counts]


@pytest.mark.parametrize(
    ("cells", "sentence", "shown", "counted"),
    [
        ("6.5,万人次", "培训超过 {=数}以上", "培训超过 6.5万人次以上", [("6.5", "万人次")]),
        ("6.5,万人次", "培训 {=数} 万人次", "培训 6.5 万人次", [("6.5", "万人次")]),
        ("85 %,", "合格率 {= 数 }", "合格率 85 %", [("85", "%")]),
        ("85.0%,%", "合格率 {=数}", "合格率 85.0%", [("85.0", "%")]),
        ('"6,500",members', "{=数} came", "6,500 members came", [("6,500", "members")]),
        ("2024,", "{=数} 年建成", "2024 年建成", [("2024", "年")]),
        ("2024,个", "第 {=数}", "第 2024个", [("2024", "个")]),
        ("-3.2,℃", "气温 {=数}", "气温 -3.2℃", [("-3.2", "℃")]),
        ("90,场", "{=数}和{=数}，{{=数}}", "90场和90场，{=数}", [("90", "场"), ("90", "场")]),
    ],
)
def test_what_a_cell_shows_is_what_its_sentence_says(
    cells: str, sentence: str, shown: str, counted: list[tuple[str, str]], tmp_path: Path
) -> None:
    section = SECTION.replace("培训 {=培训人次}", f'"{sentence}"')
    loaded = read(tmp_path / "s", section=section, table=f"名称,数值,单位\n数,{cells}\n")
    assert loaded.problems == ()
    assert [fact.text for fact in facts(loaded)] == [shown]
    assert numbers(loaded) == counted


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_heads_stand_anywhere_and_are_chinese_or_english(mark: str) -> None:
    text = 'Our numbers,\nAs of,VALUE,Name\n2023,"1#5",A\n2024,7,B\n'
    sheets, findings = csv_sheet(text.replace(",", mark).replace("#", mark).encode())
    table, wrong = make_table("figures.csv", sheets)
    assert findings == ()
    assert [(one.name, one.value, one.as_of, one.cell) for one in table.values()][-1] == (
        "B", "7", "2024", "figures.csv B4",
    )  # fmt: skip
    assert len(table) + len(wrong) == 2


def test_source_cell_and_date_stand_at_the_foot_and_in_the_note(tmp_path: Path) -> None:
    loaded = read(tmp_path / "s", section=SECTION, table=GOOD)
    [fact] = facts(loaded)
    assert (fact.source, fact.as_of) == ("年报 · figures.csv B2", "2023-08")
    assert fact.note == "培训人次：6.5 万人次 · 年报 · figures.csv B2 · 2023-08"


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("培训人次,,,,\n", ["figures.csv:2:2: B2: “培训人次”没有数"]),
        ("培训人次,#REF!,,,\n", ["figures.csv:2:2: B2: “培训人次”的公式出错"]),
        ("培训人次,Err:502,,,\n", ["figures.csv:2:2: B2: “培训人次”的公式出错"]),
        ("培训人次,很多,,,\n", ["figures.csv:2:2: B2: “培训人次”这一格不是一个数"]),
        ("培训人次,3 到 5,,,\n", ["figures.csv:2:2: B2: “培训人次”这一格不是一个数"]),
        (",7,,,\n", ["figures.csv:2:2: B2: “7”这一行没有名称"]),
        (
            "培训人次,7,人,,\n培训 人次,8,人,,\n",
            ["figures.csv:3:1: B3: “培训 人次”写了两次，另一次在 B2"],
        ),
        ("别的,7,人,,\n", []),
    ],
)
def test_a_fault_is_told_with_its_cell_and_the_last_good_number_stays(
    rows: str, told: list[str], tmp_path: Path
) -> None:
    before = read(tmp_path / "s", section=SECTION, table=GOOD).reading
    news = SECTION + "  - 新的 1 个\n"
    loaded = read(tmp_path / "s", before, section=news, table=HEAD + rows)
    assert numbers(loaded) == [("6.5", "万人次"), ("1", "个")]
    found = [str(one) for one in loaded.problems]
    assert [one.partition(" (")[0] for one in found if ".csv" in one] == [
        f"{(tmp_path / 's').as_posix()}/{one}" for one in told
    ]
    assert any("1.yaml:5:" in one and "“培训人次”现在读不到" in one for one in found)


@pytest.mark.parametrize(
    ("was", "now", "runs_from"),
    [
        ("6.5", "7.2", "6.5"),
        ("6.5", "6.5", ""),
        ("9,800", "12,500", "9,800"),
        ("12,500", "9,800", ""),  # it could not be written in four digits
        ("6", "6.5", ""),
        ("85%", "90%", "85"),
        ("3万5千", "4", ""),
    ],
)
def test_a_number_that_changes_runs_from_what_it_was(
    was: str, now: str, runs_from: str, tmp_path: Path
) -> None:
    table = '名称,数值,单位\n培训人次,"{}",万人次\n'
    before = read(tmp_path / "s", section=SECTION, table=table.format(was)).reading
    changed = read(tmp_path / "s", before, table=table.format(now))
    again = read(tmp_path / "s", changed.reading)
    for loaded in (changed, again):
        assert [figure.was for fact in facts(loaded) for figure in fact.figures] == [runs_from]
    assert changed.show == again.show


def test_without_a_number_before_the_sentence_is_left_out_and_told(tmp_path: Path) -> None:
    section = SECTION + "  - 新的 1 个\n  - 建成 {=培训人数}\n  - 建成 {=} {=7=8}\n"
    loaded = read(tmp_path / "s", section=section, table=GOOD.replace("6.5", ""))
    assert numbers(loaded) == [("1", "个")]
    loaded = read(tmp_path / "s", section=section, table=GOOD)
    assert numbers(loaded) == [("6.5", "万人次"), ("1", "个")]
    hints = [one.hint for one in loaded.problems]
    assert hints[0] == "是不是“培训人次”？"
    assert [hint.startswith("数写在节目文件夹的 figures.csv") for hint in hints[1:]] == [True, True]


def test_a_table_that_goes_or_breaks_changes_no_number(tmp_path: Path) -> None:
    before = read(tmp_path / "s", section=SECTION, table=GOOD).reading
    for table in (b"", b"\xff\xff\x80", b"\0", "一,二\n".encode(), GOOD.encode("gbk")):
        assert numbers(read(tmp_path / "s", before, table=table)) == [("6.5", "万人次")]
    (tmp_path / "s" / "figures.csv").unlink()
    assert numbers(read(tmp_path / "s", before)) == [("6.5", "万人次")]


def test_a_table_is_kept_to_the_character() -> None:
    sheets, _ = csv_sheet((GOOD + '"甲,""乙""","1,510",家,a\n').encode())
    table, _ = make_table("figures.csv", sheets)
    again, findings = make_table("figures.csv", csv_sheet(table_csv(table))[0])
    assert (again, findings) == (table, [])


@pytest.mark.parametrize("text", ["{=" + " " * 1998, "{=" * 1000, "{= a" * 500, "{={" * 666])
def test_an_endless_reference_is_none(text: str) -> None:
    assert fill(text, {}).text == text


@given(st.data())
def test_no_damage_makes_another_number(data: st.DataObject) -> None:
    """A byte that is changed, added or lost gives the number as it stands there, or none."""
    good = GOOD.encode()
    place = data.draw(st.integers(0, len(good)))
    cut = data.draw(st.integers(0, 3))
    damaged = good[:place] + data.draw(st.binary(max_size=3)) + good[place + cut :]
    sheets, _ = csv_sheet(damaged)
    table, _ = make_table("figures.csv", sheets)
    shown = [cell.text for sheet in sheets for _, row in sheet.rows for cell in row]
    for cell in table.values():
        assert cell.value in shown
        assert cell.value in fill(f"{{={cell.name}}}", table).text
