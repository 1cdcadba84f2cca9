"""The actions of the map as a table model: done, text, step, who, by when."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QPalette

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.edits.actions import edit_action
from journeymapper.model.records import Action
from journeymapper.model.session import Session
from journeymapper.ui.forms import DATE
from journeymapper.ui.guard import answering
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.tables.model import Index, RecordModel, needed, read_as
from journeymapper.ui.plain import plain_tip

DONE, TEXT, STEP, OWNER, DUE = range(5)
_READ = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class ActionModel(RecordModel[Action]):
    """The actions in their order."""

    def __init__(self, session: Session, number: Callable[[str], str], say: Callable[[str], object]) -> None:
        """`number` tells how the map numbers a step."""
        super().__init__(DUE + 1, lambda: session.journey.actions, say)
        self._session = session
        self._number = number

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
        action = self.records[index.row()]
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
        text = self._text(action, index.column(), role)
        return plain_tip(str(text or "")) if role == Qt.ItemDataRole.ToolTipRole else text

    def typed(self, record: Action, column: int, text: str) -> dict[str, Any]:
        del record
        if column == TEXT:
            return {"text": needed(text)}
        if column == OWNER:
            return {"owner": text}
        if column == DUE:
            return {"due": read_as(DATE, text)}
        return {"step": None} if column == STEP else {}

    def give(self, row: int, **fields: Any) -> bool:
        return self._session.commit(edit_action(self._session.journey, self.records[row].id, **fields))

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
