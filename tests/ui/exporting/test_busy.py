"""Long work: a bar comes after a moment, and the work ends when somebody wants it to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.exchange.options import StoppedError
from journeymapper.ui.exporting.busy import MOMENT, Busy

pytestmark = pytest.mark.qt_log_ignore("does not support")


class Clock:
    """Goes on when it is told to."""

    seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def test_short_work_shows_no_bar(parent: QWidget) -> None:
    clock = Clock()
    with Busy(parent, "<b>Exporting</b>…", clock) as busy:
        assert QApplication.overrideCursor() is not None
        for part in (0.0, 0.5, 1.0):
            clock.seconds += MOMENT / 4
            busy(part)
        assert busy.dialog.isHidden()
    assert QApplication.overrideCursor() is None


def test_long_work_shows_how_far_it_is(parent: QWidget) -> None:
    clock = Clock()
    with Busy(parent, "Exporting…", clock) as busy:
        clock.seconds += MOMENT
        busy(0.25)
        assert busy.dialog.isVisible()
        assert busy.dialog.windowModality() == Qt.WindowModality.ApplicationModal
        assert QApplication.overrideCursor() is None  # the button can be pressed
        assert busy.dialog.value() == pytest.approx(250, abs=1)
        clock.seconds += 1
        busy(7.0)
        assert busy.dialog.value() == 999  # 1000 would be the end
        assert busy.dialog.isVisible()
    assert busy.dialog.isHidden()


def test_what_is_long_for_sure_says_so_at_once(parent: QWidget) -> None:
    with Busy(parent, "Exporting…", Clock(), is_long=True) as busy:
        assert busy.dialog.isVisible()
        assert busy.dialog.value() == 0


@pytest.mark.parametrize("by_key", [True, False])
def test_cancel_ends_the_work(parent: QWidget, qtbot: QtBot, by_key: bool) -> None:
    clock = Clock()
    with Busy(parent, "Exporting…", clock) as busy:
        clock.seconds += MOMENT
        busy(0.25)
        button = busy.dialog.findChild(QPushButton)
        assert button is not None
        if by_key:
            qtbot.keyClick(busy.dialog, Qt.Key.Key_Escape)
        else:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        clock.seconds += 1
        with pytest.raises(StoppedError):
            busy(0.5)
    assert busy.dialog.isHidden()
    assert QApplication.overrideCursor() is None
