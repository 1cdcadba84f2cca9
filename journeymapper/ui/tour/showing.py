"""When the tour is shown: once, with the first map that has steps; and when it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymapper.i18n.language import current_language
from journeymapper.ui import documents
from journeymapper.ui.editor import Editor
from journeymapper.ui.painted import WhenPainted

if TYPE_CHECKING:
    from journeymapper.ui.tour.tour import Tour


def offer(editor: Editor) -> None:
    """Shows it to who has not seen it, once the map is on the screen; the map keeps the keyboard."""
    canvas = editor.canvas

    def begin() -> None:
        if is_wanted(editor) and editor.canvas is canvas and not canvas.is_writing:
            shown(editor, takes_keyboard=False)

    if is_wanted(editor):
        WhenPainted(canvas.viewport(), begin)


def is_wanted(editor: Editor) -> bool:
    """Whether it was never shown, and there are cards to point at."""
    return not editor.desk.settings.tour_seen and editor.session.journey.count("step") > 0


def show(editor: Editor) -> None:
    """Shows it with the keyboard, on this map or, where there is no step, on the example."""
    if editor.session.journey.count("step"):
        shown(editor, takes_keyboard=True)
        return
    journey = documents.sample("house-buyer", "nl" if current_language() == "nl" else "en")
    other = editor.desk.open_journey(journey, editor)
    WhenPainted(other.canvas.viewport(), lambda: shown(other, takes_keyboard=True))


def shown(editor: Editor, *, takes_keyboard: bool) -> Tour:
    """Begins the tour in a window, from its first card; it counts as seen."""
    # Imported here: the first window is on the screen before it is wanted.
    from journeymapper.ui.tour.tour import Tour  # noqa: PLC0415

    for each in editor.frame.findChildren(Tour):
        each.leave()
    editor.desk.note_tour()
    return Tour(editor, takes_keyboard=takes_keyboard)
