import pytest

from journeymapper.model.edits.touches import edit_touches, move_touch, put_touches, toggle_own_goal, touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.records import Supplier, Touch
from tests.model.edits.check import made
from tests.model.sketch import journey


@pytest.fixture
def of() -> Journey:
    return journey()


def suppliers(of: Journey, step: str) -> list[str]:
    return [touch.supplier for touch in of.step(step).touches]


def test_a_touch_is_put_taken_away_and_replaced_where_it_stands(of: Journey) -> None:
    made(of, put_touches(of, {("b2", "bank"): Touch("bank", "action"), ("a", "agent"): Touch("agent")}))
    assert suppliers(of, "b2") == ["bank", "agent"]
    assert touch_of(of.step("b2"), "bank") == Touch("bank", "action")
    assert suppliers(of, "a") == ["agent"]
    made(of, put_touches(of, {("b2", "bank"): None, ("b2", "agent"): None}))
    assert suppliers(of, "b2") == []


def test_one_step_gives_the_edit_its_title(of: Journey) -> None:
    assert put_touches(of, {("a", "agent"): Touch("agent")}).about == "Orient"
    assert put_touches(of, {("a", "agent"): Touch("agent"), ("b", "agent"): None}).about == ""


def test_taking_away_what_is_not_there_changes_nothing(of: Journey) -> None:
    assert not put_touches(of, {("a", "bank"): None})


def test_marking_keeps_the_rest_of_a_touch_and_makes_missing_ones(of: Journey) -> None:
    made(of, edit_touches(of, [("b", "agent"), ("a", "agent")], aida="attention"))
    assert touch_of(of.step("b"), "agent") == Touch("agent", "attention", started_by="customer")
    assert touch_of(of.step("a"), "agent") == Touch("agent", "attention")


def test_a_touch_goes_to_another_step(of: Journey) -> None:
    made(of, move_touch(of, "agent", "b", "d"))
    assert suppliers(of, "b") == []
    assert touch_of(of.step("d"), "agent") == Touch("agent", "desire", started_by="customer")


def test_a_copied_touch_replaces_the_one_that_is_there(of: Journey) -> None:
    made(of, edit_touches(of, [("b", "agent")], aida="action"))
    made(of, move_touch(of, "agent", "b", "b2", copy=True))
    assert suppliers(of, "b") == ["agent"]
    assert suppliers(of, "b2") == ["bank", "agent"]
    assert touch_of(of.step("b2"), "agent") == touch_of(of.step("b"), "agent")


def test_a_touch_dropped_where_it_was_changes_nothing(of: Journey) -> None:
    assert not move_touch(of, "agent", "b", "b")


def test_a_touch_that_is_not_there_cannot_be_moved(of: Journey) -> None:
    with pytest.raises(KeyError):
        move_touch(of, "bank", "a", "b")


def test_a_supplier_has_a_goal_of_its_own(of: Journey) -> None:
    made(of, toggle_own_goal(of, "agent", "d"))
    assert of.get("supplier", "agent") == Supplier(
        "agent", "Agent", "AG", goal="d", rank=of.suppliers[1].rank
    )
    made(of, toggle_own_goal(of, "agent", "d"))
    assert of.suppliers[1].goal is None
