"""What was done, by name: a click goes back, or forward, to that point."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import edit_name
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering, guarded

_SHOWN_MOST = 200


class HistoryList(QListWidget):
    """The latest edits, oldest first; the present point is the current row, what was undone stands below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history")
        self._session = session
        self._first = 0
        self._unsubscribe = session.subscribe(self._follow)
        self.itemClicked.connect(lambda item: self._go(self.row(item)))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.retext()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(220, 300)

    def release(self) -> None:
        """Listens no more: the window has another map."""
        self._unsubscribe()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.setAccessibleName(tr("History"))
        self.setAccessibleDescription(tr("What was done; Enter goes back or forward to that point"))
        self._fill()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._go(self.currentRow())
            return
        super().keyPressEvent(event)

    def _follow(self, patch: Patch) -> None:
        del patch
        if self.isVisible():
            self._fill()

    @guarded
    def showEvent(self, event: object) -> None:
        self._fill()
        super().showEvent(event)  # type: ignore[arg-type]

    def _fill(self) -> None:
        history = self._session.history
        done = list(reversed(history.undoable))
        self._first = max(0, len(done) - _SHOWN_MOST)
        self.clear()
        self.addItem(tr("As it was opened") if not self._first else tr("Earlier"))
        for patch in done[self._first :]:
            self.addItem(_named(patch))
        for patch in history.redoable[:_SHOWN_MOST]:
            item = QListWidgetItem(_named(patch))
            item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
            font = item.font()
            font.setItalic(True)
            item.setFont(font)
            item.setToolTip(tr("Undone: a click makes it again"))
            self.addItem(item)
        self.setCurrentRow(len(done) - self._first)
        self.scrollTo(self.currentIndex() if self.currentIndex().isValid() else QModelIndex())

    def _go(self, row: int) -> None:
        """Undoes or makes again until so many edits stand."""
        wanted = self._first + row
        while len(self._session.history.undoable) > wanted and self._session.undo():
            pass
        while len(self._session.history.undoable) < wanted and self._session.redo():
            pass
        self._fill()


def _named(patch: Patch) -> str:
    return " ".join(edit_name(patch).split())
