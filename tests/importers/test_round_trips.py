"""A show written as a document of each format and imported again loses nothing."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from importers.office import Slide, body, para, powerpoint, shape, title, word

from kiosk.content.load import load
from kiosk.content.model import PALETTES, Show
from kiosk.deck.build import build
from kiosk.deck.outline import outline_data
from kiosk.importers.detect import read_document
from kiosk.importers.outline_to_show import outline_to_show
from kiosk.importers.show_files import show_files
from kiosk.importers.show_texts import (
    FactText,
    SectionText,
    ShowText,
    TopicText,
)
from kiosk.importers.starter import starter_show
from kiosk.importers.write_folder import write_folder

CHINESE = ShowText(
    title="数说五年：{成就}",
    organisation="某某单位",
    occasion="热烈庆祝大会召开",
    language="zh-CN",
    sections=(
        SectionText(
            "思想引领篇",
            (
                TopicText(
                    "一、“基础”更加牢固",
                    (
                        FactText("举办活动 1510 场"),
                        FactText("键: 值 # 10 个 \\10 {5} 项"),
                        FactText("text：2020 年上线"),
                        FactText("#1 位，占 85% 以上"),
                    ),
                ),
                TopicText(
                    "yes", (FactText("培训 6.5 万人次；涵盖工种 170 个。"), FactText("2023"))
                ),
            ),
            intro="持续深化工作。努力打造文化。",
        ),
        SectionText("服务篇", (TopicText("- 减号", (FactText("“爱心小屋” 445 个"),)),)),
    ),
)
ENGLISH = ShowText(
    title="Five years: skills & ideas",
    organisation="Riverside <Training> Centre",
    occasion="Annual fair",
    language="en",
    sections=(
        SectionText(
            "Skills for everyone",
            (
                TopicText(
                    "More people, better trained",
                    (
                        FactText("Since 2019 more than 6,500 workers were trained. All passed."),
                        FactText("note: 90 workshops in 17 trades"),
                        FactText("[85%] of \"all\" trainees *pass* at the_first_attempt"),
                    ),
                ),
                TopicText("Ideas that pay", (FactText("They saved $24.9 million"),)),
            ),
            intro="Whoever wants to learn finds a bench. And time.",
        ),
        SectionText("Help", (TopicText("Open", (FactText("@ 24 centres"),)),)),
    ),
)  # fmt: skip


def markdown(show: ShowText, folder: Path) -> Path:
    def plain(text: str) -> str:
        return "".join("\\" + c if c in "\\`*_{}[]()#+-.!|<>&~\"'" else c for c in text)

    lines = [f"# {plain(show.organisation)}", f"## {plain(show.occasion)}"]
    lines.append(f"### {plain(show.title)}")
    for section in show.sections:
        lines += [f"#### {plain(section.title)}", "", plain(section.intro), ""]
        for topic in section.topics:
            lines += [f"##### {plain(topic.title)}", ""]
            lines += [f"- {plain(fact.text)}" for fact in topic.facts]
    path = folder / "a.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def docx(show: ShowText, folder: Path) -> Path:
    paragraphs = [
        para(show.title, style="Title"),
        para(show.occasion, style="Subtitle"),
        para(show.organisation, style="Subtitle"),
    ]
    for section in show.sections:
        paragraphs += [para(section.title, style="1"), para(section.intro)]
        for topic in section.topics:
            paragraphs.append(para(topic.title, style="2"))
            paragraphs += [para(fact.text, listed=True) for fact in topic.facts]
    return word(folder / "a.docx", *paragraphs)


def pptx(show: ShowText, folder: Path) -> Path:
    cover = shape(show.occasion, show.organisation, kind="subTitle")
    slides = [Slide(shape(show.title, kind="ctrTitle"), cover, layout="title")]
    for section in show.sections:
        slides.append(Slide(title(section.title), body(section.intro), layout="secHead"))
        slides += [
            Slide(title(topic.title), body(*(fact.text for fact in topic.facts)))
            for topic in section.topics
        ]
    return powerpoint(folder / "a.pptx", *slides)


def facts(show: ShowText | Show) -> Iterator[tuple[str, str, str, str]]:
    for section in show.sections:
        for topic in section.topics:
            for fact in topic.facts:
                yield section.title, section.intro, topic.title, fact.text


@pytest.mark.parametrize("show", [CHINESE, ENGLISH], ids=["Chinese", "English"])
@pytest.mark.parametrize("write", [markdown, docx, pptx])
def test_import_load_outline_loses_nothing(
    write: Callable[[ShowText, Path], Path], show: ShowText, tmp_path: Path
) -> None:
    placed = outline_to_show(read_document(write(show, tmp_path)), "a")
    assert placed.show is not None
    assert placed.omissions == ()
    write_folder(show_files(placed.show), tmp_path / "show")
    loaded = load(tmp_path / "show", palettes=frozenset(PALETTES), assets=None)

    assert loaded.problems == ()
    assert loaded.show is not None
    assert list(facts(loaded.show)) == list(facts(show))
    told = outline_data(loaded.show, build(loaded.show).slides)
    assert {key: told[key] for key in ("title", "organisation", "occasion", "language")} == {
        "title": show.title,
        "organisation": show.organisation,
        "occasion": show.occasion,
        "language": show.language,
    }


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_show_to_start_from_is_sound(language: str, tmp_path: Path) -> None:
    show = starter_show(language)
    write_folder(show_files(show), tmp_path / "show")
    loaded = load(tmp_path / "show", palettes=frozenset(PALETTES), assets=None)

    assert loaded.problems == ()
    assert loaded.show is not None
    assert list(facts(loaded.show)) == list(facts(show))
    assert len(build(loaded.show).slides) > 5
