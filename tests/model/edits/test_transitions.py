from journeymapper.model.edits.transitions import connect, edit_transitions, reconnect, reverse
from tests.model.edits.check import arrows, made
from tests.model.sketch import journey


def test_two_steps_may_have_several_transitions() -> None:
    of = journey()
    made(of, connect(of, "n", "a", "b"))
    made(of, connect(of, "m", "a", "b", "skip"))
    assert {each.id for each in of.out("a")} == {"ab", "ab2", "n", "m"}
    assert of.transition("m").way == "skip"


def test_from_a_step_to_itself_is_a_loop() -> None:
    of = journey()
    made(of, connect(of, "n", "a", "a"))
    assert of.transition("n").way == "loop"


def test_an_end_is_taken_to_another_step() -> None:
    of = journey()
    made(of, reconnect(of, "bc", target="d"))
    assert ("b", "d", "next") in arrows(of)
    assert of.transition("bc").bends is None
    made(of, reconnect(of, "bc", source="a"))
    assert of.transition("bc").source == "a"
    assert of.transition("bc").share == 0.5


def test_taking_an_end_to_where_it_is_changes_nothing() -> None:
    of = journey()
    assert not reconnect(of, "bc", target="c")


def test_an_arrow_taken_back_to_its_beginning_is_a_loop() -> None:
    of = journey()
    made(of, reconnect(of, "bc", target="b"))
    assert ("b", "b", "loop") in arrows(of)


def test_a_reversed_arrow_keeps_its_bends_in_reverse() -> None:
    of = journey()
    made(of, reverse(of, "bc"))
    assert (of.transition("bc").source, of.transition("bc").target) == ("c", "b")
    assert of.transition("bc").bends == ((0.0, 180.0), (10.0, 180.0))


def test_several_arrows_get_the_same_value() -> None:
    of = journey()
    made(of, edit_transitions(of, ["ab", "cd"], "set-way", way="skip"))
    assert {of.transition(each).way for each in ("ab", "cd")} == {"skip"}
    assert edit_transitions(of, ["cd"], "label", label="x").about == "agreed"
