"""The palette of all that can be done: a few letters and Enter do it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor
from journeymapper.ui.finding.offers import Fit, fitting, offers
from journeymapper.ui.finding.row import FIT_ROLE, ROW, FitDelegate
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import answering, guarded

_WIDTH, _TOP, _ROWS = 600, 70, 10
_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_AWAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def show(editor: Editor) -> CommandPalette:
    """Opens it over the window; one that is open already is made anew."""
    for old in editor.frame.findChildren(CommandPalette):
        old.leave()
    made = CommandPalette(editor)
    made.open()
    return made


class CommandPalette(QFrame):
    """A field and what fits it: arrows walk, Enter or a click does it, Escape leaves all as it was."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor.frame)
        self.setObjectName("command_palette")
        self._editor = editor
        self._offers = offers(editor)
        self._before: QWidget | None = editor.frame.focusWidget()
        self.field = QLineEdit()
        self.field.setObjectName("command_field")
        self.field.setPlaceholderText(tr("An action, a step, a supplier…"))
        self.field.setAccessibleName(tr("Find an action"))
        self.list = QListWidget()
        let_flick(self.list)
        self.list.setObjectName("command_list")
        self.list.setAccessibleName(tr("What can be done"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(FitDelegate(self.list))
        self.nothing = QLabel(tr("Nothing is called that"))
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(8)
        for widget in (self.field, self.list, self.nothing):
            column.addWidget(widget)
        self.field.installEventFilter(self)
        editor.frame.installEventFilter(self)
        self.field.textChanged.connect(self._fill)
        self.list.itemClicked.connect(self._do)
        self._fill("")

    def open(self) -> None:
        """Comes up with the keyboard in its field."""
        self.show()
        self.raise_()
        self.field.setFocus()

    def leave(self) -> None:
        """Goes, and gives the keyboard back."""
        had_keyboard = self.isAncestorOf(QApplication.focusWidget() or self._editor.frame)
        self._end()
        if had_keyboard and self._before is not None:
            self._before.setFocus()

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            return self._field_event(event)
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return False

    def _field_event(self, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            if event.type() == QEvent.Type.FocusOut and event.reason() not in _AWAY and self.isVisible():
                self._end()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _WALK:
                self._walk(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                item = self.list.currentItem()
                if item is not None:
                    self._do(item)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return False

    def _walk(self, event: QKeyEvent) -> None:
        """Along the list; from its end to its beginning."""
        row, last = self.list.currentRow(), self.list.count() - 1
        if event.key() == Qt.Key.Key_Down and row == last:
            self.list.setCurrentRow(0)
        elif event.key() == Qt.Key.Key_Up and row <= 0:
            self.list.setCurrentRow(last)
        else:
            QApplication.sendEvent(self.list, event)
        self._tell()

    @guarded
    def _fill(self, text: str) -> None:
        self.list.clear()
        for fit in fitting(text, self._offers, self._editor.desk.settings.used):
            item = QListWidgetItem(fit.offer.text)
            item.setData(FIT_ROLE, fit)
            said = (fit.offer.text, fit.offer.beside, fit.offer.keys)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(part for part in said if part))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.setVisible(self.list.count() > 0)
        self.nothing.setVisible(self.list.count() == 0)
        self._tell()
        self._settle()

    def _tell(self) -> None:
        """The field has the keyboard, so it says what Enter will do."""
        item = self.list.currentItem()
        said = str(item.data(Qt.ItemDataRole.AccessibleTextRole)) if item is not None else self.nothing.text()
        self.field.setAccessibleDescription(said)

    @guarded
    def _do(self, item: QListWidgetItem) -> None:
        fit = item.data(FIT_ROLE)
        assert isinstance(fit, Fit)  # noqa: S101 - our own list holds nothing else
        if fit.offer.at_canvas:
            self._before = self._editor.canvas
        self.leave()
        self._editor.desk.note_used(fit.offer.id)
        fit.offer.run()

    def _end(self) -> None:
        self.hide()
        self._editor.frame.removeEventFilter(self)
        self.deleteLater()

    def _settle(self) -> None:
        """Lies over the middle of the window, not far from its top."""
        room = self._editor.frame.size()
        rows = min(self.list.count(), _ROWS, max(3, (room.height() - 160) // ROW))
        self.list.setFixedHeight(rows * ROW + 2)
        self.setFixedWidth(min(_WIDTH, room.width() - 24))
        self._column.activate()
        self.adjustSize()
        self.move((room.width() - self.width()) // 2, _TOP)
