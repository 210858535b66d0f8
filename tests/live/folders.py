"""A show's folder that is saved in every way that people and their editors save."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path


def section(title: str, *facts: str) -> str:
    """A section file; each fact is one line."""
    lines = "".join(f"  - {fact}\n" for fact in facts or ("惠及职工 6.5 万人次",))
    return f"title: {title}\ntopics:\n- title: 主题\n  facts:\n{lines}"


def make_show(folder: Path, title: str = "A", **files: str) -> Path:
    """A show of one section with this title, and of more files."""
    folder.mkdir(parents=True)
    texts = {"show.yaml": "title: 节目\n", "1-a.yaml": section(title)} | files
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def in_place(show: Path, text: str) -> None:
    (show / "1-a.yaml").write_text(text, encoding="utf-8")


def renamed(show: Path, text: str) -> None:
    draft = show / ".1-a.yaml.tmp"
    draft.write_text(text, encoding="utf-8")
    draft.replace(show / "1-a.yaml")


def with_backup(show: Path, text: str) -> None:
    (show / "1-a.yaml").replace(show / "1-a.yaml~")
    (show / "1-a.yaml").write_text(text, encoding="utf-8")


def twice(show: Path, text: str) -> None:
    renamed(show, text.replace("title: ", "title: 不要", 1))
    renamed(show, text)


def in_the_same_moment(show: Path, text: str) -> None:
    """As a drive shows it that tells no time: only what is inside has changed."""
    file = show / "1-a.yaml"
    before = file.stat()
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def deleted_and_put_back(show: Path, text: str) -> None:
    (show / "1-a.yaml").unlink()
    time.sleep(0.5)
    in_place(show, text)


def folder_copied_over(show: Path, text: str) -> None:
    copy = shutil.copytree(show, show.with_name("copy"))
    in_place(copy, text)
    shutil.copytree(copy, show, dirs_exist_ok=True)


def folder_replaced(show: Path, text: str) -> None:
    copy = shutil.copytree(show, show.with_name("copy"))
    in_place(copy, text)
    show.rename(show.with_name("old"))
    copy.rename(show)


def folder_deleted_and_copied(show: Path, text: str) -> None:
    copy = shutil.copytree(show, show.with_name("copy"))
    in_place(copy, text)
    shutil.rmtree(show)
    time.sleep(0.5)
    shutil.copytree(copy, show)


def slowly(show: Path, text: str) -> None:
    """In pieces, each of them whole lines that are a show by themselves or nothing of sense."""
    lines = text.encode().splitlines(keepends=True)
    with (show / "1-a.yaml").open("wb") as file:
        for line in lines:
            file.write(line)
            file.flush()
            time.sleep(2.0 / len(lines))


def in_gbk(show: Path, text: str) -> None:
    (show / "1-a.yaml").write_bytes(text.encode("gbk"))


SAVES: tuple[Callable[[Path, str], None], ...] = (
    in_place,
    renamed,
    with_backup,
    twice,
    in_the_same_moment,
    deleted_and_put_back,
    folder_copied_over,
    folder_replaced,
    folder_deleted_and_copied,
    slowly,
    in_gbk,
)
