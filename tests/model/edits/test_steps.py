import pytest

from journeymapper.model.edits.steps import (
    add_after,
    add_branch,
    add_step,
    edit_steps,
    insert_before,
    insert_into,
)
from journeymapper.model.journey import Journey
from tests.model.edits.check import arrows, made
from tests.model.sketch import contents, journey


@pytest.fixture
def of() -> Journey:
    return journey()


def order(of: Journey) -> list[str]:
    return [step.id for step in of.steps]


def test_an_edit_touches_nothing_by_itself(of: Journey) -> None:
    before = contents(of)
    assert add_step(of, "n", (1, 2))
    assert contents(of) == before


def test_a_step_is_added_last(of: Journey) -> None:
    made(of, add_step(of, "n", (5, 6), title="New", phase="buy"))
    step = of.step("n")
    assert (step.x, step.y, step.title, step.phase) == (5, 6, "New", "buy")
    assert order(of)[-1] == "n"
    assert not of.into("n")


def test_a_step_after_another_is_connected_and_in_its_phase(of: Journey) -> None:
    before = arrows(of)
    made(of, add_after(of, "n", "b", (5, 6)))
    assert order(of) == ["a", "b", "n", "b2", "c", "d"]
    assert of.step("n").phase == "search"
    assert arrows(of) - before == {("b", "n", "next")}


def test_a_branch_comes_from_the_same_steps_before(of: Journey) -> None:
    before = arrows(of)
    made(of, add_branch(of, "n", "c", (5, 6)))
    assert order(of) == ["a", "b", "b2", "c", "n", "d"]
    assert arrows(of) - before == {("b", "n", "next"), ("b2", "n", "next")}


def test_a_branch_does_not_repeat_loops_or_doubled_arrows(of: Journey) -> None:
    before = arrows(of)
    made(of, add_branch(of, "n", "a", (5, 6)))
    assert arrows(of) == before


def test_a_step_before_another_takes_over_what_led_on_to_it(of: Journey) -> None:
    made(of, insert_before(of, "n", "c", (5, 6)))
    assert order(of) == ["a", "b", "b2", "n", "c", "d"]
    assert {each.id for each in of.into("n")} == {"bc", "b2c"}
    assert [each.source for each in of.into("c")] == ["n"]
    assert of.transition("bc").bends is None
    assert of.transition("bc").bent_by is None


def test_loops_still_lead_to_the_step_that_was_there(of: Journey) -> None:
    made(of, insert_before(of, "n", "a", (5, 6)))
    assert {each.id for each in of.into("n")} == set()
    assert {each.source for each in of.into("a")} == {"n", "c"}


def test_a_step_dropped_on_an_arrow_stands_in_it(of: Journey) -> None:
    made(of, add_step(of, "n", (5, 6)))
    made(of, insert_into(of, "n", "ab2", (7, 8)))
    assert (of.step("n").x, of.step("n").y) == (7, 8)
    assert [(each.id, each.source) for each in of.into("n")] == [("ab2", "a")]
    (onward,) = of.out("n")
    assert (onward.target, onward.way, onward.segments) == ("b2", "next", ("new",))


def test_a_step_dropped_on_an_arrow_moves_so_its_own_arrows_lose_their_bends(of: Journey) -> None:
    assert of.transition("bc").bends is not None
    made(of, insert_into(of, "b", "cd", (7, 8)))
    assert (of.transition("bc").bends, of.transition("bc").bent_by) == (None, None)


def test_a_step_dropped_on_a_loop_makes_both_halves_a_loop(of: Journey) -> None:
    made(of, add_step(of, "n", (5, 6)))
    made(of, insert_into(of, "n", "ca", (7, 8)))
    assert {("c", "n", "loop"), ("n", "a", "loop")} <= arrows(of)
    assert of.transition("ca").label == "no choice"


def test_several_steps_get_the_same_value_and_one_gives_its_title(of: Journey) -> None:
    patch = edit_steps(of, ["a", "c"], "set-phase", phase=None)
    assert (patch.name, patch.about) == ("set-phase", "")
    made(of, patch)
    assert of.step("a").phase is None
    assert of.step("c").phase is None
    assert edit_steps(of, ["a"], "pin", pinned=True).about == "Orient"


def test_a_step_that_is_not_there_cannot_be_edited(of: Journey) -> None:
    with pytest.raises(KeyError):
        edit_steps(of, ["nowhere"], "pin", pinned=True)
    with pytest.raises(KeyError):
        add_after(of, "n", "nowhere", (0, 0))
