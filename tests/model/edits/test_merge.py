"""Taking over what was picked: any of it gives a journey that holds together, all of it gives the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.comparing.differing import differences
from journeymapper.model.edits.merge import merge
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Matching
from journeymapper.model.merging.renaming import renamed
from tests.model.merging.changing import pairs
from tests.strategies import content

Pair = tuple[Journey, Journey, Matching]


@given(pairs())
def test_all_of_it_makes_the_journey_the_other(pair: Pair) -> None:
    one, other, matching = pair
    before = content(one)
    theirs = renamed(one, other, matching)
    patch = merge(one, other, matching, differences(one, other, matching))
    one.apply(patch)
    implied = Matching({kind: dict(ids) for kind, ids in theirs.ids.items()})
    assert differences(one, other, implied) == []
    one.apply(patch.inverse())
    assert content(one) == before


@given(pairs(), st.data())
def test_any_of_it_holds_together_and_can_be_undone(pair: Pair, data: st.DataObject) -> None:
    one, other, matching = pair
    before = content(one)
    found = differences(one, other, matching)
    picked = [each for each in found if data.draw(st.booleans())]
    patch = merge(one, other, matching, picked)
    one.apply(patch)
    one.apply(patch.inverse())
    assert content(one) == before


@given(pairs())
def test_nothing_of_it_changes_nothing(pair: Pair) -> None:
    one, other, matching = pair
    assert not merge(one, other, matching, [])
