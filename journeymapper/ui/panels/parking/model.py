"""The parked notes as a list model."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from journeymapper.i18n.language import tr
from journeymapper.model.edits.notes import parked, write_note
from journeymapper.model.edits.remove import remove
from journeymapper.model.records import Note
from journeymapper.model.session import Session
from journeymapper.ui.guard import answering

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ParkedNotes(QAbstractListModel):
    """The notes in their order; a text that is emptied takes its note away."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.notes: list[Note] = parked(session.journey)

    def read(self) -> None:
        """Takes over how the journey is now; says only what has changed."""
        fresh = parked(self._session.journey)
        before, self.notes = self.notes, fresh
        if [each.id for each in fresh] != [each.id for each in before]:
            self.notes = before
            self.beginResetModel()
            self.notes = fresh
            self.endResetModel()
        elif fresh != before:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))

    def row_of(self, ident: str) -> int | None:
        """Where a note stands."""
        return next((at for at, each in enumerate(self.notes) if each.id == ident), None)

    @answering(0)
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.notes)

    @answering(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        text = self.notes[index.row()].text
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return text.strip() or tr("(no text)")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(text.split()) or tr("(no text)")
        return None

    @answering(False)
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        note, text = self.notes[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == note.text:
            return False
        journey = self._session.journey
        patch = write_note(journey, note.id, text) if text else remove(journey, notes=[note.id])
        return self._session.commit(patch)

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable
