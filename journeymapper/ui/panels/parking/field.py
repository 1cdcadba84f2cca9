"""The line that fills the parking lot: Enter adds a note, and the next can be typed at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.inspector.growing import GrowingEdit
from journeymapper.ui.panels.parking.lines import lines_of

_LINES = (1, 4)


class ParkingField(GrowingEdit):
    """Shift+Enter is a line break; several lines that are pasted are a note each."""

    said = Signal(object)
    """Texts of notes, in order."""

    def __init__(self) -> None:
        super().__init__("parking_field", _LINES, enter_accepts=True)
        self.setUndoRedoEnabled(True)  # of what is being typed
        self.accepted.connect(self._say)

    @answering(True)
    def event(self, event: QEvent) -> bool:
        """With nothing typed there is nothing here to undo: the key is for the note that was added last."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
            and not self.document().isUndoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def _say(self) -> None:
        text = self.text.strip()
        self.clear()
        if text:
            self._tell([text])

    @guarded
    def insertFromMimeData(self, source: QMimeData) -> None:
        lines = lines_of(source.text()) if source.hasText() else []
        if len(lines) > 1:
            self._tell(lines)
        else:
            super().insertFromMimeData(source)

    def _tell(self, texts: Sequence[str]) -> None:
        self.said.emit(texts)
