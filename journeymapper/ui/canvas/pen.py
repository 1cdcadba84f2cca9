"""A pen: its tip and its button are those of a mouse, which Qt makes of them; its other end rubs out."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPointingDevice, QTabletEvent

from journeymapper.ui.canvas import commands
from journeymapper.ui.canvas.hands import Hands
from journeymapper.ui.canvas.stage import Pointer, Stage


def rub_out(event: QTabletEvent, stage: Stage, hands: Hands) -> bool:
    """Removes what the rubber end of a pen is put down on; returns whether the event was of that end."""
    if event.pointerType() != QPointingDevice.PointerType.Eraser:
        return False
    event.accept()
    if event.type() == QEvent.Type.TabletPress:
        hands.drop()
        at = event.position()
        hit = hands.hit(Pointer(stage.camera.on_map(at), at))
        if hit is not None:
            stage.select([hit.key])
            commands.delete(stage)
    return True
