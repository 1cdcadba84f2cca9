"""The rows of the table of actions that take text as steps: a list that is pasted."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action
from journeymapper.ui.canvas import clipboard, commands
from journeymapper.ui.editor import Editor


def paste_list(editor: Editor) -> None:
    """Asks for a list, with what is on the clipboard if that has several lines."""
    text = _text_on_clipboard()
    _ask(editor, text if _has_lines(text) else "")


def paste(editor: Editor) -> None:
    """Puts in what was copied from a map; a line of text becomes a step, several are looked at first."""
    text = _text_on_clipboard()
    if _has_lines(text):
        _ask(editor, text)
        return
    # Imported when it is first wanted, as all that reads text from elsewhere.
    from journeymapper.exchange.lists.listlines import lines_of  # noqa: PLC0415
    from journeymapper.ui.canvas.pasting import paste_line  # noqa: PLC0415

    line = next(iter(lines_of(text)), None)
    if line is not None and line.words:
        paste_line(editor.canvas, line)
    else:
        commands.paste(editor.canvas)


def _ask(editor: Editor, text: str) -> None:
    # Imported when it is first wanted, as all dialogs.
    from journeymapper.ui.dialogs import paste_list as dialog  # noqa: PLC0415

    dialog.ask(editor, text)


def _text_on_clipboard() -> str:
    """The text on the clipboard, if that is none of ours and no copied files."""
    data = QApplication.clipboard().mimeData()
    if data is None or data.hasFormat(clipboard.JOURNEY) or not data.hasText():
        return ""
    return "" if any(url.isLocalFile() for url in data.urls()) else data.text()


def _has_lines(text: str) -> bool:
    return sum(bool(line.strip()) for line in text.splitlines()) > 1


PASTING = (
    Action("paste", lambda: tr("Paste"), paste, "ph.clipboard", ("Ctrl+V",), "canvas", "edit",
           context=("canvas",)),
    Action("paste_list", lambda: tr("Paste a list…"), paste_list, "ph.clipboard-text", ("Ctrl+Shift+V",),
           menu="edit", context=("canvas",)),
)  # fmt: skip
