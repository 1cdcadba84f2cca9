"""The actions of the map as a table model: done, text, step, who, by when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.actions import edit_action
from journeymapper.model.records import Action
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.inspector.forms import DATE

Index = QModelIndex | QPersistentModelIndex
DONE, TEXT, STEP, OWNER, DUE = range(5)
_NOWHERE = QModelIndex()
_READ = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class ActionModel(QAbstractTableModel):
    """Every change is a commit of the session."""

    def __init__(
        self, session: Session, number: Callable[[str], str], refuse: Callable[[str], object]
    ) -> None:
        """`number` tells how the map numbers a step; `refuse` is told why a text cannot be used."""
        super().__init__()
        self._session = session
        self._number = number
        self._refuse = refuse
        self.actions: list[Action] = list(session.journey.actions)

    def read(self) -> None:
        """Takes over how the journey is now; says only what has changed."""
        fresh = list(self._session.journey.actions)
        if [each.id for each in fresh] != [each.id for each in self.actions]:
            self.beginResetModel()
            self.actions = fresh
            self.endResetModel()
        else:
            self.actions = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, DUE))

    @answering(0)
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.actions)

    @answering(0)
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else DUE + 1

    @answering(None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and section == DONE:
            return tr("Done")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return ("", tr("What"), tr("At step"), tr("Who"), tr("By when"))[section]

    @answering(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        action = self.actions[index.row()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == DONE:
            return icon("ph.check-square" if action.done else "ph.square")
        if role == Qt.ItemDataRole.FontRole and action.done and index.column() == TEXT:
            font = QFont(QGuiApplication.font())
            font.setStrikeOut(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole and action.done:
            return QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText)
        if role not in _READ:
            return None
        if index.column() == DONE:
            return None if role == Qt.ItemDataRole.DisplayRole else _spoken(action)
        return self._text(action, index.column(), role)

    @answering(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        text = str(value or "").strip()
        if index.column() == TEXT:
            return bool(text) and self.give(index.row(), text=text)
        if index.column() == OWNER:
            return self.give(index.row(), owner=text)
        try:
            return self.give(index.row(), due=DATE.read(text))
        except ValueError:
            self._refuse(DATE.expected())
            return False

    def give(self, row: int, **fields: Any) -> bool:
        """Gives an action other values; whether that changed anything."""
        return self._session.commit(edit_action(self._session.journey, self.actions[row].id, **fields))

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        editable = index.isValid() and index.column() in (TEXT, OWNER, DUE)
        return found | Qt.ItemFlag.ItemIsEditable if editable else found

    def _text(self, action: Action, column: int, role: int) -> str:
        if column == TEXT:
            return action.text if role == Qt.ItemDataRole.EditRole else one_line(action.text)
        if column == OWNER:
            return action.owner
        if column == DUE:
            return action.due or ""
        if action.step is None:
            return ""
        title = one_line(self._session.journey.step(action.step).title) or tr("(no title)")
        return f"{self._number(action.step)}  {title}"


def _spoken(action: Action) -> str:
    return tr("done") if action.done else tr("to be done")
