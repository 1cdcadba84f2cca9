"""A finger on what lies over the map: the map does not notice."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from journeymapper.model.journey import Journey
from journeymapper.ui.canvas.editor import TitleEditor
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.touching import Finger


def test_a_finger_in_the_title_moves_the_cursor_and_typing_goes_on(
    opener: Callable[[Journey], MainWindow],
) -> None:
    window = opener(Journey())
    QTest.keyClick(window.canvas, Qt.Key.Key_N)
    field = window.canvas.findChild(TitleEditor)
    assert field is not None
    QTest.keyClicks(field, "Sign the contract")
    Finger(field.viewport()).tap(QPoint(5, field.height() // 4))
    assert window.canvas.is_writing
    assert field.textCursor().position() < 3
    QTest.keyClicks(field, "X")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert "X" in window.session.journey.steps[0].title


def test_a_finger_beside_the_title_ends_typing(opener: Callable[[Journey], MainWindow]) -> None:
    window = opener(Journey())
    QTest.keyClick(window.canvas, Qt.Key.Key_N)
    field = window.canvas.findChild(TitleEditor)
    assert field is not None
    QTest.keyClicks(field, "Sign")
    Finger(window.canvas.viewport()).tap(QPoint(12, 12))
    assert not window.canvas.is_writing
    assert [step.title for step in window.session.journey.steps] == ["Sign"]
