from dataclasses import replace

from journeymapper.model.edits.remove import remove, remove_and_heal
from journeymapper.model.edits.transitions import connect, edit_transitions
from journeymapper.model.journey import Journey
from journeymapper.model.records import Action, Sheet, Step, Supplier, Transition
from tests.model.edits.check import arrows, made
from tests.model.sketch import journey


def line(*, shares: tuple[float | None, float | None] = (None, None)) -> Journey:
    return Journey(
        [
            *(Step(each, rank=each) for each in "abc"),
            Transition("ab", "a", "b", label="first", share=shares[0], rank="1"),
            Transition("bc", "b", "c", label="second", share=shares[1], rank="2"),
        ]
    )


def test_a_step_goes_with_its_arrows_and_its_goals() -> None:
    of = journey()
    made(of, remove(of, ["c", "d"]))
    assert arrows(of) == {("a", "b", "next"), ("a", "b2", "next")}
    assert of.sheet.goal is None
    assert of.get("supplier", "bank") == replace(Supplier("bank", "Bank"), rank="1002")
    assert of.actions == [Action("call", "Call ten customers", rank=of.actions[0].rank)]


def test_arrows_and_notes_go_by_themselves() -> None:
    of = journey()
    made(of, remove(of, transitions=["ab"], notes=["here", "parked"]))
    assert not of.notes
    assert len(of.steps) == 5
    assert "ab" not in {each.id for each in of.transitions}


def test_an_arrow_that_goes_with_its_step_may_be_named_too() -> None:
    of = journey()
    made(of, remove(of, ["c"], ["bc", "cd"]))
    assert arrows(of) == {("a", "b", "next"), ("a", "b2", "next")}


def test_the_arrows_in_and_out_are_joined() -> None:
    of = line()
    made(of, remove_and_heal(of, ["b"]))
    (joined,) = of.transitions
    assert (joined.source, joined.target, joined.way, joined.label) == ("a", "c", "next", "first")


def test_a_run_of_steps_is_healed_into_one_arrow() -> None:
    of = journey()
    made(of, remove_and_heal(of, ["b", "b2", "c"]))
    assert arrows(of) == {("a", "d", "next"), ("a", "a", "loop")}


def test_the_share_of_a_healed_arrow_is_that_of_both() -> None:
    of = line(shares=(0.5, 0.5))
    made(of, remove_and_heal(of, ["b"]))
    assert of.transitions[0].share == 0.25
    of = line(shares=(0.5, None))
    made(of, remove_and_heal(of, ["b"]))
    assert of.transitions[0].share == 0.5


def test_the_share_of_a_part_is_not_taken_for_that_of_all() -> None:
    of = line(shares=(None, 0.4))
    made(of, remove_and_heal(of, ["b"]))
    assert of.transitions[0].share is None


def test_loops_and_skips_stay_what_they_are_when_healed() -> None:
    of = line()
    made(of, edit_transitions(of, ["bc"], "set-way", way="skip"))
    made(of, remove_and_heal(of, ["b"]))
    assert arrows(of) == {("a", "c", "skip")}
    of = journey()
    made(of, remove_and_heal(of, ["a"]))
    assert ("c", "b", "loop") in arrows(of)


def test_an_arrow_that_is_there_is_not_made_again() -> None:
    of = line()
    made(of, connect(of, "ac", "a", "c"))
    made(of, remove_and_heal(of, ["b"]))
    assert [each.id for each in of.transitions] == ["ac"]


def test_ways_of_different_segments_are_not_joined() -> None:
    of = journey()
    made(of, edit_transitions(of, ["b2c"], "segments", segments=("again",)))
    before = len(of.transitions)
    made(of, remove_and_heal(of, ["b2"]))
    assert len(of.transitions) == before - 2


def test_a_loop_of_a_step_to_itself_goes_with_it() -> None:
    of = line()
    made(of, connect(of, "bb", "b", "b"))
    made(of, remove_and_heal(of, ["b"]))
    assert arrows(of) == {("a", "c", "next")}


def test_the_sheet_stays_as_it_is_when_its_goal_stays() -> None:
    of = journey()
    made(of, remove(of, ["a"]))
    assert of.sheet == Sheet(title="Sketch", goal="d")
