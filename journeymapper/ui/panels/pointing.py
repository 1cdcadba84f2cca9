"""Showing on the map what a sentence or a finding is about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF

from journeymapper.model.records import Key
from journeymapper.ui.canvas.view import Canvas


def point_out(canvas: Canvas, keys: Iterable[Key]) -> int:
    """Selects these on the map and brings them into sight; how many of them are there.

    The map moves as little as it can, and shrinks only if they do not fit otherwise.
    """
    known = canvas.session.journey.get
    there = [key for key in keys if canvas.map.box(key) is not None and known(*key) is not None]
    if not there:
        return 0
    canvas.select(there)
    rect = QRectF()
    for key in there:
        rect = rect.united(canvas.rect_of(key))
    seen = canvas.camera.seen
    if rect.width() > seen.width() or rect.height() > seen.height():
        canvas.camera.show(rect, canvas.zoom)
    else:
        canvas.camera.reveal(rect)
    return len(there)
