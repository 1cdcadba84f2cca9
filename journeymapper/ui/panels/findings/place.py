"""Where on the map a finding is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.panels.findings.fixes import keys_of

if TYPE_CHECKING:
    from journeymapper.analysis.findings import Finding


def show_on_map(canvas: Canvas, finding: Finding) -> bool:
    """Selects what a finding is about and brings all of it into sight; returns whether there is anything."""
    known = canvas.session.journey.get
    keys = [key for key in keys_of(finding) if canvas.map.box(key) and known(*key) is not None]
    if not keys:
        return False
    canvas.select(keys)
    rect = QRectF()
    for key in keys:
        rect = rect.united(canvas.rect_of(key))
    seen = canvas.camera.seen
    if rect.width() > seen.width() or rect.height() > seen.height():
        canvas.camera.show(rect, canvas.zoom)
    else:
        canvas.camera.reveal(rect)
    return True
