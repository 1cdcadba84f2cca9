"""What the supplier table holds, and that it says only what changed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from journeymapper.analysis.routes import route_order
from journeymapper.drawing.theme import THEMES
from journeymapper.i18n.language import use_language
from journeymapper.model.edits import lists
from journeymapper.model.edits.places import move
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_after, add_step, edit_steps
from journeymapper.model.edits.touches import edit_touches, put_touches, toggle_own_goal
from journeymapper.model.edits.transitions import connect, edit_transitions
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Phase, Supplier, Touch
from journeymapper.model.session import Session
from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui.panels.matrix.lines import Totals
from journeymapper.ui.panels.matrix.model import MatrixModel
from tests.model.sketch import journey

Role = Qt.ItemDataRole
SIDEWAYS, DOWN = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


class Watched:
    """A model that follows a session, what it told, and Qt's own check of all that it does."""

    def __init__(self, of: Journey) -> None:
        self.session = Session(of)
        self.model = MatrixModel(self.session, lambda: THEMES["light"])
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.session.subscribe(self.model.follow)
        self.cells: set[tuple[int, int]] = set()
        self.heads: set[tuple[Qt.Orientation, int]] = set()
        self.other: list[str] = []
        self.model.dataChanged.connect(self._hear_cells)
        self.model.headerDataChanged.connect(self._hear_heads)
        for name in ("modelReset", "layoutChanged", "rowsInserted", "rowsRemoved", "columnsInserted",
                     "columnsRemoved"):  # fmt: skip
            getattr(self.model, name).connect(self._hear(name))

    def commit(self, edit: Callable[..., Patch], *given: object, **fields: object) -> None:
        self.cells.clear()
        self.heads.clear()
        self.other.clear()
        assert self.session.commit(edit(self.session.journey, *given, **fields))
        self.check()

    def check(self) -> None:
        """The model is as one that was made of the journey as it is now."""
        fresh = MatrixModel(self.session, lambda: THEMES["light"])
        assert told(self.model) == told(fresh)

    def _hear(self, name: str) -> Callable[..., None]:
        return lambda *_: self.other.append(name)

    def _hear_cells(self, first: QModelIndex, last: QModelIndex, roles: object = None) -> None:
        self.cells |= {
            (row, column)
            for row in range(first.row(), last.row() + 1)
            for column in range(first.column(), last.column() + 1)
        }

    def _hear_heads(self, orientation: Qt.Orientation, first: int, last: int) -> None:
        self.heads |= {(orientation, at) for at in range(first, last + 1)}


def told(model: QAbstractItemModel) -> list[object]:
    """All that a model says."""
    rows, columns = range(model.rowCount()), range(model.columnCount())
    found: list[object] = [
        model.index(row, column).data(role)
        for row in rows
        for column in columns
        for role in (Role.DisplayRole, Role.AccessibleTextRole, Role.ToolTipRole)
    ]
    found += [model.headerData(at, DOWN, Role.ToolTipRole) for at in rows]
    return found + [model.headerData(at, SIDEWAYS, Role.ToolTipRole) for at in columns]


@pytest.fixture
def watched() -> Watched:
    return Watched(journey())


def text(watched: Watched, step: str, supplier: str, role: Role = Role.DisplayRole) -> object:
    model = watched.model
    return model.index(model.row_at[step], model.column_at[supplier]).data(role)


def test_it_holds_steps_by_suppliers_and_totals(watched: Watched) -> None:
    model = watched.model
    assert [row.id for row in model.rows] == ["a", "b", "b2", "c", "d"]
    assert [model.headerData(at, SIDEWAYS) for at in range(3)] == ["BA", "AG", "Total"]
    assert model.headerData(0, SIDEWAYS, Role.ToolTipRole) == "Bank"
    assert [model.headerData(at, DOWN) for at in range(6)] == [
        "1 Orient", "2a View", "2b Ask", "3 Choose", "4 Sign", "Total",
    ]  # fmt: skip
    assert model.headerData(1, DOWN, Role.AccessibleTextRole) == "2a View, Search"
    shown = [[model.index(row, column).data() for column in range(3)] for row in range(6)]
    assert shown == [
        ["", "", "0"],
        ["", "D customer", "1"],
        ["I in mind", "D customer", "2"],
        ["I in mind", "", "1"],
        ["", "", "0"],
        ["2", "2", "4"],
    ]
    assert model.totals(5, 2) == Totals(2, 0, 2)


def test_a_cell_is_said_in_full() -> None:
    model = Watched(files.load(sample_path("house-buyer", "en"))).model
    at = model.index(model.row_at["settle-financing"], model.column_at["bank"])
    assert at.data(Role.AccessibleTextRole).startswith(
        "Bank at step 14 Settle the financing: action, direct, started by customer"
    )
    empty = model.index(model.row_at["live-there"], model.column_at["bank"])
    assert empty.data(Role.AccessibleTextRole) == "Bank at step 19 Live there: nothing"
    assert empty.data(Role.ToolTipRole) is None
    end = model.index(model.row_at["settle-financing"], len(model.columns))
    assert end.data(Role.AccessibleTextRole).startswith("14 Settle the financing: ")
    assert " in all: " in end.data(Role.AccessibleTextRole)


def test_it_speaks_dutch(watched: Watched) -> None:
    use_language("nl")
    try:
        assert text(watched, "b", "agent", Role.AccessibleTextRole) == (
            "Agent bij stap 2a View: verlangen, direct, begonnen door klant"
        )
        assert text(watched, "c", "bank") == "I in gedachten"
    finally:
        use_language("en")


def test_a_mark_changes_its_cell_and_totals_only(watched: Watched) -> None:
    watched.commit(edit_touches, [("c", "agent")], aida="attention")
    assert watched.cells == {(3, 1), (3, 2), (5, 1), (5, 2)}
    assert (watched.heads, watched.other) == (set(), [])
    assert watched.model.totals(5, 1) == Totals(3, 0, 0)


def test_a_move_of_cards_changes_nothing(watched: Watched) -> None:
    watched.commit(move, {"a": (900.0, 900.0)})
    assert (watched.cells, watched.heads, watched.other) == (set(), set(), [])


def test_a_title_changes_its_heading_only(watched: Watched) -> None:
    watched.commit(edit_steps, ["c"], "edit-title", title="Decide")
    assert (watched.cells, watched.heads, watched.other) == (set(), {(DOWN, 3)}, [])


def test_a_phase_by_another_name_changes_headings_only(watched: Watched) -> None:
    watched.commit(lists.edit_entry, "phase", "buy", name="Purchase")
    assert (watched.cells, watched.heads, watched.other) == (set(), {(DOWN, 3), (DOWN, 4)}, [])


def test_a_new_step_is_put_in_without_a_reset(watched: Watched) -> None:
    watched.commit(add_after, "new", "a", (0.0, 60.0), title="New")
    assert watched.other == ["rowsInserted"]
    assert "new" in watched.model.row_at


def test_a_removed_step_takes_its_touches_off_the_totals(watched: Watched) -> None:
    watched.commit(remove, steps=["b2"])
    assert watched.other == ["rowsRemoved"]
    assert watched.model.totals(4, 2) == Totals(1, 0, 1)
    assert {(4, 0), (4, 1), (4, 2)} <= watched.cells
    watched.session.undo()
    watched.check()


def test_rows_are_sorted_anew_when_the_order_changes(watched: Watched) -> None:
    kept = [QPersistentModelIndex(watched.model.index(at, 1)) for at in range(6)]
    watched.commit(add_step, "first", (0.0, 0.0))
    watched.commit(connect, "x", "first", "a")
    assert watched.other == ["layoutChanged"]
    assert [row.id for row in watched.model.rows] == route_order(watched.session.journey)
    assert [watched.model.rows[each.row()].id for each in kept[:5]] == ["a", "b", "b2", "c", "d"]
    assert kept[5].row() == 6


def test_an_arrow_that_becomes_a_loop_changes_numbers(watched: Watched) -> None:
    assert [row.number for row in watched.model.rows] == ["1", "2a", "2b", "3", "4"]
    watched.commit(edit_transitions, ["ab2"], "way", way="loop")
    assert sorted(row.number for row in watched.model.rows) == ["1", "2", "3", "4", "5"]
    watched.session.undo()
    watched.check()


def test_suppliers_come_go_and_change_places(watched: Watched) -> None:
    watched.commit(lists.add_entry, Supplier("notary", "Notary"))
    assert watched.other == ["columnsInserted"]
    watched.commit(lists.order_entry, "supplier", "notary", 0)
    assert watched.other == ["layoutChanged"]
    assert [column.short for column in watched.model.columns] == ["NO", "BA", "AG"]
    watched.commit(lists.remove_supplier, "bank")
    assert watched.other == ["columnsRemoved"]
    assert watched.model.totals(5, 2) == Totals(2, 0, 0)
    for _ in range(3):
        watched.session.undo()
        watched.check()


def test_a_suppliers_name_color_and_goal(watched: Watched) -> None:
    watched.commit(lists.edit_entry, "supplier", "agent", name="Realtor")
    assert (watched.cells, watched.heads) == (set(), {(SIDEWAYS, 1)})
    watched.commit(lists.edit_entry, "supplier", "agent", color="#aa2200")
    assert watched.cells == {(row, 1) for row in range(5)}
    watched.commit(toggle_own_goal, "agent", "d")
    assert {column for _, column in watched.cells} == {1}


def test_without_steps_or_suppliers_there_is_no_table() -> None:
    watched = Watched(Journey())
    assert (watched.model.rowCount(), watched.model.columnCount()) == (0, 0)
    watched.commit(lists.add_entry, Supplier("s", "Shop"))
    assert (watched.model.rowCount(), watched.model.columnCount()) == (0, 0)
    watched.commit(add_step, "one", (0.0, 0.0))
    assert (watched.model.rowCount(), watched.model.columnCount()) == (2, 2)
    assert watched.model.index(0, 0).data(Role.AccessibleTextRole) == "Shop at step 1 (no title): nothing"
    watched.commit(lists.remove_supplier, "s")
    assert (watched.model.rowCount(), watched.model.columnCount()) == (0, 0)


def test_user_text_in_tooltips_is_no_markup() -> None:
    watched = Watched(journey())
    watched.commit(lists.edit_entry, "supplier", "bank", name="<b>Bank</b>")
    watched.commit(edit_steps, ["c"], "edit-title", title="<i>x")
    assert watched.model.headerData(0, SIDEWAYS, Role.ToolTipRole) == "<qt>&lt;b&gt;Bank&lt;/b&gt;</qt>"
    assert watched.model.headerData(0, SIDEWAYS, Role.AccessibleTextRole) == "<b>Bank</b>"
    assert str(text(watched, "c", "bank", Role.ToolTipRole)).startswith("<qt>&lt;b&gt;")


def test_a_value_is_set_and_a_total_is_not(watched: Watched) -> None:
    model = watched.model
    assert model.setData(model.index(3, 0), "  a talk ")
    assert text(watched, "c", "bank", Role.EditRole) == "a talk"
    assert not model.setData(model.index(3, 0), "a talk")
    assert not model.setData(model.index(3, 2), "x")
    assert not model.setData(model.index(0, 0), "")
    assert len(watched.session.history.undoable) == 1
    editable = Qt.ItemFlag.ItemIsEditable
    assert model.index(3, 0).flags() & editable
    assert not model.index(3, 2).flags() & editable


@given(st.lists(st.tuples(st.integers(0, 7), st.integers(0, 4), st.integers(0, 4)), max_size=12))
def test_after_any_edits_it_is_as_one_made_anew(edits: list[tuple[int, int, int]]) -> None:
    watched = Watched(journey())
    session = watched.session
    for number, (what, one, other) in enumerate(edits):
        of = session.journey
        steps, suppliers = [step.id for step in of.steps], [each.id for each in of.suppliers]
        step, target = (steps[at % len(steps)] if steps else "" for at in (one, other))
        supplier = suppliers[other % len(suppliers)] if suppliers else ""
        match what:
            case 0:
                session.commit(add_step(of, f"s{number}", (0, 0), title=str(number)))
            case 1 if step:
                session.commit(remove(of, steps=[step]))
            case 2 if step:
                session.commit(connect(of, f"t{number}", step, target))
            case 3:
                session.commit(lists.add_entry(of, Supplier(f"u{number}", f"Shop {number}")))
            case 4 if supplier:
                session.commit(lists.remove_supplier(of, supplier))
            case 5 if supplier:
                session.commit(lists.order_entry(of, "supplier", supplier, one % len(suppliers)))
            case 6 if step and supplier:
                session.commit(put_touches(of, {(step, supplier): Touch(supplier, "desire", "indirect")}))
            case 7:
                session.undo()
            case _:
                session.commit(lists.add_entry(of, Phase(f"p{number}", "Phase")))
        watched.check()
