"""A window that is turned to again tells what others did to its file, in a bar and not in a box."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.storage import saving
from journeymapper.ui.desk import Desk
from journeymapper.ui.keeping.bar import OutsideBar
from journeymapper.ui.window import MainWindow
from tests.ui.conftest import Answers
from tests.ui.keeping.conftest import rename, with_steps


def bar(window: MainWindow) -> OutsideBar | None:
    return next((each for each in window.canvas.findChildren(OutsideBar) if each.isVisible()), None)


def told(window: MainWindow) -> str:
    shown = bar(window)
    return "" if shown is None else shown.label.text()


def turn_to(window: MainWindow) -> None:
    """As when another program's window was before it."""
    QApplication.sendEvent(window, QEvent(QEvent.Type.ActivationChange))
    QApplication.processEvents()


def labels(window: MainWindow) -> list[str]:
    shown = bar(window)
    return [] if shown is None else [button.text() for button in shown.buttons]


def test_nothing_is_told_while_the_file_is_as_it_was(at_file: MainWindow, path: Path) -> None:
    turn_to(at_file)
    path.touch()
    turn_to(at_file)
    rename(at_file, "Mine")
    at_file.deeds["save"].trigger()
    turn_to(at_file)
    assert bar(at_file) is None


def test_a_new_map_has_no_file_to_look_at(window: MainWindow) -> None:
    turn_to(window)
    assert bar(window) is None


def test_a_change_by_others_can_be_loaded(at_file: MainWindow, path: Path, qtbot: QtBot) -> None:
    saving.write(with_steps("Theirs", "Two", "Three"), path)
    turn_to(at_file)
    assert "“trip.journey” was changed by someone else. It was replaced today" in told(at_file)
    assert labels(at_file) == ["Reload", "Compare…"]
    shown = bar(at_file)
    assert shown is not None
    qtbot.mouseClick(shown.buttons[0], Qt.MouseButton.LeftButton)
    assert at_file.session.journey.step("one").title == "Theirs"
    assert not at_file.isWindowModified()
    assert bar(at_file) is None
    rename(at_file, "Mine")
    at_file.deeds["save"].trigger()
    assert not at_file.isWindowModified()


def test_what_is_selected_may_be_gone_from_what_is_loaded(
    at_file: MainWindow, path: Path, desk: Desk
) -> None:
    at_file.canvas.select([("step", "two")])
    saving.write(with_steps("Theirs"), path)
    assert desk.reload(at_file)
    assert at_file.session.journey.count("step") == 1
    assert not at_file.canvas.selection.steps
    assert not at_file.deeds["moment_of_truth"].isEnabled()


def test_what_is_not_saved_is_not_loaded_over(
    at_file: MainWindow, desk: Desk, path: Path, qtbot: QtBot
) -> None:
    saving.write(with_steps("Theirs", "Two", "Three"), path)
    turn_to(at_file)
    rename(at_file, "Mine")
    assert labels(at_file) == ["Open theirs beside", "Compare…"]
    at_file.session.undo()
    assert labels(at_file) == ["Reload", "Compare…"]
    at_file.session.redo()
    shown = bar(at_file)
    assert shown is not None
    qtbot.mouseClick(shown.buttons[0], Qt.MouseButton.LeftButton)
    assert at_file.session.journey.step("one").title == "Mine"
    assert desk.windows[-1].session.journey.step("one").title == "Theirs"


def test_a_change_is_told_once(at_file: MainWindow, path: Path) -> None:
    saving.write(with_steps("Theirs"), path)
    turn_to(at_file)
    shown = bar(at_file)
    assert shown is not None
    shown.close_button.click()
    turn_to(at_file)
    assert bar(at_file) is None
    saving.write(with_steps("Theirs", "Again"), path)
    turn_to(at_file)
    assert told(at_file) != ""


def test_a_file_that_is_gone_can_be_saved_elsewhere(
    at_file: MainWindow, path: Path, answers: Answers, tmp_path: Path
) -> None:
    path.unlink()
    turn_to(at_file)
    assert told(at_file) == "“trip.journey” is no longer there."
    assert labels(at_file) == ["Save as…"]
    answers.save = tmp_path / "other.journey"
    shown = bar(at_file)
    assert shown is not None
    shown.buttons[0].click()
    assert at_file.session.path == tmp_path / "other.journey"
    assert bar(at_file) is None


def test_what_cannot_be_reached_is_told_when_it_is_saved(
    at_file: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreachable(_: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "stat", unreachable)
    at_file.watching.look()
    QApplication.processEvents()
    monkeypatch.undo()
    assert bar(at_file) is None


def test_a_file_that_is_no_map_now_is_told_when_it_is_to_be_loaded(
    at_file: MainWindow, path: Path, answers: Answers
) -> None:
    path.write_bytes(b"no map")
    turn_to(at_file)
    shown = bar(at_file)
    assert shown is not None
    assert "It cannot be read as a map now." in told(at_file)
    shown.buttons[0].click()
    assert "Expected JSON" in answers.told[0]
    assert at_file.session.journey.step("one").title == "One"


def test_the_keyboard_gets_to_the_bar_and_back(at_file: MainWindow, path: Path, qtbot: QtBot) -> None:
    saving.write(with_steps("Theirs"), path)
    at_file.canvas.setFocus()
    turn_to(at_file)
    assert at_file.canvas.hasFocus()
    qtbot.keyClick(at_file.canvas, Qt.Key.Key_F6)
    shown = bar(at_file)
    assert shown is not None
    assert shown.buttons[0].hasFocus()
    qtbot.keyClick(shown.buttons[0], Qt.Key.Key_Escape)
    assert bar(at_file) is None
    assert at_file.canvas.hasFocus()


def test_the_bar_speaks_the_language_in_use(at_file: MainWindow, path: Path) -> None:
    saving.write(with_steps("Theirs"), path)
    turn_to(at_file)
    at_file.deeds["language_nl"].trigger()
    assert told(at_file).startswith("“trip.journey” is door iemand anders gewijzigd.")
    assert labels(at_file) == ["Opnieuw laden", "Vergelijken…"]


def test_the_bar_stays_within_the_map(at_file: MainWindow, path: Path) -> None:
    saving.write(with_steps("Theirs"), path)
    turn_to(at_file)
    shown = bar(at_file)
    assert shown is not None
    for width in (1400, 700):
        at_file.resize(width, 700)
        QApplication.processEvents()
        assert at_file.canvas.rect().contains(shown.geometry())


def test_the_name_of_a_file_is_never_markup(desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "<b>bold<b>.journey"
    saving.write(with_steps("One"), path)
    assert desk.open_file(path, None)
    window = desk.windows[-1]
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    path.unlink()
    turn_to(window)
    shown = bar(window)
    assert shown is not None
    assert shown.label.textFormat() == Qt.TextFormat.PlainText
    assert "<b>bold<b>.journey" in shown.label.text()
