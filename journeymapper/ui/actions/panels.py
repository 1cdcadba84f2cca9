"""The rows of the table of actions that fold and unfold panels: one for each row of the table of panels."""

from __future__ import annotations

from journeymapper.ui.action import Action
from journeymapper.ui.editor import Editor
from journeymapper.ui.panes import PANES, Pane


def _row(pane: Pane) -> Action:
    def shown(editor: Editor) -> bool:
        return editor.panel_shown(pane.name)

    def toggle(editor: Editor) -> None:
        editor.show_panel(pane.name, not shown(editor))

    return Action(
        f"panel_{pane.name}",
        pane.title,
        toggle,
        pane.icon,
        pane.keys,
        menu="view",
        apart=pane is PANES[0],
        checked=shown,
        word=pane.word,
    )


PANELS = tuple(_row(pane) for pane in PANES)
