"""Phases, suppliers and segments: adding, naming, colouring, ordering, removing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.routes import give_to
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.panels.tables import lists as lists_module
from journeymapper.ui.panels.tables.entries import COLOR, MORE, NAME
from journeymapper.ui.panels.tables.lists import EntryPanel, ListsPanel
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener


def panel_of(window: MainWindow, kind: str) -> EntryPanel:
    whole = window.docks["map"].findChild(ListsPanel, "lists")
    assert whole is not None
    names = list(whole.panels)
    at = [str(name) for name in names].index(kind)
    whole.setCurrentIndex(at)
    return whole.panels[names[at]]


@pytest.fixture
def phases(window: MainWindow) -> EntryPanel:
    return panel_of(window, "phase")


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


@pytest.fixture
def one_undo_step(window: MainWindow) -> Iterator[None]:
    """Whatever the test does is one undo step that restores the map to the byte."""
    before = encode(window.session.journey)
    yield
    assert len(window.session.history.undoable) == 1
    window.session.undo()
    assert encode(window.session.journey) == before


def names(session: Session) -> list[str]:
    return [phase.name for phase in session.journey.phases]


def type_over(qtbot: QtBot, panel: EntryPanel, text: str) -> None:
    editor = panel.table.findChild(QLineEdit)
    assert editor is not None
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.table.state() != QAbstractItemView.State.EditingState)


def stand_at(panel: EntryPanel, row: int, column: int) -> QModelIndex:
    index = panel.model.index(row, column)
    panel.table.setFocus()
    panel.table.setCurrentIndex(index)
    return index


def test_a_new_phase_is_named_at_once(window: MainWindow, phases: EntryPanel, qtbot: QtBot) -> None:
    qtbot.mouseClick(phases.add, Qt.MouseButton.LeftButton)
    type_over(qtbot, phases, "Aftermath")
    assert names(window.session)[-1] == "Aftermath"
    window.session.undo()
    window.session.undo()
    assert len(names(window.session)) == 5


@pytest.mark.usefixtures("one_undo_step")
@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_name_is_changed_with_the_keyboard(
    window: MainWindow, phases: EntryPanel, qtbot: QtBot, key: Qt.Key
) -> None:
    stand_at(phases, 1, NAME)
    qtbot.keyClick(phases.table, key)
    type_over(qtbot, phases, "Contact")
    assert names(window.session)[1] == "Contact"


def test_a_name_is_never_blank(window: MainWindow, phases: EntryPanel, qtbot: QtBot) -> None:
    stand_at(phases, 1, NAME)
    qtbot.keyClick(phases.table, Qt.Key.Key_F2)
    type_over(qtbot, phases, "  ")
    assert names(window.session)[1] == "Communication"
    assert not window.session.history.can_undo
    assert told(window) == "This cannot be empty: the old text stays."


@pytest.mark.usefixtures("one_undo_step")
def test_a_phase_is_removed_and_its_steps_stay(window: MainWindow, phases: EntryPanel, qtbot: QtBot) -> None:
    stand_at(phases, 0, NAME)
    qtbot.mouseClick(phases.remove, Qt.MouseButton.LeftButton)
    assert len(names(window.session)) == 4
    assert window.session.journey.step("one").phase is None
    assert phases.table.currentIndex().row() == 0


@pytest.mark.usefixtures("one_undo_step")
def test_delete_at_a_name_removes_the_entry_and_no_step(
    window: MainWindow, phases: EntryPanel, qtbot: QtBot
) -> None:
    window.canvas.select([("step", "one")])
    stand_at(phases, 4, NAME)
    qtbot.keyClick(phases.table, Qt.Key.Key_Delete)
    assert len(names(window.session)) == 4
    assert window.session.journey.count("step") == 2


def test_the_last_of_a_list_can_be_removed(window: MainWindow, phases: EntryPanel) -> None:
    stand_at(phases, 0, NAME)
    for _ in range(5):
        phases.remove_one()
    assert names(window.session) == []
    assert not phases.remove.isEnabled()
    phases.remove_one()
    phases.shift(1)
    assert names(window.session) == []


@pytest.mark.usefixtures("one_undo_step")
def test_the_order_is_changed_with_the_buttons(window: MainWindow, phases: EntryPanel, qtbot: QtBot) -> None:
    stand_at(phases, 1, NAME)
    qtbot.mouseClick(phases.down, Qt.MouseButton.LeftButton)
    assert names(window.session)[1:3] == ["Choice", "Communication"]
    assert phases.table.currentIndex().row() == 2


def test_the_ends_of_a_list_cannot_be_passed(window: MainWindow, phases: EntryPanel) -> None:
    stand_at(phases, 0, NAME)
    assert (phases.up.isEnabled(), phases.down.isEnabled()) == (False, True)
    phases.shift(-1)
    stand_at(phases, 4, NAME)
    assert (phases.up.isEnabled(), phases.down.isEnabled()) == (True, False)
    phases.shift(1)
    assert not window.session.history.can_undo


@pytest.mark.parametrize(
    ("start", "before", "expected"),
    [
        (0, 3, ["Communication", "Choice", "Search and orientation", "Purchase", "Use"]),
        (4, 0, ["Use", "Search and orientation", "Communication", "Choice", "Purchase"]),
        (1, 5, ["Search and orientation", "Choice", "Purchase", "Use", "Communication"]),
        (2, 2, ["Search and orientation", "Communication", "Choice", "Purchase", "Use"]),
        (2, 3, ["Search and orientation", "Communication", "Choice", "Purchase", "Use"]),
    ],
)
def test_the_order_is_changed_by_dragging(
    window: MainWindow, phases: EntryPanel, start: int, before: int, expected: list[str]
) -> None:
    model = phases.model
    data = model.mimeData([model.index(start, NAME)])
    model.dropMimeData(data, Qt.DropAction.MoveAction, before, 0, QModelIndex())
    assert names(window.session) == expected


def test_a_drop_of_something_else_changes_nothing(window: MainWindow, phases: EntryPanel) -> None:
    suppliers = panel_of(window, "segment")
    suppliers.add_one()
    data = suppliers.model.mimeData([suppliers.model.index(0, NAME)])
    assert not phases.model.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())


@pytest.mark.usefixtures("one_undo_step")
def test_a_colour_is_chosen(
    window: MainWindow, phases: EntryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists_module, "choose_color", lambda *_: ("#123456",))
    index = stand_at(phases, 2, COLOR)
    qtbot.mouseClick(
        phases.table.viewport(), Qt.MouseButton.LeftButton, pos=phases.table.visualRect(index).center()
    )
    assert window.session.journey.phases[2].color == "#123456"


def test_a_colour_becomes_the_themes_again(
    window: MainWindow, phases: EntryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists_module, "choose_color", lambda *_: ("#123456",))
    stand_at(phases, 2, COLOR)
    qtbot.keyClick(phases.table, Qt.Key.Key_Return)
    assert window.session.journey.phases[2].color == "#123456"
    qtbot.keyClick(phases.table, Qt.Key.Key_Delete)
    assert window.session.journey.phases[2].color is None


def test_a_choice_that_is_called_off_changes_nothing(
    window: MainWindow, phases: EntryPanel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lists_module, "choose_color", lambda *_: None)
    stand_at(phases, 2, COLOR)
    qtbot.keyClick(phases.table, Qt.Key.Key_Space)
    assert not window.session.history.can_undo


def test_suppliers_have_a_short_name_of_three_letters(house: MainWindow, qtbot: QtBot) -> None:
    panel = panel_of(house, "supplier")
    stand_at(panel, 0, MORE)
    qtbot.keyClick(panel.table, Qt.Key.Key_F2)
    type_over(qtbot, panel, "ABCD")
    assert house.session.journey.suppliers[0].short == "ABC"
    qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    assert house.session.journey.suppliers[0].short is None


@pytest.mark.parametrize(
    ("typed", "share"),
    [("40", 0.4), ("12,5 %", 0.125), ("100%", 1.0), ("0", 0.0), ("", None), ("many", 0.65), ("140", 0.65)],
)
def test_segments_have_a_share_in_per_cent(
    house: MainWindow, qtbot: QtBot, typed: str, share: float | None
) -> None:
    panel = panel_of(house, "segment")
    panel.model.setData(panel.model.index(0, MORE), "65")
    panel.model.setData(panel.model.index(0, MORE), typed)
    found = house.session.journey.segments[0]
    assert getattr(found, "share", None) == share


def told(window: MainWindow) -> str:
    return window.statusBar().currentMessage()


@pytest.mark.parametrize("typed", ["140", "-1", "many", "nan", "1e2"])
def test_what_is_no_share_is_told(house: MainWindow, typed: str) -> None:
    model = panel_of(house, "segment").model
    assert not model.setData(model.index(0, MORE), typed)
    assert told(house) == "Expected a percentage from 0 to 100."
    assert not house.session.history.can_undo


def test_segments_of_more_than_all_customers_are_told(house: MainWindow) -> None:
    model = panel_of(house, "segment").model
    for typed, said in (("45", ""), ("45,1", "Together the segments are 100.1\u00a0% of all customers")):
        model.setData(model.index(0, MORE), typed)
        assert told(house).startswith(said)
        assert bool(told(house)) == bool(said)
    assert model.setData(model.index(1, MORE), "54,9")
    assert model.setData(model.index(0, NAME), "Other")


def test_a_share_is_written_as_the_language_has_it(house: MainWindow) -> None:
    model = panel_of(house, "segment").model
    model.setData(model.index(0, MORE), "12.5")
    assert model.index(0, MORE).data() == "12.5 %"
    house.desk.use_language("nl")
    assert model.index(0, MORE).data() == "12,5 %"


def test_a_segment_goes_with_what_was_said_for_it(house: MainWindow) -> None:
    panel = panel_of(house, "segment")
    gone = house.session.journey.segments[-1].id
    stand_at(panel, house.session.journey.count("segment") - 1, NAME)
    panel.remove_one()
    assert not any(gone in step.skipped_by for step in house.session.journey.steps)


def test_arrows_that_go_with_a_segment_are_told(house: MainWindow) -> None:
    panel = panel_of(house, "segment")
    segment, *others = house.session.journey.segments
    arrow = house.session.journey.transitions[0].id
    for each in others:
        house.session.commit(give_to(house.session.journey, [arrow], each.id, open_to=False))
    stand_at(panel, 1, NAME)
    panel.remove_one()
    assert told(house) == ""
    stand_at(panel, 0, NAME)
    panel.remove_one()
    assert house.session.journey.get("transition", arrow) is None
    assert told(house) == "Arrows that nobody else took went with it: 1."
    house.session.undo()
    assert house.session.journey.transition(arrow).segments == (segment.id,)


def test_tab_leaves_the_table(window: MainWindow, phases: EntryPanel, qtbot: QtBot) -> None:
    stand_at(phases, 1, NAME)
    qtbot.keyClick(phases.table, Qt.Key.Key_Tab)
    assert not phases.table.hasFocus()
    assert window.session.journey.count("step") == 2


def test_typing_in_a_table_is_no_key_of_the_canvas(
    window: MainWindow, phases: EntryPanel, qtbot: QtBot
) -> None:
    window.canvas.select([("step", "one")])
    stand_at(phases, 1, NAME)
    qtbot.keyClick(phases.table, Qt.Key.Key_N)
    type_over(qtbot, phases, "new name")
    assert window.session.journey.count("step") == 2
    assert names(window.session)[1] == "new name"


def test_the_tables_follow_undo(window: MainWindow, phases: EntryPanel) -> None:
    stand_at(phases, 0, NAME)
    phases.remove_one()
    assert phases.model.rowCount() == 4
    window.session.undo()
    assert phases.model.rowCount() == 5
    assert phases.model.index(0, NAME).data() == "Search and orientation"


def test_what_a_screen_reader_hears(window: MainWindow, phases: EntryPanel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert phases.model.index(0, COLOR).data(role) == "Color: as the theme has it"
    assert phases.model.index(0, NAME).data(role) == "Search and orientation"
    assert phases.table.accessibleName() == "Phases"
    headings = [phases.model.headerData(at, Qt.Orientation.Horizontal) for at in range(2)]
    assert headings == ["Color", "Name"]
