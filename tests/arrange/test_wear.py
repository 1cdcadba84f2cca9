"""Other chips, and links laid over a map: what a lens wears moves no arrow and can be put on again."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.labels import LabelPlan
from journeymapper.arrange.links import Link, Route
from journeymapper.arrange.router import Router

CHIP = (60.0, 20.0)


def grid(random: Random, count: int) -> dict[str, Box]:
    """Cards in columns of four, with a few left out."""
    places = [(at // 4 * 280.0, at % 4 * 120.0) for at in range(count + 4)]
    random.shuffle(places)
    return {f"c{at}": Box(x, y, x + 212.0, y + 86.0) for at, (x, y) in enumerate(places[:count])}


def links(random: Random, cards: list[str], name: str, count: int) -> dict[str, Link]:
    """Some links, about half of them with chips."""
    made = {}
    for at in range(count):
        source, target = random.choice(cards), random.choice(cards)
        kind = random.choice(("next", "skip", "loop"))
        size = random.choice((None, CHIP))
        made[f"{name}{at}"] = Link(f"{name}{at}", source, target, kind, None, size)  # type: ignore[arg-type]
    return made


def worn(router: Router) -> tuple[dict[str, Route], dict[str, Route]]:
    """All that a router answers."""
    return dict(router.routes), dict(router.over)


def chips_for(random: Random, known: dict[str, Link]) -> dict[str, tuple[float, float] | None]:
    return {key: random.choice((None, (30.0, 20.0), (120.0, 20.0))) for key in known if random.random() < 0.4}


@given(st.integers(0, 10_000), st.integers(2, 14))
def test_any_history_of_wearing_and_updating_ends_where_a_new_router_does(seed: int, count: int) -> None:
    random = Random(seed)
    boxes = grid(random, count)
    known = links(random, list(boxes), "k", count)
    router = Router(boxes, list(known.values()))
    chips: dict[str, tuple[float, float] | None] = {}
    over: dict[str, Link] = {}
    work: Iterator[None] = iter(())
    for _ in range(8):
        before = worn(router)
        for _ in islice(work, random.randrange(3)):  # what was begun may be void by now
            pass
        if random.random() < 0.6:
            if random.random() < 0.7:
                router.set_aside()
            chips = chips_for(random, known)
            over = random.choice(({}, over, links(random, list(boxes), "o", 3)))
            work = router.get_ready(chips, over)
            for _ in islice(work, random.choice((0, 1, 2, 99))):
                pass
            said = router.wear(chips, over)
        else:
            card, key = random.choice(list(boxes)), random.choice(list(known))
            boxes[card] = boxes[card].shifted(random.choice((-140.0, 35.0)), random.choice((0.0, 60.0)))
            known[key] = replace(known[key], label=random.choice((None, CHIP, (90.0, 20.0))))
            said = router.update({card: boxes[card]}, {key: known[key]})
        now = worn(router)
        for old, new in zip(before, now, strict=True):
            assert {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)} <= said
        fresh = Router(boxes, list(known.values()))
        fresh.wear(chips, over)
        assert now == worn(fresh)


def test_no_line_moves_for_what_is_worn() -> None:
    random = Random(3)
    boxes = grid(random, 14)
    known = links(random, list(boxes), "k", 20)
    router = Router(boxes, list(known.values()))
    lines = {key: route.points for key, route in router.routes.items()}
    router.wear(chips_for(random, known), links(random, list(boxes), "o", 8))
    assert {key: route.points for key, route in router.routes.items()} == lines
    assert router.over


def test_what_was_set_aside_is_as_it_was_when_it_is_put_on_again() -> None:
    random = Random(4)
    boxes = grid(random, 14)
    known = links(random, list(boxes), "k", 20)
    router = Router(boxes, list(known.values()))
    router.wear(chips_for(random, known), links(random, list(boxes), "o", 5))
    before, kept = worn(router), router.set_aside()
    router.wear(chips_for(random, known), links(random, list(boxes), "p", 5))
    assert worn(router) != before
    router.put_on(kept)
    assert worn(router) == before


def test_what_is_worked_out_ahead_is_put_on_as_it_is() -> None:
    random = Random(5)
    boxes = grid(random, 14)
    known = links(random, list(boxes), "k", 20)
    router, other = (Router(boxes, list(known.values())) for _ in range(2))
    chips, over = chips_for(random, known), links(random, list(boxes), "o", 8)
    before = worn(router)
    steps = sum(1 for _ in router.get_ready(chips, over))
    assert steps > 2
    assert worn(router) == before
    assert sum(1 for _ in router.get_ready(chips, over)) == 0
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(LabelPlan, "renew", lambda *_: pytest.fail("there is nothing left to do"))
        router.wear(chips, over)
    other.wear(chips, over)
    assert worn(router) == worn(other) != before


def test_an_update_voids_what_was_worked_out_ahead() -> None:
    random = Random(6)
    boxes = grid(random, 14)
    known = links(random, list(boxes), "k", 20)
    router = Router(boxes, list(known.values()))
    chips, over = chips_for(random, known), links(random, list(boxes), "o", 8)
    list(router.get_ready(chips, over))
    half_done = router.get_ready({}, over)
    next(half_done)
    moved = {"c3": boxes["c3"].shifted(90.0, 40.0)}
    router.update(moved, {})
    assert list(half_done) == []
    router.wear(chips, over)
    fresh = Router(boxes | moved, list(known.values()))
    fresh.wear(chips, over)
    assert worn(router) == worn(fresh)


def test_chips_over_the_map_keep_off_those_beneath() -> None:
    boxes = {"a": Box(0, 0, 212, 86), "b": Box(700, 0, 912, 86)}
    beneath = Link("k", "a", "b", "next", None, CHIP)
    router = Router(boxes, [beneath])
    router.wear({}, {"o": Link("o", "a", "b", "skip", None, CHIP)})
    (x, y), (u, v) = router.routes["k"].label or (0, 0), router.over["o"].label or (0, 0)
    assert abs(x - u) >= CHIP[0] or abs(y - v) >= CHIP[1]
