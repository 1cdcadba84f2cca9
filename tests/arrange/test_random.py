"""What must hold for any map, however cards lie and whatever happened before."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.router import Link, Router, route_all
from tests.arrange import measure
from tests.arrange.scenes import card, chain, dropped, link, some_link

KINDS = st.sampled_from(["next", "loop", "skip"])
LABELS = st.sampled_from([None, (40.0, 20.0), (120.0, 20.0)])
NAMES = st.sampled_from([f"s{number}" for number in range(9)])
PLACES = st.tuples(st.integers(-40, 60), st.integers(-20, 40))
BENDS = st.none() | st.lists(
    PLACES.map(lambda spot: (spot[0] * 16.0, spot[1] * 16.0)), min_size=1, max_size=3
).map(tuple)


def box_at(place: tuple[int, int]) -> Box:
    left, top = place[0] * 16.0, place[1] * 16.0
    return Box(left, top, left + 212, top + 86)


BOXES = st.dictionaries(NAMES, PLACES.map(box_at), max_size=9)
LINKS = st.dictionaries(
    st.sampled_from([f"t{number}" for number in range(14)]),
    st.builds(Link, key=st.just(""), source=NAMES, target=NAMES, kind=KINDS, bends=BENDS, label=LABELS),
    max_size=14,
).map(lambda links: {key: replace(link, key=key) for key, link in links.items()})


@pytest.mark.parametrize("seed", range(6))
def test_no_arrow_runs_through_a_card(seed: int) -> None:
    boxes, links = dropped(200, seed, space=(270.0, 320.0, 400.0)[seed % 3])
    routes = route_all(boxes, links)
    assert len(routes) == len(links)
    assert measure.through_cards(boxes, routes) == []
    assert measure.off_outline(boxes, links, routes) == []
    assert measure.slanting(routes) == []


@pytest.mark.parametrize("in_columns", [True, False])
def test_long_chains_stay_clear_of_cards(in_columns: bool) -> None:
    boxes, links = chain(300, 17, in_columns=in_columns)
    routes = route_all(boxes, links)
    assert measure.through_cards(boxes, routes) == []
    plain = [link for link in links if link.kind == "next"]
    assert measure.crossings(route_all(boxes, plain)) == []


@pytest.mark.parametrize(("in_columns", "loop"), [(True, "s4>s2"), (False, "s22>s20")])
def test_a_chain_with_a_loop_and_a_skip_is_faultless(in_columns: bool, loop: str) -> None:
    boxes, links = chain(24, 6, in_columns=in_columns)
    links = [arrow for arrow in links if arrow.kind == "next"]
    links += [link("x1", loop, "loop", (50, 20)), link("x2", "s1>s3", "skip", (50, 20))]
    routes = route_all(boxes, links)
    assert measure.crossings(routes) == []
    assert measure.shared_runs(links, routes) == []
    assert measure.covered_labels(boxes, links, routes) == []
    assert measure.short_heads(routes) == []


@settings(max_examples=60, deadline=None)
@given(boxes=BOXES, links=LINKS)
def test_any_cards_and_links_are_routed(boxes: dict[str, Box], links: dict[str, Link]) -> None:
    routes = route_all(boxes, list(links.values()))
    there = {key for key, link in links.items() if link.source in boxes and link.target in boxes}
    assert routes.keys() == there
    assert measure.off_outline(boxes, list(links.values()), routes) == []
    assert all((routes[key].label is None) == (links[key].label is None) for key in there)
    chips = measure.chips_of(list(links.values()), routes)
    for chip in chips.values():
        assert not any(chip.grown(2.0).intersects(box) for box in boxes.values())


@settings(max_examples=60, deadline=None)
@given(boxes=BOXES, links=LINKS, other_boxes=BOXES, other_links=LINKS, data=st.data())
def test_updates_lead_to_what_a_new_router_finds(
    boxes: dict[str, Box],
    links: dict[str, Link],
    other_boxes: dict[str, Box],
    other_links: dict[str, Link],
    data: st.DataObject,
) -> None:
    router = Router(boxes, list(links.values()))
    gone_boxes = data.draw(st.sets(NAMES, max_size=2))
    gone_links = data.draw(st.sets(st.sampled_from(sorted(links)), max_size=2)) if links else set()
    router.update({**dict.fromkeys(gone_boxes), **other_boxes}, dict.fromkeys(gone_links))
    router.update({}, dict(other_links))
    boxes = {key: box for key, box in boxes.items() if key not in gone_boxes} | other_boxes
    links = {key: link for key, link in links.items() if key not in gone_links} | other_links
    assert router.routes == route_all(boxes, list(links.values()))


@pytest.mark.parametrize("seed", range(4))
def test_a_long_history_of_moves_leaves_no_trace(seed: int) -> None:
    chance = random.Random(seed)
    boxes, links = dropped(40, seed) if seed % 2 else chain(40, 7, in_columns=seed == 0)
    arrows = {link.key: link for link in links}
    router = Router(boxes, links)
    for number in range(15):
        name = chance.choice(sorted(boxes))
        box = boxes[name].shifted(chance.choice((-200, -30, 5, 300)), chance.choice((-120, 0, 7, 60)))
        key = chance.choice(sorted(arrows))
        added = some_link(chance, f"x{number}", chance.choice(sorted(boxes)), sorted(boxes))
        before = dict(router.routes)
        changed = router.update({name: box}, {key: None, added.key: added})
        boxes[name] = box
        del arrows[key]
        arrows[added.key] = added
        fresh = route_all(boxes, list(arrows.values()))
        assert router.routes == fresh
        assert changed == {key for key in before.keys() | fresh.keys() if before.get(key) != fresh.get(key)}


def test_a_heap_of_cards_in_one_place_is_routed() -> None:
    boxes = {f"s{number}": card(0, 0) for number in range(120)}
    links = [link(f"t{number}", f"s{number}>s{(number + 7) % 120}", label=(40, 20)) for number in range(120)]
    routes = route_all(boxes, links)
    assert len(routes) == 120
    assert measure.off_outline(boxes, links, routes) == []


def test_a_pile_of_overlapping_cards_is_routed() -> None:
    chance = random.Random(5)
    boxes = {f"s{number}": card(chance.uniform(0, 3), chance.uniform(0, 4)) for number in range(120)}
    links = [link(f"t{number}", f"s{number}>s{(number * 7 + 1) % 120}") for number in range(120)]
    routes = route_all(boxes, links)
    assert len(routes) == 120
    assert measure.off_outline(boxes, links, routes) == []
