"""Every command answers the person at the terminal in that person's language."""

import re
from pathlib import Path

import pytest

from kiosk.cli import main

ROOT = Path(__file__).resolve().parents[2]
HAN = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
#: What the shows below say themselves, in whatever language the answer is.
OWN = re.compile("题|截至|举办活动|\\[?10 场\\]?|2020 年")

#: Command lines that cannot be carried out, or that have something to complain of. The shows they
#: name are in the other language than that in which the answer is wanted.
WRONG = (
    "check nowhere",
    "check {other}",
    "outline nowhere",
    "outline --why {other}",
    "export nowhere --to out.pdf",
    "export {other} --to out.docx",
    "gallery nowhere --to out",
    "import nowhere.md --to out",
    "import {other}.md --to taken",
    "import {other}.md --to out",
    "new taken",
    "schema --to no/where.json",
    "log --since yesterday",
    "pin",
    "bench frames nowhere",
    "service install nowhere",
    "service install . --user nobody-of-this-name",
    "service status",
)


@pytest.fixture
def _somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("STATE", "CONFIG", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    Path("taken").mkdir()
    Path("taken/photo.jpg").write_bytes(b"")
    Path("show.yaml").touch()
    for language, title, fact in (
        ("zh", "题", "截至 2020 年举办活动 10 场"),
        ("en", "Title", "Since 2020 there were 10 meetings"),
    ):
        Path(language).mkdir()
        header = f"title: {title}\nlanguage: {language}\ncolour: x\n"
        section = f"title: {title}\ntopics:\n- title: {title}\n  facts:\n  - {fact}\n"
        Path(language, "show.yaml").write_text(header, encoding="utf-8")
        Path(language, "1.yaml").write_text(section, encoding="utf-8")
        Path(f"{language}.md").write_text(f"# {title}\n## {title}\n- {fact}\n", encoding="utf-8")


@pytest.mark.usefixtures("_somewhere")
@pytest.mark.parametrize("command", WRONG)
@pytest.mark.parametrize(("locale", "other"), [("en_US.UTF-8", "zh"), ("zh_CN.UTF-8", "en")])
def test_the_answer_is_in_the_language_of_the_user(
    command: str,
    locale: str,
    other: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("LANG", locale)

    main(command.format(other=other).split())

    # The folder that the program lies in may have any name.
    told = OWN.sub("", "".join(capsys.readouterr()).replace(str(ROOT), ""))
    assert told.strip()
    assert bool(HAN.search(told)) == locale.startswith("zh"), told
