"""All keys, from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.ui.editor import Editor


def show(editor: Editor) -> QDialog:
    """Shows them beside the work."""
    editor.dress_actions()
    dialog = KeyList(editor.frame)
    dialog.show()
    return dialog


class KeyList(QDialog):
    """A table of what can be done and with which keys; typing in the field narrows it down."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("key_list")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Keys"))
        self.resize(460, 560)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Search"))
        self.field.setClearButtonEnabled(True)
        actions = [each for each in window.findChildren(QAction) if _is_row(each) and each.shortcuts()]
        self.table = QTableWidget(len(actions), 2)
        self.table.setAccessibleName(tr("Keys"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.setHorizontalHeaderLabels([tr("Action"), tr("Keys")])
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        for row, action in enumerate(actions):
            keys = (key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())
            self.table.setItem(row, 0, QTableWidgetItem(action.icon(), action.text()))
            self.table.setItem(row, 1, QTableWidgetItem("   ".join(dict.fromkeys(keys))))
        self.field.textChanged.connect(self._narrow)
        buttons = QDialogButtonBox()
        buttons.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        for widget in (self.field, self.table, buttons):
            column.addWidget(widget)

    def _narrow(self, text: str) -> None:
        wanted = text.casefold()
        for row in range(self.table.rowCount()):
            cells = (self.table.item(row, column) for column in (0, 1))
            shown = " ".join(cell.text() for cell in cells if cell is not None)
            self.table.setRowHidden(row, wanted not in shown.casefold())


def _is_row(action: QAction) -> bool:
    return action.objectName().startswith("action_")
