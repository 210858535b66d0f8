"""When a change of a folder is over; time is told by the test."""

from kiosk.live.debounce import (
    MAX_WAIT,
    STILL,
    STILL_IN_A_LINE,
    STILL_IN_DOUBT,
    Debounce,
)
from kiosk.live.fingerprint import FOLDER, FileStamp, Fingerprint

END = {"a.yaml": b"- last line\n"}
HERE = FileStamp(0, 0, 1, 1)


def folder(size: int = 10, modified: int = 0, inode: int = 7) -> Fingerprint:
    return {FOLDER: HERE, "a.yaml": FileStamp(size, modified, modified, inode)}


READ = Debounce(folder(), END, folder())


def test_nothing_changed_nothing_to_read() -> None:
    assert not READ.look(folder(), 100.0).is_settled({}, 1000.0)


def test_a_whole_save_is_read_soon() -> None:
    seen = READ.look(folder(12, 1), 10.0)
    assert not seen.is_settled(END, 10.0 + STILL - 0.01)
    assert seen.is_settled(END, 10.0 + STILL)


def test_a_text_with_another_end_may_be_half_written() -> None:
    seen = READ.look(folder(5, 1), 10.0)
    for end in (b"", b"- another line\n", b"- another line\r\n", "- x\n".encode("utf-16-le")):
        assert not seen.is_settled({"a.yaml": end}, 10.0 + STILL_IN_DOUBT - 0.01)
        assert seen.is_settled({"a.yaml": end}, 10.0 + STILL_IN_DOUBT)


def test_a_text_that_stops_in_a_line_is_waited_for_longer() -> None:
    seen = READ.look(folder(5, 1), 10.0)
    for end in (b"- las", b"- We trained 2", "- 惠及 2".encode("utf-16-le")):
        assert not seen.is_settled({"a.yaml": end}, 10.0 + STILL_IN_A_LINE - 0.01)
        assert seen.is_settled({"a.yaml": end}, 10.0 + STILL_IN_A_LINE)
    same = {"a.yaml": b"- last line"}  # its author never ends it, and has changed the middle
    read = Debounce(folder(), same, folder())
    assert read.look(folder(12, 1), 10.0).is_settled(same, 10.0 + STILL)


def test_a_file_that_grows_is_waited_for_although_its_end_is_right() -> None:
    seen = READ.look(folder(5, 1), 10.0).look(folder(8, 2), 10.5)
    assert not seen.is_settled(END, 10.5 + STILL)
    assert seen.is_settled(END, 10.5 + STILL_IN_DOUBT)


def test_a_deleted_file_may_be_put_back() -> None:
    gone = READ.look({FOLDER: HERE}, 10.0)
    assert not gone.is_settled({}, 10.0 + STILL)
    assert gone.is_settled({}, 10.0 + STILL_IN_DOUBT)


def test_another_folder_of_the_name_may_not_be_complete() -> None:
    other = folder() | {FOLDER: FileStamp(0, 0, 1, 2)}
    assert not READ.look(other, 10.0).is_settled(END, 10.0 + STILL)


def test_a_picture_is_judged_by_itself() -> None:
    seen = READ.look(folder() | {"p.jpg": FileStamp(1, 1, 1, 1)}, 10.0)
    assert seen.is_settled({}, 10.0 + STILL)


def test_a_folder_without_rest_is_read_at_last() -> None:
    seen, now = READ, 10.0
    while now < 10.0 + MAX_WAIT:
        assert not seen.is_settled(END, now)
        seen = seen.look(folder(10, round(now * 1000)), now)
        now += 0.1
    assert seen.is_settled(END, now)
