"""Faults of the program: logged, shown once, and the map can still be saved."""

import logging
import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from journeymapper.ui import errors
from journeymapper.ui.dialogs import messages as boxes
from journeymapper.ui.errors import Faults


@pytest.fixture
def faults(qapp: QApplication) -> Iterator[Faults]:
    errors.start_log()
    made = Faults()
    yield made
    made.uninstall()
    for keeper in list(errors.log.handlers):
        errors.log.removeHandler(keeper)
        keeper.close()
    for box in QApplication.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.close()
    made.deleteLater()


def shown() -> list[QMessageBox]:
    return [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox) and each.isVisible()
    ]


def break_down(faults: Faults, text: str = "<b>broken</b>") -> None:
    try:
        raise ValueError(text)
    except ValueError as error:
        faults.take((type(error), error, error.__traceback__))


def test_a_fault_is_logged_and_shown_as_plain_text(faults: Faults, qtbot: QtBot) -> None:
    break_down(faults)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    box = shown()[0]
    assert box.text() == "Something went wrong."
    assert str(errors.log_path()) in box.informativeText()
    assert "ValueError: <b>broken</b>" in box.detailedText()
    assert "ValueError: <b>broken</b>" in errors.log_path().read_text("utf-8")


def test_the_same_fault_is_shown_once_and_logged_each_time(faults: Faults, qtbot: QtBot) -> None:
    for _ in range(3):
        break_down(faults)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert errors.log_path().read_text("utf-8").count("ValueError: <b>broken</b>") == 3


def test_details_can_be_copied(faults: Faults, qtbot: QtBot) -> None:
    break_down(faults, "copy me")
    qtbot.waitUntil(lambda: len(shown()) == 1)
    box = shown()[0]
    copy = next(button for button in box.findChildren(QPushButton) if button.text() == "Copy details")
    copy.click()
    assert "copy me" in QGuiApplication.clipboard().text()
    assert box.isVisible()


def test_a_fault_of_another_thread_is_shown_by_the_window(faults: Faults, qtbot: QtBot) -> None:
    thread = threading.Thread(target=break_down, args=(faults,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(shown()) == 1)


def test_hooks_are_taken_over_and_given_back(faults: Faults) -> None:
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    faults.install()
    assert sys.excepthook is not before[0]
    assert sys.unraisablehook is not before[1]
    assert threading.excepthook is not before[2]
    faults.uninstall()
    assert (sys.excepthook, sys.unraisablehook, threading.excepthook) == before


def test_messages_of_qt_go_to_the_log(faults: Faults) -> None:
    faults.install()
    qWarning("from Qt")
    faults.uninstall()
    assert "from Qt" in errors.log_path().read_text("utf-8")


def test_ctrl_c_quits(faults: Faults, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    monkeypatch.setattr(QApplication, "quit", lambda: quits.append(True))
    faults.take((KeyboardInterrupt, KeyboardInterrupt(), None))
    assert quits == [True]
    assert shown() == []


def test_a_log_that_cannot_be_made_goes_to_standard_error(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    def fail() -> object:
        raise OSError(30, "read-only")

    monkeypatch.setattr(errors, "log_path", fail)
    assert type(errors._log_file()) is logging.StreamHandler


def test_a_report_does_not_stop_the_work(faults: Faults, qtbot: QtBot) -> None:
    box = boxes.report(None, "text", "why", "details")
    assert box.isVisible()
    box.close()
