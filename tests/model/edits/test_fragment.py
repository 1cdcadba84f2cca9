from dataclasses import replace

from journeymapper.model.edits.fragment import put_in, take_out
from journeymapper.model.edits.lists import edit_entry
from journeymapper.model.journey import Journey
from journeymapper.model.records import Note, Phase, Segment, Step, Supplier, Touch, Transition
from tests.model.edits.check import arrows, made
from tests.model.sketch import journey


def test_a_fragment_has_the_steps_what_joins_them_and_what_they_name() -> None:
    part = take_out(journey(), ["b", "c"], ["here"])
    assert [step.id for step in part.steps] == ["b", "c"]
    assert [each.id for each in part.transitions] == ["bc"]
    assert [each.id for each in part.phases] == ["search", "buy"]
    assert [(each.id, each.goal) for each in part.suppliers] == [("bank", None), ("agent", None)]
    assert [each.id for each in part.segments] == ["again"]
    assert [each.id for each in part.notes] == ["here"]
    assert part.sheet.goal is None


def test_a_copy_in_the_same_map_is_new_but_names_the_same() -> None:
    of = journey()
    made(of, put_in(of, take_out(of, ["b", "c"], ["here"]), (100, 10)))
    *_, view, choose = of.steps
    assert (view.title, view.x, view.y, view.phase) == ("View", 100, 130, "search")
    assert view.touches == of.step("b").touches
    assert view.skipped_by == ("again",)
    assert choose.segment_days == (("again", 2),)
    (arrow,) = of.out(view.id)
    assert (arrow.target, arrow.share) == (choose.id, 0.5)
    assert arrow.bends == ((110.0, 190.0), (100.0, 190.0))
    assert (of.notes[-1].text, of.notes[-1].x, of.notes[-1].y) == ("Mind this", 600, 110)
    assert len(of.phases) == 2


def test_a_copy_in_an_empty_map_brings_its_lists() -> None:
    of = Journey()
    part = take_out(journey(), ["a", "b", "b2", "c", "d"], ["parked"])
    made(of, put_in(of, part, (0, 0)))
    assert len(of.steps) == 5
    assert len(of.transitions) == 6
    assert [(each.name, each.color) for each in of.phases] == [("Search", None), ("Buy", "#112233")]
    assert {each.name for each in of.suppliers} == {"Bank", "Agent"}
    assert of.notes[0].x is None
    assert {way for _, _, way in arrows(of)} == {"next", "loop"}


def test_lists_of_another_map_are_found_by_name() -> None:
    other = Journey(
        [
            Phase("p", "Buy"),
            Supplier("s", "Agent"),
            Segment("g", "New", rank="1"),
            Segment("h", "Odd", rank="2"),
        ]
    )
    made(other, put_in(other, take_out(journey(), ["a", "b2", "c", "d"]), (0, 0)))
    assert [each.name for each in other.phases] == ["Buy", "Search"]
    assert {each.phase for each in other.steps} == {"p", "search"}
    assert [each.name for each in other.suppliers] == ["Agent", "Bank"]
    assert [touch.supplier for step in other.steps for touch in step.touches] == ["bank", "s", "bank"]
    assert [each.name for each in other.segments] == ["New", "Odd", "Again"]


def test_two_suppliers_that_are_one_in_the_other_map_touch_once() -> None:
    part = Journey(
        [
            Supplier("x", "Bank", rank="1"),
            Supplier("y", "Bank", rank="2"),
            Segment("g", "All", rank="1"),
            Segment("h", "All", rank="2"),
            Step(
                "a",
                touches=(Touch("x", "desire"), Touch("y")),
                skipped_by=("g", "h"),
                segment_days=(("g", 1), ("h", 2)),
            ),
            Transition("aa", "a", "a", "loop", segments=("g", "h"), segment_shares=(("h", 1), ("g", 0))),
        ]
    )
    other = Journey([Supplier("s", "Bank"), Segment("k", "All")])
    made(other, put_in(other, part, (0, 0)))
    (step,) = other.steps
    assert step.touches == (Touch("s", "desire"),)
    assert step.skipped_by == ("k",)
    assert step.segment_days == (("k", 2),)
    assert other.transitions[0].segments == ("k",)


def test_an_id_that_means_something_else_there_is_still_the_same_entry() -> None:
    of, other = journey(), journey()
    made(other, edit_entry(other, "phase", "buy", name="Purchase"))
    made(other, put_in(other, take_out(of, ["d"]), (0, 0)))
    assert [each.name for each in other.phases] == ["Search", "Purchase"]
    assert replace(other.steps[-1], id="d", rank="") == replace(of.step("d"), rank="")


def test_nothing_taken_is_nothing_put() -> None:
    of = journey()
    assert not put_in(of, take_out(of, []), (0, 0))
    made(of, put_in(of, Journey([Note("n", "x", 1, 1)]), (0, 0)))
