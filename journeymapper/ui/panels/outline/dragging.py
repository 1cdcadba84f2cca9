"""Rows of the outline that are dragged to another place in the order."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QListView


class RowDrag:
    """One drag: from the press on a row until the release. It only says where the rows would go."""

    def __init__(self, view: QListView, at: QPoint, deferred: bool) -> None:
        """`deferred`: the press has selected nothing yet, since what it is on is one of several selected."""
        self.deferred = deferred
        self.gap: int | None = None
        """Before which row they would go; None while it is a click as yet."""
        self._view = view
        self._start = at

    def move(self, at: QPoint) -> None:
        """The pointer is there; near an edge the list moves along."""
        far = (at - self._start).manhattanLength() >= QApplication.startDragDistance()
        if self.gap is None and not far:
            return
        rows = self._view.model().rowCount()
        index = self._view.indexAt(QPoint(10, at.y()))
        if index.isValid():
            middle = self._view.visualRect(index).center().y()
            self.gap = index.row() + (at.y() > middle)
            self._view.scrollTo(index)
            beyond = self.gap if at.y() > middle else self.gap - 1
            if 0 <= beyond < rows:
                self._view.scrollTo(self._view.model().index(beyond, 0))
        else:
            self.gap = 0 if at.y() < 0 else rows

    def line(self) -> QRect | None:
        """Where the place is marked: a thin bar between two rows."""
        if self.gap is None:
            return None
        model, width = self._view.model(), self._view.viewport().width()
        rows = model.rowCount()
        if self.gap < rows:
            y = self._view.visualRect(model.index(self.gap, 0)).top()
        else:
            y = self._view.visualRect(model.index(rows - 1, 0)).bottom() + 1
        return QRect(4, max(0, y - 1), width - 8, 3)
