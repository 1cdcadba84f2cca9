"""The row of the table of actions that takes notes off the map."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action
from journeymapper.ui.canvas import lot
from journeymapper.ui.editor import Editor


def _has_notes(editor: Editor) -> bool:
    return bool(editor.canvas.selection.notes)


PARKING = (
    Action("park", lambda: tr("Put the note in the parking lot"), lambda editor: lot.park(editor.canvas),
           "ph.tray", ("Shift+P",), "canvas", "step", enabled=_has_notes, context=("note",)),
)  # fmt: skip
