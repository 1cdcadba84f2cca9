from journeymapper.model.edits.bends import bend, is_bent, unbend
from journeymapper.model.edits.places import move
from journeymapper.model.edits.transitions import edit_transitions, reverse
from journeymapper.model.session import Session
from tests.model.edits.check import made
from tests.model.sketch import contents, journey

CORNERS = ((40.0, 60.0), (40.0, 90.0))


def test_a_bent_arrow_keeps_its_corners_as_the_users() -> None:
    of = journey()
    made(of, bend(of, "ab", CORNERS))
    arrow = of.transition("ab")
    assert (arrow.bends, arrow.bent_by) == (CORNERS, "user")
    assert (arrow.share, arrow.way) == (0.5, "next")


def test_nothing_else_changes() -> None:
    of = journey()
    before = contents(of)
    patch = bend(of, "cd", CORNERS)
    assert set(patch.changes) == {("transition", "cd")}
    assert (patch.name, patch.about) == ("bend", "agreed")
    assert contents(of) == before


def test_what_tidy_laid_becomes_the_users() -> None:
    of = journey()
    Session(of).commit(edit_transitions(of, ["ab"], "tidy", bends=CORNERS, bent_by="tidy"))
    made(of, bend(of, "ab", CORNERS))
    assert of.transition("ab").bent_by == "user"


def test_bending_to_the_same_corners_changes_nothing() -> None:
    of = journey()
    assert not bend(of, "bc", of.transition("bc").bends or ())


def test_arrows_run_by_themselves_again() -> None:
    of = journey()
    Session(of).commit(bend(of, "cd", CORNERS))
    made(of, unbend(of, ["ab", "bc", "cd"]))
    assert not any(is_bent(each) for each in of.transitions)


def test_the_only_bent_one_of_several_is_named() -> None:
    of = journey()
    Session(of).commit(bend(of, "cd", CORNERS))
    assert unbend(of, ["ab", "cd"]).about == "agreed"
    assert unbend(of, ["bc", "cd"]).about == ""


def test_arrows_without_bends_stay_as_they_are() -> None:
    of = journey()
    assert not unbend(of, ["ab", "cd"])


def test_an_empty_list_of_bends_goes_too() -> None:
    of = journey()
    Session(of).commit(bend(of, "ab", ()))
    assert is_bent(of.transition("ab"))
    made(of, unbend(of, ["ab"]))
    assert of.transition("ab").bends is None


def test_bends_go_along_when_both_cards_move_and_are_dropped_when_one_does() -> None:
    of = journey()
    Session(of).commit(bend(of, "ab", CORNERS))
    made(of, move(of, {"a": (100, 10), "b": (100, 130)}))
    assert of.transition("ab").bends == ((140.0, 70.0), (140.0, 100.0))
    assert of.transition("ab").bent_by == "user"
    made(of, move(of, {"a": (0, 0)}))
    assert not is_bent(of.transition("ab"))


def test_a_bent_arrow_turned_around_is_still_the_users() -> None:
    of = journey()
    Session(of).commit(bend(of, "ab", CORNERS))
    made(of, reverse(of, "ab"))
    assert (of.transition("ab").bends, of.transition("ab").bent_by) == (CORNERS[::-1], "user")
