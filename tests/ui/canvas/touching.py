"""Fingers on a touch screen: real touch events, as a system sends them."""

from functools import cache

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.ui.canvas.view import Canvas


@cache
def screen() -> QPointingDevice:
    """One touch screen for all tests: it cannot be taken away again."""
    return QTest.createTouchDevice()


class Finger:
    """One finger of a hand, on any widget; `index` tells it from others that are down."""

    def __init__(self, widget: QWidget, index: int = 0) -> None:
        self.widget = widget
        self.beside: list[Finger] = []
        """Other fingers that are down and stay where they are."""
        self.index = index
        self.at = QPoint()

    def down(self, at: QPoint) -> None:
        self._send("press", at)

    def move(self, at: QPoint) -> None:
        self._send("move", at)

    def up(self) -> None:
        self._send("release", self.at)

    def tap(self, at: QPoint) -> None:
        self.down(at)
        self.up()

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Goes there in some moves, as a finger does."""
        self.down(start)
        for part in range(1, 6):
            self.move(start + (end - start) * part / 5)
        self.up()

    def _send(self, what: str, at: QPoint) -> None:
        self.at = at
        sequence = QTest.touchEvent(self.widget, screen(), False)
        getattr(sequence, what)(self.index, at, self.widget)
        for other in self.beside:
            sequence.stationary(other.index)
        sequence.commit()
        QApplication.processEvents()


class CanvasFinger(Finger):
    """A finger on the map. Places are given in map units."""

    def __init__(self, canvas: Canvas, index: int = 0) -> None:
        super().__init__(canvas.viewport(), index)
        self.canvas = canvas

    def place(self, x: float, y: float) -> QPoint:
        return self.canvas.mapFromScene(QPointF(x, y))

    def tap_map(self, x: float, y: float) -> None:
        self.tap(self.place(x, y))

    def double_tap(self, x: float, y: float) -> None:
        self.tap_map(x, y)
        self.tap_map(x, y)

    def drag_map(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        self.drag(self.place(*start), self.place(*end))
