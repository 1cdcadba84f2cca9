"""Maps that were closed without being saved come back for two weeks."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeymapper.storage import files
from journeymapper.storage.journal.unwanted import unwanted
from journeymapper.ui import documents
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeping.picture_chooser import PictureChooser
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers, Opener
from tests.ui.keeping.conftest import rename


def shown(window: MainWindow, qtbot: QtBot) -> PictureChooser:
    window.deeds["unwanted"].trigger()
    dialog = next(each for each in window.findChildren(PictureChooser) if each.isVisible())
    qtbot.waitExposed(dialog)
    return dialog


def rows(dialog: PictureChooser) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


@pytest.fixture
def other(opener: Opener) -> MainWindow:
    """A window that is there after the one with the map is closed."""
    return opener(documents.new_journey())


def closed(window: MainWindow, answers: Answers) -> None:
    answers.first = "discard"
    window.deeds["close"].trigger()


def test_where_nothing_was_thrown_away_it_is_told_what_comes_here(other: MainWindow, qtbot: QtBot) -> None:
    dialog = shown(other, qtbot)
    assert any("can be brought back here" in label.text() for label in dialog.findChildren(QLabel))
    assert not dialog.open_chosen.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_was_closed_without_saving_comes_back(
    at_file: MainWindow, other: MainWindow, desk: Desk, path: Path, answers: Answers, qtbot: QtBot
) -> None:
    rename(at_file, "Mine")
    closed(at_file, answers)
    assert answers.kept
    assert files.load(path).step("one").title == "One"
    dialog = shown(other, qtbot)
    qtbot.waitUntil(lambda: rows(dialog)[0].endswith(", 2 steps"))
    assert rows(dialog)[0].startswith("Untitled, today ")
    assert str(path) in rows(dialog)[0]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    assert desk.windows == [other]
    assert other.session.journey.step("one").title == "Mine"
    assert "(recovered)" in other.windowTitle()
    assert other.isWindowModified()
    answers.save = path
    other.deeds["save"].trigger()
    assert answers.asked[-1] == str(path)


def test_where_nothing_can_be_kept_nothing_is_promised(
    at_file: MainWindow, own_folders: Path, answers: Answers, qtbot: QtBot
) -> None:
    rename(at_file, "Mine")
    at_file.keeper.leave()
    journals = own_folders / "xdg_state_home" / "journeymapper" / "journals"
    journals.rename(journals.with_name("elsewhere"))
    journals.write_bytes(b"in the way")
    at_file.keeper.begin(at_file.session)
    with qtbot.waitSignal(at_file.keeper.said):
        rename(at_file, "Mine again")
    closed(at_file, answers)
    assert answers.kept is False


def test_what_cannot_be_read_any_more_is_told(
    at_file: MainWindow, other: MainWindow, desk: Desk, answers: Answers, qtbot: QtBot
) -> None:
    rename(at_file, "Mine")
    closed(at_file, answers)
    dialog = shown(other, qtbot)
    unwanted()[0].journal.write_bytes(b"damaged")
    dialog.open_chosen.click()
    assert answers.told == ["This map cannot be read any more."]
    assert desk.windows == [other]
