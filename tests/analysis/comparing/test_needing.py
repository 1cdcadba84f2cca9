"""What cannot be taken over alone: whoever heeds it gets what was picked, neither more nor less."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.comparing.differing import differing
from journeymapper.analysis.comparing.matching import matched
from journeymapper.analysis.comparing.needing import Leaf, needs
from journeymapper.model.edits.merge import take_over
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Difference
from journeymapper.model.merging.renaming import Theirs, renamed
from journeymapper.model.records import Phase, Segment
from tests.analysis.comparing.maps import chain, supplier, touch
from tests.model.merging.changing import Pair, pairs

Row = tuple[str, str, str, str, str]


def leaves(found: list[Difference]) -> list[Leaf]:
    return [(at, place) for at, each in enumerate(found) for place in (range(len(each.fields)) or [-1])]


def taken(found: list[Difference], picked: Collection[Leaf]) -> list[Difference]:
    chosen = []
    for at, each in enumerate(found):
        fields = tuple(change for place, change in enumerate(each.fields) if (at, place) in picked)
        if (at, -1) in picked or fields:
            chosen.append(replace(each, fields=fields))
    return chosen


def rows(found: list[Difference]) -> set[Row]:
    """What differs, but for places, routes and order, and for steps that may be named or not."""
    told = {(each.sort, *each.key, change.name, change.of) for each in found for change in each.fields}
    told |= {(each.sort, *each.key, "", "") for each in found if not each.fields}
    return {row for row in told if row[0] != "moved" and row[3] not in {"goal", "step"}}


@given(pairs(), st.data())
def test_with_all_that_is_needed_just_what_was_picked_is_taken(pair: Pair, data: st.DataObject) -> None:
    one, other, matching = pair
    theirs = renamed(one, other, matching)
    found = differing(one, theirs)
    needed = needs(found, one, theirs.journey)
    picked = {leaf for leaf in leaves(found) if data.draw(st.booleans())}
    waiting = list(picked)
    while waiting:
        more = needed.get(waiting.pop(), set()) - picked
        picked |= more
        waiting += more
    chosen = taken(found, picked)
    one.apply(take_over(one, theirs, chosen))
    assert rows(differing(one, theirs)) == rows(found) - rows(chosen)


def told(one: Journey, other: Journey) -> dict[tuple[str, str], set[tuple[str, str]]]:
    """By sort and id what is needed, each by its sort and id."""
    theirs: Theirs = renamed(one, other, matched(one, other))
    found = differing(one, theirs)
    names = [(each.sort, each.id) for each in found]
    needed = needs(found, one, theirs.journey)
    return {names[at]: {names[other_at] for other_at, _ in others} for (at, _), others in needed.items()}


def test_an_arrow_needs_its_steps_and_a_step_its_lists() -> None:
    lists = supplier("bank", "Bank"), Phase("p", "Kiezen"), Segment("s", "Starter")
    one = chain({"a": "Zoekt"})
    other = chain(
        {"a": "Zoekt", "b": "Koopt"}, *lists, phase="p", touches=(touch("bank"),), skipped_by=("s",)
    )
    found = told(one, other)
    assert found["added", "a>b"] == {("added", "b")}
    assert found["added", "b"] == {("added", "bank"), ("added", "p"), ("added", "s")}
    assert found["changed", "a"] <= {("added", "bank"), ("added", "p"), ("added", "s")}


def test_a_step_goes_with_its_arrows_and_a_supplier_with_its_marks() -> None:
    one = chain({"a": "Zoekt", "b": "Wacht"}, supplier("bank", "Bank"), touches=(touch("bank"),))
    other = chain({"a": "Zoekt"})
    found = told(one, other)
    assert found["removed", "b"] == {("removed", "a>b")}
    assert found["removed", "bank"] == {("changed", "a")}
