"""All keys: those of the table of actions, then those that the map alone has."""

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
from journeymapper.ui.flick import let_flick
from journeymapper.ui.icons import icon

_NATIVE = QKeySequence.SequenceFormat.NativeText


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
        self.resize(580, 600)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Search"))
        self.field.setAccessibleName(tr("Search"))
        self.field.setClearButtonEnabled(True)
        actions = [each for each in window.findChildren(QAction) if _is_row(each) and each.shortcuts()]
        rows = [(each.icon(), each.text(), _keys_of(each)) for each in actions]
        rows += [(icon(sign), text, keys) for sign, text, keys in keys_beyond_the_table()]
        self.table = QTableWidget(len(rows), 2)
        let_flick(self.table)
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
        for row, (picture, text, keys) in enumerate(rows):
            self.table.setItem(row, 0, QTableWidgetItem(picture, text))
            self.table.setItem(row, 1, QTableWidgetItem(keys))
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


def keys_beyond_the_table() -> list[tuple[str, str, str]]:
    """Icon, text and keys of what has no row in the table of actions."""
    return [*_of_the_map(), *_of_lists(), *_of_the_line()]


def _of_the_map() -> list[tuple[str, str, str]]:
    """Icon, text and keys of what the map does by itself: it has no rows in the table of actions."""
    control = QKeySequence("Ctrl+A").toString(_NATIVE)[:-1]  # as the platform writes it
    return [
        ("ph.arrows-out-cardinal", tr("Select the neighbouring step"), tr("arrow keys")),
        ("ph.hand-pointing", tr("Move what is selected a little"), tr("{key}arrow keys", key=control)),
        ("ph.line-segments", tr("Move the chosen stretch of an arrow"), tr("arrow keys")),
        ("ph.hand", tr("Move the map"), tr("Space and drag, or the wheel")),
        ("ph.monitor", tr("While presenting: dark screen, until any key"), "B"),
        ("ph.magnifying-glass", tr("Zoom"), tr("{key}wheel", key=control)),
        ("ph.tag", tr("State of the badge under the pointer, or none"), "1   2   3   4   0"),
        ("ph.tag", tr("Next or previous state of the badge under the pointer"), tr("wheel")),
        ("ph.tag", tr("Copy a badge to another card"), tr("{key}drag", key=control)),
    ]


def _of_the_line() -> list[tuple[str, str, str]]:
    """The signs that are typed behind the title of a step."""
    return [
        (
            "ph.arrow-counter-clockwise",
            tr("Behind a title: a loop back to a step, by its number or some letters"),
            ">",
        ),
        ("ph.arrow-bend-up-right", tr("Behind a title: a skip to a step"), ">>"),
        ("ph.arrow-right", tr("Behind a title: an arrow, or a skip, that comes from a step"), "<   <<"),
        (
            "ph.tag",
            tr("Behind a title: a supplier, and its state"),
            tr("{sign}bank, then a, i, d or c", sign="@"),
        ),
        ("ph.columns", tr("Behind a title: the phase"), "#"),
        ("ph.star", tr("Behind a title: a moment of truth, an assumption"), "!   ?"),
        ("ph.text-t", tr("Behind a title: what follows is no sign"), "\\"),
    ]


def _of_lists() -> list[tuple[str, str, str]]:
    """The keys of lists and of the bar for finding."""
    alt = QKeySequence("Alt+A").toString(_NATIVE)[:-1]
    enter, back = (QKeySequence(key).toString(_NATIVE) for key in ("Return", "Shift+Return"))
    return [
        (
            "ph.list-numbers",
            tr("In the list of steps: another place in the order"),
            tr("{key}arrow keys", key=alt),
        ),
        ("ph.magnifying-glass", tr("While finding: the next, the previous"), f"{enter}   {back}"),
    ]


def _keys_of(action: QAction) -> str:
    return "   ".join(dict.fromkeys(key.toString(_NATIVE) for key in action.shortcuts()))


def _is_row(action: QAction) -> bool:
    return action.objectName().startswith("action_")
