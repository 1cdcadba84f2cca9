from journeymapper.model.edits.notes import add_note, write_note
from journeymapper.model.edits.sheet import edit_sheet, toggle_goal
from tests.model.edits.check import made
from tests.model.sketch import journey


def test_the_map_gets_a_title() -> None:
    of = journey()
    made(of, edit_sheet(of, title="House", date="2026-01-31"))
    assert (of.sheet.title, of.sheet.date) == ("House", "2026-01-31")


def test_the_goal_is_set_and_taken_away() -> None:
    of = journey()
    made(of, toggle_goal(of, "c"))
    assert of.sheet.goal == "c"
    made(of, toggle_goal(of, "c"))
    assert of.sheet.goal is None


def test_a_note_is_added_on_the_map_or_in_the_parking_lot() -> None:
    of = journey()
    made(of, add_note(of, "n", (3, 4), "Hm"))
    made(of, add_note(of, "m", None))
    assert [(each.id, each.text, each.x, each.y) for each in of.notes[-2:]] == [
        ("n", "Hm", 3, 4),
        ("m", "", None, None),
    ]


def test_a_note_is_written() -> None:
    of = journey()
    made(of, write_note(of, "here", "Other"))
    assert of.note("here").text == "Other"
