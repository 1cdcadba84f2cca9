"""The shapes of one arrow: what they cost, and that the cheapest free one is found."""

import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.detours import Detours
from journeymapper.arrange.ends import CLEARANCE, DOCK, SLACK, Candidate, Ends
from journeymapper.arrange.field import Field, Probe
from journeymapper.arrange.geometry import Box, stretches
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.neighbours import Company
from journeymapper.arrange.shapes import NARROW_PRICE, ROOMY, ShapeFinder, bent, is_clear, straight
from journeymapper.arrange.sides import BOTTOM, LEFT, RIGHT, TOP, exchanged, outward, port
from tests.arrange.scenes import HEIGHT, WIDTH, at, card

KINDS: tuple[LinkKind, ...] = ("next", "loop", "skip")
COMPANIES = (
    Company(),
    Company(rank=1, apart=True),
    Company(forks=3, out=RIGHT),
    Company(joins=2, into=TOP),
    Company(rail=True),
)


def probe_of(**boxes: Box) -> Probe:
    field = Field()
    for key, box in boxes.items():
        field.put(key, box)
    return Probe(field)


def scene(seed: int) -> dict[str, Box]:
    """Cards in a small area, the first two of which do not overlap."""
    chance = random.Random(seed)
    while True:
        boxes = {
            name: at(chance.randrange(-400, 400, 16), chance.randrange(-250, 250, 8)) for name in "abcdefg"
        }
        if not boxes["a"].grown(1).intersects(boxes["b"]):
            return boxes


def plain(ends: Ends) -> Iterator[Candidate]:
    first = straight(ends)
    if first:
        yield first
    for out in range(4):
        for into in range(4):
            yield from bent(ends, out, into)


def test_a_detour_takes_a_wide_gap_rather_than_a_narrow_one_near_by() -> None:
    wall = {
        "above": Box(300, -600, 320, 80),
        "middle": Box(300, 100, 320, 160),
        "under": Box(300, 260, 320, 900),
    }
    finder = ShapeFinder(probe_of(a=at(0, 40), b=at(700, 40), **wall), "a", "b", "next", Company())
    best = finder.best()
    assert best is not None
    heights = [y for (x, y), (x2, _) in stretches(best[1]) if min(x, x2) < 310 < max(x, x2)]
    assert [160 < y < 260 for y in heights] == [True]


@settings(max_examples=60, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    kind=st.sampled_from(KINDS),
    company=st.sampled_from(COMPANIES),
    clearance=st.sampled_from([8.0, 2.0]),
)
def test_the_cheapest_of_all_free_shapes_is_found(
    seed: int, kind: LinkKind, company: Company, clearance: float
) -> None:
    boxes = scene(seed)
    ends = Ends(probe_of(**boxes), "a", "b", kind, company)
    free = [each for each in plain(ends) if is_clear(probe_of(**boxes), each[1], "a", "b", clearance)]
    finder = ShapeFinder(probe_of(**boxes), "a", "b", kind, company)
    assert finder.best(clearance, detours=False) == min(free, default=None)
    detours = Detours(ends)
    ways = [(out, into) for out in range(4) for into in range(4)]
    round_about = [
        each if is_clear(probe_of(**boxes), each[1], "a", "b", ROOMY) else (each[0] + NARROW_PRICE, each[1])
        for way in ways
        for each in detours.between(*way)
        if is_clear(probe_of(**boxes), each[1], "a", "b", clearance)
    ]
    best = ShapeFinder(probe_of(**boxes), "a", "b", kind, company).best(clearance)
    cheapest = min([*free, *round_about], default=None)
    assert (best[0] if best else None) == (cheapest[0] if cheapest else None)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(KINDS), company=st.sampled_from(COMPANIES))
def test_no_shape_costs_less_than_its_sides_promise(seed: int, kind: LinkKind, company: Company) -> None:
    ends = Ends(probe_of(**scene(seed)), "a", "b", kind, company)
    for detours in (False, True):
        ways = ends.ways(detours=detours)
        assert ways == sorted(ways)
        promised = {(out, into): price for price, out, into in ways}
        searched = Detours(ends)
        for out in range(4):
            for into in range(4):
                found = searched.between(out, into) if detours else [*bent(ends, out, into)]
                assert all(price >= promised[out, into] - SLACK for price, _ in found)
                assert all(price >= ends.least for price, _ in found)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(KINDS))
def test_every_shape_runs_square_from_outline_to_outline(seed: int, kind: LinkKind) -> None:
    boxes = scene(seed)
    for _, points in plain(Ends(probe_of(**boxes), "a", "b", kind, Company())):
        assert all(ax == bx or ay == by for (ax, ay), (bx, by) in stretches(points))
        for box, (x, y) in ((boxes["a"], points[0]), (boxes["b"], points[-1])):
            assert box.contains((x, y))
            assert x in (box.left, box.right) or y in (box.top, box.bottom)


def test_for_a_free_straight_way_nothing_else_is_looked_at() -> None:
    probe = probe_of(a=card(0, 0), b=card(1, 0), c=card(0, 1))
    best = ShapeFinder(probe, "a", "b", "next", Company()).best()
    assert best
    assert best[1] == ((212, 43), (276, 43))
    left, top, right, bottom = probe.watched
    assert (left, right) == (212 - CLEARANCE, 276 + CLEARANCE)
    assert (top, bottom) == (43 - CLEARANCE, 43 + CLEARANCE)


@pytest.mark.parametrize(
    ("column", "row", "points"),
    [
        (1, 0, ((212, 43), (276, 43))),
        (-1, 0, ((0, 43), (-64, 43))),
        (0, 1, ((106, 86), (106, 120))),
        (0, -1, ((106, 0), (106, -34))),
    ],
)
def test_cards_that_face_each_other_are_joined_straight(
    column: int, row: int, points: tuple[tuple[float, float], ...]
) -> None:
    ends = Ends(probe_of(a=card(0, 0), b=card(column, row)), "a", "b", "next", Company())
    found = straight(ends)
    assert found
    assert found[1] == points


def test_cards_that_do_not_face_each_other_have_no_straight_way() -> None:
    ends = Ends(probe_of(a=card(0, 0), b=card(1, 1)), "a", "b", "next", Company())
    assert straight(ends) is None


@pytest.mark.parametrize("side", [LEFT, TOP, RIGHT, BOTTOM])
@pytest.mark.parametrize(("gap", "dock"), [(20.0, 10.0), (64.0, 32.0), (300.0, DOCK), (-10.0, 0.0)])
def test_the_first_corner_lies_in_the_middle_of_a_narrow_gap(side: int, gap: float, dock: float) -> None:
    box = at(0, 0)
    dx = (WIDTH + gap) * outward(side) if side in (LEFT, RIGHT) else 0.0
    dy = (HEIGHT + gap) * outward(side) if side in (TOP, BOTTOM) else 0.0
    probe = probe_of(a=box, b=at(2000, 2000), near=box.shifted(dx, dy))
    ends = Ends(probe, "a", "b", "next", Company())
    probe.flipped = True
    assert ends.dock(0, side) == dock
    assert probe.flipped


@pytest.mark.parametrize("side", [LEFT, TOP, RIGHT, BOTTOM])
def test_sides_keep_their_sense_when_x_and_y_are_exchanged(side: int) -> None:
    box = Box(10, 20, 110, 60)
    x, y = port(box, side)
    assert port(box.flipped(), exchanged(side)) == (y, x)
    assert exchanged(exchanged(side)) == side
    assert outward(exchanged(side)) == outward(side)
    beyond = (x + outward(side), y) if side in (LEFT, RIGHT) else (x, y + outward(side))
    assert box.contains((x, y))
    assert not box.contains(beyond)
