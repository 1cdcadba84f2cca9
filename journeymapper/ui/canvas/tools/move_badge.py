"""Dragging a badge: to another card it moves or is copied, to empty ground it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import move_touch, put_touches, touch_of
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.carried import supplier_name
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.spots import spots_of
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture


class MoveBadge(BaseGesture):
    """From the press on a badge to where the button goes up. With Ctrl it is copied, and never removed.

    Else it is dimmed where it was taken from.
    """

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, step: str, supplier: str, picture: QPixmap) -> None:
        super().__init__(stage)
        self._step = step
        self._supplier = supplier
        self._picture = picture
        spots = spots_of(stage.map.drawing.cards[step])
        boxes = [each.box for each in spots if not each.more and each.supplier == supplier]
        self._origin = rect_of(boxes[0]) if boxes else None
        """Where it was taken from, unless it was out of the list behind a '+2'."""

    def move(self, pointer: Pointer) -> None:
        aim = self._aim(pointer)
        self.stage.map.aim(("step", aim) if aim not in (None, self._step) else None)
        self.stage.marking.ghost.carry(self._picture, pointer.on_view, self._hint(pointer, aim))
        self.stage.overlay.show_veil(None if pointer.ctrl else self._origin)

    def release(self, pointer: Pointer) -> None:
        aim = self._aim(pointer)
        self.drop()
        self.stage.rest()
        journey = self.stage.session.journey
        name = supplier_name(journey, self._supplier)
        if aim is not None and aim != self._step:
            self.stage.commit(move_touch(journey, self._supplier, self._step, aim, copy=pointer.ctrl))
        elif aim is None and self._removes(pointer):
            self.stage.commit(put_touches(journey, {(self._step, self._supplier): None}, "remove-touch"))
            self.stage.say(tr("{supplier} is removed from the step; undo brings it back.", supplier=name))

    def drop(self) -> None:
        self.stage.map.aim(None)
        self.stage.overlay.show_veil(None)
        self.stage.marking.ghost.put_down()

    def _aim(self, pointer: Pointer) -> str | None:
        if not self.stage.camera.room.contains(pointer.on_view):
            return None
        return pick.card_at(self.stage.map, pointer.at)

    def _removes(self, pointer: Pointer) -> bool:
        return not pointer.ctrl and self.stage.camera.room.contains(pointer.on_view)

    def _hint(self, pointer: Pointer, aim: str | None) -> str:
        if aim == self._step:
            return ""
        if aim is None:
            return tr("Remove from the step") if self._removes(pointer) else ""
        if touch_of(self.stage.session.journey.step(aim), self._supplier) is not None:
            return tr("Replace what is here")
        return tr("Copy to this step") if pointer.ctrl else tr("Move to this step")
