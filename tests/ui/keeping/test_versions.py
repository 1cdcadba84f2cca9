"""Earlier versions of a map, from the first save to the way back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeymapper.storage import files, saving
from journeymapper.storage.backups import folder_of, versions_of
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeping.picture_chooser import PictureChooser
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers
from tests.ui.keeping.conftest import rename, with_steps


def shown(window: MainWindow, qtbot: QtBot) -> PictureChooser:
    window.deeds["versions"].trigger()
    dialog = next(each for each in window.findChildren(PictureChooser) if each.isVisible())
    qtbot.waitExposed(dialog)
    return dialog


def rows(dialog: PictureChooser) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def reopened(desk: Desk, window: MainWindow, path: Path) -> MainWindow:
    window.close()
    assert desk.open_file(path, None)
    return desk.windows[-1]


def test_a_map_without_a_file_has_none(window: MainWindow) -> None:
    assert not window.deeds["versions"].isEnabled()


def test_before_the_first_save_it_is_told_how_versions_come_about(at_file: MainWindow, qtbot: QtBot) -> None:
    dialog = shown(at_file, qtbot)
    assert any("There are no earlier versions" in label.text() for label in dialog.findChildren(QLabel))
    assert not dialog.list.isVisible()
    assert not dialog.open_chosen.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_from_save_to_save_and_back_to_the_first(
    at_file: MainWindow, desk: Desk, path: Path, qtbot: QtBot, answers: Answers
) -> None:
    first = path.read_bytes()
    rename(at_file, "Second")
    at_file.deeds["save"].trigger()
    window = reopened(desk, at_file, path)
    rename(window, "Third")
    window.deeds["save"].trigger()
    third = path.read_bytes()

    dialog = shown(window, qtbot)
    qtbot.waitUntil(lambda: all("2 steps · " in row for row in rows(dialog)))
    assert all(row.startswith("today ") and row.endswith(" kB") for row in rows(dialog))
    assert dialog.list.count() == 2
    assert dialog.list.hasFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)

    beside = desk.windows[-1]
    assert beside is not window
    assert beside.session.journey.step("one").title == "One"
    assert beside.session.path is None
    assert "(earlier version)" in beside.windowTitle()
    assert not beside.isWindowModified()
    assert window.session.journey.step("one").title == "Third"
    assert path.read_bytes() == third

    answers.save = path
    beside.deeds["save"].trigger()
    assert answers.asked == [str(path)]
    assert path.read_bytes() == first
    assert "(earlier version)" not in beside.windowTitle()
    assert versions_of(path)[0].path.read_bytes() == third


def test_versions_are_those_of_the_file_in_a_copy_too(
    at_file: MainWindow, desk: Desk, path: Path, qtbot: QtBot
) -> None:
    rename(at_file, "Second")
    at_file.deeds["save"].trigger()
    dialog = shown(at_file, qtbot)
    dialog.open_chosen.click()
    beside = desk.windows[-1]
    assert beside.deeds["versions"].isEnabled()
    assert rows(shown(beside, qtbot))


def test_a_version_that_is_damaged_is_told(
    at_file: MainWindow, desk: Desk, path: Path, qtbot: QtBot, answers: Answers
) -> None:
    rename(at_file, "Second")
    at_file.deeds["save"].trigger()
    versions_of(path)[0].path.write_bytes(b"damaged")
    dialog = shown(at_file, qtbot)
    qtbot.wait(50)
    dialog.open_chosen.click()
    assert "Expected JSON" in answers.told[0]
    assert desk.windows == [at_file]


def test_versions_that_cannot_be_listed_are_told(at_file: MainWindow, path: Path, answers: Answers) -> None:
    folder = folder_of(path)
    folder.parent.mkdir(parents=True)
    folder.write_bytes(b"in the way")
    at_file.deeds["versions"].trigger()
    assert len(answers.told) == 1
    assert str(path) in answers.told[0]


def test_saving_over_a_file_that_another_window_shows_is_noticed_there(
    at_file: MainWindow, desk: Desk, path: Path, qtbot: QtBot, answers: Answers
) -> None:
    rename(at_file, "Second")
    at_file.deeds["save"].trigger()
    shown(at_file, qtbot).open_chosen.click()
    answers.save = path
    desk.windows[-1].deeds["save"].trigger()
    rename(at_file, "Third")
    answers.told.clear()
    at_file.deeds["save"].trigger()
    assert "was changed by someone else" in answers.told[0]
    assert files.load(path).step("one").title == "One"


def test_the_dialog_stands_in_dutch(at_file: MainWindow, path: Path, qtbot: QtBot) -> None:
    saving.save(with_steps("X"), path, backup=True)
    at_file.deeds["language_nl"].trigger()
    dialog = shown(at_file, qtbot)
    assert dialog.windowTitle() == "Eerdere versies"
    assert dialog.open_chosen.text() == "Ernaast openen"
    assert rows(dialog)[0].startswith("vandaag ")


@pytest.mark.parametrize("folder", ["journals", "versions"])
def test_a_state_folder_that_cannot_be_written_to_stops_nothing(
    desk: Desk, path: Path, own_folders: Path, qtbot: QtBot, answers: Answers, folder: str
) -> None:
    state = own_folders / "xdg_state_home" / "journeymapper"
    state.mkdir(parents=True)
    (state / folder).write_bytes(b"in the way")
    assert desk.open_file(path, None)
    window = desk.windows[-1]
    qtbot.waitExposed(window)
    rename(window, "Mine")
    if folder == "journals":
        qtbot.waitUntil(lambda: window.status.currentMessage().startswith("Save often"))
    window.deeds["save"].trigger()
    assert files.load(path).step("one").title == "Mine"
    assert answers.told == []
    assert ("without a version" in window.status.currentMessage()) == (folder == "versions")
    window.close()
    assert desk.windows == []
