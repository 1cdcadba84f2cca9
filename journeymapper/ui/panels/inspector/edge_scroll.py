"""A long panel scrolls on while an item is dragged near its upper or lower edge."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QScrollArea, QWidget

from journeymapper.ui.canvas.drift import Drift


class EdgeScroll:
    """Scrolls the area that a widget lies in, if it lies in one."""

    def __init__(self, widget: QWidget, scrolled: Callable[[], None]) -> None:
        """`scrolled` is called after each push."""
        self._widget = widget
        self._scrolled = scrolled
        self._drift = Drift(self._push, widget)

    def follow(self, height: int) -> None:
        """The pointer is at a height on the screen, in pixels."""
        area = self._area()
        if area is not None:
            room = QRectF(area.viewport().rect())
            y = area.viewport().mapFromGlobal(QPoint(0, height)).y()
            self._drift.follow(QPointF(room.center().x(), y), room)

    def stop(self) -> None:
        """The panel stays where it is."""
        self._drift.stop()

    def _push(self, by: QPointF) -> None:
        area = self._area()
        if area is not None:
            bar = area.verticalScrollBar()
            bar.setValue(bar.value() - round(by.y()))
            self._scrolled()

    def _area(self) -> QScrollArea | None:
        above = self._widget.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        return above
