"""Maps that no one would draw but files may hold: far apart, on one spot, in heaps, round one hub."""

import random
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box, length
from journeymapper.arrange.router import Link, Router, route_all
from tests.arrange import measure
from tests.arrange.scenes import Scene, at, card, corridor, heap_beside_a_map, link, linked

FURTHEST = 10_000_000.0


def scattered(count: int, reach: float) -> dict[str, Box]:
    chance = random.Random(7)
    return {
        f"s{number}": at(chance.uniform(-reach, reach), chance.uniform(-reach, reach))
        for number in range(count)
    }


def on_one_spot() -> Scene:
    boxes = {f"s{number}": at(0, 0) for number in range(1000)}
    return boxes, linked(boxes, 1400)


def far_apart() -> Scene:
    boxes = scattered(200, FURTHEST)
    return boxes, linked(boxes, 280)


def at_the_corners() -> Scene:
    corners = [(x, y) for x in (-FURTHEST, FURTHEST) for y in (-FURTHEST, FURTHEST)]
    boxes = {f"s{number}": at(*corner) for number, corner in enumerate(corners)}
    return boxes, [link(f"{a}{b}", f"{a}>{b}", label=(60, 20)) for a in boxes for b in boxes]


def one_long_row() -> Scene:
    boxes = {f"s{number}": card(number, 0) for number in range(150)}
    return boxes, linked(boxes, 150)


def strewn() -> Scene:
    boxes = scattered(150, 1800)
    return boxes, linked(boxes, 200)


def heaps() -> Scene:
    boxes = {f"s{number}": card(number % 4 * 3, number % 3) for number in range(720)}
    return boxes, linked(boxes, 700)


def huge_cards() -> Scene:
    boxes = {f"s{number}": Box(number * 300, 0, number * 300 + 212, 4_000_000) for number in range(30)}
    boxes["wide"] = Box(-9_000_000, -500, 9_000_000, -100)
    return boxes, linked(boxes, 60)


def fractions() -> Scene:
    boxes = {f"s{number}": at(number % 6 * 276 + number / 7, number // 6 * 120.1) for number in range(60)}
    return boxes, linked(boxes, 90)


def hub() -> Scene:
    boxes = {f"s{number}": card(number % 20, number // 20) for number in range(400)}
    return boxes, [link(f"t{number:04}", f"s{number}>s7", "skip", (50, 20)) for number in range(400)]


def bends_far_off() -> Scene:
    boxes = {f"s{number}": card(number, number) for number in range(30)}
    far = ((FURTHEST, -FURTHEST), (-FURTHEST, FURTHEST), (0.5, 9e6))
    return boxes, [replace(each, bends=far) for each in linked(boxes, 200)]


SCENES = [
    on_one_spot,
    far_apart,
    at_the_corners,
    one_long_row,
    strewn,
    heaps,
    heap_beside_a_map,
    huge_cards,
    fractions,
    hub,
    corridor,
    bends_far_off,
]


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_every_map_is_routed(scene: Callable[[], Scene]) -> None:
    boxes, links = scene()
    routes = route_all(boxes, links)
    assert len(routes) == len(links)
    assert measure.off_outline(boxes, links, routes) == []
    assert all((routes[each.key].label is None) == (each.label is None) for each in links)


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_the_order_of_cards_and_links_does_not_matter(scene: Callable[[], Scene]) -> None:
    boxes, links = scene()
    backwards = dict(reversed(boxes.items()))
    assert Router(backwards, links[::-1]).routes == Router(boxes, links).routes


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.__name__)
def test_updates_of_extreme_maps_lead_to_what_a_new_router_finds(scene: Callable[[], Scene]) -> None:
    chance = random.Random(4)
    boxes, links = scene()
    arrows = {each.key: each for each in links}
    router = Router(boxes, links)
    for _ in range(2):
        moved = {name: at(chance.uniform(-600, 900), 0.25) for name in chance.sample(sorted(boxes), 2)}
        gone = dict.fromkeys(chance.sample(sorted(arrows), 2))
        router.update(moved, gone)
        boxes |= moved
        arrows = {key: each for key, each in arrows.items() if key not in gone}
    assert router.routes == route_all(boxes, list(arrows.values()))


def test_cards_far_apart_are_joined_without_touching_others() -> None:
    boxes, links = far_apart()
    routes = route_all(boxes, links)
    assert measure.slanting(routes) == []
    assert max(length(route.points) for route in routes.values()) > FURTHEST


# anything at all

NUMBERS = st.floats(-FURTHEST, FURTHEST) | st.integers(-400, 400).map(float) | st.just(0.0)
SIZES = st.sampled_from((86.0, 212.0, 0.5)) | st.floats(1, FURTHEST)
WILD_BOXES = st.dictionaries(
    st.sampled_from("abcdefgh"),
    st.builds(lambda x, y, w, h: Box(x, y, x + w, y + h), NUMBERS, NUMBERS, SIZES, SIZES)
    | st.builds(at, NUMBERS, NUMBERS),
    min_size=1,
)
WILD_LINKS = st.lists(
    st.builds(
        Link,
        key=st.sampled_from([f"t{number}" for number in range(12)]),
        source=st.sampled_from("abcdefgh"),
        target=st.sampled_from("abcdefgh"),
        kind=st.sampled_from(["next", "loop", "skip"]),
        bends=st.none() | st.lists(st.tuples(NUMBERS, NUMBERS), min_size=1, max_size=3).map(tuple),
        label=st.sampled_from([None, (40.0, 20.0), (400.0, 20.0)]),
    ),
    unique_by=lambda each: each.key,
    max_size=12,
)


@settings(deadline=None, max_examples=100)
@given(WILD_BOXES, WILD_LINKS, WILD_BOXES)
def test_any_coordinates_are_routed_and_updated(
    boxes: dict[str, Box], links: list[Link], moved: dict[str, Box]
) -> None:
    router = Router(boxes, links)
    there = {each.key for each in links if each.source in boxes and each.target in boxes}
    assert router.routes.keys() == there
    assert all(len(route.points) >= 2 for route in router.routes.values())
    router.update(moved, {})
    assert router.routes == route_all(boxes | moved, links)
