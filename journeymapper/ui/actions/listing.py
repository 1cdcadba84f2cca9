"""The rows of the table of actions that take text as steps: a list that is pasted."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action
from journeymapper.ui.canvas import clipboard, commands
from journeymapper.ui.editor import Editor


def paste_list(editor: Editor) -> None:
    """Asks for a list, with what is on the clipboard if that has several lines."""
    # Imported when it is first wanted, as all dialogs.
    from journeymapper.ui.dialogs import paste_list as dialog  # noqa: PLC0415

    dialog.ask(editor, _lines_on_clipboard())


def paste(editor: Editor) -> None:
    """Puts in what was copied from a map; text of several lines is looked at as a list first."""
    if _lines_on_clipboard():
        paste_list(editor)
    else:
        commands.paste(editor.canvas)


def _lines_on_clipboard() -> str:
    """The text on the clipboard, if it has several lines and is none of ours."""
    data = QApplication.clipboard().mimeData()
    if data is None or data.hasFormat(clipboard.JOURNEY) or not data.hasText():
        return ""
    text = data.text()
    return text if sum(bool(line.strip()) for line in text.splitlines()) > 1 else ""


PASTING = (
    Action("paste", lambda: tr("Paste"), paste, "ph.clipboard", ("Ctrl+V",), "canvas", "edit",
           context=("canvas",)),
    Action("paste_list", lambda: tr("Paste a list…"), paste_list, "ph.clipboard-text", ("Ctrl+Shift+V",),
           menu="edit", context=("canvas",)),
)  # fmt: skip
