"""Workbooks of Excel and OpenDocument: what their cells show, and which faults are told."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.content.figure_table import make_table
from kiosk.importers.number_formats import is_date, show_number
from kiosk.importers.spreadsheet import spreadsheet_sheets

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = ("General", "0%", "#,##0", "0.0", "yyyy-mm-dd", "0.00E+00")


def relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="{kind}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for kind, target in targets.items()
    )
    return f'<Relationships xmlns="{RELATIONS}">{each}</Relationships>'


def workbook(path: Path, cells: str) -> Path:
    codes = "".join(
        f'<numFmt numFmtId="{170 + i}" formatCode="{code}"/>' for i, code in enumerate(STYLES)
    )
    styles = "".join(f'<xf numFmtId="{170 + i}"/>' for i in range(len(STYLES)))
    parts = {
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/_rels/workbook.xml.rels": relations(
            worksheet="sheet1.xml", styles="styles.xml", sharedStrings="strings.xml"
        ),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="数据" r:id="worksheet"/></sheets></workbook>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}"><numFmts>{codes}</numFmts>'
        f"<cellXfs>{styles}</cellXfs></styleSheet>",
        "xl/strings.xml": f'<sst xmlns="{MAIN}"><si><t>名称</t></si><si><r><t>数</t></r>'
        "<r><t>值</t></r><rPh><t>shu</t></rPh></si></sst>",
        "xl/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData><row r="1">'
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
        f"{cells}</sheetData></worksheet>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def named(cell: str) -> str:
    return f'<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c>{cell}</row>'


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ('<c r="B2"><v>6.4999999999999996</v></c>', "6.5"),
        ('<c r="B2" s="1"><v>0.85</v></c>', "85%"),
        ('<c r="B2" s="2"><f>A1*2</f><v>6500</v></c>', "6,500"),
        ('<c r="B2" s="3"><v>12</v></c>', "12.0"),
        ('<c r="B2" t="str"><f>"1"</f><v>1,510 家</v></c>', "1,510 家"),
        ('<c r="B2"><f>SUM(C1:C9)</f></c>', "figures-no-value"),
        ('<c r="B2" t="e"><v>#DIV/0!</v></c>', "figures-error"),
        ('<c r="B2" t="b"><v>1</v></c>', "figures-format"),
        ('<c r="B2" s="5"><v>1200</v></c>', "figures-format"),
        ('<c r="B2" s="9"><v>1200</v></c>', "figures-format"),
        ('<c r="B2" t="s"><v>77</v></c>', "figures-format"),
        ("", "figures-empty"),
    ],
)
def test_excel_gives_what_a_cell_shows_or_says_why_not(
    cell: str, shown: str, tmp_path: Path
) -> None:
    sheets, findings = spreadsheet_sheets(workbook(tmp_path / "figures.xlsx", named(cell)))
    table, wrong = make_table("figures.xlsx", sheets)
    assert findings == ()
    if shown.startswith("figures-"):
        assert [(one.key, one.where) for one in wrong] == [(shown, "数据!B2")]
        assert table == {}
    else:
        assert [(one.value, one.cell) for one in table.values()] == [
            (shown, "figures.xlsx 数据!B2")
        ]
        assert wrong == []


def test_a_date_is_one_and_a_number_with_its_format_is_none(tmp_path: Path) -> None:
    cells = '<c r="B2" s="4"><v>45139</v></c><c r="C2" s="4"><v>45139.5</v></c>'
    sheets, _ = spreadsheet_sheets(workbook(tmp_path / "figures.xlsx", named(cells)))
    row = sheets[0].rows[1][1]
    assert [(cell.text, cell.fault) for cell in row[1:]] == [
        ("2023-08-01", ""), ("45139.5", "figures-format"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stored", "code", "shown"),
    [
        ("0.855", "0.0%", "85.5%"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("65000", '0.0,"千"', "65.0千"),
        ("12", '0"家"', "12家"),
        ("12", "[$¥-804]#,##0", "¥12"),
        ("12345", "000000", "012345"),
        ("9.99", "_ * #,##0.00_ ;_ * -#,##0.00_ ", "9.99"),
        ("-5", "0.0", "-5.0"),
        ("-5", "#,##0;-#,##0", "-5"),
        ("-5", "#,##0;(#,##0)", None),
        ("-5", "0;[Red]0", None),
        ("-0.001", "0", "0"),
        ("0", '0;-0;"无"', None),
        ("0.5", "# ?/?", None),
        ("12", "0!.0", None),
        ("1e30", "General", None),
        ("NaN", "0", None),
        ("", "0", None),
    ],
)
def test_a_number_is_shown_as_excel_shows_it_or_not_at_all(
    stored: str, code: str, shown: str | None
) -> None:
    assert show_number(stored, code) == shown


def test_days_are_told_from_numbers() -> None:
    assert all(map(is_date, ("yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "d/m/yy", "[$-804]yyyy/m/d;@")))
    assert not any(map(is_date, ("0.0", "General", "h:mm", "#,##0", "yyyy")))


def test_open_document_gives_its_own_words(tmp_path: Path) -> None:
    urn = "urn:oasis:names:tc:opendocument:xmlns:{}:1.0"
    content = (
        f'<d xmlns:table="{urn.format("table")}" xmlns:text="{urn.format("text")}">'
        '<table:table table:name="表"><table:table-row table:number-rows-repeated="2">'
        '<table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
        "<table:table-row>"
        "<table:table-cell><text:p>name</text:p></table:table-cell><table:table-cell/>"
        "<table:table-cell><text:p>value</text:p></table:table-cell></table:table-row>"
        "<table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell>"
        "<table:covered-table-cell/><table:table-cell><text:p>85,0 %</text:p></table:table-cell>"
        "</table:table-row><table:table-row><table:table-cell><text:p>乙</text:p>"
        '</table:table-cell><table:table-cell/><table:table-cell table:formula="of:=A1"/>'
        "</table:table-row></table:table></d>"
    )
    with zipfile.ZipFile(tmp_path / "figures.ods", "w") as archive:
        archive.writestr("content.xml", content)
    sheets, findings = spreadsheet_sheets(tmp_path / "figures.ods")
    table, wrong = make_table("figures.ods", sheets)
    assert findings == ()
    assert [(one.value, one.cell) for one in table.values()] == [("85,0 %", "figures.ods 表!C4")]
    assert [(one.key, one.where) for one in wrong] == [("figures-no-value", "表!C5")]


@given(data=st.data())
def test_no_damage_makes_another_number(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp()
    path = workbook(folder / "figures.xlsx", named('<c r="B2" s="1"><v>0.85</v></c>'))
    good = path.read_bytes()
    place = data.draw(st.integers(0, len(good)))
    cut = data.draw(st.integers(0, 4))
    path.write_bytes(good[:place] + data.draw(st.binary(max_size=4)) + good[place + cut :])
    sheets, _ = spreadsheet_sheets(path)
    table, _ = make_table("figures.xlsx", sheets)
    assert [one.value for one in table.values()] in (["85%"], [])
