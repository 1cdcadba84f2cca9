"""Files that were open lately, to be found by a part of their name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import answering

_KEYS_OF_THE_LIST = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def choose(editor: Editor) -> QDialog:
    """Lets the user choose one, and opens it."""
    dialog = RecentFiles(editor.frame, [Path(name) for name in editor.desk.settings.recent])

    def open_chosen() -> None:
        path = dialog.chosen()
        if path is not None:
            editor.desk.open_file(path, editor)

    dialog.accepted.connect(open_chosen)
    dialog.open()
    return dialog


class RecentFiles(QDialog):
    """A field and a list: what is typed narrows the list down, arrows walk it, Enter opens."""

    def __init__(self, parent: QWidget, paths: list[Path]) -> None:
        super().__init__(parent)
        self.setObjectName("recent_files")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Open recent"))
        self.resize(520, 420)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Search"))
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Recent files"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setSpacing(4)
        for path in paths:
            item = QListWidgetItem(f"{path.name}\n{path.parent}")
            item.setData(Qt.ItemDataRole.UserRole, str(path))
            item.setToolTip("")
            self.list.addItem(item)
        let_flick(self.list)
        self.list.itemActivated.connect(self.accept)
        self.list.currentRowChanged.connect(self._refresh)
        nothing = QLabel(tr("No files yet"))
        nothing.setVisible(not paths)
        buttons = QDialogButtonBox()
        self._open = buttons.addButton(tr("Open"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(tr("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._open.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.field, nothing, self.list, buttons):
            column.addWidget(widget)
        self.list.setCurrentRow(0)
        self._refresh()
        self.field.setFocus()

    def chosen(self) -> Path | None:
        """The file at hand, if there is one in sight."""
        item = self.list.currentItem()
        return None if item is None or item.isHidden() else Path(item.data(Qt.ItemDataRole.UserRole))

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in _KEYS_OF_THE_LIST
            and watched is self.field
        ):
            QApplication.sendEvent(self.list, event)
            return True
        return False

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        first = None
        for row in range(self.list.count()):
            item = self.list.item(row)
            path = str(item.data(Qt.ItemDataRole.UserRole)).casefold()
            item.setHidden(not all(word in path for word in words))
            if first is None and not item.isHidden():
                first = row
        self.list.setCurrentRow(-1 if first is None else first)
        self._refresh()

    def _refresh(self) -> None:
        self._open.setEnabled(self.chosen() is not None)
