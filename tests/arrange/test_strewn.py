"""Cards strewn about without overlap, however close, arrows from any to any: none runs through a card."""

import random
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.router import Link, LinkKind, Router, route_all
from tests.arrange import measure
from tests.arrange.scenes import Scene

WIDTH, HEIGHTS = 212, (62, 86, 104, 130)
MEAN = 212 * 95


def strewn(number: int, seed: int, filled: float, gap: float = 1.0) -> Scene:
    """Cards dropped until so much of the ground is taken, and half as many arrows again to any of them."""
    chance = random.Random(f"{number} {seed} {filled}")
    wide = (number * MEAN / filled) ** 0.5 * 1.3
    boxes: dict[str, Box] = {}
    for _ in range(400 * number):
        left, top = round(chance.uniform(0, wide)), round(chance.uniform(0, wide / 1.69))
        box = Box(left, top, left + WIDTH, top + chance.choice(HEIGHTS))
        if not any(box.grown(gap - 0.01).intersects(other) for other in boxes.values()):
            boxes[f"s{len(boxes)}"] = box
        if len(boxes) == number:
            break
    return boxes, any_links(boxes, len(boxes) * 3 // 2, chance)


def packed(number: int, gap: float, shift: float) -> Scene:
    """Cards in rows, each `shift` aside of the one above, with no more than `gap` between them."""
    columns = max(2, round((number / 2.4) ** 0.5))
    boxes = {}
    for at in range(number):
        row, column = divmod(at, columns)
        left, top = column * (WIDTH + gap) + row % 2 * shift, row * (86 + gap)
        boxes[f"s{at}"] = Box(left, top, left + WIDTH, top + 86)
    return boxes, any_links(boxes, number * 3 // 2, random.Random(number))


def any_links(boxes: dict[str, Box], number: int, chance: random.Random) -> list[Link]:
    """Links between any two: a tenth lead back to their own card, a tenth have another beside them."""
    names, keys, links = list(boxes), count(), []
    for _ in range(number):
        source, target = chance.choice(names), chance.choice(names)
        if chance.random() < 0.1:
            target = source
        for _ in range(2 if chance.random() < 0.1 else 1):
            kind: LinkKind = chance.choices(("next", "loop", "skip"), (7, 1, 2))[0]
            label = (60.0, 20.0) if chance.random() < 0.3 else None
            links.append(Link(f"t{next(keys):04}", source, target, kind, None, label))
    return links


def check(boxes: dict[str, Box], links: list[Link]) -> None:
    routes = route_all(boxes, links)
    assert len(routes) == len(links)
    assert measure.through_cards(boxes, routes) == []
    assert measure.off_outline(boxes, links, routes) == []
    assert measure.slanting(routes) == []


@pytest.mark.parametrize("filled", [0.05, 0.2, 0.35, 0.48])
@pytest.mark.parametrize(("number", "seed"), [(20, 1), (20, 2), (50, 1), (50, 2), (200, 1)])
def test_arrows_to_anywhere_run_through_no_card(number: int, seed: int, filled: float) -> None:
    check(*strewn(number, seed, filled))


def test_five_hundred_cards_are_no_harder() -> None:
    boxes, links = strewn(500, 1, 0.3)
    check(boxes, links[:250])


@pytest.mark.parametrize("gap", [0, 1, 2, 5, 12, 20, 64])
@pytest.mark.parametrize("shift", [0, 106])
def test_between_packed_cards_arrows_run_in_what_room_there_is(gap: float, shift: float) -> None:
    check(*packed(90, gap, shift))


def test_a_card_that_all_lead_to_is_reached_round_the_others() -> None:
    boxes, _ = strewn(170, 3, 0.3)
    links = [Link(f"t{at:03}", name, "s0", "next") for at, name in enumerate(boxes) if name != "s0"]
    check(boxes, links)


PLACES = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), min_size=2, max_size=25)
WAYS = st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), min_size=1, max_size=12)
KINDS: tuple[LinkKind, ...] = ("next", "loop", "skip")


@settings(deadline=None, max_examples=80)
@given(PLACES, WAYS, st.sampled_from((7.0, 12.25, 31.0)))
def test_no_places_without_overlap_lead_through_a_card(
    places: list[tuple[int, int]], ways: list[tuple[int, int]], unit: float
) -> None:
    boxes: dict[str, Box] = {}
    for x, y in places:
        box = Box(x * unit, y * unit, x * unit + WIDTH, y * unit + 86)
        if not any(box.intersects(other) for other in boxes.values()):
            boxes[f"s{len(boxes)}"] = box
    links = [
        Link(f"t{at}", f"s{one % len(boxes)}", f"s{other % len(boxes)}", KINDS[at % 3], None, None)
        for at, (one, other) in enumerate(ways)
    ]
    check(boxes, links)


@pytest.mark.parametrize("filled", [0.1, 0.3])
def test_moves_of_strewn_cards_leave_no_trace(filled: float) -> None:
    boxes, links = strewn(40, 5, filled)
    chance = random.Random(7)
    router = Router(boxes, links)
    for _ in range(12):
        name = chance.choice(sorted(boxes))
        box = boxes[name].shifted(chance.uniform(-900, 900), chance.uniform(-500, 500))
        router.update({name: box}, {})
        boxes[name] = box
        assert router.routes == route_all(boxes, links)


@pytest.mark.parametrize("seed", range(3))
def test_arrows_of_a_dragged_card_run_round_the_others(seed: int) -> None:
    boxes, links = strewn(60, seed, 0.2)
    router = Router(boxes, links)
    chance = random.Random(seed)
    seen = 0
    for _ in range(60):
        name = chance.choice(sorted(boxes))
        box = boxes[name].shifted(chance.randint(-700, 700), chance.randint(-500, 500))
        others = {key: other for key, other in boxes.items() if key != name}
        if not any(box.grown(20).intersects(other) for other in others.values()):
            found = router.preview({name: box})
            assert measure.through_cards(others | {name: box}, found) == []
            seen += len(found)
    assert seen > 30
