"""What the actions for finding do."""

from __future__ import annotations

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
    return found if isinstance(found, FindBar) else FindBar(editor.canvas)
