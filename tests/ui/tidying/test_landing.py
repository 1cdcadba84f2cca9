"""A layout comes to a map that went on: what still is as it was takes its new place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.plan import Tidied
from journeymapper.model.edits.bends import bend
from journeymapper.model.edits.places import move
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_after, add_step, edit_steps
from journeymapper.model.edits.transitions import edit_transitions, reverse
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.ui.tidying.landing import Asked, landed

STEPS = "abcdefgh"


def chain() -> Journey:
    journey = Journey()
    journey.apply(add_step(journey, "a", (0, 0)))
    for before, ident in pairwise(STEPS):
        journey.apply(add_after(journey, ident, before, (0, 0)))
    return journey


def answer(journey: Journey) -> Tidied:
    """All steps in a row, all arrows with one corner between them."""
    at = {step.id: (300.0 * place, 100.0) for place, step in enumerate(journey.steps)}
    lines = {
        each.id: (at[each.source], (at[each.target][0] - 150, 50.0), at[each.target])
        for each in journey.transitions
    }
    return Tidied(at, lines, "plain")


def arrow(journey: Journey, source: str) -> str:
    return journey.out(source)[0].id


def test_the_map_as_it_was_is_tidied_as_a_whole() -> None:
    journey = chain()
    asked, found = Asked.of(journey), answer(journey)
    patch = landed(journey, asked, found)
    assert patch is not None
    journey.apply(patch)
    assert {step.id: (step.x, step.y) for step in journey.steps} == found.at
    assert all(each.bent_by == "tidy" for each in journey.transitions)


@pytest.mark.parametrize(
    "change",
    [
        lambda journey: edit_steps(journey, ["c"], "edit-title", title="C"),
        lambda journey: edit_transitions(journey, [arrow(journey, "c")], "edit-label", label="c"),
    ],
)
def test_words_are_no_matter(change: object) -> None:
    journey = chain()
    asked, found = Asked.of(journey), answer(journey)
    assert callable(change)
    journey.apply(change(journey))
    patch = landed(journey, asked, found)
    assert patch is not None
    journey.apply(patch)
    assert all(each.bent_by == "tidy" for each in journey.transitions)
    assert (journey.step("c").x, journey.step("c").y) == found.at["c"]


@pytest.mark.parametrize(
    "change",
    [
        lambda journey: move(journey, {"c": (9.0, 9.0)}),
        lambda journey: edit_steps(journey, ["c"], "pin", pinned=True),
        lambda journey: remove(journey, ["c"]),
    ],
)
def test_a_step_that_is_otherwise_is_left_alone_with_its_arrows(change: object) -> None:
    journey = chain()
    asked, found = Asked.of(journey), answer(journey)
    assert callable(change)
    journey.apply(change(journey))
    before = journey.get("step", "c")
    patch = landed(journey, asked, found)
    assert patch is not None
    journey.apply(patch)
    assert journey.get("step", "c") == before
    laid = {each.source for each in journey.transitions if each.bent_by == "tidy"}
    assert laid == {*STEPS[:-1]} - {"b", "c"}


def test_a_step_that_is_let_go_waits_for_the_next_tidy() -> None:
    journey = chain()
    journey.apply(edit_steps(journey, ["c"], "pin", pinned=True))
    asked, found = Asked.of(journey), answer(journey)
    journey.apply(edit_steps(journey, ["c"], "pin", pinned=False))
    patch = landed(journey, asked, found)
    assert patch is not None
    journey.apply(patch)
    assert (journey.step("c").x, journey.step("c").y) == (0, 0)


def test_an_arrow_that_was_bent_or_turned_keeps_that() -> None:
    journey = chain()
    asked, found = Asked.of(journey), answer(journey)
    turned, bent = arrow(journey, "a"), arrow(journey, "e")
    journey.apply(reverse(journey, turned))
    journey.apply(bend(journey, bent, ((5.0, 5.0),)))
    patch = landed(journey, asked, found)
    assert patch is not None
    journey.apply(patch)
    assert journey.transition(turned).bends is None
    assert journey.transition(bent).bent_by != "tidy"


@pytest.mark.parametrize(("gone", "lands"), [("a", True), ("ab", True), ("abc", False)])
def test_more_than_a_quarter_is_too_much(gone: str, lands: bool) -> None:
    journey = chain()
    asked, found = Asked.of(journey), answer(journey)
    journey.apply(remove(journey, list(gone)))
    assert (landed(journey, asked, found) is not None) == lands


CHANGES = {
    "move": lambda journey, step: move(journey, {step: (7.0, 7.0)}),
    "remove": lambda journey, step: remove(journey, [step]),
    "add": lambda journey, step: add_after(journey, journey.new_id("step"), step, (3.0, 3.0)),
    "pin": lambda journey, step: edit_steps(journey, [step], "pin", pinned=True),
    "title": lambda journey, step: edit_steps(journey, [step], "edit-title", title="T"),
}


@given(st.lists(st.tuples(st.sampled_from(sorted(CHANGES)), st.sampled_from(STEPS)), max_size=6))
def test_whatever_is_done_meanwhile_the_map_takes_the_answer_or_none(changes: list[tuple[str, str]]) -> None:
    journey = chain()
    asked, found = Asked.of(journey), answer(journey)
    touched: set[str] = set()
    for name, ident in changes:
        if journey.get("step", ident) is not None:
            journey.apply(CHANGES[name](journey, ident))
            touched |= {ident} if name in ("move", "remove", "pin") else set()
    before = {step.id: step for step in journey.steps}
    patch = landed(journey, asked, found)
    if patch is None:
        return
    journey.apply(patch)
    for step in journey.steps:
        if step.id in touched or step.id not in asked.steps:
            assert step == before[step.id]
        else:
            assert (step.x, step.y) == found.at[step.id]
    inverse: Patch = patch.inverse()
    journey.apply(inverse)
    assert {step.id: step for step in journey.steps} == before
