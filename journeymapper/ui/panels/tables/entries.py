"""Phases, suppliers or segments as a table model: colour, name, and what else a kind has."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt
from PySide6.QtGui import QColor

from journeymapper.analysis.chances import CLOSE
from journeymapper.drawing.numbers import percent
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits import lists
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Entry, ListKind, Phase, Segment, Supplier
from journeymapper.model.session import Session
from journeymapper.ui.forms import SHARE
from journeymapper.ui.guard import answering
from journeymapper.ui.panels.tables.model import Index, RecordModel, needed, read_as
from journeymapper.ui.plain import plain_tip

COLOR, NAME, MORE = range(3)
_MIME = "application/x-journeymapper-row"
_SHORT_MOST = 3


@dataclass(frozen=True, slots=True)
class EntryKind:
    """What the panel needs to know of a kind of list."""

    kind: ListKind
    title: Callable[[], str]
    add: Callable[[], str]
    remove: Callable[[], str]
    fresh: Callable[[str, str], Entry]
    """A new one of an id and a name."""
    removal: Callable[[Journey, str], Patch]
    more: Callable[[], str] | None
    """The heading of the third column, if there is one."""
    color: Callable[[Theme, int, str | None], str]


KINDS = (
    EntryKind(
        "phase",
        lambda: tr("Phases"),
        lambda: tr("New phase"),
        lambda: tr("Remove the phase; its steps stay"),
        Phase,
        lists.remove_phase,
        None,
        Theme.phase_color,
    ),
    EntryKind(
        "supplier",
        lambda: tr("Suppliers"),
        lambda: tr("New supplier"),
        lambda: tr("Remove the supplier and its touches"),
        Supplier,
        lists.remove_supplier,
        lambda: tr("Short"),
        Theme.supplier_color,
    ),
    EntryKind(
        "segment",
        lambda: tr("Segments"),
        lambda: tr("New segment"),
        lambda: tr("Remove the segment and what was said for it alone"),
        Segment,
        lists.remove_segment,
        lambda: tr("Share"),
        Theme.supplier_color,
    ),
)


class EntryModel(RecordModel[Entry]):
    """One list of the journey."""

    def __init__(
        self, session: Session, kind: EntryKind, theme: Callable[[], Theme], say: Callable[[str], object]
    ) -> None:
        columns = MORE if kind.more is None else MORE + 1
        super().__init__(columns, lambda: session.journey.entries(kind.kind), say)
        self._session = session
        self._kind = kind
        self._theme = theme

    @answering(None)
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        if section == MORE:
            return self._kind.more() if self._kind.more else None
        return tr("Color") if section == COLOR else tr("Name")

    @answering(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.records[index.row()]
        if index.column() == COLOR:
            return _color_data(entry, role)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == MORE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        text = entry.name if index.column() == NAME else _more_text(entry)
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def typed(self, record: Entry, column: int, text: str) -> dict[str, Any]:
        if column == COLOR:
            return {"color": text or None}
        if column == NAME:
            return {"name": needed(text)}
        if isinstance(record, Supplier):
            return {"short": text[:_SHORT_MOST] or None}
        return {"share": read_as(SHARE, text)}

    def give(self, row: int, **fields: Any) -> bool:
        journey, kind = self._session.journey, self._kind.kind
        changed = self._session.commit(lists.edit_entry(journey, kind, self.records[row].id, **fields))
        together = sum(each.share or 0.0 for each in journey.segments)
        if changed and "share" in fields and together > 1 + CLOSE:
            self.say(
                tr(
                    "Together the segments are {share} of all customers: more than there are.",
                    share=percent(together),
                )
            )
        return changed

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        found = super().flags(index)
        if not index.isValid():
            return found | Qt.ItemFlag.ItemIsDropEnabled
        found |= Qt.ItemFlag.ItemIsDragEnabled
        return found if index.column() == COLOR else found | Qt.ItemFlag.ItemIsEditable

    @answering(Qt.DropAction.IgnoreAction)
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @answering([])
    def mimeTypes(self) -> list[str]:
        return [_MIME]

    @answering(None)
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, QByteArray(self.records[indexes[0].row()].id.encode()))
        return data

    @answering(False)
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        del action, column
        ident = bytes(data.data(_MIME).data()).decode()
        position = row if row >= 0 else (parent.row() if parent.isValid() else len(self.records))
        return self.move(ident, position)

    def move(self, ident: str, before: int) -> bool:
        """Puts an entry before the one that is now at this place; whether that changed anything."""
        here = self.row_of(ident)
        if here is None:
            return False
        position = before - 1 if before > here else before
        return self._session.commit(
            lists.order_entry(self._session.journey, self._kind.kind, ident, position)
        )

    def color(self, row: int) -> QColor:
        """The colour that the map shows for an entry."""
        return QColor(self._kind.color(self._theme(), row, self.records[row].color))


def _color_data(entry: Entry, role: int) -> str | None:
    if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        return tr("Color: {color}", color=entry.color or tr("as the theme has it"))
    return None


def _more_text(entry: Entry) -> str:
    if isinstance(entry, Supplier):
        return entry.short or ""
    if isinstance(entry, Segment) and entry.share is not None:
        return SHARE.show(entry.share)
    return ""
