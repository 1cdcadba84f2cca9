"""The reference map, as a reader sees it."""

from itertools import combinations

import pytest

from journeymapper.arrange.geometry import crosses_box
from journeymapper.arrange.router import Route, route_all
from tests.arrange import measure
from tests.arrange.scenes import Scene, card, reference


@pytest.fixture(scope="module")
def scene() -> Scene:
    return reference()


@pytest.fixture(scope="module")
def routes(scene: Scene) -> dict[str, Route]:
    return route_all(*scene)


def between(scene: Scene, routes: dict[str, Route], way: str) -> Route:
    source, target = way.split(">")
    return next(routes[link.key] for link in scene[1] if (link.source, link.target) == (source, target))


def test_nothing_is_wrong_with_it(scene: Scene, routes: dict[str, Route]) -> None:
    boxes, links = scene
    assert list(routes) == [link.key for link in links]
    assert measure.through_cards(boxes, routes) == []
    assert measure.crossings(routes) == []
    assert measure.shared_runs(links, routes, 9.9) == []
    assert measure.covered_labels(boxes, links, routes) == []
    assert measure.short_heads(routes) == []
    assert measure.off_outline(boxes, links, routes) == []
    assert measure.slanting(routes) == []


def test_chips_lie_on_their_own_line(scene: Scene, routes: dict[str, Route]) -> None:
    chips = measure.chips_of(scene[1], routes)
    assert sorted(chips) == ["again", "no choice", "repeat"]
    for key, chip in chips.items():
        lines = measure.lines_of({key: routes[key]})
        assert any(crosses_box(a, b, chip) for _, a, b in lines)


@pytest.mark.parametrize("way", ["1>2", "2>3", "5>6", "7>8", "9>10", "12>13", "14>15", "16>17", "19>20"])
def test_a_step_to_the_card_below_is_straight_from_middle_to_middle(
    scene: Scene, routes: dict[str, Route], way: str
) -> None:
    (x1, y1), (x2, y2) = between(scene, routes, way).points
    source, target = (scene[0][name] for name in way.split(">"))
    assert (x1, y1) == (source.center[0], source.bottom)
    assert (x2, y2) == (target.center[0], target.top)


@pytest.mark.parametrize("way", ["6>7", "8>9", "15>16", "11b>12"])
def test_a_step_to_the_next_column_turns_twice_in_the_gutter(
    scene: Scene, routes: dict[str, Route], way: str
) -> None:
    source, target = (scene[0][name] for name in way.split(">"))
    points = between(scene, routes, way).points
    assert len(points) == 4
    assert points[0][0] == source.right
    assert points[-1][0] == target.left
    assert points[1][0] == points[2][0]
    assert target.left - 64 < points[1][0] < target.left


def test_the_four_alternatives_leave_by_one_trunk_and_enter_alike(
    scene: Scene, routes: dict[str, Route]
) -> None:
    fork = [between(scene, routes, f"10>11{letter}").points for letter in "abcd"]
    assert len({points[:3] for points in fork}) == 1
    assert {points[-1][0] for points in fork} == {scene[0]["11a"].left}


def test_the_four_alternatives_join_on_one_rail(scene: Scene, routes: dict[str, Route]) -> None:
    joined = [between(scene, routes, f"11{letter}>12").points for letter in "abcd"]
    assert len({points[-1] for points in joined}) == 1
    assert len({points[1][0] for points in joined}) == 1
    assert len({points[2] for points in joined}) == 1


def test_arrows_of_different_kinds_do_not_share_a_port(scene: Scene, routes: dict[str, Route]) -> None:
    for one, other in combinations(scene[1], 2):
        if one.kind != other.kind:
            for mine in (routes[one.key].points[0], routes[one.key].points[-1]):
                for theirs in (routes[other.key].points[0], routes[other.key].points[-1]):
                    assert abs(mine[0] - theirs[0]) + abs(mine[1] - theirs[1]) >= 14


def test_it_is_the_same_in_any_order(scene: Scene, routes: dict[str, Route]) -> None:
    boxes, links = scene
    turned = route_all(dict(reversed(boxes.items())), links[::-1])
    assert turned == routes


def test_it_moves_along_with_its_cards(scene: Scene, routes: dict[str, Route]) -> None:
    boxes, links = scene
    moved = route_all({key: box.shifted(1024, 512) for key, box in boxes.items()}, links)
    for key, route in routes.items():
        assert moved[key].points == tuple((x + 1024, y + 512) for x, y in route.points)


def test_a_card_in_the_way_is_gone_round(scene: Scene) -> None:
    boxes, links = scene
    boxes = {**boxes, "block": card(1, 5)}
    routes = route_all(boxes, links)
    assert measure.through_cards(boxes, routes) == []
    assert len(between((boxes, links), routes, "10>6").points) > 4
