"""What the actions for finding do."""

from __future__ import annotations

from functools import partial

from journeymapper.ui.editor import Editor
from journeymapper.ui.finding.bar import FindBar


def find(editor: Editor) -> None:
    """Opens the bar over the map."""
    _bar(editor).open()


def find_next(editor: Editor) -> None:
    """Goes to the next that was found."""
    _walk(editor, 1)


def find_previous(editor: Editor) -> None:
    """Goes to the previous that was found."""
    _walk(editor, -1)


def _walk(editor: Editor, direction: int) -> None:
    bar = _bar(editor)
    if not bar.isVisible():
        bar.open()
    bar.walk(direction)


def _bar(editor: Editor) -> FindBar:
    """The bar of the canvas; it is made when it is first wanted."""
    found = editor.canvas.findChild(FindBar, "find_bar")
    return found if isinstance(found, FindBar) else FindBar(editor.canvas, partial(_show_parked, editor))


def _show_parked(editor: Editor, note: str, takes_keyboard: bool) -> None:
    """Chooses a note in the parking lot, which is unfolded for it; not while panels have stepped aside."""
    # Imported when it is wanted: the panel is made with what it shows.
    from journeymapper.ui.panels.parking.panel import ParkingPanel  # noqa: PLC0415

    if editor.presenting.is_on:
        return
    holder = editor.frame.focusWidget()
    if not editor.panel_shown("parking"):
        editor.show_panel("parking", True)
    panel = editor.frame.findChild(ParkingPanel)
    if isinstance(panel, ParkingPanel):
        panel.show_note(note)
        holder = panel.list if takes_keyboard else holder
    if holder is not None:
        holder.setFocus()
