"""Notes on the map and in the parking lot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.edits.notes import (
    add_note,
    add_parked,
    note_to_step,
    order_note,
    park,
    parked,
    place_note,
    write_note,
)
from journeymapper.model.journey import Journey
from journeymapper.model.rank import ranks
from journeymapper.model.records import Note, Phase, Step
from tests.model.edits.check import made


def lot(*texts: str) -> Journey:
    """A journey with a step, a note on the map, and these texts in its parking lot."""
    fresh = ranks()
    return Journey(
        [
            Phase("p", "Search", rank=next(fresh)),
            Step("a", "A", rank=next(fresh)),
            Note("placed", "On the map", 100, 200, rank=next(fresh)),
            *(Note(text, text, rank=next(fresh)) for text in texts),
        ]
    )


def texts(journey: Journey) -> list[str]:
    return [each.text for each in parked(journey)]


def test_a_note_is_added_to_the_map_or_the_lot() -> None:
    journey = made(lot(), add_note(lot(), "n", (5, 6), "Here"))
    assert (journey.note("n").x, journey.note("n").y) == (5, 6)
    assert texts(made(lot("x"), add_note(lot("x"), "n", None, "Later"))) == ["x", "Later"]


def test_a_note_is_written() -> None:
    journey = lot("x")
    assert texts(made(journey, write_note(journey, "x", "y"))) == ["y"]


def test_several_texts_are_one_edit_in_their_order() -> None:
    journey = lot("x")
    patch = add_parked(journey, ["one", "two", "three"])
    assert (patch.name, patch.about) == ("add-note", "")
    assert texts(made(journey, patch)) == ["x", "one", "two", "three"]
    assert add_parked(journey, ["one"]).about == "one"


def test_nothing_to_add_changes_nothing() -> None:
    assert not add_parked(lot(), [])


def test_a_note_of_the_map_is_parked_behind_the_others() -> None:
    journey = lot("x", "y")
    patch = park(journey, ["placed"])
    assert patch.about == "On the map"
    assert texts(made(journey, patch)) == ["x", "y", "On the map"]
    assert (journey.note("placed").x, journey.note("placed").y) == (None, None)


def test_what_is_parked_stays_where_it_is_when_it_is_parked_again() -> None:
    assert not park(lot("x", "y"), ["x"])


def test_a_parked_note_gets_a_place() -> None:
    journey = made(lot("x"), place_note(lot("x"), "x", (7, 8)))
    assert texts(journey) == []
    assert (journey.note("x").x, journey.note("x").y) == (7, 8)


def test_a_note_with_half_a_place_is_in_the_lot() -> None:
    journey = Journey([Note("half", "Half", 5, None, rank="5")])
    assert texts(journey) == ["Half"]
    assert (made(journey, place_note(journey, "half", (1, 2))).note("half").y) == 2


def test_a_note_becomes_a_step_with_its_text_as_title() -> None:
    journey = lot("Ask the bank")
    made(journey, note_to_step(journey, "Ask the bank", "s", (24, 48), "p"))
    step = journey.step("s")
    assert (step.title, step.phase, step.x, step.y) == ("Ask the bank", "p", 24, 48)
    assert [each.id for each in journey.steps] == ["a", "s"]
    assert journey.get("note", "Ask the bank") is None


@pytest.mark.parametrize(
    ("position", "wanted"), [(0, "zxy"), (1, "xzy"), (-5, "zxy")], ids=["first", "middle", "beyond"]
)
def test_a_note_goes_to_another_place_in_the_lot(position: int, wanted: str) -> None:
    journey = lot("x", "y", "z")
    assert texts(made(journey, order_note(journey, "z", position))) == list(wanted)


def test_a_note_that_stays_at_its_place_changes_nothing() -> None:
    journey = lot("x", "y")
    assert not order_note(journey, "x", 0)
    assert not order_note(journey, "y", 9)


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(-1, 6)), max_size=25))
def test_any_run_of_moves_is_that_of_a_list(moves: list[tuple[int, int]]) -> None:
    journey, wanted = lot(*"vwxyz"), list("vwxyz")
    for at, to in moves:
        ident = wanted.pop(at)
        wanted.insert(max(0, min(to, 4)), ident)
        journey.apply(order_note(journey, ident, to))
        assert texts(journey) == wanted
