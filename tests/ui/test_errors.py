"""Faults of the program: logged, shown once, and the map can still be saved."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.ui import errors
from journeymapper.ui.dialogs.fault import FaultBox
from journeymapper.ui.errors import Faults
from journeymapper.ui.guard import guarded


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


def test_the_same_fault_is_shown_once_and_logged_ever_more_seldom(faults: Faults, qtbot: QtBot) -> None:
    for _ in range(150):
        break_down(faults)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    logged = errors.log_path().read_text("utf-8")
    assert logged.count("ValueError: <b>broken</b>") == 1
    assert [line.rsplit(": ", 1)[1] for line in logged.splitlines() if "times by now" in line] == [
        "10 times by now",
        "100 times by now",
    ]


def test_several_faults_share_one_box(faults: Faults, qtbot: QtBot) -> None:
    break_down(faults, "the first")
    qtbot.waitUntil(lambda: len(shown()) == 1)
    try:
        raise KeyError("the second")
    except KeyError as error:
        faults.take((type(error), error, error.__traceback__))
    qtbot.waitUntil(lambda: "the second" in shown()[0].detailedText())
    assert "the first" in shown()[0].detailedText()
    assert len(shown()) == 1


def test_after_a_box_was_closed_another_fault_is_shown(faults: Faults, qtbot: QtBot) -> None:
    break_down(faults)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    shown()[0].close()
    qtbot.waitUntil(lambda: not shown())
    qtbot.wait(0)  # the box goes with the event loop
    faults.take((KeyError, KeyError("other"), None))
    qtbot.waitUntil(lambda: len(shown()) == 1)


def test_a_box_that_went_with_its_window_does_not_keep_the_next_away(faults: Faults, qtbot: QtBot) -> None:
    around = QWidget()
    around.show()
    around.activateWindow()
    qtbot.waitUntil(around.isActiveWindow)
    break_down(faults)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    shiboken6.delete(around)
    assert shown() == []
    faults.take((KeyError, KeyError("other"), None))
    qtbot.waitUntil(lambda: len(shown()) == 1)


class Broken(QWidget):
    """Fails in each frame."""

    frames = 0

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        self.frames += 1
        with QPainter(self):
            raise ZeroDivisionError("in a frame")


def test_a_fault_in_each_frame_is_shown_once_and_not_while_painting(faults: Faults, qtbot: QtBot) -> None:
    faults.install()
    broken = Broken()
    qtbot.addWidget(broken)
    with qtbot.waitExposed(broken):
        broken.show()
    for _ in range(20):
        broken.repaint()
    assert broken.frames >= 20
    faults.uninstall()
    qtbot.waitUntil(lambda: len(shown()) == 1)
    assert errors.log_path().read_text("utf-8").count("ZeroDivisionError: in a frame") == 1


def test_the_box_offers_to_save_a_copy_and_stays(faults: Faults, qtbot: QtBot) -> None:
    rescued: list[QWidget | None] = []
    faults.rescue = rescued.append
    break_down(faults)
    qtbot.waitUntil(lambda: len(shown()) == 1)
    box = shown()[0]
    save = next(button for button in box.findChildren(QPushButton) if button.text() == "Save a copy…")
    assert box.defaultButton() is save
    save.click()
    assert rescued == [box]
    assert box.isVisible()


def test_an_endless_chain_of_causes_is_cut(faults: Faults) -> None:
    def deeper(left: int) -> None:
        if not left:
            raise ValueError("x" * 30_000)
        deeper(left - 1)

    try:
        deeper(200)
    except ValueError as error:
        faults.take((type(error), error, error.__traceback__))
    assert len(errors.log_path().read_text("utf-8")) < 21_000


def test_messages_of_qt_that_come_again_and_again_are_counted(faults: Faults) -> None:
    faults.install()
    for _ in range(25):
        qWarning("again and again")
    faults.uninstall()
    assert errors.log_path().read_text("utf-8").count("again and again") == 2


def test_what_was_told_is_forgotten_before_it_fills_the_memory() -> None:
    told = errors.Told()
    assert told.again("first") == 1
    for at in range(5000):
        assert told.again(f"kind {at}") == 1
    assert len(told._times) <= 1000
    assert told.again("first") == 1


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
    box = FaultBox(None, "details", Path("log"), None)
    box.open()
    assert box.isVisible()
    assert [each.text() for each in box.findChildren(QPushButton) if "copy" in each.text()] == []
    box.close()
