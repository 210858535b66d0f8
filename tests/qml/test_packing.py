"""packing.js: where the facts of a topic slide stand in their frame."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qml.conftest import Script

# Every item takes a fixed area, as text does: the wider it is laid, the lower it is.
HELPERS = """
function items(given) {
    return given.map(item => Object.assign({ x: -1, y: -1, width: 0, height: 0, boost: 1 }, item, {
        least() { return item.narrowest * this.boost; },
        lay(width) {
            this.width = width;
            this.height = Math.ceil(item.area * this.boost * this.boost / width);
            return this.height;
        }
    }));
}
function arranged(given, frame) {
    const made = items(given);
    return { height: arrange(made, frame), fits: fits(made), items: made };
}
"""
FRAME = {
    "x": 100, "y": 50, "width": 1200, "gap": 20, "columns": 4, "composition": "grid",
    "beside": True, "roomy": 1,
}  # fmt: skip


RING, DOTS = 0.3, 0.62  # of the width: what pictures take that stand aside of all else


@dataclass(frozen=True)
class Box:
    """Where an item stands, in pixels, and by what factor it was enlarged."""

    x: float
    y: float
    width: float
    height: float
    boost: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def apart_from(self, other: "Box") -> bool:
        beside = self.right <= other.x or other.right <= self.x
        return beside or self.bottom <= other.y or other.bottom <= self.y


@pytest.fixture(scope="module")
def packing(script: Callable[..., Script]) -> Script:
    return script("Slides/packing.js", HELPERS)


def item(layout: str, group: int, **more: Any) -> dict[str, Any]:
    """An item of a fact, the group; `narrowest` and `area` are in pixels."""
    given = {"layout": layout, "group": group, "aside": 0, "narrowest": 200, "area": 40_000}
    return given | more


def arranged(
    packing: Script, items: list[dict[str, Any]], **frame: Any
) -> tuple[list[Box], float, bool]:
    """The items as boxes, the height they take together, and whether they fit."""
    found = packing.call("arranged", items, FRAME | frame)
    boxes = [Box(*(one[name] for name in Box.__dataclass_fields__)) for one in found["items"]]
    return boxes, found["height"], found["fits"]


@st.composite
def facts(draw: st.DrawFn) -> list[dict[str, Any]]:
    """What topics are made of: facts of one sentence, of a great figure or of some cards."""
    items = []
    for group in range(draw(st.integers(1, 5))):
        layout = draw(st.sampled_from(["cards", "cards", "sentence", "hero", "ring", "dots"]))
        for _ in range(draw(st.integers(1, 4)) if layout == "cards" else 1):
            narrowest = draw(st.integers(50, 280))
            area = draw(st.integers(10_000, 60_000))
            aside = {"ring": RING, "dots": DOTS}.get(layout, 0)
            items.append(item(layout, group, narrowest=narrowest, area=area, aside=aside))
    return items


@given(
    facts(),
    st.integers(700, 1800),
    st.integers(1, 4),
    st.sampled_from(["grid", "ledger", "aside", "list"]),
    st.booleans(),
    st.sampled_from([1, 1.9]),
)
def test_nothing_covers_anything_or_leaves_the_frame(
    packing: Script,
    items: list[dict[str, Any]],
    width: int,
    columns: int,
    composition: str,
    beside: bool,
    roomy: float,
) -> None:
    boxes, height, fits = arranged(
        packing, items, width=width, columns=columns, composition=composition,
        beside=beside and columns > 1, roomy=roomy,
    )  # fmt: skip

    # A picture's share of the width may leave the rest too little: then the slide tries another
    # way, as it is told that this one does not fit.
    if not fits:
        return
    for number, box in enumerate(boxes):
        assert all(box.apart_from(other) for other in boxes[:number])
        assert FRAME["x"] <= box.x
        assert box.right <= FRAME["x"] + width + 1  # columns stand on whole pixels
        assert FRAME["y"] <= box.y
    lowest = max(box.bottom for box in boxes)
    assert lowest == pytest.approx(FRAME["y"] + height, abs=1)


@given(facts(), st.sampled_from(["grid", "ledger", "list"]), st.integers(1, 4))
def test_without_pictures_the_facts_are_read_in_their_order(
    packing: Script, items: list[dict[str, Any]], composition: str, columns: int
) -> None:
    plain = [one | {"aside": 0} for one in items]
    boxes, _, _ = arranged(packing, plain, composition=composition, columns=columns)

    assert sorted(boxes, key=lambda box: (box.y, box.x)) == boxes


def rows(boxes: list[Box]) -> list[int]:
    """How many items stand in each row."""
    tops = sorted({box.y for box in boxes})
    return [sum(box.y == top for box in boxes) for top in tops]


@pytest.mark.parametrize(
    ("groups", "narrowest", "found"),
    [
        ([0, 1, 2, 3], 200, [4]),
        ([0, 1, 2, 3, 4], 200, [3, 2]),  # as even as can be
        ([0, 0, 1, 1, 1], 200, [2, 3]),  # the cards of a fact stay together
        ([0, 0, 0, 0, 0, 0], 200, [3, 3]),
        ([0, 1, 2], 500, [2, 1]),  # as wide as they must be
        ([0, 1], 900, [1, 1]),
    ],
)
def test_cards_stand_in_even_rows(
    packing: Script, groups: list[int], narrowest: int, found: list[int]
) -> None:
    cards = [item("cards", group, narrowest=narrowest) for group in groups]
    boxes, _, fits = arranged(packing, cards, composition="list")
    assert rows(boxes) == found
    assert fits


def test_a_row_of_fewer_cards_has_larger_ones(packing: Script) -> None:
    cards = [item("cards", group) for group in (0, 0, 1, 1, 1)]
    boxes, _, _ = arranged(packing, cards)
    assert [box.boost for box in boxes] == [1.4, 1.4, 1, 1, 1]
    # Not where the larger ones would lack the room.
    cards[1]["narrowest"] = 500
    boxes, _, _ = arranged(packing, cards)
    assert [box.boost for box in boxes] == [1, 1, 1, 1, 1]


def test_a_list_has_each_card_in_a_row_of_its_own(packing: Script) -> None:
    boxes, _, _ = arranged(packing, [item("cards", n) for n in range(3)], composition="ledger")
    assert rows(boxes) == [1, 1, 1]


def test_one_card_stands_beside_the_great_figure(packing: Script) -> None:
    items = [item("hero", 0), item("cards", 1), item("sentence", 2)]
    boxes, _, _ = arranged(packing, items)
    assert rows(boxes) == [2, 1]
    items[0]["narrowest"] = 1_000
    boxes, _, _ = arranged(packing, items)
    assert rows(boxes) == [1, 1, 1]


@pytest.mark.parametrize("where", [0, 2])
def test_a_picture_stands_beside_all_else(packing: Script, where: int) -> None:
    items = [item("sentence", n, area=200_000) for n in range(3)]
    items[where] |= {"layout": "ring", "aside": RING, "area": 80_000}
    boxes, height, _ = arranged(packing, items)
    picture = boxes.pop(where)

    assert all((picture.x < box.x) == (where == 0) for box in boxes)
    assert all(picture.apart_from(box) for box in boxes)
    assert picture.boost > 1, "there is room beside the higher text"
    middle = FRAME["y"] + height / 2
    assert (picture.y + picture.bottom) / 2 == pytest.approx(middle, abs=1)
    assert (boxes[0].y + boxes[-1].bottom) / 2 == pytest.approx(middle, abs=1)


@pytest.mark.parametrize("first", [True, False])
def test_dots_take_the_larger_side(packing: Script, first: bool) -> None:
    dots, sentence = item("dots", 0, aside=DOTS), item("sentence", 1)
    boxes, _, _ = arranged(packing, [dots, sentence] if first else [sentence, dots])
    left, right = boxes
    assert left.right < right.x
    assert (left if first else right).width == pytest.approx(FRAME["width"] * DOTS)
    assert left.boost == right.boost == 1


def test_first_facts_stand_aside_where_both_columns_have_room(packing: Script) -> None:
    items = [item("sentence", n, area=100_000) for n in range(3)]
    boxes, aside, _ = arranged(packing, items, composition="aside")
    assert boxes[0].right < boxes[1].x == boxes[2].x
    stacked = arranged(packing, items, composition="list")[1]
    assert aside != stacked

    items[2]["narrowest"] = 1_000  # wider than its column
    boxes, _, fits = arranged(packing, items, composition="aside")
    assert rows(boxes) == [1, 1, 1]
    assert fits
    # The cards of one fact are not parted.
    boxes, _, _ = arranged(packing, [item("cards", 0) for _ in range(3)], composition="aside")
    assert len({box.y for box in boxes}) == 1


def test_what_has_too_little_width_does_not_fit(packing: Script) -> None:
    assert not arranged(packing, [item("sentence", 0, narrowest=1_201)])[2]
    assert arranged(packing, [item("sentence", 0, narrowest=1_200)])[2]
