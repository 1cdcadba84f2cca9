"""From one thing on the start page to the next with the arrow keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

W = TypeVar("W", bound=QWidget)
WAYS: Mapping[int, QPoint] = MappingProxyType(
    {
        Qt.Key.Key_Left: QPoint(-1, 0),
        Qt.Key.Key_Right: QPoint(1, 0),
        Qt.Key.Key_Up: QPoint(0, -1),
        Qt.Key.Key_Down: QPoint(0, 1),
    }
)


def next_to(widgets: Sequence[W], here: W, way: QPoint) -> W | None:
    """The nearest in a direction: in the same row, or in the next row the one straight above or below.

    At the end of a row left and right go on to the row before or after.
    """
    at = widgets.index(here)
    if way.x():
        to = at + way.x()
        return widgets[to] if 0 <= to < len(widgets) else None
    root = here.window()
    middle = here.mapTo(root, here.rect().center())
    best: tuple[int, int, W] | None = None
    for each in widgets:
        by = each.mapTo(root, each.rect().center()) - middle
        down = by.y() * way.y()
        if each is here or down <= max(here.height(), each.height()) // 4:
            continue
        cost = (down, abs(by.x()), each)
        if best is None or cost[:2] < best[:2]:
            best = cost
    return best[2] if best else None
