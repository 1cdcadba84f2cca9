"""A calm line over the top of the map: something happened to its file, and nothing has to be done at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon

_MARGIN = 12
Deed = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class OutsideBar(QFrame):
    """A sentence and a few buttons, over the canvas; the work goes on beneath it."""

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("outside_bar")
        self._canvas = canvas
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.buttons: list[QPushButton] = []
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("ph.x"))
        self.close_button.clicked.connect(self.put_away)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 7, 8, 7)
        self._row.setSpacing(10)
        self._row.addWidget(self.label)
        self._row.addWidget(self.close_button)
        canvas.installEventFilter(self)
        self.hide()

    def tell(self, text: str, deeds: Sequence[Deed]) -> None:
        """Shows this sentence with these buttons."""
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for at, (label, run) in enumerate(deeds, 1):
            button = QPushButton(label)
            button.setAutoDefault(True)
            button.clicked.connect(run)
            self._row.insertWidget(at, button)
            self.buttons.append(button)
        self.label.setText(text)
        self.setAccessibleName(text)
        self.close_button.setAccessibleName(tr("Hide"))
        self.close_button.setToolTip(tr("Hide"))
        self.setFocusProxy(self.buttons[0] if self.buttons else self.close_button)
        self.show()
        self.raise_()
        self._place()

    def put_away(self) -> None:
        """Hides; the keyboard goes to the map if it was here."""
        holder = self.window().focusWidget()
        held = holder is not None and self.isAncestorOf(holder)
        self.hide()
        if held:
            self._canvas.setFocus()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        most = self._canvas.width() - 2 * _MARGIN
        self.label.setWordWrap(False)
        self.adjustSize()
        if self.width() > most:
            self.label.setWordWrap(True)
            self.resize(most, self.heightForWidth(most))
        self.move((self._canvas.width() - self.width()) // 2, _MARGIN)
