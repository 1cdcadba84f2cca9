"""Arrows between the same two cards make room for each other's chips."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box, flip
from journeymapper.arrange.links import Link
from journeymapper.arrange.parting import Line, parted
from journeymapper.arrange.router import Router
from tests.arrange import measure

ABOVE, BENEATH = Box(0, 0, 212, 86), Box(0, 120, 212, 206)
BOXES = {"a": ABOVE, "b": BENEATH}


def links_at(xs: list[float], wide: list[float], *, upright: bool = True) -> list[Link]:
    """Straight arrows at these places, with chips so wide, 0 for none."""
    found = []
    for at, (x, width) in enumerate(zip(xs, wide, strict=True)):
        bend = (x, 103.0) if upright else (103.0, x)
        found.append(Link(f"t{at}", "a", "b", "next", (bend,), (width, 20.0) if width else None))
    return found


def moved(boxes: dict[str, Box], links: list[Link], but: tuple[str, ...] = ()) -> dict[str, Line]:
    return parted(boxes, Router(boxes, links).routes, links, but)


def after(boxes: dict[str, Box], links: list[Link]) -> Router:
    router = Router(boxes, links)
    known = {link.key: link for link in links}
    lines = parted(boxes, router.routes, links)
    bends = {key: ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2) for key, (a, b) in lines.items()}
    router.update({}, {key: _bent(known[key], bends[key]) for key in lines})
    return router


def _bent(link: Link, bend: tuple[float, float]) -> Link:
    return Link(link.key, link.source, link.target, link.kind, (bend,), link.label)


def test_three_chips_in_a_narrow_gap_lie_side_by_side() -> None:
    links = links_at([86, 106, 126], [100, 90, 120])
    before = Router(BOXES, links).routes
    assert any(route.room is not None or route.crossed for route in before.values())
    routes = after(BOXES, links).routes
    assert measure.covered_labels(BOXES, links, routes) == []
    assert all(route.room is None for route in routes.values())


@given(st.lists(st.sampled_from([0.0, 27.0, 60.0, 150.0]), min_size=2, max_size=5))
def test_lines_stay_on_both_cards_and_apart(wide: list[float]) -> None:
    links = links_at([66.0 + 20 * at for at in range(len(wide))], wide)
    lines = moved(BOXES, links)
    assert set(lines) in (set(), {link.key for link in links})
    xs = sorted(line[0][0] for line in lines.values())
    assert all(14 <= x <= 198 for x in xs)
    assert all(other - one >= 5 for one, other in pairwise(xs))
    assert all(a == (b[0], 86) and b == (a[0], 120) for a, b in lines.values())


def test_what_has_room_stays_and_what_the_user_bent_does() -> None:
    assert moved(BOXES, links_at([86, 126], [30, 0])) == {}
    links = links_at([86, 106, 126], [100, 90, 120])
    assert moved(BOXES, links, ("t1",)) == {}
    assert moved(BOXES, links[:1]) == {}


def test_level_arrows_are_set_apart_too() -> None:
    boxes = {"a": Box(0, 0, 212, 120), "b": Box(380, 0, 592, 120)}
    links = [
        Link(f"t{at}", "a", "b", "next", ((296.0, y),), (120.0, 20.0))
        for at, y in enumerate((48.0, 60.0, 72.0))
    ]
    routes = after(boxes, links).routes
    assert measure.covered_labels(boxes, links, routes) == []
    ys = sorted(flip(route.points)[0][0] for route in routes.values())
    assert all(other - one >= 20 for one, other in pairwise(ys))
