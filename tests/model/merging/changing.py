"""Two random journeys with a matching of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Matching
from journeymapper.model.records import KINDS, Kind
from tests.strategies import journeys

Pair = tuple[Journey, Journey, Matching]


@st.composite
def pairs(draw: Callable[[st.SearchStrategy[Any]], Any]) -> Pair:
    """Two journeys that have nothing to do with each other, and any matching of them at all."""
    one, other = draw(journeys()), draw(journeys())
    matched: dict[Kind, dict[str, str]] = {}
    for kind in KINDS:
        here, there = [each.id for each in one.all(kind)], [each.id for each in other.all(kind)]
        if kind != "sheet":
            count = draw(st.integers(0, min(len(here), len(there))))
            picks = draw(st.permutations(here))[:count], draw(st.permutations(there))[:count]
            matched[kind] = dict(zip(*picks, strict=True))
    return one, other, Matching(matched)
