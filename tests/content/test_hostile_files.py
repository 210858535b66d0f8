"""Files that git would mangle or that are too large to keep: each gets one plain verdict, soon."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from content.work import counted

from kiosk.content.load import load
from kiosk.content.loaded import Loaded
from kiosk.content.model import PALETTES
from kiosk.content.parsing.decode import MOST_BYTES

GOOD = "title: 好的一篇\ntopics:\n  - title: 照常\n    facts:\n      - 举办活动 10 场\n"
TOPICS = "topics:\n  - title: 标题\n    facts:\n      - {}\n      - 好的 1 个\n"
FACT = "title: 句子\n" + TOPICS
PLAIN = "title: a\ntopics:\n  - title: b\n    facts:\n      - {}\n"
# Calls and returns: a verdict that grew faster than its file would hold up the next save.
MOST_STEPS, STEPS_PER_BYTE = 30_000, 40

RESAVE = "请用编辑器“另存为”，编码选 UTF-8"
RETYPE = "多半是从网页或 Word 复制带来的，请重新输入这几个字"
DAMAGED = "文件从这里起损坏或没有存完 (请用编辑器打开检查，再完整保存一次)"
LARGE = "文件超过 256 KB (请拆成几篇；图片不要写进文字文件)"
BACKSLASH = "请去掉双引号，或写成两个反斜杠 \\\\"
NUL = "文件里有空字符（NUL），不是文字文件 (请用编辑器“另存为”文字文件，编码选 UTF-8)"
DEEP = "嵌套超过 12 层 (多半是括号或缩进写错了，请对照别的篇章)"
QUOTE = '如果这是要显示的文字，请给整句加上双引号，例如：- "{百万余名}铁粉"'
OTHER = "warning show/2-case.yaml:1:1: 文件编码是 {}，已自动转换 (" + RESAVE + ")"


def invisible(place: str, where: str, count: int, code: str) -> str:
    where = f" {where}:" if where else ""
    return (
        f"warning show/2-case.yaml:{place}:{where} "
        f"去掉了 {count} 个看不见的字符（第一个是 {code}） ({RETYPE})"
    )


def error(place: str, message: str) -> str:
    return f"error show/2-case.yaml:{place}: {message}"


# name → bytes of the section, the exact problems, and whether the section plays
CASES: dict[str, tuple[bytes, list[str], bool]] = {
    "utf-8 with a byte order mark": (GOOD.encode("utf-8-sig"), [], True),
    "windows line ends": (GOOD.replace("\n", "\r\n").encode(), [], True),
    "old mac line ends": (GOOD.replace("\n", "\r").encode(), [], True),
    "utf-16 le": (b"\xff\xfe" + GOOD.encode("utf-16-le"), [OTHER.format("UTF-16")], True),
    "utf-16 be": (b"\xfe\xff" + GOOD.encode("utf-16-be"), [OTHER.format("UTF-16")], True),
    "utf-16 le without mark": (GOOD.encode("utf-16-le"), [OTHER.format("UTF-16")], True),
    "utf-16 be without mark": (GOOD.encode("utf-16-be"), [OTHER.format("UTF-16")], True),
    "utf-16 cut in a character": (
        b"\xff\xfe" + GOOD.encode("utf-16-le")[:-1],
        [error("0:0", f"看不懂文件的编码 ({RESAVE})")],
        False,
    ),
    "gbk from notepad": (GOOD.encode("gbk"), [OTHER.format("GBK")], True),
    "gb18030 beyond gbk": (FACT.format("𠮷字 3 个").encode("gb18030"), [OTHER.format("GBK")], True),
    "big5 of taiwan": (
        PLAIN.format("培訓會員 12 個").encode("cp950"),
        [OTHER.format("Big5")],
        True,
    ),
    "shift-jis": (
        PLAIN.format("会場は 12 か所").encode("cp932"),
        [OTHER.format("Shift-JIS")],
        True,
    ),
    "latin letters with accents": (
        PLAIN.format("12 cafés près de Nîmes").encode("cp1252"),
        [error("0:0", f"看不懂文件的编码 ({RESAVE})")],
        False,
    ),
    "no known encoding": (
        b"title: \xff\xff\xff\x80\x81",
        [error("0:0", f"看不懂文件的编码 ({RESAVE})")],
        False,
    ),
    "utf-8 with one bad byte": (
        GOOD.encode().replace("举办".encode(), "举".encode() + b"\xff"),
        [error("5:10", DAMAGED)],
        False,
    ),
    "save cut in a character": (
        GOOD.encode()[: GOOD.encode().index("活动".encode()) + 1],
        [error("5:11", DAMAGED)],
        False,
    ),
    "surrogate bytes": (
        FACT.format("甲").encode() + b"# \xed\xa0\x80\n",
        [error("7:3", DAMAGED)],
        False,
    ),
    "nul": (GOOD.encode() + b"\0", [error("6:1", NUL)], False),
    "control": (
        FACT.format("甲\x07\x1b[0m 1 个").encode(),
        [invisible("5:10", "", 2, "U+0007")],
        True,
    ),
    "bidi": (
        FACT.format("甲\u202e乙\u2066丙").encode(),
        [invisible("5:10", "", 2, "U+202E RIGHT-TO-LEFT OVERRIDE")],
        True,
    ),
    "zero width": (
        FACT.format("甲\u200b乙\ufeff丙").encode(),
        [invisible("5:10", "", 2, "U+200B ZERO WIDTH SPACE")],
        True,
    ),
    "line break of a web page": (
        FACT.format("甲\u2028乙\x85丙").encode(),
        [invisible("5:10", "", 2, "U+2028 LINE SEPARATOR")],
        True,
    ),
    "word of 200,000 characters": (
        ("title: " + "a" * 200_000 + "\n" + TOPICS.format("甲")).encode(),
        [error("1:8", "title: 这段文字有 200000 个字，最多 2000 个 (请分成几句)")],
        False,
    ),
    "fact too long": (
        FACT.format("字" * 2_001).encode(),
        [error("5:9", "topics[1].facts[1]: 这段文字有 2001 个字，最多 2000 个 (请分成几句)")],
        True,
    ),
    "number of 5,000 digits": (
        FACT.format("9" * 5_000).encode(),
        [error("5:9", "topics[1].facts[1]: 这段文字有 5000 个字，最多 2000 个 (请分成几句)")],
        True,
    ),
    "number of 2,000 digits": (FACT.format("9" * 2_000).encode(), [], True),
    "one byte too large": (
        GOOD.encode() + b"#" * (MOST_BYTES + 1 - len(GOOD.encode())),
        [error("0:0", LARGE)],
        False,
    ),
    "just small enough": (
        GOOD.encode() + b"#" * (MOST_BYTES - len(GOOD.encode())),
        [],
        True,
    ),
    "10 MB": (b"a: b\n" * 2_000_000, [error("0:0", LARGE)], False),
    "30,000 brackets": (b"[" * 30_000, [error("1:13", DEEP)], False),
    "30,000 braces": (b"{" * 30_000, [error("1:13", DEEP)], False),
    "deep by indent": (
        "".join(" " * depth + "a:\n" for depth in range(600)).encode(),
        [error("13:13", DEEP)],
        False,
    ),
    "250,000 bytes of items": (
        b"[" + b"a," * 125_000 + b"]",
        [error("1:39996", "文件内容太多 (请拆成几篇；图片不要写进文字文件)")],
        False,
    ),
    "a directive of another world": (
        b"%YAML 99999999999999999999.1\n---\n" + GOOD.encode(),
        [error("1:1", f"句子不能以 % 开头；先按改好的读取 ({QUOTE})")],
        True,
    ),
    "an escape that is no character": (
        FACT.format('"\\UFFFFFFFF"').encode(),
        [error("5:10", f"双引号里的反斜杠 \\ 写法不对；先按改好的读取 ({BACKSLASH})")],
        True,
    ),
    "nothing but a mark": (
        b"\xef\xbb\xbf",
        [error("0:0", "文件是空的 (至少要有 title 和内容)")],
        False,
    ),
}


def show_with(folder: Path, section: bytes = b"") -> Path:
    """A show that plays, and beside its good section one to be judged."""
    folder.mkdir(exist_ok=True)
    (folder / "show.yaml").write_text("title: 演示\n", encoding="utf-8")
    (folder / "1-good.yaml").write_text(GOOD, encoding="utf-8")
    if section:
        (folder / "2-case.yaml").write_bytes(section)
    return folder


def loaded_from(folder: Path) -> Loaded:
    return load(folder, palettes=frozenset(PALETTES), assets=None)


def messages(loaded: Loaded) -> list[str]:
    return [f"{problem.severity} {problem}" for problem in loaded.problems]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_section_gives_one_plain_verdict_and_the_rest_plays(name: str) -> None:
    section, expected, plays = CASES[name]
    folder = show_with(Path("show"), section)
    loaded, steps = counted(lambda: loaded_from(folder))
    assert steps < MOST_STEPS + STEPS_PER_BYTE * len(section)
    assert messages(loaded) == expected
    assert loaded.show is not None
    assert [section.id for section in loaded.show.sections] == ["1-good", "2-case"][: 1 + plays]


@pytest.mark.parametrize("name", CASES)
def test_the_same_bytes_as_show_file_never_stop_the_sections(name: str) -> None:
    folder = show_with(Path("show"))
    (folder / "show.yaml").write_bytes(CASES[name][0])
    loaded = loaded_from(folder)
    assert loaded.show is not None
    assert [section.id for section in loaded.show.sections] == ["1-good"]


def test_what_is_invisible_is_gone_from_the_sentence() -> None:
    folder = show_with(Path("show"), CASES["bidi"][0])
    show = loaded_from(folder).show
    assert show is not None
    assert show.sections[1].topics[0].facts[0].text == "甲乙丙"


def test_a_large_file_is_not_read_whole() -> None:
    folder = show_with(Path("show"), b"#")
    with (folder / "2-case.yaml").open("r+b") as stream:
        stream.truncate(1 << 40)
    assert messages(loaded_from(folder)) == [error("0:0", LARGE)]


def link_outside(folder: Path) -> None:
    Path("outside.yaml").write_text(GOOD, encoding="utf-8")
    (folder / "2-case.yaml").symlink_to(Path("outside.yaml").resolve())


def link_in_a_circle(folder: Path) -> None:
    (folder / "2-case.yaml").symlink_to("2-case.yaml")


def link_to_nowhere(folder: Path) -> None:
    (folder / "2-case.yaml").symlink_to("gone.yaml")


def link_inside(folder: Path) -> None:
    (folder / "2-case.yaml").symlink_to("1-good.yaml")


def folder_named_like_a_file(folder: Path) -> None:
    (folder / "2-case.yaml").mkdir()


def pipe(folder: Path) -> None:
    os.mkfifo(folder / "2-case.yaml")


NOT_PLAIN = "这不是普通文件 (文件夹请不要用 .yaml 结尾的名字)"
OUTSIDE = "这个链接指向节目文件夹之外，没有采用"


@pytest.mark.parametrize(
    ("build", "expected"),
    [
        (link_outside, [error("0:0", OUTSIDE)]),
        (link_in_a_circle, [error("0:0", OUTSIDE)]),
        (link_to_nowhere, [error("0:0", "文件不见了")]),
        (link_inside, []),
        (folder_named_like_a_file, [error("0:0", NOT_PLAIN)]),
        (pipe, [error("0:0", NOT_PLAIN)]),
    ],
)
def test_what_is_no_plain_file_of_the_folder_is_refused(
    build: Callable[[Path], None], expected: list[str]
) -> None:
    folder = show_with(Path("show"))
    build(folder)
    loaded = loaded_from(folder)
    assert messages(loaded) == expected
    assert loaded.show is not None


def test_a_file_that_may_not_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = show_with(Path("show"), GOOD.encode())
    really = Path.open

    def refuse(path: Path, *args: object, **options: object) -> object:
        if path.name == "2-case.yaml":
            raise PermissionError(13, "denied")
        return really(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    hint = "请检查文件的读取权限，或是否正被别的程序占用"
    assert messages(loaded_from(folder)) == [error("0:0", f"打不开这个文件 ({hint})")]


@pytest.fixture
def chinese_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that speaks Chinese, for shows that have not said their language."""
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


@pytest.mark.usefixtures("chinese_machine")
def test_a_folder_that_is_not_there() -> None:
    expected = "error gone/show:0:0: 找不到这个文件夹 (请写出放着 show.yaml 的文件夹)"
    loaded = loaded_from(Path("gone/show"))
    assert messages(loaded) == [expected]
    assert loaded.show is None


@pytest.mark.usefixtures("chinese_machine")
def test_a_file_instead_of_a_folder() -> None:
    Path("show.yaml").write_text("title: 演示\n", encoding="utf-8")
    expected = "error show.yaml:0:0: 这是一个文件，不是节目文件夹 (请写出放着 show.yaml 的文件夹)"
    assert messages(loaded_from(Path("show.yaml"))) == [expected]


@pytest.mark.parametrize("name", [b"2-\xff", b"2-\x1b", b"2-\n", "2-\u202e".encode()])
def test_a_name_that_cannot_be_printed_is_made_fit(name: bytes) -> None:
    folder = show_with(Path("show"))
    try:
        (folder / os.fsdecode(name + b".yaml")).write_text("title: 空\n", encoding="utf-8")
    except OSError:
        pytest.skip("this file system takes no such name")
    expected = "error show/2-?.yaml:1:1: 缺少必填的“topics”"
    assert messages(loaded_from(folder)) == [expected]


@pytest.mark.usefixtures("chinese_machine")
def test_a_folder_that_may_not_be_entered(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bool:
        raise PermissionError(13, "denied")

    folder = show_with(Path("show"))
    monkeypatch.setattr(Path, "is_dir", refuse)
    hint = "请检查文件的读取权限，或是否正被别的程序占用"
    assert messages(loaded_from(folder)) == [f"error show:0:0: 打不开这个文件 ({hint})"]


def test_problems_beyond_fifty_are_counted() -> None:
    section = GOOD + "".join(f"key{number}: 1\n" for number in range(60))
    lines = messages(loaded_from(show_with(Path("show"), section.encode())))
    assert len(lines) == 51
    assert lines[-1] == error("0:0", "另外还有 10 个问题没有列出")


def test_warnings_that_are_only_counted_stay_warnings() -> None:
    facts = "".join(f"      - 第 {number} 个}} 括号\n" for number in range(60))
    loaded = loaded_from(show_with(Path("show"), (GOOD + facts).encode()))
    assert {problem.severity for problem in loaded.problems} == {"warning"}
    assert loaded.problems[-1].message == "另外还有 10 个问题没有列出"


def test_a_show_may_itself_be_a_link() -> None:
    show_with(Path("real"))
    Path("show").symlink_to("real")
    loaded = loaded_from(Path("show"))
    assert loaded.problems == ()
    assert loaded.show is not None
