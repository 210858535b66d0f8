"""A document becomes a show, the show is checked, played and handed out: nothing is lost."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from importers.test_round_trips import CHINESE, ENGLISH, docx, facts, markdown, pptx
from pypdf import PdfReader
from PySide6.QtCore import QSize

from kiosk.cli import main
from kiosk.export.progress import Progress
from kiosk.export.save import export_pdf
from kiosk.importers.show_texts import ShowText
from kiosk.live.show_folder import load_show


@pytest.mark.parametrize(
    ("write", "written"),
    [(docx, CHINESE), (pptx, ENGLISH), (markdown, CHINESE)],
    ids=["Word", "PowerPoint", "Markdown"],
)
@pytest.mark.usefixtures("plain_sky")
def test_from_document_to_hand_out(
    write: Callable[[ShowText, Path], Path],
    written: ShowText,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    show, table = tmp_path / "show", tmp_path / "show.csv"
    assert main(["import", str(write(written, tmp_path)), "--to", str(show)]) == 0
    assert main(["check", str(show)]) == 0
    assert main(["export", str(show), "--to", str(table)]) == 0
    capsys.readouterr()
    lines = list(csv.reader(io.StringIO(table.read_text(encoding="utf-8-sig"))))
    sentences = [text for *_, text in facts(written)]
    loaded = load_show(show)
    assert loaded.show is not None
    counting = [
        figure.numeral
        for section in loaded.show.sections
        for topic in section.topics
        for fact in topic.facts
        for figure in fact.figures
        if figure.counts
    ]
    place = lines[0].index("数字" if loaded.show.chinese else "Numeral")
    assert [row[place] for row in lines[1:]] == counting
    export_pdf(loaded, tmp_path / "show.pdf", QSize(1280, 720), Progress())
    pages = PdfReader(tmp_path / "show.pdf").pages
    said = "".join("".join(page.extract_text().split()) for page in pages)
    for sentence in sentences:
        assert "".join(sentence.split()) in said
