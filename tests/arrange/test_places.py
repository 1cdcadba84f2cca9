"""The index by place: complete at any distance, small for any rectangle."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.grid import Grid
from journeymapper.arrange.places import Places, Rect

FURTHEST = 10_000_000.0
NUMBERS = st.floats(-FURTHEST, FURTHEST) | st.integers(-600, 600).map(float)
SIZES = st.sampled_from((0.0, 0.5, 86.0, 212.0, 5000.0)) | st.floats(0, 2 * FURTHEST)


def rects() -> st.SearchStrategy[Rect]:
    return st.builds(lambda x, y, w, h: (x, y, x + w, y + h), NUMBERS, NUMBERS, SIZES, SIZES)


def overlap(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@given(rects())
def test_a_rectangle_of_any_size_is_kept_in_few_cells_that_cover_it(rect: Rect) -> None:
    places: Places[str] = Places(128.0)
    spots = places.spots(rect)
    assert 1 <= len(spots) <= 64
    covered = [places.rect(spot) for spot in spots]
    assert min(left for left, *_ in covered) <= rect[0]
    assert min(top for _, top, *_ in covered) <= rect[1]
    assert max(right for *_, right, _ in covered) >= rect[2]
    assert max(bottom for *_, bottom in covered) >= rect[3]


@given(st.lists(rects(), max_size=8), st.sets(st.integers(0, 7)), rects())
def test_a_grid_finds_what_a_comparison_of_all_finds(kept: list[Rect], gone: set[int], area: Rect) -> None:
    grid = Grid(128.0)
    for number, rect in enumerate(kept):
        grid.put(str(number), [rect])
    for number in gone:
        grid.remove(str(number))
    wanted = {str(i) for i, rect in enumerate(kept) if i not in gone and overlap(rect, area)}
    assert grid.touching(area) == wanted


@given(st.lists(rects(), max_size=8))
def test_nothing_is_left_of_what_was_taken_out(kept: list[Rect]) -> None:
    places: Places[int] = Places(256.0)
    for number, rect in enumerate(kept):
        for spot in places.spots(rect):
            places.add(spot, number)
    for number, rect in enumerate(kept):
        for spot in places.spots(rect):
            places.drop(spot, number)
    assert places.cells == {}
    assert places.near(-FURTHEST, -FURTHEST, FURTHEST, FURTHEST) == []


def test_a_look_at_everything_meets_each_cell_in_use_once() -> None:
    places: Places[str] = Places(256.0)
    for name, rect in (("a", (0.0, 0.0, 10.0, 10.0)), ("b", (9e6, 9e6, 9e6 + 212, 9e6 + 86))):
        for spot in places.spots(rect):
            places.add(spot, name)
    found = places.near(-FURTHEST, -FURTHEST, FURTHEST, FURTHEST)
    assert sorted(spot for spot, _ in found) == sorted(places.cells)


def test_only_what_is_there_can_be_taken_out() -> None:
    places: Places[str] = Places(256.0)
    places.add((0, 0, 0), "a")
    with pytest.raises(ValueError, match="not in list"):
        places.drop((0, 0, 0), "b")
