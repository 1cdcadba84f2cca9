"""The way so far, and the suppliers met: lists whose rows lead to the steps that they are about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.trial.words import Row
from journeymapper.ui.plain import plain_tip

_LOW = 90
"""Pixels: a few rows."""
_STEP = Qt.ItemDataRole.UserRole


class SoFar(QListWidget):
    """Rows about steps. Enter, Space and a click lead to the step."""

    wanted = Signal(str)
    """A step is to be shown."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.itemClicked.connect(self._open)

    @answering(QSize())
    def sizeHint(self) -> QSize:
        """Little: where texts above it wrap, layouts take what a list wishes for what it needs."""
        return QSize(200, _LOW)

    def show_rows(self, rows: Iterable[Row], icons: Iterable[QIcon] = ()) -> None:
        """Shows the rows, with the last one in sight."""
        self.clear()
        signs = iter(icons)
        for row in rows:
            item = QListWidgetItem(next(signs, QIcon()), row.text)
            item.setData(_STEP, row.step)
            item.setToolTip(plain_tip(row.spoken or row.text))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken or row.text)
            if row.passes:
                font = item.font()
                font.setItalic(True)
                item.setFont(font)
                item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            self.addItem(item)
        self.setCurrentRow(self.count() - 1)
        self.scrollToBottom()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentItem())
            return
        super().keyPressEvent(event)

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(_STEP))
