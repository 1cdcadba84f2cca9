"""Heaps of cards and throngs of arrows: seen as one, and no trace of them once they are gone."""

import pytest

from journeymapper.arrange.field import Field, Probe
from journeymapper.arrange.geometry import Box
from journeymapper.arrange.router import Router, route_all
from tests.arrange import measure
from tests.arrange.scenes import at, card, corridor, heap_beside_a_map, link, linked


def heaped(count: int) -> tuple[Field, Probe]:
    field = Field()
    for number in range(count):
        field.put(f"s{number}", Box(10, 10, 60, 60))
    field.put("beside", Box(300, 10, 350, 60))
    return field, Probe(field)


def test_a_heap_looks_like_one_card_as_large_as_its_cell() -> None:
    field, probe = heaped(100)
    assert len(probe.inside(0, 0, 400, 100)) == 2
    assert not probe.is_free(200, 200, 210, 210)
    assert probe.is_free(260, 10, 290, 60)
    assert probe.is_heaped("s3")
    assert not probe.is_heaped("beside")
    assert len(field.inside(0, 0, 400, 100)) == 101
    assert field.heaps(Box(20, 20, 30, 30)) == [Box(-1, -1, 257, 257)]


def test_some_cards_in_one_place_are_no_heap_yet() -> None:
    field, probe = heaped(40)
    assert not probe.is_heaped("s3")
    assert field.heaps(Box(20, 20, 30, 30)) == []
    assert probe.is_free(200, 200, 210, 210)


@pytest.mark.parametrize("first", [38, 39, 40, 41, 42])
def test_a_heap_that_grows_and_shrinks_leaves_no_trace(first: int) -> None:
    boxes = {f"s{number}": at(128, 128) for number in range(first)}
    boxes |= {"left": at(-400, 128), "right": at(700, 128), "under": at(128, 400)}
    links = [*linked(boxes, 60), link("past", "left>right", "next", (50, 20)), link("up", "under>right")]
    router = Router(boxes, links)
    for number in range(first, first + 4):
        boxes[f"s{number}"] = at(128, 128)
        router.update({f"s{number}": at(128, 128)}, {})
        assert router.routes == route_all(boxes, links)
    for number in range(6):
        boxes[f"s{number}"] = at(128, 3000 + 200 * number)
        router.update({f"s{number}": boxes[f"s{number}"]}, {})
        assert router.routes == route_all(boxes, links)


def test_an_arrow_of_a_map_beside_a_heap_goes_round_cards_as_ever() -> None:
    boxes, links = heap_beside_a_map()
    ordinary = [each for each in links if each.source[0] == each.target[0] == "m"]
    routes = route_all(boxes, ordinary)
    cards = {name: box for name, box in boxes.items() if name[0] == "m"}
    assert ordinary
    assert measure.through_cards(cards, routes) == []


# crowds of arrows


@pytest.mark.parametrize("count", [149, 150, 151])
def test_a_card_becomes_a_hub_and_is_one_no_more(count: int) -> None:
    boxes = {f"s{number}": card(number % 13, number // 13) for number in range(160)}
    links = [link(f"t{number:03}", f"s{number}>s5", "skip", (50, 20)) for number in range(count)]
    router = Router(boxes, links)
    more = [link(f"u{number}", f"s{155 + number}>s5") for number in range(3)]
    router.update({}, {each.key: each for each in more})
    assert router.routes == route_all(boxes, [*links, *more])
    router.update({}, {each.key: None for each in more})
    assert router.routes == route_all(boxes, links)


def test_a_crowded_gutter_empties_and_fills_again() -> None:
    boxes, links = corridor()
    few = links[:60]
    rest = {each.key: each for each in links[60:]}
    router = Router(boxes, few)
    emptier = route_all(boxes, few)
    assert router.routes == emptier
    router.update({}, dict(rest))
    assert router.routes == route_all(boxes, links)
    router.update({}, dict.fromkeys(rest))
    assert router.routes == emptier
