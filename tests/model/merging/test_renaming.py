"""A journey in the ids of another: the same journey, and ids that are free."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given

from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Matching
from journeymapper.model.merging.renaming import renamed
from journeymapper.model.records import KINDS, Hushed, Segment, Sheet, Step
from tests.model.merging.changing import Pair, pairs
from tests.strategies import content


@given(pairs())
def test_matched_records_have_our_ids_others_free_ones_and_it_is_the_same_journey(pair: Pair) -> None:
    one, other, matching = pair
    theirs = renamed(one, other, matching)
    back = renamed(other, theirs.journey, Matching({kind: _turned(ids) for kind, ids in theirs.ids.items()}))
    if not other.sheet.hushed:  # a hushed id may be that of several kinds
        assert content(back.journey) == content(other)
    for kind in KINDS:
        assert theirs.journey.count(kind) == other.count(kind)
        for here, there in theirs.ids[kind].items():
            assert (one.get(kind, here) is not None) == (here in matching.of(kind) or kind == "sheet")
            if here in matching.of(kind):
                assert matching.of(kind)[here] == there


def test_findings_stay_hushed_for_what_they_are_about() -> None:
    hushed = Hushed("no-label", "b"), Hushed("no-share", "s"), Hushed("odd", "gone")
    other = Journey([Sheet(hushed=hushed), Step("b", "Zoekt"), Segment("s", "Starter")])
    one = Journey([Step("a", "Zoekt")])
    theirs = renamed(one, other, Matching({"step": {"a": "b"}}))
    assert [each.id for each in theirs.journey.sheet.hushed] == ["a", "s", "gone"]


def test_numbers_go_on_where_they_are_taken() -> None:
    one, other = Journey([Step("a"), Step("a-2")]), Journey([Step("a"), Step("a-3")])
    assert [each.id for each in renamed(one, other, Matching()).journey.steps] == ["a-3", "a-4"]


def _turned(ids: Mapping[str, str]) -> dict[str, str]:
    return {there: here for here, there in ids.items()}
