"""The tables of hand-outs."""

import pytest

from journeymapper.analysis.insights import insights
from journeymapper.exchange.handouts.tables import (
    NONE,
    action_table,
    contact_table,
    segment_table,
    step_rows,
    supplier_table,
    touch_text,
)
from journeymapper.model.records import Action, Step, Touch
from tests.drawing.maps import made, sample


@pytest.mark.parametrize(
    ("touch", "text"),
    [
        (None, ""),
        (Touch("v", "desire"), "D\u00a0direct"),
        (Touch("v", "action", "indirect"), "A!\u00a0indirect"),
        (Touch("v", "attention", "none"), "A\u00a0in mind"),
        (Touch("v"), "direct"),
    ],
)
def test_a_touch_is_a_letter_and_a_word(touch: Touch | None, text: str) -> None:
    assert touch_text(touch) == text


def test_the_supplier_table_has_steps_as_rows_and_suppliers_as_columns() -> None:
    journey = sample("en")
    table = supplier_table(journey, step_rows(journey))
    assert table.heads[:3] == ("Step", "Phase", "Evidence")
    assert list(table.heads[3:]) == [supplier.name for supplier in journey.suppliers]
    rows = {row[0]: row for row in table.rows}
    assert len(rows) == journey.count("step")
    row = rows["14 Settle the financing"]
    assert row[1:3] == ("Purchase", "reported")
    assert row[3 + table.heads[3:].index("Bank")] == "A!\u00a0direct"


def test_first_contacts_are_those_of_the_figures() -> None:
    journey = sample("en")
    table = contact_table(journey, insights(journey))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Bank"] == ("100\u00a0%", "49\u00a0%", "29\u00a0% to 77\u00a0%", "customer", "3 of 4")
    assert rows["Painter"] == ("0\u00a0%", NONE, NONE, NONE, NONE)


def test_segments_stand_beside_each_other_with_their_mix() -> None:
    journey = sample("en")
    each = [insights(journey, segment.id) for segment in journey.segments]
    table = segment_table(journey, insights(journey), each)
    assert table is not None
    assert table.heads == ("Supplier", "All routes", "Starter", "Repeat buyer", "Mix")
    assert table.rows[0] == ("Listing site (funda.nl)", "14\u00a0%", "13\u00a0%", "9\u00a0%", "11\u00a0%")
    assert table.rows[-1] == ("Duration in days", "549", "748", "365", "537")
    assert segment_table(journey, insights(journey), []) is None


def test_what_is_to_be_done_comes_before_what_is_done() -> None:
    journey = made(
        Step("a", "One"),
        Action("x", "Old", done=True),
        Action("y", "New", "a", "Ann", "2026-03-01"),
        Action("z"),
    )
    table = action_table(journey)
    assert table is not None
    assert table.rows == (
        ("New", "1 One", "Ann", "1 March 2026", "to be done"),
        (NONE, "", "", "", "to be done"),
        ("Old", "", "", "", "done"),
    )
    assert action_table(made(Step("a", "One"))) is None
