from itertools import pairwise

import pytest

from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.router import Link, Route, Router, route_all
from tests.arrange import measure
from tests.arrange.scenes import card, link, reference

A, B = card(0, 0), card(1, 0)
BELOW = card(0, 1)


def points(boxes: dict[str, Box], *links: Link) -> list[tuple[Point, ...]]:
    return [route.points for route in route_all(boxes, links).values()]


def test_two_cards_in_a_row_are_joined_straight() -> None:
    assert points({"a": A, "b": B}, link("t", "a>b")) == [((212, 43), (276, 43))]


def test_a_row_that_runs_to_the_left_is_joined_straight_too() -> None:
    assert points({"a": A, "b": B}, link("t", "b>a")) == [((276, 43), (212, 43))]


def test_cards_a_little_out_of_line_are_joined_by_a_straight_line() -> None:
    ((start, end),) = points({"a": A, "b": B.shifted(0, 9)}, link("t", "a>b"))
    assert start[1] == end[1] == pytest.approx(47.5)


def test_a_loop_to_the_card_above_runs_beside_the_cards() -> None:
    (route,) = points({"a": A, "b": BELOW}, link("t", "b>a", "loop"))
    assert len(route) == 4
    assert {x for x, _ in route[1:3]} == {route[1][0]}
    assert route[1][0] < A.left


def test_a_skip_within_a_column_runs_on_the_other_side_than_a_loop() -> None:
    boxes = {"a": A, "b": BELOW, "c": card(0, 2)}
    (route,) = points(boxes, link("t", "a>c", "skip"))
    assert len(route) == 4
    assert route[1][0] > A.right


def test_in_a_row_a_skip_runs_above_and_a_loop_beneath() -> None:
    boxes = {"a": A, "b": B, "c": card(2, 0)}
    skip, loop = points(boxes, link("s", "a>c", "skip"), link("t", "c>a", "loop"))
    assert skip[1][1] < A.top
    assert loop[1][1] > A.bottom


def test_there_and_back_run_side_by_side() -> None:
    boxes = {"a": A, "b": BELOW}
    links = [link("t1", "a>b"), link("t2", "b>a")]
    there, back = points(boxes, *links)
    assert abs(there[0][0] - back[-1][0]) >= 14
    assert measure.shared_runs(links, route_all(boxes, links)) == []


@pytest.mark.parametrize("count", [2, 3, 4])
def test_several_between_the_same_two_run_side_by_side(count: int) -> None:
    boxes = {"a": A, "b": B}
    links = [link(f"t{number}", "a>b") for number in range(count)]
    heights = sorted(route[0][1] for route in points(boxes, *links))
    assert all(after - before >= 14 for before, after in pairwise(heights))
    assert sum(heights) / count == pytest.approx(43)


def test_a_second_arrow_with_a_label_keeps_off_the_first() -> None:
    boxes = {"a": A, "b": BELOW}
    links = [link("t1", "a>b"), link("t2", "a>b", label=(60, 20))]
    routes = route_all(boxes, links)
    assert len(routes["t1"].points) == 2
    assert len(routes["t2"].points) > 2
    assert measure.covered_labels(boxes, links, routes) == []


@pytest.mark.parametrize("label", [None, (60.0, 20.0)])
def test_self_loops_take_a_corner_each(label: tuple[float, float] | None) -> None:
    boxes = {"a": A}
    links = [Link(f"t{number}", "a", "a", "loop", None, label) for number in range(4)]
    routes = route_all(boxes, links)
    assert len({route.points for route in routes.values()}) == 4
    assert measure.through_cards(boxes, routes) == []
    assert measure.covered_labels(boxes, links, routes) == []
    assert measure.short_heads(routes) == []
    assert measure.off_outline(boxes, links, routes) == []
    assert measure.crossings(routes) == []


def test_forks_share_their_trunk_and_parallels_do_not() -> None:
    boxes = {"a": A, "b": card(1, 0), "c": card(1, 1), "d": card(1, 2)}
    b, c, d, twice = points(boxes, link("t1", "a>b"), link("t2", "a>c"), link("t3", "a>d"), link("t4", "a>d"))
    assert b[0] == c[0] == d[0] != twice[0]
    assert c[1] == d[1]


def test_a_loop_does_not_join_the_trunk() -> None:
    boxes = {"a": card(1, 0), "b": card(0, 1), "c": card(0, 2)}
    links = [link("t1", "b>a"), link("t2", "c>a"), link("t3", "c>a", "loop")]
    routes = route_all(boxes, links)
    assert routes["t1"].points[-1] == routes["t2"].points[-1] != routes["t3"].points[-1]
    assert measure.shared_runs(links, routes) == []


def test_links_without_their_cards_have_no_route() -> None:
    assert route_all({"a": A}, [link("t", "a>b"), link("u", "b>a")]) == {}
    assert route_all({}, []) == {}


def test_a_chip_without_room_is_still_placed() -> None:
    (route,) = route_all({"a": A, "b": BELOW}, [link("t", "a>b", label=(90, 20))]).values()
    assert route.label is not None
    assert route.label[0] == 106
    assert A.bottom <= route.label[1] <= BELOW.top


BENT = ((106.0, 200.0), (382.0, 200.0))


def test_bends_are_kept_while_they_are_free() -> None:
    bent = Link("t", "a", "b", "next", BENT)
    assert points({"a": A, "b": B}, bent) == [((106, 86), *BENT, (382, 86))]


def test_bends_through_a_card_are_left_for_a_new_route() -> None:
    bent = Link("t", "a", "b", "next", BENT)
    boxes = {"a": A, "b": B, "c": card(0.5, 1.3)}
    assert points(boxes, bent) == [((212, 43), (276, 43))]


def test_slanting_bends_start_and_end_on_the_outlines() -> None:
    boxes = {"a": A, "b": card(3, 3)}
    links = [Link("t", "a", "b", "next", ((400.0, 300.0),), (40, 20))]
    routes = route_all(boxes, links)
    assert routes["t"].points[1] == (400, 300)
    assert measure.off_outline(boxes, links, routes) == []


def test_others_keep_off_the_bends() -> None:
    boxes = {"a": A, "b": card(2, 1)}
    bent = Link("t", "a", "b", "next", ((420.0, 43.0), (420.0, 163.0)))
    links = [bent, link("u", "a>b", "skip"), link("v", "b>a", "loop")]
    routes = route_all(boxes, links)
    assert routes["t"].points[1:-1] == bent.bends
    assert measure.shared_runs(links, routes) == []


@pytest.mark.parametrize(
    "other",
    [
        A,
        A.shifted(3, 3),
        A.shifted(0, 40),
        A.shifted(212, 0),
        A.shifted(0, 86),
        Box(50, 20, 60, 30),
        Box(5, 5, 5, 5),
    ],
)
def test_cards_on_top_of_each_other_have_a_sane_route(other: Box) -> None:
    boxes = {"a": A, "b": other}
    links = [link("t", "a>b", label=(50, 20)), link("u", "b>a", "loop"), link("v", "a>a", "loop")]
    routes = route_all(boxes, links)
    assert len(routes) == 3
    assert measure.off_outline(boxes, links, routes) == []
    for route in routes.values():
        assert all(-200 < value < 500 for point in route.points for value in point)


def test_a_walled_in_card_has_a_route_all_the_same() -> None:
    boxes = {"a": card(0, 0), "b": Box(500, 300, 712, 386)}
    boxes |= {
        "w1": Box(498, 200, 714, 300),
        "w2": Box(498, 386, 714, 486),
        "w3": Box(400, 200, 499, 486),
        "w4": Box(713, 200, 800, 486),
    }
    (route,) = points(boxes, link("t", "a>b"))
    assert len(route) >= 2


def test_update_tells_what_changed() -> None:
    boxes, links = reference()
    router = Router(boxes, links)
    before = dict(router.routes)
    assert router.update({}, {}) == set()
    assert router.update({"20": boxes["20"]}, {links[0].key: links[0]}) == set()
    changed = router.update({"20": boxes["20"].shifted(0, 60)}, {})
    assert changed == {key for key in before if before[key] != router.routes[key]}
    assert {"again", "t24"} <= changed
    assert "t00" not in changed


def test_update_takes_links_and_cards_away_and_back() -> None:
    boxes, links = reference()
    router = Router(boxes, links)
    before = dict(router.routes)
    assert "again" in router.update({}, {"again": None})
    assert "again" not in router.routes
    gone = router.update({"17": None}, {})
    assert {link.key for link in links if "17" in (link.source, link.target)} - {"again"} <= gone
    router.update({"17": boxes["17"]}, {"again": next(link for link in links if link.key == "again")})
    assert router.routes == before


def test_update_takes_a_new_label_and_kind() -> None:
    router = Router({"a": A, "b": B}, [link("t", "a>b")])
    assert router.routes["t"] == Route(((212, 43), (276, 43)), None)
    assert router.update({}, {"t": link("t", "a>b", "skip", (40, 20))}) == {"t"}
    assert router.routes["t"].label is not None
    assert router.update({}, {"t": link("t", "a>b", "skip")}) == {"t"}
    assert router.routes["t"].label is None


def test_preview_routes_only_what_touches_the_cards_and_changes_nothing() -> None:
    boxes, links = reference()
    router = Router(boxes, links)
    before = dict(router.routes)
    moved = {"13": boxes["13"].shifted(60, 300)}
    seen = router.preview(moved)
    assert set(seen) == {link.key for link in links if "13" in (link.source, link.target)}
    assert measure.off_outline(boxes | moved, [link for link in links if link.key in seen], seen) == []
    assert router.routes == before
    assert router.preview({"nowhere": A}) == {}


def test_preview_sees_other_cards_where_they_are_dragged_to() -> None:
    boxes = {"a": A, "b": card(2, 0), "c": card(1, 3)}
    router = Router(boxes, [link("t", "a>b", label=(40, 20))])
    assert len(router.preview({"a": A})["t"].points) == 2
    moved = {"a": A, "c": card(1, 0)}
    seen = router.preview(moved)
    assert measure.through_cards(boxes | moved, seen) == []
    assert len(seen["t"].points) > 2
    assert seen["t"].label is not None
