"""Keys that are pressed over the map but are meant for it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from journeymapper.ui.handing import hand_over, is_alone
from journeymapper.ui.window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


def press(key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held)


def test_what_a_key_of_the_map_stands_for_is_done_there(window: MainWindow) -> None:
    window.docks["outline"].widget().setFocus()
    hand_over(window.canvas, press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier))
    assert window.canvas.hasFocus()
    assert window.canvas.selection.steps == {"one", "two"}


def test_what_cannot_be_done_now_is_not_done(window: MainWindow) -> None:
    hand_over(window.canvas, press(Qt.Key.Key_Delete))
    assert not window.session.is_modified


def test_a_key_without_meaning_only_brings_the_keyboard(window: MainWindow) -> None:
    window.docks["outline"].widget().setFocus()
    hand_over(window.canvas, press(Qt.Key.Key_F35))
    assert window.canvas.hasFocus()
    assert not window.session.is_modified


@pytest.mark.parametrize(
    ("key", "alone"), [(Qt.Key.Key_Shift, True), (Qt.Key.Key_AltGr, True), (Qt.Key.Key_N, False)]
)
def test_keys_that_mean_nothing_alone(key: Qt.Key, alone: bool) -> None:
    assert is_alone(press(key)) == alone
