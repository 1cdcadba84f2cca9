"""The tables of hand-outs."""

import pytest

from journeymapper.exchange.handouts.tables import (
    action_table,
    step_rows,
    supplier_table,
    touch_text,
)
from journeymapper.i18n.insight_tables import NONE
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
