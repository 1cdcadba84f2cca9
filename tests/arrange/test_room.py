"""How much room a chip has between cards."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.field import Entry
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.router import Link, Route, Router, route_all
from journeymapper.arrange.spots import AIR, Spot, fitted, spots_beside, spots_on, upright
from tests.arrange import measure
from tests.arrange.scenes import HEIGHT, WIDTH, at, dropped

CHIP = (120.0, 20.0)
FROM = box_around((0.0, 0.0), WIDTH, HEIGHT)


def between(dx: float, dy: float, chip: tuple[float, float] = CHIP, kind: LinkKind = "next") -> Route:
    """The arrow from a card at the origin to one so far away, with nothing else on the map."""
    return route_all({"a": FROM, "b": FROM.shifted(dx, dy)}, [Link("t", "a", "b", kind, None, chip)])["t"]


def test_where_there_is_room_a_chip_is_as_wide_as_it_asked() -> None:
    route = between(WIDTH + 160, 0)
    assert route.room is None
    assert route.label is not None


@pytest.mark.parametrize("dx", [WIDTH + 40, WIDTH + 64, WIDTH + 88, WIDTH + 110, -WIDTH - 88])
def test_in_a_narrow_gap_the_room_is_what_lies_between_the_cards_and_before_the_head(dx: float) -> None:
    route = between(dx, 0)
    assert route.label is not None
    assert route.room is not None
    gap = abs(dx) - WIDTH
    assert route.room == gap - AIR - 9
    middle = route.label[0] - (WIDTH / 2 if dx > 0 else -WIDTH / 2)
    assert abs(middle) == AIR + route.room / 2


@pytest.mark.parametrize("gap", [30.0, 25.0, 12.0])
def test_in_a_gap_too_narrow_for_any_chip_there_is_no_room(gap: float) -> None:
    assert between(WIDTH + gap, 0).room == 0


@pytest.mark.parametrize(("gap", "room"), [(34.0, None), (26.0, None), (25.0, 0.0), (10.0, 0.0)])
def test_between_two_rows_a_chip_is_whole_or_not_there(gap: float, room: float | None) -> None:
    route = between(0, HEIGHT + gap)
    assert route.room == room
    assert route.label is not None
    if room is None:
        chip = box_around(route.label, *CHIP)
        assert chip.top >= HEIGHT / 2 + 2
        assert chip.bottom <= HEIGHT / 2 + gap - 2


def test_a_chip_rather_takes_a_free_place_further_on_than_less_room() -> None:
    """The first and longest level stretch is narrow; the last one is free."""
    boxes = {"a": FROM, "b": at(700, 300), "over": at(320, -50), "under": at(320, 50)}
    bends = ((500.0, 0.0), (500.0, 300.0))
    route = route_all(boxes, [Link("t", "a", "b", "next", bends, (80.0, 20.0))])["t"]
    assert route.room is None
    chip = box_around(route.label or (0.0, 0.0), 80, 20)
    assert not any(chip.grown(2).intersects(box) for box in boxes.values())


def test_a_chip_rather_says_less_than_that_it_lies_on_an_arrow() -> None:
    boxes = {"a": FROM, "b": FROM.shifted(WIDTH + 150, 0), "c": at(181, -300), "d": at(181, 300)}
    across = Link("x", "c", "d", "next", ((181.0, 0.0),))
    routes = route_all(boxes, [across, Link("t", "a", "b", "next", None, CHIP)])
    assert routes["t"].room is not None
    assert 60 < routes["t"].room < 75
    assert not routes["t"].crossed


def test_a_card_moved_closer_takes_room_and_gives_it_back() -> None:
    link = Link("t", "a", "b", "next", None, CHIP)
    wide, narrow = FROM.shifted(WIDTH + 160, 0), FROM.shifted(WIDTH + 88, 0)
    router = Router({"a": FROM, "b": wide}, [link])
    before = router.routes["t"]
    assert router.update({"b": narrow}, {}) == {"t"}
    assert router.routes["t"].room == 76
    assert router.update({"b": wide}, {}) == {"t"}
    assert router.routes["t"] == before


def test_a_card_beside_an_upright_line_takes_room_from_a_chip_without_moving_the_line() -> None:
    """Two walls of cards leave a shaft; the lower end of one wall is then shut as well."""
    bends = ((300.0, 0.0), (300.0, 900.0))
    wall = Box(340, 60, 552, 840)
    boxes = {"a": FROM, "b": at(0, 900), "wall": wall}
    router = Router(boxes, [Link("t", "a", "b", "next", bends, CHIP)])
    before = router.routes["t"]
    shut = {f"left{y}": Box(48, y, 260, y + 86) for y in (60, 160, 260, 360, 460, 560, 660, 760)}
    shut |= {
        "roof": Box(120, -60, 332, -12),
        "floor": Box(120, 912, 332, 960),
        "inner": Box(120, 12, 290, 50),
    }
    shut["last"] = Box(120, 850, 290, 888)
    router.update(shut, {})
    assert router.routes["t"].points == before.points
    fresh = route_all({**boxes, **shut}, [Link("t", "a", "b", "next", bends, CHIP)])
    assert router.routes == fresh
    chips = measure.chips_of([Link("t", "a", "b", "next", bends, CHIP)], fresh)
    for chip in chips.values():
        assert not any(chip.grown(2).intersects(box) for box in [*boxes.values(), *shut.values()])


@pytest.mark.parametrize("seed", range(3))
def test_on_a_tight_map_no_chip_lies_on_a_card(seed: int) -> None:
    boxes, links = dropped(150, seed, space=255.0)
    links = [Link(each.key, each.source, each.target, each.kind, None, CHIP) for each in links]
    routes = route_all(boxes, links)
    chips = measure.chips_of(links, routes)
    assert len(chips) > len(links) * 0.9
    covered = [key for key, chip in chips.items() for box in boxes.values() if chip.grown(2).intersects(box)]
    assert covered == []


def spot(x: float, low: float = -inf, high: float = inf) -> Spot:
    return Spot(0.0, (x, 0.0), x, 0, low, high)


def card_from(left: float, right: float) -> Entry:
    return f"{left}", left, -40.0, right, 40.0


def test_a_chip_that_fits_is_moved_aside_no_more_than_needed() -> None:
    assert fitted(spot(0), (100, 20), []) == ((0, 0), 100)
    assert fitted(spot(0), (100, 20), [card_from(45, 90)]) == ((-8, 0), 100)
    assert fitted(spot(0), (100, 20), [card_from(-90, -45)]) == ((8, 0), 100)


def test_a_chip_between_two_cards_is_as_wide_as_their_gap() -> None:
    assert fitted(spot(0), (100, 20), [card_from(-90, -43), card_from(23, 90)]) == ((-10, 0), 60)
    assert fitted(spot(0, high=10), (100, 20), [card_from(-90, -43)]) == ((-15, 0), 50)


@pytest.mark.parametrize(
    "cards",
    [[card_from(-5, 5)], [card_from(2, 50)], [card_from(-50, -2)], [card_from(-60, -9), card_from(9, 60)]],
)
def test_a_chip_whose_line_has_no_room_is_nowhere(cards: list[Entry]) -> None:
    assert fitted(spot(0), (100, 20), cards) is None


def test_a_small_chip_needs_no_more_than_its_own_width() -> None:
    assert fitted(spot(0), (14, 20), [card_from(-60, -10), card_from(10, 60)]) == ((0, 0), 14)


@given(
    x=st.floats(-50, 50),
    cards=st.lists(st.tuples(st.floats(-200, 200), st.floats(1, 100)), max_size=4),
    width=st.floats(10, 200),
)
def test_what_is_fitted_is_free_holds_its_line_and_is_no_wider_than_asked(
    x: float, cards: list[tuple[float, float]], width: float
) -> None:
    found = fitted(spot(x), (width, 20), [card_from(left, left + size) for left, size in cards])
    boxes = [Box(left, -40, left + size, 40) for left, size in cards]
    if found is None:
        assert any(box.left - width < x + 20 and box.right + width > x - 20 for box in boxes)
        return
    (middle, _), room = found
    assert room <= width
    assert middle - room / 2 - 1e-6 <= x <= middle + room / 2 + 1e-6
    chip = box_around((middle, 0), room, 20).grown(AIR - 1e-6)
    assert not any(chip.intersects(box) for box in boxes)


def test_the_last_stretch_keeps_the_head_in_sight() -> None:
    line = ((0.0, 0.0), (0.0, 100.0), (60.0, 100.0))
    assert {(each.low, each.high) for each in spots_on(line, CHIP)} == {(-inf, inf), (-inf, 51.0)}
    back = ((60.0, 0.0), (0.0, 0.0))
    assert {(each.low, each.high) for each in spots_on(back, CHIP)} == {(9.0, inf)}


def test_beside_a_line_a_chip_keeps_its_grip_on_it() -> None:
    line = ((0.0, 0.0), (0.0, 400.0))
    (area,) = upright(line, CHIP)
    assert area == (0, (-120, 10, 120, 390))
    found = list(spots_beside(line, CHIP, [[("c", 20.0, 100.0, 200.0, 200.0)]]))
    assert {each.place for each in found} == {(-56, 83), (56, 83), (-56, 217), (56, 217)}
    assert {(each.hold, each.low, each.high) for each in found} == {(0, -116, 4), (0, -4, 116)}
    assert upright(line, (8.0, 20.0)) == []
    assert upright(((0.0, 0.0), (400.0, 0.0)), CHIP) == []


def test_a_chip_that_holds_a_sign_alone_hangs_half_way_along_a_long_line() -> None:
    line = ((0.0, 0.0), (0.0, 400.0))
    assert {each.place for each in spots_beside(line, (26.0, 20.0), [[]])} == {(-9, 200), (9, 200)}
    assert [*spots_beside(line, CHIP, [[]])] == []
    assert [*spots_beside(((0.0, 0.0), (0.0, 90.0)), (26.0, 20.0), [[]])] == []


@pytest.mark.parametrize(("aside", "is_held"), [(6.0, True), (5.0, False)])
def test_a_chip_keeps_hold_of_its_line_beside_another_that_runs_along_it(aside: float, is_held: bool) -> None:
    beside: Entry = ("other", -aside, -500.0, -aside, 500.0)
    found = fitted(Spot(0.0, (0.0, 0.0), 0.0, 0), (27.0, 20.0), [beside])
    assert (found is not None) == is_held
    if found:
        assert found == ((AIR - aside + 13.5, 0.0), 27.0)
