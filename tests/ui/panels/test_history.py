"""The list of what can be undone, by name."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.session import Session
from journeymapper.ui.panels.history import HistoryList
from journeymapper.ui.window import MainWindow


@pytest.fixture
def history(window: MainWindow) -> HistoryList:
    window.show_panel("history", True)
    found = window.docks["history"].findChild(HistoryList, "history")
    assert found is not None
    return found


def rename(session: Session, title: str) -> None:
    session.commit(edit_steps(session.journey, ["one"], "edit-title", title=title))


def texts(history: HistoryList) -> list[str]:
    return [history.item(row).text() for row in range(history.count())]


def click(qtbot: QtBot, history: HistoryList, row: int) -> None:
    place = history.visualItemRect(history.item(row)).center()
    qtbot.mouseClick(history.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_it_names_what_was_done(session: Session, history: HistoryList) -> None:
    assert texts(history) == ["As it was opened"]
    rename(session, "A")
    rename(session, "B")
    assert texts(history) == ["As it was opened", "Change a title: One", "Change a title: A"]
    assert history.currentRow() == 2


def test_a_click_goes_back_and_forward(session: Session, history: HistoryList, qtbot: QtBot) -> None:
    for title in ("A", "B", "C"):
        rename(session, title)
    click(qtbot, history, 1)
    assert session.journey.step("one").title == "A"
    assert history.currentRow() == 1
    assert history.item(2).font().italic()
    click(qtbot, history, 3)
    assert session.journey.step("one").title == "C"
    click(qtbot, history, 0)
    assert session.journey.step("one").title == "One"
    assert not session.is_modified


def test_enter_goes_to_a_point(session: Session, history: HistoryList, qtbot: QtBot) -> None:
    for title in ("A", "B"):
        rename(session, title)
    history.setFocus()
    qtbot.keyClick(history, Qt.Key.Key_Up)
    assert session.journey.step("one").title == "B"
    qtbot.keyClick(history, Qt.Key.Key_Return)
    assert session.journey.step("one").title == "A"


def test_it_follows_undo_elsewhere(session: Session, window: MainWindow, history: HistoryList) -> None:
    rename(session, "A")
    window.deeds["undo"].trigger()
    assert history.currentRow() == 0
    assert history.item(1).font().italic()
    rename(session, "B")
    assert texts(history) == ["As it was opened", "Change a title: One"]


def test_a_long_history_shows_its_end(session: Session, history: HistoryList, qtbot: QtBot) -> None:
    for number in range(210):
        rename(session, f"title {number}")
    assert texts(history)[0] == "Earlier"
    assert history.count() == 201
    history._go(history.count() - 3)
    assert session.journey.step("one").title == "title 207"


def test_a_hidden_list_catches_up_when_it_is_shown(
    session: Session, window: MainWindow, history: HistoryList
) -> None:
    window.show_panel("history", False)
    rename(session, "A")
    window.show_panel("history", True)
    assert history.count() == 2
