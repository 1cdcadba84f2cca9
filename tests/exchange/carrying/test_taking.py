"""What goes along in a picture: all of the map, just the part that is seen, or nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.parts import Parts
from journeymapper.exchange.carrying.taking import taken_along
from journeymapper.exchange.options import Options
from journeymapper.model.journey import Journey
from journeymapper.model.records import Action, Hushed, Note, Phase, Sheet, Step, Supplier, Touch, Transition
from journeymapper.storage.codec import decode, encode
from tests.strategies import journeys

MAP = Journey(
    [
        Sheet(title="De reis", description="geheim", goal="c", language="nl", hushed=(Hushed("x", "c"),)),
        Phase("p", "Kiezen"),
        Phase("q", "Gebruiken"),
        Supplier("s", "Bank", goal="c"),
        Step("a", phase="p", touches=(Touch("s"),)),
        Step("b", phase="p"),
        Step("c", phase="q"),
        Transition("t", "a", "b"),
        Transition("u", "b", "c"),
        Note("n", "geheim"),
        Action("x", "bellen", step="a"),
        Action("y", "mailen", step="c"),
    ]
)


@given(journeys())
def test_all_goes_along_if_nobody_says_otherwise(journey: Journey) -> None:
    assert taken_along(journey, Options()) == taken_along(journey, Options(carry=True)) == encode(journey)
    assert taken_along(journey, Options(carry=False)) == b""


def test_of_a_selection_just_that_goes_along() -> None:
    part = decode(taken_along(MAP, Options(only=frozenset("ab"))))
    assert [each.id for each in part.steps] == ["a", "b"]
    assert [each.id for each in part.transitions] == ["t"]
    assert [each.id for each in part.phases] + [each.id for each in part.suppliers] == ["p", "s"]
    assert (part.notes, part.actions) == ([], [])
    assert (part.sheet.title, part.sheet.goal, part.sheet.language) == ("De reis", None, "nl")
    assert b"geheim" not in encode(part)


def test_the_goal_goes_along_with_its_step() -> None:
    assert decode(taken_along(MAP, Options(only=frozenset("c")))).sheet.goal == "c"


def test_actions_go_along_where_they_are_seen() -> None:
    part = decode(taken_along(MAP, Options(only=frozenset("ab"), parts=Parts(actions=True))))
    assert [each.id for each in part.actions] == ["x"]


@given(journeys(), st.frozensets(st.integers(0, 3)))
def test_any_selection_is_a_whole_file(journey: Journey, chosen: frozenset[int]) -> None:
    only = frozenset(step.id for at, step in enumerate(journey.steps) if at in chosen)
    part = decode(taken_along(journey, Options(only=only)))
    assert {each.id for each in part.steps} == only
    assert part.sheet.title == journey.sheet.title
