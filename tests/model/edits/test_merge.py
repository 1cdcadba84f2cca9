"""Taking over what was picked: any of it gives a journey that holds together, all of it gives the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.comparing.differing import differences
from journeymapper.analysis.comparing.matching import matched
from journeymapper.model.edits.merge import merge
from journeymapper.model.journey import Journey
from journeymapper.model.merging.difference import Difference, Matching
from journeymapper.model.merging.renaming import renamed
from journeymapper.model.records import Phase, Segment, Step, Transition
from tests.analysis.comparing.maps import chain, numbered, supplier, touch
from tests.model.merging.changing import Pair, pairs
from tests.strategies import content


@given(pairs(), st.data())
def test_any_of_it_holds_together_and_all_of_it_makes_the_other(pair: Pair, data: st.DataObject) -> None:
    one, other, matching = pair
    before = content(one)
    theirs = renamed(one, other, matching)
    found = differences(one, other, matching)
    assert not merge(one, other, matching, [])
    some = [each for each in found if data.draw(st.booleans())]
    for picked in (some, found):
        patch = merge(one, other, matching, picked)
        after = one.copy()
        after.apply(patch)
        if picked is found:
            implied = Matching({kind: dict(ids) for kind, ids in theirs.ids.items()})
            assert differences(after, other, implied) == []
        after.apply(patch.inverse())
        assert content(after) == before
    assert content(one) == before


def test_an_arrow_brings_its_steps_with_what_they_need() -> None:
    bank = supplier("bank", "Bank")
    one = chain({"a": "Zoekt"})
    other = chain(
        {"a": "Zoekt", "b": "Koopt"}, bank, Phase("p", "Kiezen"), phase="p", touches=(touch("bank"),)
    )
    after = taken(one, other, lambda each: each.kind == "transition")
    assert [step.title for step in after.steps] == ["Zoekt", "Koopt"]
    assert after.step("b").phase == "p"
    assert [each.supplier for each in after.step("b").touches] == ["bank"]
    assert after.step("a").touches == ()


def test_a_step_that_goes_takes_its_arrows_along() -> None:
    one, other = chain({"a": "Zoekt", "b": "Wacht", "c": "Koopt"}), chain({"a": "Zoekt", "c": "Koopt"})
    after = taken(one, other, lambda each: each.sort == "removed" and each.kind == "step")
    assert [step.id for step in after.steps] == ["a", "c"]
    assert after.transitions == []


def test_an_arrow_to_a_step_that_goes_is_drawn_where_the_other_has_it() -> None:
    titles = {"a": "Zoekt", "b": "Wacht", "c": "Koopt"}
    one = chain(titles, Transition("1", "a", "b", rank="1"), arrows=False)
    left = {key: title for key, title in titles.items() if key != "b"}
    other = chain(left, Transition("1", "a", "c", rank="1"), arrows=False)
    after = taken(one, other, lambda each: each.sort == "removed")
    assert [(each.source, each.target) for each in after.transitions] == [("a", "c")]


def test_an_arrow_for_nobody_left_goes_with_its_segment() -> None:
    group = Segment("s", "Starter")
    arrow = Transition("1", "a", "a", "loop", segments=("s",))
    one = chain({"a": "Zoekt"}, group, arrow, skipped_by=("s",), segment_days=(("s", 2.0),))
    other = chain({"a": "Zoekt"}, replace(arrow, segments=()))
    after = taken(one, other, lambda each: each.sort == "removed")
    assert after.transitions == []
    assert (after.step("a").skipped_by, after.step("a").segment_days) == ((), ())


def test_a_goal_that_did_not_come_along_stays_as_it_was() -> None:
    one = chain({"a": "Zoekt"}, goal_of="a")
    other = chain({"a": "Zoekt", "b": "Koopt"}, goal_of="b")
    after = taken(one, other, lambda each: each.kind == "sheet")
    assert after.sheet.goal == "a"
    assert taken(one, other, lambda _: True).sheet.goal == "b"


def test_a_taken_id_gets_a_number() -> None:
    one, other = numbered(["Zoekt", "Wacht"]), numbered(["Koopt", "Zoekt"])
    after = taken(one, other, lambda each: each.sort == "added")
    assert sorted(step.id for step in after.steps) == ["step-1", "step-1-2", "step-2"]
    assert after.step("step-1-2").title == "Koopt"


def test_a_new_step_stands_in_the_order_where_the_other_has_it() -> None:
    one = chain({"a": "Zoekt", "c": "Koopt"})
    other = chain({"n": "Wil verhuizen", "a": "Zoekt", "b": "Bezichtigt", "c": "Koopt", "d": "Verhuist"})
    after = taken(one, other, lambda each: each.sort == "added")
    assert [step.id for step in after.steps] == ["n", "a", "b", "c", "d"]
    assert after.step("a").rank == one.step("a").rank


def test_some_fields_of_a_change_can_be_taken() -> None:
    one, other = chain({"a": "Zoekt"}), chain({"a": "Zoekt"}, mood=1, votes=4)
    (found,) = differences(one, other, matched(one, other))
    votes = replace(found, fields=tuple(each for each in found.fields if each.name == "votes"))
    one.apply(merge(one, other, matched(one, other), [votes]))
    assert (one.step("a").mood, one.step("a").votes) == (None, 4)


def test_one_touch_can_be_taken_and_one_removed() -> None:
    both = supplier("bank", "Bank"), supplier("broker", "Makelaar")
    one = chain({"a": "Zoekt"}, *both, touches=(touch("bank"), touch("broker")))
    other = chain({"a": "Zoekt"}, *both, touches=(touch("broker", aida="desire"),))
    after = taken(one, other, lambda _: True)
    assert after.step("a").touches == (touch("broker", aida="desire"),)


def test_a_new_step_lies_on_no_card_that_lies_elsewhere_in_the_other() -> None:
    one = chain({"a": "Zoekt", "b": "Wacht"}, arrows=False)
    other = chain({"a": "Zoekt", "n": "Koopt"}, arrows=False)
    after = taken(one, other, lambda each: each.sort == "added")
    places = [(step.x, step.y) for step in after.steps]
    assert len(set(places)) == 3
    assert taken(one, other, lambda _: True).step("n").x == other.step("n").x


BENDS = ((100.0, 50.0), (100.0, 80.0))


def bent(x: float = 0.0, y: float = 0.0, bends: tuple[tuple[float, float], ...] | None = BENDS) -> Journey:
    """Two steps, moved by (x, y), and an arrow with bends."""
    steps = Step("a", "Zoekt", x=x, y=y, rank="1"), Step("b", "Koopt", x=276 + x, y=y, rank="2")
    return Journey([*steps, Transition("1", "a", "b", bends=bends, bent_by="user" if bends else None)])


def test_a_route_goes_along_with_both_its_cards_and_not_with_one() -> None:
    one, other = bent(), bent(30.0, 10.0, None)
    both = taken(one, other, lambda each: each.kind == "step")
    assert both.transition("1").bends is None, "the other has none for these places"
    here, there = bent(), bent(30.0, 10.0, ((1.0, 1.0),))
    assert taken(here, there, lambda each: each.kind == "step").transition("1").bends == ((1.0, 1.0),)
    alone = taken(here, there, lambda each: each.id == "a" and each.kind == "step")
    assert alone.transition("1").bends is None
    assert taken(here, there, lambda each: each.kind == "transition").transition("1").bends == BENDS


def test_ranks_that_leave_no_room_are_given_anew() -> None:
    one = Journey([Step("a", "Zoekt"), Step("c", "Koopt")])
    other = chain({"a": "Zoekt", "b": "Bezichtigt", "c": "Koopt"})
    after = taken(one, other, lambda each: each.sort == "added")
    assert [step.id for step in after.steps] == ["a", "b", "c"]
    assert len({step.rank for step in after.steps}) == 3


def taken(one: Journey, other: Journey, wanted: Callable[[Difference], bool]) -> Journey:
    """The journey after what is wanted of the differences was taken over; the edit can be undone."""
    matching = matched(one, other)
    after = one.copy()
    patch = merge(one, other, matching, filter(wanted, differences(one, other, matching)))
    after.apply(patch)
    back = after.copy()
    back.apply(patch.inverse())
    assert content(back) == content(one)
    return after
