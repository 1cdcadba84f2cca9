import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.drawing.band import GAP, Band, PhaseFacts, band_group, lay_bands
from journeymapper.drawing.shapes import Rect, Text
from journeymapper.drawing.standing import strays_allowed
from journeymapper.drawing.theme import LIGHT
from tests.drawing.maps import flat, span, texts

PHASES = [
    PhaseFacts("a", "Search", "#093d6e"),
    PhaseFacts("b", "Buy", "#00786c"),
    PhaseFacts("c", "", "#753000"),
]


def card(column: float, row: float) -> Box:
    return box_around((column * 276, row * 120), 212, 86)


def lie(**cards: list[Box]) -> dict[str, Band]:
    return {band.facts.phase: band for band in lay_bands(PHASES, cards)}


def test_columns_share_top_and_bottom_and_leave_a_gap() -> None:
    bands = lie(a=[card(0, 0), card(0, 4)], b=[card(1, 1)], c=[card(2, 0)])
    assert {band.lies for band in bands.values()} == {"column"}
    assert len({(band.box.top, band.box.bottom) for band in bands.values()}) == 1
    assert bands["b"].box.left - bands["a"].box.right == GAP
    assert bands["a"].box.width == 268
    assert bands["a"].box.top < card(0, 0).top - 30


def test_columns_that_stand_near_meet_and_others_keep_to_their_cards() -> None:
    bands = lie(a=[card(0, 0)], b=[card(1.2, 0)], c=[card(3, 0)])
    assert bands["b"].box.left - bands["a"].box.right == GAP
    assert bands["c"].box.left - bands["b"].box.right > 100
    assert bands["c"].box.left == card(3, 0).left - 28


def test_columns_need_not_stand_in_the_order_of_the_phases() -> None:
    bands = lie(a=[card(2, 0)], b=[card(0, 0)])
    assert bands["b"].box.right < bands["a"].box.left


def test_rows_where_columns_would_overlap() -> None:
    bands = lie(a=[card(0, 0), card(1, 0)], b=[card(0, 1), card(3, 1)])
    assert {band.lies for band in bands.values()} == {"row"}
    assert bands["a"].box.bottom < bands["b"].box.top
    assert bands["a"].box.left == bands["b"].box.left < card(0, 0).left - 100


def test_no_bands_where_phases_are_mixed() -> None:
    assert lie(a=[card(0, 0), card(1, 1)], b=[card(1, 0), card(0, 1)]) == {}


def test_a_phase_without_cards_has_no_band() -> None:
    assert set(lie(a=[card(0, 0)], c=[])) == {"a"}
    assert lie() == {}


def test_a_name_stands_in_its_band() -> None:
    for cards in ({"a": [card(0, 0)], "b": [card(1, 0)]}, {"a": [card(0, 0)], "b": [card(0, 1)]}):
        for band in lie(**cards).values():
            group = band_group(band, (), LIGHT)
            assert texts(group.shapes) == [band.facts.name]
            for shape, _, _ in flat(group.shapes):
                left, top, right, bottom = span(shape)
                assert band.box.left <= left <= right <= band.box.right
                assert band.box.top <= top <= bottom <= band.box.bottom


def test_a_long_name_is_elided() -> None:
    facts = PhaseFacts("a", "Orientation on everything that could be of use to anybody", "#093d6e")
    (band,) = lay_bands([facts], {"a": [card(0, 0)]})
    (name,) = texts(band_group(band, (), LIGHT).shapes)
    assert name.endswith("…")


def test_a_card_without_a_phase_lies_in_a_hole() -> None:
    (band,) = lay_bands(PHASES, {"a": [card(0, 0), card(0, 2)]})
    guest = card(0, 1)
    holes = [
        shape
        for shape in band_group(band, [guest], LIGHT).shapes
        if isinstance(shape, Rect) and shape.fill == LIGHT.canvas
    ]
    assert len(holes) == 1
    left, top, right, bottom = span(holes[0])
    assert left < guest.left < guest.right < right
    assert top < guest.top < guest.bottom < bottom


CARDS = st.lists(
    st.tuples(st.sampled_from("abc"), st.integers(-3, 3), st.integers(-3, 3), st.integers(-90, 90)),
    max_size=9,
)


@given(CARDS, st.dictionaries(st.sampled_from("abc"), st.tuples(*[st.integers(0, 400)] * 4)))
def test_a_band_never_lies(
    placed: list[tuple[str, int, int, int]], reaches: dict[str, tuple[int, int, int, int]]
) -> None:
    cards: dict[str, list[Box]] = {}
    for phase, column, row, shift in placed:
        cards.setdefault(phase, []).append(card(column, row).shifted(shift, shift / 3))
    routes = {phase: round_(cards[phase][0], *reach) for phase, reach in reaches.items() if phase in cards}
    bands = {band.facts.phase: band for band in lay_bands(PHASES, cards, routes)}
    assert bands.keys() <= cards.keys()
    for one in bands.values():
        assert not any(one.box.intersects(other.box) for other in bands.values() if other is not one)
    if bands:
        stray = 0
        for phase, boxes in cards.items():
            band = bands.get(phase)
            inside = [box for box in boxes if band is not None and holds(band.box, box)]
            assert band is None or 2 * len(inside) >= len(boxes)
            stray += len(boxes) - len(inside)
        assert stray <= strays_allowed(len(placed))


def holds(room: Box, box: Box) -> bool:
    return (
        box.left >= room.left
        and box.right <= room.right
        and box.top >= room.top
        and box.bottom <= room.bottom
    )


ROWS = {"a": [card(0, row) for row in range(5)], "b": [card(1, 0), card(1, 1)], "c": [card(2, 0), card(2, 1)]}


@pytest.mark.parametrize("phase", ["a", "b", "c"])
@pytest.mark.parametrize("column", [0, 0.5, 1, 1.4, 2, 5, -3])
@pytest.mark.parametrize("row", [-2, 1, 2.5, 9])
def test_a_card_carried_out_of_its_column_leaves_the_bands_where_they_are(
    phase: str, column: float, row: float
) -> None:
    before = lie(**ROWS)
    moved = {**ROWS, phase: [*ROWS[phase][1:], card(column, row)]}
    after = lie(**moved)
    assert after.keys() == before.keys()
    assert {band.lies for band in after.values()} == {"column"}
    for each in set(ROWS) - {phase}:
        assert abs(after[each].box.left - before[each].box.left) <= 40
        assert abs(after[each].box.right - before[each].box.right) <= 40


def test_arrows_to_a_card_that_strayed_do_not_stretch_the_band() -> None:
    moved = {**ROWS, "c": [card(2, 0), card(2, 1), card(0, 8)]}
    plain = lie(**moved)
    bands = {
        band.facts.phase: band.box for band in lay_bands(PHASES, moved, {"c": Box(-500, -500, 1500, 1500)})
    }
    assert bands["c"].right - plain["c"].box.right <= 96 + 8
    assert bands["c"].bottom - plain["c"].box.bottom <= 96 + 8


def test_a_phase_of_one_card_among_others_has_no_band_and_the_others_keep_theirs() -> None:
    assert set(lie(**{**ROWS, "c": [card(0, 6)]})) == {"a", "b"}


def test_when_many_strayed_there_are_no_bands() -> None:
    mixed = {
        **ROWS,
        "b": [card(0, 6), card(2, 2), card(1, 0)],
        "c": [card(1, 3), card(0, 7), card(2, 0)],
    }
    assert lie(**mixed) == {}


def round_(box: Box, left: float = 0.0, right: float = 0.0, top: float = 0.0, bottom: float = 0.0) -> Box:
    """What arrows cover that go round a card by so much."""
    return Box(box.left - left, box.top - top, box.right + right, box.bottom + bottom)


def test_a_column_holds_the_arrows_of_its_phase_at_the_outer_side() -> None:
    cards = {"a": [card(0, 0), card(0, 2)], "b": [card(1, 0)]}
    routes = {"a": round_(card(0, 1), left=90), "b": round_(card(1, 0), right=70, bottom=300)}
    plain = lie(**cards)
    bands = {band.facts.phase: band.box for band in lay_bands(PHASES, cards, routes)}
    assert bands["a"].left == routes["a"].left - 8
    assert bands["b"].right == routes["b"].right + 8
    assert bands["a"].right == plain["a"].box.right
    assert bands["b"].left == plain["b"].box.left
    assert {box.bottom for box in bands.values()} == {routes["b"].bottom + 8}


def test_arrows_above_a_column_lie_beneath_its_name() -> None:
    cards = {"a": [card(0, 0), card(0, 2)]}
    (band,) = lay_bands(PHASES, cards, {"a": round_(card(0, 0), top=40)})
    (name,) = (each for each, _, _ in flat(band_group(band, (), LIGHT).shapes) if isinstance(each, Text))
    assert name.y < card(0, 0).top - 40


def test_neighbours_part_where_the_arrows_of_one_ask_for_more_than_half() -> None:
    cards = {"a": [card(0, 0)], "b": [card(1.3, 0)]}
    for routes, wider in (
        ({"a": round_(card(0, 0), right=82)}, "a"),
        ({"b": round_(card(1.3, 0), left=82)}, "b"),
    ):
        bands = {band.facts.phase: band.box for band in lay_bands(PHASES, cards, routes)}
        assert bands["b"].left - bands["a"].right == GAP
        space = bands["a"].right - cards["a"][0].right, cards["b"][0].left - bands["b"].left
        assert max(space) == space["ab".index(wider)] == 90


def test_a_neighbour_in_the_way_keeps_its_space() -> None:
    cards = {"a": [card(0, 0)], "b": [card(1, 0)], "c": [card(3, 0)]}
    routes = {"a": round_(card(0, 0), right=5000), "c": round_(card(3, 0), left=100)}
    plain = lie(**cards)
    bands = {band.facts.phase: band.box for band in lay_bands(PHASES, cards, routes)}
    assert bands["a"] == plain["a"].box
    assert bands["b"] == plain["b"].box
    assert bands["c"].left == card(3, 0).left - 108


def test_rows_hold_their_arrows_too() -> None:
    cards = {"a": [card(0, 0), card(2, 0)], "b": [card(1, 1), card(2, 1)]}
    routes = {"a": round_(card(2, 0), right=90, top=60), "b": round_(card(1, 1), bottom=50)}
    bands = {band.facts.phase: band for band in lay_bands(PHASES, cards, routes)}
    assert {band.lies for band in bands.values()} == {"row"}
    assert bands["a"].box.top == routes["a"].top - 8
    assert bands["b"].box.bottom == routes["b"].bottom + 8
    assert {band.box.right for band in bands.values()} == {routes["a"].right + 8}
