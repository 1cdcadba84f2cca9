"""When the start page is shown: over an empty map at the start of the program, and when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.ui import documents
from journeymapper.ui.editor import Editor
from journeymapper.ui.painted import WhenPainted

if TYPE_CHECKING:
    from journeymapper.ui.start.page import StartPage


def offer(editor: Editor) -> None:
    """Shows it in a new window once that is on the screen; the map keeps the keyboard."""
    canvas = editor.canvas

    def show_page() -> None:
        if is_untouched(editor) and editor.canvas is canvas and not canvas.is_writing:
            shown(editor)

    WhenPainted(canvas.viewport(), show_page)


def show(editor: Editor) -> StartPage:
    """Shows it with the keyboard: over this map if that is unused, else over one in a window of its own."""
    if not is_untouched(editor):
        editor = editor.desk.open_journey(documents.new_journey(), None)
    page = shown(editor)
    page.take_keyboard()
    return page


def shown(editor: Editor) -> StartPage:
    """The page that lies over the map of a window, which is made if there is none."""
    # Imported here: the first window is on the screen before it is wanted.
    from journeymapper.ui.start.page import StartPage  # noqa: PLC0415

    return _there(editor) or StartPage(editor)


def is_shown(editor: Editor) -> bool:
    """Whether the page lies over the map of a window."""
    return _there(editor) is not None


def _there(editor: Editor) -> StartPage | None:
    from journeymapper.ui.start.page import StartPage  # noqa: PLC0415 - as in `shown`

    pages = editor.canvas.findChildren(StartPage)
    return next((each for each in pages if not each.is_left), None)


def is_untouched(editor: Editor) -> bool:
    """Whether nothing has been made or undone in the map of a window, which has no file."""
    session = editor.session
    records = sum(session.journey.count(kind) for kind in ("step", "note", "supplier"))
    history = session.history
    return session.path is None and not (records or history.can_undo or history.can_redo)
