"""The outline with a field above it: a few letters narrow it down, Enter goes to the step on the map."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.outline.panel import Outline


class FilteredOutline(QWidget):
    """Escape in field or list shows all steps again; Down goes into the list."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.list = Outline(session, canvas)
        self.field = QLineEdit()
        self.field.setObjectName("outline_filter")
        self.field.setClearButtonEnabled(True)
        self._clear = self.field.findChild(QToolButton)
        self.nothing = QLabel()
        self.nothing.setObjectName("outline_nothing")
        self.nothing.setTextFormat(Qt.TextFormat.PlainText)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.hide()
        above = QVBoxLayout()
        above.setContentsMargins(8, 0, 8, 4)
        above.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        QWidget.setTabOrder(self.list, self.field)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list.escaped.connect(self._escape)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(232, 300)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        self.list.release()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.field.setPlaceholderText(tr("Find a step"))
        self.field.setAccessibleName(tr("Find a step"))
        self.field.setAccessibleDescription(
            tr("Narrows the list down; Enter goes to the step on the map, Escape shows all steps")
        )
        if self._clear is not None:
            self._clear.setToolTip(tr("Show all steps"))
            self._clear.setAccessibleName(tr("Show all steps"))
        self.nothing.setText(tr("No step is called that"))
        self.list.retext()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.field.text().strip() and self.list.go_to_best():
                self._canvas.setFocus()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
            return True
        if event.key() == Qt.Key.Key_Down:
            self.list.setFocus()
            if not self.list.selectedIndexes():
                self.list.select_first()
            return True
        return False

    def _escape(self) -> None:
        """Shows all steps again; once they are, goes back to the map."""
        if self.field.text():
            self.field.clear()
        else:
            self._canvas.setFocus()

    @guarded
    def _narrow(self, text: str) -> None:
        self.list.narrow(text)
        self.nothing.setVisible(bool(text.strip()) and self.list.model().rowCount() == 0)
