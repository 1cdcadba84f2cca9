from journeymapper.model.edits.hushing import hush, tell_again
from journeymapper.model.edits.sheet import edit_sheet
from journeymapper.model.records import Hushed
from tests.model.edits.check import made
from tests.model.sketch import journey

TRAP, LOOSE, GOAL = Hushed("trap", "a"), Hushed("loose-step", "a"), Hushed("no-goal")


def test_a_finding_is_told_no_more() -> None:
    of = made(journey(), hush(journey(), [TRAP]))
    made(of, hush(of, [LOOSE, GOAL]))
    assert of.sheet.hushed == (TRAP, LOOSE, GOAL)


def test_what_is_hushed_stands_once_and_keeps_what_the_file_says_of_it() -> None:
    of = journey()
    old = Hushed("trap", "a", (("why", '"known"'),))
    of.apply(edit_sheet(of, hushed=(old,)))
    assert not hush(of, [TRAP])
    made(of, hush(of, [LOOSE, TRAP, LOOSE]))
    assert of.sheet.hushed == (old, LOOSE)


def test_some_are_told_again_in_one_step() -> None:
    of = journey()
    of.apply(hush(of, [TRAP, LOOSE, GOAL]))
    made(of, tell_again(of, [GOAL, TRAP]))
    assert of.sheet.hushed == (LOOSE,)


def test_nothing_changes_for_what_was_not_hushed() -> None:
    of = journey()
    of.apply(hush(of, [TRAP]))
    assert not tell_again(of, [LOOSE, Hushed("trap", "b")])
