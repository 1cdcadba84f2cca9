"""A layout that puts things in lines as words are put on a page."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from journeymapper.ui.guard import answering, guarded


class Flow(QLayout):
    """From left to right, then on the next line; each thing as large as it wants to be."""

    def __init__(self, parent: QWidget | None = None, gap: int = 4) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @guarded
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    @answering(0)
    def count(self) -> int:
        return len(self._items)

    @answering(None)
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @answering(None)
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @answering(Qt.Orientation(0))
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @answering(False)
    def hasHeightForWidth(self) -> bool:
        return True

    @answering(0)
    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), show=False)

    @guarded
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, show=True)

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @answering(QSize())
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, show: bool) -> int:
        """Places everything; returns how high that is."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            wanted = item.sizeHint().expandedTo(item.minimumSize())
            if line and x + wanted.width() > rect.x() + rect.width():
                x, y, line = rect.x(), y + line + self._gap, 0
            if show:
                item.setGeometry(QRect(QPoint(x, y), wanted))
            x += wanted.width() + self._gap
            line = max(line, wanted.height())
        return y + line - rect.y()
