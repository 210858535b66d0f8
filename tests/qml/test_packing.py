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
        reach() { return item.layout === "cards" ? item.narrowest / 2 : 0; },
        lay(width) {
            this.width = width;
            const high = Math.ceil(item.area * this.boost * this.boost / width);
            this.height = high + (this.ruled ? this.air : 0);
            return this.height;
        }
    }));
}
function arranged(given, frame, plan) {
    const made = items(given);
    return { height: arrange(made, frame, plan), fits: fits(made), items: made };
}
function planned(given, frame) {
    return plans(items(given), frame);
}
"""
FRAME = {
    "x": 100,
    "y": 50,
    "width": 1200,
    "gap": 20,
    "air": 10,
    "columns": 3,
    "composition": "grid",
}
WAY = {"lead": -1, "columns": 3, "listed": False, "halves": False, "narrow": False, "apart": True}
RING, DOTS = 0.4, 0.62  # of the width: what pictures take that stand aside of all else


@dataclass(frozen=True)
class Box:
    """Where an item stands, in pixels, its factor, and what else was decided."""

    x: float
    y: float
    width: float
    height: float
    boost: float
    ruled: bool
    column: float

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
    packing: Script, items: list[dict[str, Any]], *, width: int = 1200, **way: Any
) -> tuple[list[Box], float, bool]:
    """The items as boxes, the height they take together, and whether they fit."""
    found = packing.call("arranged", items, FRAME | {"width": width}, WAY | way)
    boxes = [Box(*(one[name] for name in Box.__dataclass_fields__)) for one in found["items"]]
    return boxes, found["height"], found["fits"]


def plans(packing: Script, items: list[dict[str, Any]], **frame: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = packing.call("planned", items, FRAME | frame)
    return found


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
    st.sampled_from(["grid", "ledger"]),
    st.sampled_from([True, False]),
    st.sampled_from([10, 40]),
)
def test_nothing_covers_anything_or_leaves_the_frame(
    packing: Script, items: list[dict[str, Any]], width: int, composition: str, tall: bool, air: int
) -> None:
    frame = FRAME | {"width": width, "composition": composition, "tall": tall, "air": air}
    for plan in plans(packing, items, width=width, composition=composition, tall=tall):
        found = packing.call("arranged", items, frame, plan)
        # A way that leaves the rest too little width does not fit: the slide tries another.
        if not found["fits"]:
            continue
        boxes = [Box(*(one[name] for name in Box.__dataclass_fields__)) for one in found["items"]]
        for number, box in enumerate(boxes):
            assert all(box.apart_from(other) for other in boxes[:number])
            assert FRAME["x"] <= box.x
            assert box.right <= FRAME["x"] + width + 1  # columns stand on whole pixels
            assert FRAME["y"] <= box.y
        lowest = max(box.bottom for box in boxes)
        assert lowest == pytest.approx(FRAME["y"] + found["height"], abs=1)


@given(facts(), st.sampled_from(["grid", "ledger"]))
def test_without_a_great_thing_the_facts_are_read_in_their_order(
    packing: Script, items: list[dict[str, Any]], composition: str
) -> None:
    plain = [one | {"aside": 0} for one in items if one["layout"] != "hero"]
    for plan in plans(packing, plain, composition=composition) if plain else []:
        boxes, _, _ = arranged(packing, plain, **plan)
        down = [(box.x > FRAME["x"] + FRAME["width"] / 2, box.y, box.x) for box in boxes]
        across = [(box.y, box.x) for box in boxes]
        assert (sorted(down) == down) if plan.get("halves") else (sorted(across) == across)


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
    boxes, _, fits = arranged(packing, cards, columns=4)
    assert rows(boxes) == found
    assert fits
    assert all(box.ruled for box in boxes)


def test_a_row_of_fewer_cards_has_larger_ones(packing: Script) -> None:
    cards = [item("cards", group) for group in (0, 0, 1, 1, 1)]
    boxes, _, _ = arranged(packing, cards)
    assert [box.boost for box in boxes] == [1.4, 1.4, 1, 1, 1]
    # Not where the larger ones would lack the room.
    cards[1]["narrowest"] = 500
    boxes, _, _ = arranged(packing, cards)
    assert [box.boost for box in boxes] == [1, 1, 1, 1, 1]


def test_all_labels_of_a_list_begin_on_one_line(packing: Script) -> None:
    cards = [item("cards", n, narrowest=narrowest) for n, narrowest in enumerate((100, 300, 200))]
    boxes, _, _ = arranged(packing, cards, listed=True)
    assert rows(boxes) == [1, 1, 1]
    assert {box.column for box in boxes} == {300 / 2 + FRAME["gap"]}
    boxes, _, _ = arranged(packing, cards)
    assert {box.column for box in boxes} == {0}


@pytest.mark.parametrize("where", [0, 2])
@pytest.mark.parametrize("kind", ["ring", "hero"])
def test_the_great_thing_stands_beside_all_else(packing: Script, kind: str, where: int) -> None:
    items = [item("sentence", n, area=200_000) for n in range(3)]
    items[where] |= {"layout": kind, "aside": RING if kind == "ring" else 0, "area": 80_000}
    way = plans(packing, items)[0]
    assert way["lead"] == where
    boxes, height, _ = arranged(packing, items, **way)
    lead = boxes.pop(where)

    assert all((lead.x < box.x) == (where == 0) for box in boxes)
    assert all(lead.apart_from(box) for box in boxes)
    assert not lead.ruled
    assert all(box.ruled for box in boxes)
    assert (lead.boost > 1) == (kind == "ring"), "a picture has room beside the higher text"
    middle = FRAME["y"] + height / 2
    assert (lead.y + lead.bottom) / 2 == pytest.approx(middle, abs=1)
    assert (boxes[0].y + boxes[-1].bottom) / 2 == pytest.approx(middle, abs=1)


def test_sentences_stand_in_two_columns_as_evenly_high_as_can_be(packing: Script) -> None:
    areas = (100_000, 50_000, 60_000)
    items = [item("sentence", n, area=area) for n, area in enumerate(areas)]
    way = plans(packing, items)[0]
    assert way["halves"]
    boxes, _, _ = arranged(packing, items, **way)
    assert boxes[0].right < boxes[1].x == boxes[2].x
    # The cards of one fact are not parted: then this is no way.
    one = [item("cards", 0) for _ in range(3)]
    assert packing.call("arranged", one, FRAME, WAY | {"halves": True})["height"] is None


def test_one_fact_alone_has_no_line_above_it(packing: Script) -> None:
    (way,) = plans(packing, [item("hero", 0)])
    (box,), _, _ = arranged(packing, [item("hero", 0)], **way)
    assert not box.ruled


def test_a_tall_frame_has_a_list(packing: Script) -> None:
    ways = plans(packing, [item("hero", 0), item("cards", 1), item("cards", 2)], tall=True)
    assert (ways[0]["lead"], ways[0]["listed"]) == (-1, True)


def test_what_has_too_little_width_does_not_fit(packing: Script) -> None:
    assert not arranged(packing, [item("sentence", 0, narrowest=1_201)])[2]
    assert arranged(packing, [item("sentence", 0, narrowest=1_200)])[2]
