"""Which phases have several columns, and which arrows up are natural there."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.flow import onward, phases_of
from journeymapper.arrange.geometry import Box, box_around
from journeymapper.arrange.laying import laid_out
from journeymapper.arrange.plan import Plan, boxes_at
from journeymapper.arrange.quality import backward_links
from journeymapper.arrange.wraps import columns, wraps
from tests.arrange import maps
from tests.arrange.plans import HEIGHT, WIDTH, asked, link, plan

ACROSS, DOWN = WIDTH + 80.0, HEIGHT + 34.0


def placed(**places: tuple[float, float]) -> dict[str, Box]:
    """Cards by (column, row)."""
    return {key: box_around((x * ACROSS, y * DOWN), WIDTH, HEIGHT) for key, (x, y) in places.items()}


def backward(of: Plan, boxes: dict[str, Box]) -> list[str]:
    return backward_links(of, of.links, boxes, phases_of(of))


WRAPPED = placed(a=(0, 0), b=(0, 1), c=(0, 2), d=(1, 0), e=(1, 1), f=(1, 2), g=(9, 0))
CHAIN = [link(each) for each in ("ab", "bc", "cd", "de", "ef")]


def test_down_and_then_the_next_column_is_no_arrow_backward() -> None:
    of = plan(("abcdef", "g"), CHAIN)
    assert columns("abcdef", WRAPPED, CHAIN) == [set("abc"), set("def")]
    assert backward(of, WRAPPED) == []


def test_a_phase_of_one_column_has_no_arrow_up() -> None:
    of = plan(("abcdef", "g"), [*CHAIN, link("fb")])
    boxes = placed(a=(0, 0), b=(0, 1), c=(0, 2), d=(0, 3), e=(0, 4), f=(0, 5), g=(9, 0))
    assert backward(of, boxes) == ["fb"]


def test_a_branch_that_begins_lower_at_the_right_is_no_further_column() -> None:
    of = plan(("abcd", "e"), [link("ab"), link("bc"), link("cd")])
    boxes = placed(a=(0, 0), b=(0, 1), c=(0, 4), d=(1, 3), e=(9, 0))
    assert backward(of, boxes) == ["cd"]


@pytest.mark.parametrize("back", ["ea", "fc", "da"])
def test_an_arrow_to_a_column_on_the_left_makes_those_up_to_the_right_backward(back: str) -> None:
    of = plan(("abcdef", "g"), [*CHAIN, link(back)])
    assert "cd" in backward(of, WRAPPED)


def test_a_card_at_the_left_of_a_column_belongs_to_it() -> None:
    of = plan(("abcx", "g"), [link("ab"), link("bx"), link("xa")])
    boxes = placed(a=(1, 0), b=(1, 1), c=(1, 2), x=(0, 1.5), g=(9, 0))
    assert backward(of, boxes) == ["xa"]


@given(
    st.dictionaries(st.sampled_from("abcdefgh"), st.tuples(st.integers(0, 3), st.integers(0, 5)), min_size=1)
)
def test_no_link_leads_to_an_earlier_column_and_all_cards_are_in_one(
    places: dict[str, tuple[int, int]],
) -> None:
    boxes = placed(**places)
    keys = sorted(boxes)
    links = [link(one + other) for one, other in pairwise(keys)]
    found = wraps(boxes, dict.fromkeys(keys, 0), links)
    assert found.keys() == boxes.keys()
    assert all(found[each.source] <= found[each.target] for each in links)


def test_long_phases_are_wrapped_and_short_ones_are_not() -> None:
    for count, phases, are_wrapped in ((200, 2, True), (100, 5, False)):
        of = asked(maps.seeded(count, 1, phases))
        known = phases_of(of)
        found = wraps(boxes_at(of, laid_out(of).at), known, onward(of, known))
        assert any(found.values()) == are_wrapped
