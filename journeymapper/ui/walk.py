"""From pane to pane by keyboard: the map, then the panels that are in sight."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from journeymapper.ui.panels.tables.lists import ListsPanel


def walk(panes: Iterable[QWidget], held: QWidget | None, direction: int) -> None:
    """Gives the keyboard to the pane after (1) or before (-1) the one that `held`, which has it, lies in."""
    row = list(panes)
    here = next(
        (at for at, pane in enumerate(row) if held is not None and (pane is held or pane.isAncestorOf(held))),
        0,
    )
    pane = row[(here + direction) % len(row)]
    reason = Qt.FocusReason.TabFocusReason if direction > 0 else Qt.FocusReason.BacktabFocusReason
    if isinstance(pane, ListsPanel):
        pane.give_focus(reason)
    else:
        pane.setFocus(reason)


def _holds(pane: QWidget, held: QWidget | None) -> bool:
    return held is not None and (pane is held or pane.isAncestorOf(held))
