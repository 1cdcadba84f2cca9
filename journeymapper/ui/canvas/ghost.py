"""What is carried by the pointer: a picture of it and a word on what letting go would do."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QVBoxLayout, QWidget

_BESIDE = QPoint(10, 8)
"""Where it hangs from the pointer, in pixels."""


class Ghost(QWidget):
    """Hangs over the whole window, so that it is seen on the way from a panel to the map too."""

    def __init__(self, canvas: QAbstractScrollArea) -> None:
        super().__init__(canvas)
        self.setObjectName("ghost")
        self._canvas = canvas
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.picture = QLabel()
        self.hint = QLabel()
        self.hint.setObjectName("ghost_hint")
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        left = Qt.AlignmentFlag.AlignLeft
        column.addWidget(self.picture, 0, left)
        column.addWidget(self.hint, 0, left)
        self.hide()

    def carry(self, picture: QPixmap, at: QPointF, hint: str) -> None:
        """Hangs at a place in the viewport of the canvas, or beside that, and says this."""
        window = self._canvas.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        if self.picture.pixmap().cacheKey() != picture.cacheKey():
            self.picture.setPixmap(picture)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.adjustSize()
        place = self._canvas.viewport().mapTo(window, at.toPoint()) + _BESIDE
        furthest = window.rect().bottomRight() - self.rect().bottomRight()
        self.move(max(0, min(place.x(), furthest.x())), max(0, min(place.y(), furthest.y())))
        self.show()
        self.raise_()

    def put_down(self) -> None:
        """Nothing is carried any more."""
        if self.isVisible() or self.parentWidget() is not self._canvas:
            self.hide()
            self.setParent(self._canvas)
