"""What the documents say is true: keys, options, settings, examples and pictures."""

import argparse
import re
from datetime import date, datetime, time
from pathlib import Path

import pytest

from kiosk.base.exit_codes import Exit
from kiosk.commands import check, export, gallery, log, outline, pin, play, report
from kiosk.commands.table import COMMANDS, TABLE
from kiosk.content.figures.find import read
from kiosk.content.load import load
from kiosk.content.model import PALETTES
from kiosk.deck.build import build
from kiosk.deck.outline import outline_lines
from kiosk.messages.lookup import say
from kiosk.player.keys import BINDINGS
from kiosk.settings.model import Options
from kiosk.settings.read_settings import read_bytes
from kiosk.settings.reference import markdown_table

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
REFERENCE = (ROOT / "docs" / "reference.en.md").read_text(encoding="utf-8")
GUIDE = (ROOT / "docs" / "guide.zh.md").read_text(encoding="utf-8")
ENGLISH_GUIDE = (ROOT / "docs" / "guide.en.md").read_text(encoding="utf-8")

each = pytest.mark.parametrize(
    ("text", "chinese"),
    [(REFERENCE, False), (GUIDE, True), (ENGLISH_GUIDE, False)],
    ids=["reference", "guide", "English guide"],
)


def blocks(text: str, language: str) -> list[str]:
    """What stands between ``` lines of this language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def rows(text: str) -> dict[str, list[str]]:
    """The rows of every table by what stands in the first cell."""
    cells = [
        line.removeprefix("|").removesuffix("|").split("|")
        for line in text.splitlines()
        if line.startswith("|")
    ]
    return {row[0].strip(): [cell.strip() for cell in row[1:]] for row in cells}


@each
def test_the_key_table_is_that_of_the_program(text: str, chinese: bool) -> None:
    for binding in BINDINGS:
        caps = " ".join(f"`{cap}`" for cap in binding.caps(chinese=chinese))
        assert f"| {caps} | {binding.zh if chinese else binding.en} |" in text.splitlines()


def test_every_option_is_in_the_reference() -> None:
    told = " ".join(rows(REFERENCE))
    for command in (play, check, outline, gallery, export, log, pin, report):
        parser = argparse.ArgumentParser(add_help=False)
        command.add_arguments(parser)
        options = re.findall(r"--[a-z-]+", parser.format_help())
        assert options
        assert not [option for option in options if f"`{option}" not in told], command


def test_every_command_is_in_the_reference() -> None:
    told = rows(REFERENCE)
    for command in TABLE:
        word = "[play]" if command.name == "play" else command.name
        assert any(f"`python3 run_kiosk.py {word}" in cell for cell in [*told, REFERENCE]), word


def test_every_exit_code_is_in_the_reference() -> None:
    told = " ".join(cell for cell in rows(REFERENCE) if cell.startswith("`"))
    assert [code for code in Exit if f"`{code}`" not in told] == []


@pytest.mark.parametrize(
    ("file", "language"),
    [("docs/reference.en.md", "en"), ("docs/guide.en.md", "en"), ("docs/guide.zh.md", "zh")],
)
def test_the_table_of_settings_is_that_of_the_program(
    file: str, language: str, request: pytest.FixtureRequest
) -> None:
    """`python -m pytest tests/test_documents.py --renew-tables` writes it after a change."""
    text = (ROOT / file).read_text(encoding="utf-8")
    table = markdown_table(language)
    (written,) = re.findall(r"(?:^\|.*\n)+^\| `idle` .*\n(?:^\|.*\n)*", text, re.MULTILINE)
    if request.config.getoption("--renew-tables"):
        (ROOT / file).write_text(text.replace(written, table), encoding="utf-8", newline="\n")
    else:
        assert written == table


@each
def test_the_example_of_settings_is_right(text: str, chinese: bool) -> None:
    (example,) = [block for block in blocks(text, "yaml") if not block.startswith("#")]
    machine, findings = read_bytes(example.encode())

    assert findings == ()
    assert machine != Options()
    assert text is GUIDE or not chinese


def written(text: str, folder: Path) -> None:
    """Save each block of YAML that begins with the name of a file."""
    for block in blocks(text, "yaml"):
        if name := re.match(r"# (?:my-show/)?(\S+\.yaml)\n", block):
            (folder / name[1]).write_text(block, encoding="utf-8")


def test_the_show_in_the_readme_is_what_it_says(tmp_path: Path) -> None:
    written(README, tmp_path)
    loaded = load(tmp_path, palettes=frozenset(PALETTES), assets=None)

    assert loaded.problems == ()
    assert loaded.show is not None
    (said,) = blocks(README, "text")
    _, *lines = outline_lines(loaded.show, build(loaded.show).slides)
    assert "\n".join([f"{loaded.show.title} (my-show)", *lines, ""]) == said


@pytest.mark.parametrize("guide", [GUIDE, ENGLISH_GUIDE], ids=["Chinese", "English"])
def test_the_section_in_the_guide_has_the_figures_it_says(guide: str, tmp_path: Path) -> None:
    (tmp_path / "show.yaml").write_text("title: 例子\n", encoding="utf-8")
    written(guide, tmp_path)
    loaded = load(tmp_path, palettes=frozenset(PALETTES), assets=None)

    assert loaded.problems == ()
    assert loaded.show is not None
    facts = [fact for part in loaded.show.sections for topic in part.topics for fact in topic.facts]
    (said,) = blocks(guide, "text")
    counting = [figure.text for fact in facts for figure in fact.figures if figure.counts]
    assert counting == said.splitlines()


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("more than 6,500 workers", True),
        ("17 trades", True),
        ("$24.9 million", True),
        ("超过 548 万人次", True),
        ("85%", True),
        ("{百万余名}", False),
        ("{Thousands}", False),
        ("\\10 Golden Rules", False),
        ("Since 2019", False),
        ("24 hours", False),
        ("3rd", False),
        ("第 18 届", False),
        ("5G", False),
        ("10–15", False),
        ("2023 年", False),
        ("连续 5 年", False),
        ("24 小时", False),
        ("Room 12", False),
        ("图 1", False),
        ("24,600 hours", True),
    ],
)
def test_what_counts_is_as_the_documents_say(sentence: str, counts: bool) -> None:
    assert sentence in README + REFERENCE + GUIDE
    figures = [part for part in read(sentence).parts if getattr(part, "counts", False)]
    assert bool(figures) == counts
    if counts:
        assert figures == list(read(sentence).parts)


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        ("安全生产 1826 天", "1826 天"),
        ("{30 天}建成新馆", "30 天"),
        ("{102 岁}老人", "102 岁"),
        ("销售 {1949}", "1949"),
        ("{12 部门}联合发文", "12 部门"),
        (r"电影 \300 勇士首映", ""),
        ("Built in {90 days}", "90 days"),
        ("We sold {1984}", "1984"),
        ("{30 sports training sessions}", "30 sports training sessions"),
        (r"The \39 Steps", ""),
    ],
)
def test_an_author_overrules_as_the_guides_say(sentence: str, shown: str) -> None:
    assert sentence in README + REFERENCE + GUIDE + ENGLISH_GUIDE
    counting = [part.text for part in read(sentence).parts if getattr(part, "counts", False)]
    assert counting == ([shown] if shown else [])
    plain = re.sub(r"[{}\\]", "", sentence)
    unmarked = [part.text for part in read(plain).parts if getattr(part, "counts", False)]
    assert unmarked != counting or plain == sentence


@pytest.mark.parametrize("text", [README, GUIDE, ENGLISH_GUIDE], ids=["README", "zh", "en"])
def test_every_link_and_picture_is_there(text: str) -> None:
    base = ROOT if text is README else ROOT / "docs"
    targets = re.findall(r'\]\(([^)]+)\)|src="([^"]+)"', text)
    local = [(a or b).partition("#")[0] for a, b in targets if "://" not in a + b]

    assert len(local) >= 4
    assert [target for target in local if not (base / target).is_file()] == []


def test_pictures_are_light() -> None:
    pictures = list((ROOT / "docs" / "pictures").iterdir())

    assert pictures
    limits = {".jpg": 250_000, ".webp": 2_000_000}  # bytes; the latter moves
    assert [path.name for path in pictures if path.stat().st_size > limits[path.suffix]] == []


@pytest.mark.parametrize("name", ["operations.en.md", "operations.zh.md"])
def test_the_pages_of_operations_say_what_the_program_does(name: str) -> None:
    text = (ROOT / "docs" / name).read_text(encoding="utf-8")
    (example,) = blocks(text, "yaml")
    machine, findings = read_bytes(example.encode())
    assert findings == ()

    def is_open(month: int, day: int, hour: int) -> bool:
        return machine.opening_hours.is_open(datetime.combine(date(2026, month, day), time(hour)))

    assert not is_open(10, 2, 12)
    assert is_open(10, 3, 12)
    assert is_open(11, 22, 1)  # Saturday's, past midnight
    for command in re.findall(r"run_kiosk\.py ([a-z]+)", text):
        assert command in COMMANDS
    for words in re.findall(r"“([^”]+)”[（ (](?:退出码|exit)", text):
        language = "zh" if name.endswith("zh.md") else "en"
        said = [say(key, language, number=1, reason="?") for key in ("occupied", "no-display")]
        assert any(words in one for one in said), words


def test_both_pages_of_operations_have_the_same_parts() -> None:
    pages = [
        (ROOT / "docs" / f"operations.{language}.md").read_text(encoding="utf-8").splitlines()
        for language in ("en", "zh")
    ]
    counts = [
        [sum(line.startswith(sign) for line in page) for sign in ("## ", "| ", "- ", "1.", "```")]
        for page in pages
    ]
    assert counts[0] == counts[1]


WORDS_FOR_DEVELOPERS = [
    ROOT / "README.md",
    ROOT / "docs" / "README.md",
    ROOT / "docs" / "reference.en.md",
    ROOT / "docs" / "architecture.md",
    *sorted((ROOT / "docs").glob("troubleshooting.*.md")),
    ROOT / "CONTRIBUTING.md",
    ROOT / "GLOSSARY.md",
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
]


def test_whatever_a_document_points_to_is_there() -> None:
    for document in WORDS_FOR_DEVELOPERS:
        text = document.read_text(encoding="utf-8")
        paths = re.findall(r"`((?:kiosk|tests|docs|assets|slides)/[\w/.-]+)`", text)
        links = [link.partition("#")[0] for link in re.findall(r"\]\(([^)]+)\)", text)]
        assert not [path for path in paths if not (ROOT / path).exists()], document.name
        local = [link for link in links if link and "://" not in link]
        assert not [link for link in local if not (document.parent / link).exists()], document.name


def test_a_newcomer_is_told_where_each_ordinary_change_is_made() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (table,) = re.findall(r"## Where to change what\n(.*?)\n## ", text, re.DOTALL)
    told = rows(table)
    del told["to change"], told["---"]
    assert len(told) >= 10
    for change, (places,) in told.items():
        paths = re.findall(r"`(kiosk/[\w/.]+)`", places)
        assert 1 <= len(paths) <= 2, change
