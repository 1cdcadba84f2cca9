"""Which cards of a phase stand together, and which have strayed."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.standing import standing, strays_allowed

GAP = 8.0
PLACES = st.dictionaries(
    st.sampled_from("abcd"), st.lists(st.integers(-40, 40), max_size=12), min_size=1, max_size=4
)


def at(*places: float) -> list[Box]:
    return [Box(place * 10, 0, place * 10 + 30, 86) for place in places]


@pytest.mark.parametrize(
    ("places", "stand"),
    [
        ({"a": at(0, 0, 1), "b": at(9, 9)}, {"a": 3, "b": 2}),
        ({"a": at(0, 0, 0, 9), "b": at(9, 9, 9)}, {"a": 3, "b": 3}),
        ({"a": at(0, 0, 0, 20), "b": at(9, 9, 9)}, {"a": 3, "b": 3}),
        ({"a": at(9, 9, 9, -9), "b": at(0, 0, 0)}, {"a": 3, "b": 3}),
        ({"a": at(0, 0, 0, 0, 0, 0), "b": at(3)}, {"a": 6}),
        ({"a": at(0, 0), "b": at(0, 5, 0)}, None),
        ({}, {}),
        ({"a": [], "b": at(0)}, {"b": 1}),
    ],
)
def test_the_fewest_have_strayed(places: dict[str, list[Box]], stand: dict[str, int] | None) -> None:
    found = standing(places, GAP)
    counts = None if found is None else {phase: len(boxes) for phase, boxes in found.items()}
    assert counts == stand


def test_some_may_stray_but_not_many() -> None:
    assert [strays_allowed(cards) for cards in (0, 1, 2, 3, 7, 23, 1000)] == [0, 0, 0, 1, 2, 6, 24]


def apart(boxes: Mapping[str, Sequence[Box]]) -> bool:
    spans = sorted((min(box.left for box in each), max(box.right for box in each)) for each in boxes.values())
    return all(before[1] + GAP <= after[0] for before, after in pairwise(spans))


@given(PLACES)
def test_those_who_stand_share_no_place_with_another_phase(places: dict[str, list[int]]) -> None:
    boxes = {phase: at(*each) for phase, each in places.items()}
    found = standing(boxes, GAP)
    everyone = sum(map(len, boxes.values()))
    if apart({phase: each for phase, each in boxes.items() if each}):
        assert found == {phase: each for phase, each in boxes.items() if each}
    if found is None:
        return
    assert everyone - sum(map(len, found.values())) <= strays_allowed(everyone)
    assert apart(found)
    for phase, cards in found.items():
        assert 2 * len(cards) >= len(boxes[phase])
        assert all(box in boxes[phase] for box in cards)
