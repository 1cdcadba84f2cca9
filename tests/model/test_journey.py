from dataclasses import replace

import pytest

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Key, Phase, Record, Step, Supplier, Touch, Transition, key_of
from journeymapper.model.rules import RefusedError
from tests.model.sketch import contents, journey, records


def put(of: Journey, *new: Record) -> Patch:
    changes: dict[Key, Change] = {key_of(each): Change(of.get(*key_of(each)), each) for each in new}
    return Patch("test", changes)


def drop(of: Journey, *keys: Key) -> Patch:
    return Patch("test", {key: Change(of.get(*key), None) for key in keys})


def edges(of: Journey) -> set[tuple[str, str, str]]:
    return {(each.source, each.target, each.id) for each in of.transitions}


def refused(of: Journey, patch: Patch) -> tuple[str, str]:
    before = contents(of)
    with pytest.raises(RefusedError) as caught:
        of.apply(patch)
    assert contents(of) == before
    assert set(of.graph.edges(keys=True)) == edges(of)
    return caught.value.refusal.place, caught.value.refusal.code


def test_an_empty_journey_has_a_sheet_and_nothing_else() -> None:
    empty = Journey()
    assert empty.sheet.title == ""
    assert not empty.steps
    assert not empty.graph


def test_records_come_back_in_their_order_whatever_the_order_they_came_in() -> None:
    shuffled = Journey(reversed(records()))
    assert contents(shuffled) == contents(journey())
    assert [step.id for step in shuffled.steps] == ["a", "b", "b2", "c", "d"]


def test_a_step_put_back_stands_where_it_stood() -> None:
    of = journey()
    loose = replace(of.step("a"), id="e", rank=of.step("b").rank + "5")
    patch = put(of, loose)
    of.apply(patch)
    assert [step.id for step in of.steps] == ["a", "b", "e", "b2", "c", "d"]
    before = contents(of)
    gone = drop(of, ("step", "e"))
    of.apply(gone)
    of.apply(gone.inverse())
    assert contents(of) == before


def test_arrows_to_one_target_stand_together_as_a_saved_file_has_them() -> None:
    of = journey()
    of.apply(put(of, Transition("ab-again", "a", "b", rank="9999")))
    assert [each.id for each in of.out("a")] == ["ab", "ab-again", "ab2"]
    assert [each.id for each in of.transitions][:3] == ["ab", "ab-again", "ab2"]
    assert [each.id for each in of.into("c")] == ["bc", "b2c"]


def test_the_graph_follows_the_records() -> None:
    of = journey()
    assert set(of.graph.edges(keys=True)) == edges(of)
    of.apply(put(of, Step("e", rank="95"), Transition("de", "d", "e", rank="95")))
    of.apply(put(of, replace(of.transition("cd"), target="e"), replace(of.transition("ab"), label="then")))
    assert set(of.graph.edges(keys=True)) == edges(of)
    assert ("c", "e", "cd") in edges(of)
    of.apply(drop(of, ("step", "e"), ("transition", "de"), ("transition", "cd")))
    assert set(of.graph.edges(keys=True)) == edges(of)
    assert set(of.graph) == {"a", "b", "b2", "c", "d"}


def test_what_is_still_used_stays() -> None:
    of = journey()
    for key in [("step", "d"), ("phase", "buy"), ("supplier", "bank"), ("segment", "again")]:
        assert refused(of, drop(of, key)) == (key[1], "still-used")  # type: ignore[arg-type]
    assert refused(of, drop(of, ("sheet", "sheet"))) == ("sheet", "still-used")


def test_what_is_used_by_what_goes_with_it_may_go() -> None:
    of = Journey([Step("a"), Transition("aa", "a", "a", "loop")])
    of.apply(drop(of, ("step", "a"), ("transition", "aa")))
    assert not of.steps


@pytest.mark.parametrize(
    ("record", "place"),
    [
        (Step("x", phase="none"), "step x: phase"),
        (Step("x", touches=(Touch("none"),)), "step x: touches[0].supplier"),
        (Step("x", skipped_by=("new", "none")), "step x: skipped_by[1]"),
        (Step("x", segment_days=(("none", 1),)), "step x: segment_days.none"),
        (Transition("x", "a", "none"), "transition x: target"),
        (Transition("x", "none", "a"), "transition x: source"),
        (Transition("x", "a", "b", segment_shares=(("none", 1),)), "transition x: segment_shares.none"),
        (Supplier("x", goal="none"), "supplier x: goal"),
    ],
)
def test_a_reference_to_nothing_is_refused_with_its_place(record: Record, place: str) -> None:
    of = journey()
    assert refused(of, put(of, record)) == (place, "missing")


def test_records_may_refer_to_others_of_the_same_patch() -> None:
    of = journey()
    of.apply(put(of, Step("x", phase="p", rank="95"), Phase("p", rank="95")))
    assert of.step("x").phase == "p"


def test_a_patch_from_another_state_is_refused() -> None:
    of = journey()
    stale = Patch("test", {("step", "a"): Change(Step("a", "was"), Step("a", "is"))})
    assert refused(of, stale) == ("a", "changed-meanwhile")
    assert refused(of, Patch("test", {("step", "n"): Change(None, Step("m"))})) == ("n", "key-differs")


def test_uses_are_counted() -> None:
    of = journey()
    assert of.uses(("supplier", "agent")) == 2
    of.apply(put(of, replace(of.step("b"), touches=())))
    assert of.uses(("supplier", "agent")) == 1
    assert of.uses(("supplier", "nobody")) == 0


def test_new_ids_are_new() -> None:
    of = journey()
    found = {of.new_id("step") for _ in range(500)}
    assert len(found) == 500
    assert all(each.startswith("st-") for each in found)


def test_a_copy_holds_the_same_and_stays_as_it_is() -> None:
    of = journey()
    of.graph.number_of_nodes()  # made, so that it could be shared by mistake
    before = contents(of)
    twin = of.copy()
    assert contents(twin) == before
    assert {each: twin.uses(("supplier", each)) for each in ("bank", "agent")} == {"bank": 2, "agent": 2}
    of.apply(put(of, replace(of.step("b"), title="New", touches=()), Step("z"), Transition("dz", "d", "z")))
    of.apply(drop(of, ("transition", "ca")))
    assert contents(twin) == before
    assert set(twin.graph.edges(keys=True)) == edges(twin)
    assert [each.id for each in twin.into("a")] == ["ca"]
    assert twin.uses(("supplier", "agent")) == 2
    assert contents(of) != before


def test_a_copy_changes_without_the_original() -> None:
    of = journey()
    of.graph.number_of_nodes()
    before = contents(of)
    twin = of.copy()
    twin.apply(drop(twin, ("transition", "ca")))
    twin.apply(put(twin, Step("z", touches=(Touch("bank"),)), Transition("dz", "d", "z")))
    assert contents(of) == before
    assert set(of.graph.edges(keys=True)) == edges(of)
    assert of.uses(("supplier", "bank")) == 2
    assert [each.id for each in of.out("d")] == []
    assert [each.id for each in twin.out("d")] == ["dz"]
