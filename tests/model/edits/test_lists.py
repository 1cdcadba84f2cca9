from dataclasses import replace

import pytest

from journeymapper.model.edits.lists import (
    add_entry,
    edit_entry,
    merge_supplier,
    order_entry,
    remove_phase,
    remove_segment,
    remove_supplier,
)
from journeymapper.model.edits.touches import put_touches
from journeymapper.model.journey import Journey
from journeymapper.model.records import Entry, ListKind, Phase, Segment, Supplier, Touch
from tests.model.edits.check import made
from tests.model.sketch import journey


@pytest.fixture
def of() -> Journey:
    return journey()


def ids(of: Journey, kind: ListKind) -> list[str]:
    return [each.id for each in of.entries(kind)]


@pytest.mark.parametrize("entry", [Phase("n", "New"), Supplier("n", "New"), Segment("n", "New")])
def test_an_entry_is_added_at_the_end_of_its_list(of: Journey, entry: Entry) -> None:
    patch = add_entry(of, entry)
    assert (patch.name, patch.about) == (f"add-{entry.kind}", "New")
    made(of, patch)
    assert [each.id for each in of.all(entry.kind)][-1] == "n"


@pytest.mark.parametrize(("kind", "ident"), [("phase", "buy"), ("supplier", "bank"), ("segment", "new")])
def test_an_entry_is_named_and_coloured(of: Journey, kind: ListKind, ident: str) -> None:
    made(of, edit_entry(of, kind, ident, name="Other", color="#abcdef"))
    entry = next(each for each in of.entries(kind) if each.id == ident)
    assert (entry.name, entry.color) == ("Other", "#abcdef")


def test_an_entry_that_is_not_there_cannot_be_edited(of: Journey) -> None:
    with pytest.raises(KeyError):
        edit_entry(of, "phase", "none", name="x")


@pytest.mark.parametrize(
    ("position", "order"), [(0, "cabd"), (1, "acbd"), (3, "abdc"), (9, "abdc"), (-1, "cabd")]
)
def test_an_entry_is_put_in_another_place(position: int, order: str) -> None:
    of = Journey(Phase(each, rank=str(ord(each) - 80)) for each in "abcd")
    made(of, order_entry(of, "phase", "c", position))
    assert "".join(ids(of, "phase")) == order


def test_an_entry_put_where_it_is_changes_nothing() -> None:
    of = Journey(Phase(each, rank=str(ord(each) - 80)) for each in "abcd")
    assert not order_entry(of, "phase", "c", 2)


def test_steps_stay_when_their_phase_goes(of: Journey) -> None:
    made(of, remove_phase(of, "search"))
    assert ids(of, "phase") == ["buy"]
    assert [step.phase for step in of.steps] == [None, None, None, "buy", "buy"]


def test_a_supplier_goes_with_its_touches(of: Journey) -> None:
    made(of, remove_supplier(of, "agent"))
    assert [[touch.supplier for touch in step.touches] for step in of.steps] == [
        [],
        [],
        ["bank"],
        ["bank"],
        [],
    ]


def test_a_supplier_is_merged_into_another(of: Journey) -> None:
    made(of, merge_supplier(of, "agent", "bank"))
    assert of.step("b").touches == (Touch("bank", "desire", started_by="customer"),)
    assert of.step("b2").touches == (Touch("bank", "interest", "direct", "customer"),)
    assert of.suppliers[0].goal == "c"


BOTH = [
    (Touch("bank"), Touch("agent", "desire", "none", "customer", "a"), ("desire", "direct", "customer", "a")),
    (Touch("bank", "action", "none", "supplier", "b"), Touch("agent", "desire", "indirect", "customer", "a"),
     ("action", "indirect", "supplier", "b\na")),
    (Touch("bank", value="a"), Touch("agent", value="a"), (None, "direct", None, "a")),
]  # fmt: skip


@pytest.mark.parametrize(("own", "gone", "joined"), BOTH)
def test_where_both_touch_a_step_nothing_that_either_says_alone_is_lost(
    of: Journey, own: Touch, gone: Touch, joined: tuple[str | None, ...]
) -> None:
    own, gone = replace(own, extra=(("x", "1"),)), replace(gone, extra=(("x", "2"), ("y", "3")))
    of.apply(put_touches(of, {("a", "agent"): gone, ("a", "bank"): own}))
    made(of, merge_supplier(of, "agent", "bank"))
    (touch,) = of.step("a").touches
    assert (touch.aida, touch.contact, touch.started_by, touch.value) == joined
    assert touch.extra == (("x", "1"), ("y", "3"))


def test_a_supplier_merged_into_itself_stays(of: Journey) -> None:
    assert not merge_supplier(of, "bank", "bank")


def test_the_goal_of_a_merged_supplier_is_taken_over(of: Journey) -> None:
    made(of, merge_supplier(of, "bank", "agent"))
    assert of.suppliers[0].goal == "c"


def test_a_supplier_with_a_goal_keeps_it_when_another_is_merged_into_it(of: Journey) -> None:
    of.apply(edit_entry(of, "supplier", "agent", goal="d"))
    made(of, merge_supplier(of, "bank", "agent"))
    assert of.suppliers[0].goal == "d"


def test_a_segment_goes_with_what_was_said_for_it(of: Journey) -> None:
    made(of, remove_segment(of, "again"))
    assert of.step("b").skipped_by == ()
    assert of.step("c").segment_days == ()
    assert of.transition("ca").segments == ("new",)
    assert of.transition("b2c").segment_shares == (("new", 0.5),)


def test_an_arrow_of_one_segment_alone_does_not_become_everyones(of: Journey) -> None:
    made(of, remove_segment(of, "new"))
    assert "ab2" not in {each.id for each in of.transitions}
    assert of.transition("ca").segments == ("again",)
