"""Recent files, keys, messages: with real keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.storage import files
from journeymapper.ui.actions.table import ACTIONS
from journeymapper.ui.desk import Desk
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.dialogs.keys import KeyList, keys_beyond_the_table
from journeymapper.ui.dialogs.recent import RecentFiles
from journeymapper.ui.panels import colors
from journeymapper.ui.window import MainWindow

REAL_ASK, REAL_REPLACE, REAL_TELL = boxes.ask_save_first, boxes.ask_replace, boxes.tell
REAL_CHOOSE = boxes.choose
QUIET = pytest.mark.qt_log_ignore("does not support")


@pytest.fixture(autouse=True)
def closed_dialogs(qapp: QApplication) -> Iterator[None]:
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


@pytest.fixture
def recent(window: MainWindow, desk: Desk, tmp_path: Path, house_buyer: Journey) -> RecentFiles:
    for name in ("alpha", "beta", "house & garden"):
        path = tmp_path / f"{name}.journey"
        files.save(house_buyer, path)
        desk.remember_file(path)
    window.deeds["open_recent"].trigger()
    found = window.findChild(RecentFiles)
    assert found is not None
    return found


def in_sight(dialog: RecentFiles) -> list[str]:
    items = [dialog.list.item(row) for row in range(dialog.list.count())]
    return [item.text().split("\n")[0] for item in items if not item.isHidden()]


def test_recent_files_are_found_by_a_part_of_their_name(
    recent: RecentFiles, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    assert in_sight(recent) == ["house & garden.journey", "beta.journey", "alpha.journey"]
    qtbot.keyClicks(recent.field, "ALPH")
    assert in_sight(recent) == ["alpha.journey"]
    qtbot.keyClick(recent.field, Qt.Key.Key_Return)
    assert desk.windows[-1].session.path == tmp_path / "alpha.journey"


def test_arrows_in_the_field_walk_the_list(
    recent: RecentFiles, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.keyClick(recent.field, Qt.Key.Key_Down)
    assert recent.chosen() == tmp_path / "beta.journey"
    qtbot.keyClick(recent.field, Qt.Key.Key_Return)
    assert desk.windows[-1].session.path == tmp_path / "beta.journey"


def test_nothing_that_is_hidden_is_opened(recent: RecentFiles, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(recent.field, "nothing like this")
    assert in_sight(recent) == []
    assert recent.chosen() is None
    qtbot.keyClick(recent.field, Qt.Key.Key_Return)
    assert len(desk.windows) == 1
    recent.reject()  # a window with a question stays


def test_escape_opens_nothing(recent: RecentFiles, desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(recent.field, Qt.Key.Key_Escape)
    assert not recent.isVisible()
    assert len(desk.windows) == 1


def test_the_key_list_holds_every_key_of_the_table(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(KeyList)
    assert dialog is not None
    rows = range(dialog.table.rowCount())
    texts = [dialog.table.item(row, 0).text() for row in rows]  # type: ignore[union-attr] # all are filled
    beyond = len(keys_beyond_the_table())
    assert texts[:-beyond] == [row.text() for row in ACTIONS if row.keys]
    keys = [dialog.table.item(row, 1).text() for row in rows]  # type: ignore[union-attr] # as above
    assert all(keys)
    assert "1   2   3   4   0" in keys[-beyond:]
    assert "Ctrl+wheel" in keys[-beyond:]
    assert keys[-7:] == [">", ">>", "<   <<", "@bank, then a, i, d or c", "#", "!   ?", "\\"]
    icons = [dialog.table.item(row, 0).icon() for row in rows]  # type: ignore[union-attr] # as above
    assert not any(icon.isNull() for icon in icons)
    qtbot.keyClicks(dialog.field, "ctrl+shift+z")
    assert [texts[row] for row in rows if not dialog.table.isRowHidden(row)] == ["Redo"]


def test_about_names_the_program_in_plain_text(window: MainWindow) -> None:
    window.deeds["about"].trigger()
    box = window.findChild(QMessageBox, "about")
    assert box is not None
    assert box.text().startswith("JourneyMapper")
    assert box.textFormat() == Qt.TextFormat.PlainText


def press(text: str, seen: list[str]) -> None:
    """Presses a button of the box that comes up next, and notes what the box says."""

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(f"{box.text()} {box.informativeText()}".strip())
        formats = {label.textFormat() for label in box.findChildren(QLabel) if label.text()}
        buttons = {button.text(): button for button in box.findChildren(QPushButton)}
        if text in buttons:
            buttons[text].click()
        else:
            box.reject()
        assert formats == {Qt.TextFormat.PlainText}

    QTimer.singleShot(0, look)


@pytest.mark.parametrize(
    ("button", "answer"), [("Save", "save"), ("Don’t save", "discard"), ("Cancel", "cancel"), ("", "cancel")]
)
def test_the_question_before_closing(qapp: QApplication, button: str, answer: str) -> None:
    seen: list[str] = []
    press(button, seen)
    assert REAL_ASK(None, "<i>My</i> map") == answer
    assert seen == ["Save the changes to “<i>My</i> map”? Without saving they are lost."]


def test_the_question_before_closing_says_what_can_be_brought_back(qapp: QApplication) -> None:
    seen: list[str] = []
    press("", seen)
    assert REAL_ASK(None, "Map", kept=True) == "cancel"
    assert seen == [
        "Save the changes to “Map”? Without saving you can bring them back for 14 days: File, Unsaved maps."
    ]


@pytest.mark.parametrize(("button", "answer"), [("One", "one"), ("Two", "two"), ("Cancel", None), ("", None)])
def test_one_of_several_ways_is_chosen(qapp: QApplication, button: str, answer: str | None) -> None:
    seen: list[str] = []
    press(button, seen)
    ways = (("one", "One"), ("two", "Two"))
    assert REAL_CHOOSE(None, "<b>What</b>?", "why", ways, "two") == answer
    assert seen == ["<b>What</b>? why"]


def test_enter_chooses_the_usual_way_and_the_keyboard_reaches_all(qapp: QApplication, qtbot: QtBot) -> None:
    walked: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        for _ in range(3):
            holder = box.focusWidget()
            assert isinstance(holder, QPushButton)
            walked.append(holder.text())
            qtbot.keyClick(holder, Qt.Key.Key_Tab)
        qtbot.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, look)
    assert REAL_CHOOSE(None, "What?", "", (("one", "One"), ("two", "Two")), "one") == "one"
    assert sorted(walked) == ["Cancel", "One", "Two"]


@pytest.mark.parametrize(("button", "answer"), [("Replace", True), ("Cancel", False), ("", False)])
def test_the_question_before_replacing(qapp: QApplication, button: str, answer: bool) -> None:
    seen: list[str] = []
    press(button, seen)
    assert REAL_REPLACE(None, "a.png") is answer
    assert seen == ["“a.png” is already there. Replace it?"]


def test_what_is_told_is_plain_text(qapp: QApplication) -> None:
    seen: list[str] = []
    press("", seen)
    REAL_TELL(None, "<b>file</b>: wrong", "why")
    assert seen == ["<b>file</b>: wrong why"]


class _Picker:
    """Stands for the dialog of the system that picks any colour."""

    picked = QColor("#102030")

    @classmethod
    def getColor(cls, *_: object) -> QColor:
        return cls.picked


def choose_in_menu(qtbot: QtBot, row: int | None) -> None:
    """Takes a row of the menu that comes up next with the keyboard, or leaves the menu."""

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        if row is not None:
            menu.setActiveAction(menu.actions()[row])
        qtbot.keyClick(menu, Qt.Key.Key_Escape if row is None else Qt.Key.Key_Return)

    QTimer.singleShot(0, look)


@QUIET
@pytest.mark.parametrize(
    ("row", "picked", "expected"),
    [
        (0, "#102030", (None,)),
        (2, "#102030", ("#3b6fb6",)),
        (5, "#102030", ("#102030",)),
        (5, "", None),
        (None, "#102030", None),
    ],
)
def test_a_colour_is_the_themes_an_offered_one_or_any(
    window: MainWindow,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    row: int | None,
    picked: str,
    expected: object,
) -> None:
    monkeypatch.setattr(_Picker, "picked", QColor(picked))
    monkeypatch.setattr(colors, "QColorDialog", _Picker)
    choose_in_menu(qtbot, row)
    offered = ("#3b6fb6", "#0f8a83")
    assert colors.choose_color(window, QPoint(20, 20), QColor("#000000"), offered) == expected
