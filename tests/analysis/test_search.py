"""What is looked for is found in whatever text holds it, once for each step, arrow and note."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.analysis.matching import find
from journeymapper.analysis.search import Hit, search
from journeymapper.model.edits import lists
from journeymapper.model.edits.actions import add_action
from journeymapper.model.edits.notes import add_note
from journeymapper.model.edits.steps import add_after, add_step, edit_steps
from journeymapper.model.edits.transitions import edit_transitions
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Link, Supplier, Touch

EVERYWHERE = [
    ("title", {"title": "The kite flies"}),
    ("description", {"description": "a\nkite"}),
    ("speaker_notes", {"speaker_notes": "tell of the kite"}),
    ("pain", {"pains": ("dear", "no KITE")}),
    ("chance", {"chances": ("a kite for free",)}),
    ("channel", {"channels": ("kite",)}),
    ("value", {"touches": (Touch("bank", value="lends a kite"),)}),
    ("link", {"links": (Link("Kite shop", "https://example.org"),)}),
    ("link", {"links": (Link("", "https://kite.example.org"),)}),
    ("evidence", {"evidence": (Evidence("interview", "said kíte"),)}),
]


@pytest.fixture
def journey() -> Journey:
    made = Journey()
    made.apply(lists.add_entry(made, Supplier("bank", "The Bank")))
    made.apply(add_step(made, "one", (0, 0), title="First"))
    made.apply(add_after(made, "two", "one", (0, 120), title="Second"))
    return made


@pytest.mark.parametrize(("field", "change"), EVERYWHERE)
def test_every_text_of_a_step_is_looked_through(
    journey: Journey, field: str, change: dict[str, object]
) -> None:
    journey.apply(edit_steps(journey, ["two"], "edit", **change))
    (hit,) = search(journey, "kite")
    assert (hit.key, hit.field) == (("step", "two"), field)
    assert find("kite", hit.text) == hit.span
    assert "\n" not in hit.text


def test_a_step_is_found_once_by_the_text_that_tells_most(journey: Journey) -> None:
    journey.apply(edit_steps(journey, ["one"], "edit", title="Kite", pains=("kite",)))
    assert search(journey, "kite") == [Hit(("step", "one"), "title", "Kite", (0, 4))]


def test_a_supplier_is_found_wherever_it_is(journey: Journey) -> None:
    journey.apply(edit_steps(journey, ["two"], "edit", touches=(Touch("bank"),)))
    assert search(journey, "bank") == [Hit(("step", "two"), "supplier", "The Bank", (4, 8))]


def test_arrows_notes_and_actions_are_found_after_the_steps(journey: Journey) -> None:
    (arrow,) = journey.transitions
    journey.apply(edit_transitions(journey, [arrow.id], "edit", label="with a kite"))
    journey.apply(add_note(journey, "n", None, "kites?"))
    journey.apply(add_action(journey, "a", "buy a kite", "two"))
    found = [(hit.key, hit.field) for hit in search(journey, "kite")]
    assert found == [
        (("step", "two"), "action"),
        (("transition", arrow.id), "label"),
        (("note", "n"), "note"),
    ]


def test_a_number_finds_its_step_alone(journey: Journey) -> None:
    assert [(hit.key, hit.field) for hit in search(journey, "2")] == [(("step", "two"), "number")]
    assert search(journey, "22") == []


@pytest.mark.parametrize("query", ["", " ", "\n\t"])
def test_nothing_finds_nothing(journey: Journey, query: str) -> None:
    assert search(journey, query) == []


@given(st.text(), st.text())
def test_any_title_is_found_by_any_part_of_it(title: str, query: str) -> None:
    made = Journey()
    made.apply(add_step(made, "one", (0, 0)))
    made.apply(edit_steps(made, ["one"], "edit", title=title))
    hits = search(made, title)
    assert [hit.key for hit in hits] == ([("step", "one")] if find(title, title) else [])
    for hit in search(made, query):
        start, end = hit.span
        assert 0 <= start < end <= len(hit.text)


def test_where_a_text_holds_letters() -> None:
    assert find("ZE", "Pâté Zé") == (5, 7)
    assert find("", "text") is None
    assert find("ss", "Straße") == (4, 5)
