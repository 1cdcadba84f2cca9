"""What the layout engine is asked, and what is made of its answer."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.arrange import engine
from journeymapper.arrange.engine import asked
from tests.arrange.plans import link, spot


def test_links_between_cards_of_one_rank_are_left_to_others() -> None:
    spots = [spot(each) for each in "abcd"]
    links = [*map(link, ("ab", "ac", "bd", "cd")), link("bc", "loop")]
    ranks = {"a": 0, "b": 1, "c": 1, "d": 2}
    found = asked(spots, links, [each.key for each in links[:4]], "topbottom", ranks)
    assert found.lines.keys() == {each.key for each in links[:4]}
    assert found.at.keys() == set("abcd")


@settings(max_examples=30, deadline=None)
@given(st.sets(st.tuples(st.sampled_from("abcdefghijkl"), st.sampled_from("abcdefghijkl")), max_size=24))
def test_lines_are_never_slanted(pairs: set[tuple[str, str]]) -> None:
    spots = [spot(each) for each in "abcdefghijkl"]
    links = [link(one + other) for one, other in sorted(pairs) if one < other]
    found = asked(spots, links, [each.key for each in links], "topbottom")
    for line in found.lines.values():
        for (ax, ay), (bx, by) in pairwise(line):
            assert ax == bx or ay == by


def test_a_fraction_of_a_pixel_is_no_slant() -> None:
    line = [(0.0, 0.0), (0.33, 50.0), (80.0, 50.4), (80.2, 90.0)]
    assert engine._straightened(line) == ((0.0, 0.0), (0.0, 50.0), (80.0, 50.0), (80.0, 90.0))


@pytest.mark.parametrize("line", [[(0.0, 0.0), (0.0, 9.0), (5.0, 9.0)], [(1.0, 1.0), (3.0, 1.0)]])
def test_what_is_straight_stays(line: list[tuple[float, float]]) -> None:
    assert engine._straightened(line) == tuple(line)
