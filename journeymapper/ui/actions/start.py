"""The rows of the table of actions for beginning: the start page, and the tour."""

from __future__ import annotations

from journeymapper.i18n.language import tr
from journeymapper.ui.action import Action
from journeymapper.ui.editor import Editor


# Imported when it is first wanted: the first window is on the screen before.
def _show_page(editor: Editor) -> None:
    from journeymapper.ui.start import starting  # noqa: PLC0415

    starting.show(editor)


def _show_tour(editor: Editor) -> None:
    from journeymapper.ui.tour import showing  # noqa: PLC0415

    showing.show(editor)


START = (
    Action("start_page", lambda: tr("Start page"), _show_page, "ph.house-simple", menu="help"),
    Action("tour", lambda: tr("Tour in five cards"), _show_tour, "ph.compass", menu="help"),
)  # fmt: skip
