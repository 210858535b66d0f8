"""The rows of the settings in the documents and in the schema; a new setting is one row."""

from dataclasses import dataclass

import pytest
import yaml
from content.schema_rules import Loader, errors

from kiosk.content.findings import Finding
from kiosk.settings.model import SETTINGS, Bounds, Kind, Options, row, settings_of
from kiosk.settings.read_settings import read_as, read_bytes
from kiosk.settings.reference import markdown_table, schema

GOOD = (
    "{}",
    "# yaml-language-server: $schema=settings.json\nidle: 60\n",
    "idle: 5\ncountdown: 12.5\npresent_timeout: 86400\n",
    "screen: HDMI-1\nsnow: false\nrenderer: opengl\neffects: calm\n",
    "reduced_motion: true",
    "reduced_motion: auto",
    "idle:\nscreen:\n",
    "opening_hours: 09:00-17:00",
    "opening_hours:\n  周一至周五: 08:30-17:30\n  sun: closed\n",
)
BAD = (
    "idle: 4",
    "idle: 3601",
    "idle: soon",
    "volume: 3",
    "snow: 1",
    "reduced_motion: less",
    "renderer: vulkan",
    "pin: 1234",
    "screen: [HDMI-1]",
    "- idle: 60",
)


def schema_errors(text: str) -> list[str]:
    return errors(yaml.load(text, Loader), schema())  # noqa: S506 - a safe loader


def test_the_schema_and_the_reader_agree() -> None:
    for text in GOOD:
        assert (schema_errors(text), read_bytes(text.encode())[1]) == ([], ()), text
    for text in BAD:
        assert schema_errors(text), text
        assert read_bytes(text.encode())[1], text


def test_every_default_is_allowed_by_its_own_row() -> None:
    for setting in SETTINGS:
        if setting.default_word:
            text = f"{setting.name}: {setting.default_word}\n"
            assert read_bytes(text.encode()) == (Options(), ()), text
            assert schema_errors(text) == []


@dataclass(frozen=True, slots=True)
class More(Options):
    """The settings with two more rows, and nothing else told to anybody."""

    dim_after: float = row(
        90.0, Kind.NUMBER, "多久没人就变暗", "how long until it dims",
        bounds=Bounds(10, 600, "unit-seconds"),
    )  # fmt: skip
    corner: str = row(
        "left", Kind.WORD, "钟放在哪一角", "where the clock stands", words=("left", "right")
    )


def test_a_new_row_is_read_and_has_its_default() -> None:
    assert read_as(More, b"idle: 60\n") == (More(idle=60), ())
    assert read_as(More, b"dim_after: 12.5\ncorner: right\n") == (
        More(dim_after=12.5, corner="right"),
        (),
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            [
                "“dim_after” should be between 10 and 600 seconds; 90 is used",
                "“corner” cannot be “rigth”; left is used",
            ],
        ),
        ("zh", ["“dim_after”应在 10 到 600 秒之间，先用 90", "“corner”不能写“rigth”，先用 left"]),
    ],
)
def test_a_new_row_is_bounded_and_its_problems_are_told(language: str, said: list[str]) -> None:
    options, findings = read_as(More, b"dim_after: 9\ncorner: rigth\n")

    def told(finding: Finding) -> str:
        return finding.problem("settings.yaml", language).message

    assert options == More()
    assert list(map(told, findings)) == said


def test_a_new_row_mends_the_colon_behind_its_name() -> None:
    options, (finding,) = read_as(More, "dim_after：20\n".encode())

    assert (options, finding.key) == (More(dim_after=20), "wide-colon")


def test_a_new_row_is_in_the_documents_and_in_the_schema() -> None:
    rows = settings_of(More)
    english, chinese = markdown_table("en", rows), markdown_table("zh", rows)

    assert english.startswith(markdown_table("en"))
    assert english.endswith(
        "| `dim_after` | 10 to 600 seconds | `90` | how long until it dims |\n"
        "| `corner` | `left` `right` | `left` | where the clock stands |\n"
    )
    assert chinese.endswith(
        "| `dim_after` | 10 到 600 秒 | `90` | 多久没人就变暗 |\n"
        "| `corner` | `left` `right` | `left` | 钟放在哪一角 |\n"
    )
    for value, wrong in (({"dim_after": 20}, 0), ({"dim_after": 9}, 1), ({"corner": "top"}, 1)):
        assert len(errors(value, schema(rows))) == wrong
