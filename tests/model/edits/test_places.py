from journeymapper.model.edits.places import move, shift
from tests.model.edits.check import made
from tests.model.sketch import journey


def test_steps_and_notes_go_where_they_are_put() -> None:
    of = journey()
    made(of, move(of, {"a": (10, 20), "d": (30, 40)}, {"here": (1, 2)}))
    assert [(of.step(each).x, of.step(each).y) for each in ("a", "d")] == [(10, 20), (30, 40)]
    assert (of.note("here").x, of.note("here").y) == (1, 2)


def test_one_step_gives_the_edit_its_title() -> None:
    of = journey()
    assert move(of, {"a": (1, 1)}).about == "Orient"
    assert move(of, {"a": (1, 1), "b": (1, 1)}).about == ""


def test_an_arrow_loses_its_bends_when_one_of_its_cards_moves() -> None:
    of = journey()
    made(of, move(of, {"b": (12, 120)}))
    assert of.transition("bc").bends is None
    assert of.transition("bc").bent_by is None


def test_bends_go_along_when_both_cards_move_alike() -> None:
    of = journey()
    made(of, move(of, {"b": (10, 125), "c": (10, 245)}))
    assert of.transition("bc").bends == ((20, 185), (10, 185))
    assert of.transition("bc").bent_by == "user"


def test_bends_are_lost_when_both_cards_move_apart() -> None:
    of = journey()
    made(of, move(of, {"b": (10, 120), "c": (20, 240)}))
    assert of.transition("bc").bends is None


def test_a_step_put_where_it_already_is_changes_nothing() -> None:
    of = journey()
    assert not move(of, {"b": (of.step("b").x, of.step("b").y)})


def test_a_shift_leaves_the_parking_lot_alone() -> None:
    of = journey()
    made(of, shift(of, frozenset({"a", "b"}), frozenset({"here", "parked"}), 12, -12))
    assert (of.step("b").x, of.step("b").y) == (12, 108)
    assert (of.note("here").x, of.note("here").y) == (512, 88)
    assert of.note("parked").x is None
