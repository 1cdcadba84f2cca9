"""Carrying a mark from the palette to a card or an arrow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from journeymapper.model.records import Key
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.carried import Mark
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture

_REACH = 10.0
"""How near an arrow the pointer must be, in pixels."""


class Carry(BaseGesture):
    """From a press in the palette to where the button goes up; on empty ground nothing happens."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, mark: Mark, picture: QPixmap) -> None:
        super().__init__(stage)
        self._mark = mark
        self._picture = picture

    def move(self, pointer: Pointer) -> None:
        aim = self._aim(pointer)
        self.stage.map.aim(aim)
        hint = self._mark.hint(self.stage.session.journey, aim) if aim is not None else ""
        self.stage.marking.ghost.carry(self._picture, pointer.on_view, hint)

    def release(self, pointer: Pointer) -> None:
        aim = self._aim(pointer)
        self.drop()
        self.stage.rest()
        if aim is not None:
            self.stage.marking.put(self._mark, [aim])

    def drop(self) -> None:
        self.stage.map.aim(None)
        self.stage.marking.ghost.put_down()

    def _aim(self, pointer: Pointer) -> Key | None:
        if not self.stage.camera.room.contains(pointer.on_view):
            return None
        step = pick.card_at(self.stage.map, pointer.at)
        if step is not None:
            return ("step", step) if self._mark.takes(("step", step)) else None
        hit = pick.pick(self.stage.map, pointer.at, self.stage.reach(_REACH))
        return hit.key if hit is not None and self._mark.takes(hit.key) else None
