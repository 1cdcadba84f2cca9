"""Closing a map: in the last window the start page takes its place, which ends with the window."""

from __future__ import annotations

from journeymapper.model.session import Session
from journeymapper.ui import documents
from journeymapper.ui.editor import Editor
from journeymapper.ui.keeping import saving
from journeymapper.ui.start import starting


def close(editor: Editor) -> None:
    """Closes the map and its window; the last window stays, with the start page, unless that is there."""
    if len(editor.desk.windows) > 1 or starting.is_shown(editor):
        editor.frame.close()
    elif saving.may_close(editor):
        editor.presenting.end()
        editor.show_session(Session(documents.new_journey()))
        starting.shown(editor)
