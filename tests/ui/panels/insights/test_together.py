"""Who can work together, as a table: what cells count, and that they show it on the map."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest

from journeymapper.analysis.insights import insights
from journeymapper.model.edits.lists import add_entry
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Supplier, Touch, Transition
from journeymapper.ui.panels.insights.together import TogetherTable
from tests.ui.panels.insights.conftest import Reader, Reading

KEY, ROLE = Qt.Key, Qt.ItemDataRole


@pytest.fixture
def table(reader: Reader) -> TogetherTable:
    reader.turn("together")
    return reader.panel.pages.table


def stand(table: TogetherTable, one: str, other: str) -> None:
    known = table.cells.suppliers
    table.setFocus()
    table.setCurrentIndex(table.cells.index(known.index(one), known.index(other)))


def told(table: TogetherTable, one: str, other: str, role: int = ROLE.DisplayRole) -> str:
    known = table.cells.suppliers
    found = table.cells.data(table.cells.index(known.index(one), known.index(other)), role)
    assert isinstance(found, str)
    return found


@pytest.mark.parametrize("segment", [None, "starter", "repeat-buyer"])
def test_cells_count_shared_steps_and_hand_overs(
    reader: Reader, table: TogetherTable, segment: str | None
) -> None:
    reader.look(None, segment)
    for pair in insights(reader.session.journey, segment).together:
        parts = []
        if pair.shared:
            parts.append(f"{len(pair.shared)}\u202f•")
        if pair.handovers:
            parts.append(f"{len(pair.handovers)}\u202f→")
        one, other = pair.suppliers
        assert told(table, one, other) == told(table, other, one) == " ".join(parts)


def test_each_cell_is_told_in_words(table: TogetherTable) -> None:
    role = ROLE.AccessibleTextRole
    assert told(table, "bank", "notary", role).startswith("Bank and Notary: both in contact at 2 steps")
    assert told(table, "notary", "bank", role) == told(table, "bank", "notary", role)
    assert told(table, "mover", "bank", role) == "Mover and Bank: nothing in common."
    assert told(table, "bank", "bank", role) == "Bank"
    assert "both in contact" in told(table, "bank", "notary", ROLE.ToolTipRole)


def test_heads_are_short_names_over_columns_and_names_before_rows(table: TogetherTable) -> None:
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    at = table.cells.suppliers.index("bank")
    assert table.cells.headerData(at, across) == "BA"
    assert table.cells.headerData(at, down) == "Bank"
    assert table.cells.headerData(at, across, ROLE.AccessibleTextRole) == "Bank"
    assert table.cells.headerData(at, across, ROLE.ToolTipRole) == "Bank"


def test_the_chosen_supplier_stands_out(reader: Reader, table: TogetherTable) -> None:
    def bold() -> list[str]:
        fonts = [table.cells.headerData(at, Qt.Orientation.Vertical, ROLE.FontRole) for at in range(12)]
        return [
            each
            for each, font in zip(table.cells.suppliers, fonts, strict=True)
            if isinstance(font, QFont) and font.bold()
        ]

    assert bold() == []
    reader.look("notary")
    assert bold() == ["notary"]


@pytest.mark.parametrize("how", ["click", "enter", "space"])
def test_a_cell_shows_what_it_counts(reader: Reader, table: TogetherTable, how: str) -> None:
    pair = next(
        each
        for each in insights(reader.session.journey).together
        if each.suppliers == ("bank", "selling-realtor")
    )
    stand(table, "selling-realtor", "bank")
    if how == "click":
        place = table.visualRect(table.currentIndex()).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    else:
        QTest.keyClick(table, KEY.Key_Return if how == "enter" else KEY.Key_Space)
    assert reader.canvas.selection.steps == set(pair.shared)
    assert reader.canvas.selection.transitions == set(pair.handovers)
    assert pair.shared
    assert pair.handovers


def test_an_empty_cell_shows_nothing(reader: Reader, table: TogetherTable) -> None:
    stand(table, "mover", "bank")
    QTest.keyClick(table, KEY.Key_Return)
    assert not reader.canvas.selection


def test_tab_leaves_the_table(reader: Reader, table: TogetherTable) -> None:
    stand(table, "mover", "bank")
    QTest.keyClick(table, KEY.Key_Tab)
    assert reader.sentences.hasFocus()


def test_the_list_tells_the_best_partners(reader: Reader, table: TogetherTable) -> None:
    assert reader.rows[0].text == "Who can work together best"
    best = max(
        insights(reader.session.journey).together,
        key=lambda each: (len(each.shared) + len(each.handovers), len(each.shared)),
    )
    assert reader.rows[1].steps == best.shared
    assert reader.rows[1].transitions == best.handovers
    reader.look("mover")
    assert reader.rows[0].text == "Mover can work together"
    reader.look("bank")
    reader.click("With Notary")
    assert len(reader.canvas.selection.steps) == 2


def test_the_keyboard_stays_at_its_cell(reader: Reader, table: TogetherTable) -> None:
    stand(table, "bank", "notary")
    reader.session.commit(add_entry(reader.session.journey, Supplier("x", "X")))
    reader.settle()
    index = table.currentIndex()
    assert (table.cells.suppliers[index.row()], table.cells.suppliers[index.column()]) == ("bank", "notary")


def test_an_edit_that_changes_nothing_here_leaves_the_table_alone(
    reader: Reader, table: TogetherTable
) -> None:
    resets: list[None] = []
    table.cells.modelReset.connect(lambda: resets.append(None))
    journey = reader.session.journey
    table.horizontalScrollBar().setValue(40)
    reader.session.commit(edit_steps(journey, [journey.steps[0].id], "set-mood", mood=2))
    reader.settle()
    assert resets == []
    assert table.horizontalScrollBar().value() == 40
    reader.look("bank")
    assert resets == [None]


def many(count: int) -> Journey:
    suppliers = [Supplier(f"p{at:02d}", f"Supplier {at:02d}", rank=f"{at:03d}") for at in range(count)]
    touches = [(Touch(each.id, "attention", "direct"),) for each in suppliers]
    steps = [
        Step(f"s{at:02d}", f"Step {at}", rank=f"{at:03d}", x=0, y=120 * at, touches=each)
        for at, each in enumerate(touches)
    ]
    arrows = [
        Transition(f"t{at}", steps[at].id, steps[at + 1].id, "next", rank=f"{at:03d}")
        for at in range(count - 1)
    ]
    return Journey([*suppliers, *steps, *arrows])


def test_thirty_suppliers_scroll(reading: Reading) -> None:
    reader = reading(many(30))
    reader.turn("together")
    table = reader.panel.pages.table
    assert table.cells.rowCount() == table.cells.columnCount() == 30
    assert table.horizontalScrollBar().maximum() > 0
    assert table.verticalScrollBar().maximum() > 0
    stand(table, "p28", "p29")
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    QTest.keyClick(table, KEY.Key_Return)
    assert reader.canvas.selection.transitions == {"t28"}


def test_a_few_suppliers_need_no_bar(reading: Reading) -> None:
    reader = reading(many(3))
    reader.turn("together")
    assert reader.panel.pages.table.verticalScrollBar().maximum() == 0
    assert reader.panel.pages.table.horizontalScrollBar().maximum() == 0


def test_nobody_who_can_work_together_is_told(reading: Reading) -> None:
    reader = reading(many(1))
    reader.turn("together")
    assert reader.texts() == ["No two suppliers share a step, and no arrow leads from the one to the other."]
    reader.look("p00")
    assert reader.texts()[0].startswith("Supplier 00 shares no step with another supplier")
