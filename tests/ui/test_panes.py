"""The table of panels and the docks that it makes: made when seen, tabs of one place, folded and found."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.painted import WhenPainted
from journeymapper.ui.panels.tables.todo import TodoPanel
from journeymapper.ui.panes import PANES
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Opener


@pytest.fixture
def panels_when_wanted() -> None:
    """All panels are made at once here, as in use."""


@pytest.fixture
def house(opener: Opener, house_buyer: Journey) -> MainWindow:
    return opener(house_buyer)


BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea
HIDDEN = [pane.name for pane in PANES if not pane.shown]


def made(window: MainWindow) -> set[str]:
    return {name for name, dock in window.docks.items() if dock.panel is not None}


def panels(window: MainWindow) -> set[str]:
    return {name for name in window.docks.names() if window.panel_shown(name)}


def has_keyboard(window: MainWindow, name: str) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and window.docks[name].isAncestorOf(focus)


def tabs_of(window: MainWindow) -> QTabBar:
    bars = [each for each in window.findChildren(QTabBar) if each.parent() is window]
    return next(each for each in bars if each.count() and each.isVisible())


# Made when seen


def test_a_window_is_shown_before_its_hidden_panels_are_made(desk: Desk) -> None:
    desk.open_journey(documents.new_journey(), None)
    assert made(desk.windows[0]) == {"outline", "palette", "map"}


def test_once_painted_all_panels_are_there(desk: Desk) -> None:
    desk.open_journey(documents.new_journey(), None)
    QApplication.processEvents()
    QApplication.processEvents()
    window = desk.windows[0]
    assert made(window) == set(window.docks.names())


def test_who_looks_for_a_part_by_name_finds_it(desk: Desk) -> None:
    desk.open_journey(documents.new_journey(), None)
    for name in ("outline", "inspector", "matrix", "canvas"):
        found = desk.windows[0].findChild(QWidget, name)
        assert found is not None
        assert found.objectName() == name


@pytest.mark.parametrize("name", HIDDEN)
def test_a_panel_that_is_wanted_sooner_is_made_at_once(desk: Desk, name: str) -> None:
    desk.open_journey(documents.new_journey(), None)
    window = desk.windows[0]
    window.docks[name].show()
    assert made(window) == {"outline", "palette", "map", name}
    assert window.docks[name].widget().isVisible()


def test_who_asks_for_a_panel_gets_it(desk: Desk) -> None:
    desk.open_journey(documents.new_journey(), None)
    window = desk.windows[0]
    assert isinstance(window.docks["todo"].widget(), TodoPanel)
    assert not window.panel_shown("todo")


def test_a_panel_that_was_unfolded_at_the_end_is_made_at_the_start(window: MainWindow, desk: Desk) -> None:
    window.show_panel("todo", True)
    window.session.history.mark_saved()
    window.close()
    desk.open_journey(documents.new_journey(), None)
    other = desk.windows[-1]
    assert "todo" in made(other)
    assert "history" not in made(other)


def test_another_map_has_other_panels(window: MainWindow, house_buyer: Journey, qtbot: QtBot) -> None:
    QApplication.processEvents()
    before = {name: dock.panel for name, dock in window.docks.items()}
    session = Session(house_buyer)
    window.show_session(session)
    window.show_panel("todo", True)
    qtbot.waitUntil(lambda: made(window) == set(window.docks.names()))
    assert all(dock.panel is not before[name] for name, dock in window.docks.items())
    todo = window.docks["todo"].widget()
    assert isinstance(todo, TodoPanel)
    assert todo.model.rowCount() == house_buyer.count("action") > 0


def test_the_language_may_change_before_a_panel_is_made(desk: Desk) -> None:
    desk.open_journey(documents.new_journey(), None)
    window = desk.windows[0]
    desk.use_language("nl")
    desk.use_appearance("dark")
    todo = window.docks["todo"].widget()
    assert isinstance(todo, TodoPanel)
    assert todo.add.text() == "Nieuwe actie"


def test_what_waits_for_the_paint_runs_once(qtbot: QtBot) -> None:
    ran = []
    widget = QWidget()
    qtbot.addWidget(widget)
    WhenPainted(widget, lambda: ran.append(1))
    QApplication.processEvents()
    assert ran == []
    widget.show()
    qtbot.waitUntil(lambda: bool(ran))
    widget.repaint()
    QApplication.processEvents()
    assert ran == [1]


# Tabs of one place


def test_panels_at_the_bottom_are_tabs_of_one_place(window: MainWindow, qtbot: QtBot) -> None:
    window.show_panel("matrix", True)
    window.show_panel("todo", True)
    assert panels(window) >= {"todo"}
    assert not window.panel_shown("matrix")
    assert not window.docks["matrix"].isHidden()
    tabs = tabs_of(window)
    assert [tabs.tabText(at) for at in range(tabs.count())] == ["Supplier table", "Actions"]
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert window.panel_shown("matrix")
    assert not window.panel_shown("todo")
    qtbot.waitUntil(window.deeds["panel_matrix"].isChecked)
    assert not window.deeds["panel_todo"].isChecked()


@pytest.mark.parametrize("size", [(1366, 768), (1600, 950)])
@pytest.mark.parametrize("name", [pane.name for pane in PANES if pane.side == BOTTOM])
def test_a_panel_at_the_bottom_takes_a_third_of_the_window_at_most(
    window: MainWindow, qtbot: QtBot, name: str, size: tuple[int, int]
) -> None:
    window.resize(*size)
    QApplication.processEvents()
    dock = window.docks[name]
    window.show_panel(name, True)
    wanted = min(dock.sizeHint().height(), size[1] // 3)
    qtbot.waitUntil(lambda: abs(dock.height() - wanted) <= 1)
    window.resizeDocks([dock], [300], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: dock.height() == 300)
    window.show_panel(name, False)
    window.show_panel(name, True)
    QApplication.processEvents()
    assert dock.height() == 300  # the height that the user gave it


def test_a_panel_beside_another_leaves_its_height_alone(window: MainWindow, qtbot: QtBot) -> None:
    window.show_panel("matrix", True)
    matrix = window.docks["matrix"]
    window.resizeDocks([matrix], [330], Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: matrix.height() == 330)
    left = window.canvas.height()
    window.show_panel("findings", True)
    QApplication.processEvents()
    assert window.canvas.height() == left


def test_its_key_brings_a_panel_to_the_front_before_it_folds_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_panel("matrix", True)
    window.show_panel("todo", True)
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.panel_shown("matrix")
    assert has_keyboard(window, "matrix")
    qtbot.keyClick(window, Qt.Key.Key_F7)
    assert window.docks["matrix"].isHidden()
    qtbot.waitUntil(lambda: window.panel_shown("todo"))
    qtbot.waitUntil(window.deeds["panel_todo"].isChecked)


def test_f6_goes_to_the_tab_in_front_alone(window: MainWindow, qtbot: QtBot) -> None:
    for name in ("outline", "palette", "map"):
        window.show_panel(name, False)
    window.show_panel("matrix", True)
    window.show_panel("todo", True)
    window.canvas.setFocus()
    qtbot.keyClick(window.canvas, Qt.Key.Key_F6)
    assert has_keyboard(window, "todo")
    for _ in ("the line below", "the map"):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
    assert window.canvas.hasFocus()


def test_the_tab_in_front_is_remembered(window: MainWindow, opener: Opener) -> None:
    window.show_panel("todo", True)
    window.show_panel("matrix", True)
    window.session.history.mark_saved()
    window.close()
    other = opener(documents.new_journey())
    assert other.panel_shown("matrix")
    assert not other.panel_shown("todo")
    assert not other.docks["todo"].isHidden()


def test_a_title_stands_once(window: MainWindow, qtbot: QtBot) -> None:
    def title(name: str) -> QLabel:
        return window.docks[name].titleBarWidget().findChildren(QLabel)[0]

    window.show_panel("todo", True)
    assert title("todo").isVisible()
    window.show_panel("matrix", True)
    qtbot.waitUntil(lambda: not title("matrix").isVisible())
    window.show_panel("matrix", False)
    qtbot.waitUntil(title("todo").isVisible)


def test_tabs_have_a_name_in_the_language_in_use(window: MainWindow, desk: Desk) -> None:
    window.show_panel("matrix", True)
    window.show_panel("todo", True)
    tabs = tabs_of(window)
    assert tabs.accessibleName() == "Panels"
    desk.use_language("nl")
    assert tabs.accessibleName() == "Deelvensters"
    assert tabs.tabText(1) == "Acties"


# The table


def test_each_panel_is_a_row_with_an_entry_in_the_menu(window: MainWindow) -> None:
    for pane in PANES:
        action = window.deeds[f"panel_{pane.name}"]
        assert action.text() == pane.title() == window.docks[pane.name].windowTitle()
        assert action in window.menus["view"].actions()
        assert [key.toString() for key in action.shortcuts()] == list(pane.keys)
        assert window.dockWidgetArea(window.docks[pane.name]) == pane.side


def test_names_and_places_fit_together() -> None:
    seen: dict[str, Qt.DockWidgetArea] = {}
    for pane in PANES:
        assert pane.name not in seen
        assert not pane.tab_of or seen[pane.tab_of] == pane.side
        seen[pane.name] = pane.side


def test_panels_at_the_left_keep_their_height(house: MainWindow) -> None:
    house.resize(1366, 768)
    QApplication.processEvents()
    before = house.docks["outline"].height()
    house.show_panel("matrix", True)
    QApplication.processEvents()
    assert house.docks["outline"].height() == before
    assert house.docks["matrix"].geometry().left() > house.docks["outline"].geometry().right()
