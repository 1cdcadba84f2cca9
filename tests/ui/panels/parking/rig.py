"""A person at the parking lot: what is there, and drags from its list."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.model.edits.notes import parked
from journeymapper.ui.panels.parking.panel import ParkingPanel
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def texts(window: MainWindow) -> list[str]:
    return [each.text for each in parked(window.session.journey)]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def check_undo(window: MainWindow) -> None:
    """One undo step takes the latest edit back, and redo makes it again."""
    session = window.session
    after, count = (session.journey.steps, session.journey.notes), len(session.history.undoable)
    session.undo()
    assert (session.journey.steps, session.journey.notes) != after
    assert len(session.history.undoable) == count - 1
    assert_shown(window.canvas)
    session.redo()
    assert (session.journey.steps, session.journey.notes) == after
    assert_shown(window.canvas)


class Drag:
    """A drag with the mouse from a row of the list."""

    def __init__(self, window: MainWindow, panel: ParkingPanel, row: int) -> None:
        self.window, self.view = window, panel.list.viewport()
        rect = panel.list.visualRect(panel.list.notes.index(row))
        self.at = self.view.mapToGlobal(rect.center())
        self._send(QEvent.Type.MouseButtonPress, LEFT, LEFT, NONE)

    def to(self, x: float, y: float, held: Qt.KeyboardModifier = NONE) -> None:
        canvas = self.window.canvas
        self.over(canvas.viewport().mapToGlobal(canvas.mapFromScene(QPointF(x, y))), held)

    def over(self, place: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        for at in ((self.at + place) / 2, place):
            self.at = at
            self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton, LEFT, held)

    def drop(self, held: Qt.KeyboardModifier = NONE) -> None:
        self._send(QEvent.Type.MouseButtonRelease, LEFT, Qt.MouseButton.NoButton, held)

    def _send(
        self, kind: QEvent.Type, button: Qt.MouseButton, down: Qt.MouseButton, held: Qt.KeyboardModifier
    ) -> None:
        local = QPointF(self.view.mapFromGlobal(self.at))
        QApplication.sendEvent(self.view, QMouseEvent(kind, local, QPointF(self.at), button, down, held))
