"""At the start: what programs that did not end well have left behind is offered, once a window is there."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog

from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.storage.journal.recovery import Found, Recovery
from journeymapper.ui.editor import Editor
from journeymapper.ui.guard import guarded
from journeymapper.ui.keeper import Origin
from journeymapper.ui.keeping.counts import count_steps
from journeymapper.ui.keeping.picture_list import Entry
from journeymapper.ui.keeping.recover_dialog import RecoverDialog
from journeymapper.ui.keeping.times import time_words


def offer(editor: Editor) -> RecoverDialog | None:
    """Shows what was found before this window, without stopping the program; None if there is nothing."""
    recovery = Recovery()
    if not recovery.found:
        recovery.close()
        return None
    return Offer(editor, recovery).dialog


class Offer(QObject):
    """The dialog, and what is done with its answer. It lives as long as the dialog."""

    def __init__(self, editor: Editor, recovery: Recovery) -> None:
        super().__init__()
        self._editor = editor
        self._recovery = recovery
        self._found = sorted(recovery.found, key=lambda each: each.when, reverse=True)
        entries = [_entry(recovery, found) for found in self._found]
        self.dialog = RecoverDialog(editor.frame, entries, editor.desk.theme)
        self.setParent(self.dialog)
        self.dialog.finished.connect(self._answered)
        self.dialog.open()

    @guarded
    def _answered(self, result: int) -> None:
        rows = self.dialog.rows if result == QDialog.DialogCode.Accepted else []
        chosen = [self._found[row] for row in rows]
        try:
            for found in chosen:
                if self.dialog.choice == "open":
                    self._open(found)
                elif self.dialog.choice == "discard":
                    self._recovery.discard(found)
        finally:
            self._recovery.close()

    def _open(self, found: Found) -> None:
        """Opens a map as a copy; what it came from goes only when the copy has a journal on disk."""
        with self._recovery.attempt(found):
            origin = Origin(offered=found.path, state="recovered")
            opened = self._editor.desk.open_journey(self._recovery.recover(found), self._editor, origin)
        if opened.keeper.is_safe():
            self._recovery.discard(found)


def _entry(recovery: Recovery, found: Found) -> Entry:
    where = tr("Never saved") if found.path is None else one_line(str(found.path))
    when = time_words(dt.datetime.fromtimestamp(found.when, dt.UTC))
    facts = " · ".join((when, count_steps(found.journey)))
    lines = [facts, where]
    if found.broken:
        lines.append(tr("The very last of it cannot be read."))
    title = one_line(found.journey.sheet.title) or tr("Untitled")
    return Entry(title, tuple(lines), lambda: found.journey, within=partial(recovery.attempt, found))
