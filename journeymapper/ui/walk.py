"""From pane to pane by keyboard: the map, then the panels that are in sight, the line below, the toolbar."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStatusBar, QToolBar, QWidget

from journeymapper.ui.panels.tables.lists import ListsPanel


def walk(panes: Iterable[QWidget], held: QWidget | None, direction: int) -> None:
    """Gives the keyboard to the pane after (1) or before (-1) the one that `held`, which has it, lies in.

    A bar on which nothing takes the keyboard is passed over.
    """
    row = [pane for pane in panes if not _is_bar(pane) or _stops(pane)]
    here = next(
        (at for at, pane in enumerate(row) if held is not None and (pane is held or pane.isAncestorOf(held))),
        0,
    )
    pane = row[(here + direction) % len(row)]
    reason = Qt.FocusReason.TabFocusReason if direction > 0 else Qt.FocusReason.BacktabFocusReason
    if isinstance(pane, ListsPanel):
        pane.give_focus(reason)
    elif _is_bar(pane):
        _stops(pane)[0 if direction > 0 else -1].setFocus(reason)
    else:
        pane.setFocus(reason)


def _is_bar(pane: QWidget) -> bool:
    return isinstance(pane, QToolBar | QStatusBar)


def _stops(bar: QWidget) -> list[QWidget]:
    """What takes the keyboard on a bar."""
    return [
        each
        for each in bar.findChildren(QWidget)
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and each.isEnabled()
    ]
