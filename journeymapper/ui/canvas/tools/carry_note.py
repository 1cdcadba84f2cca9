"""Carrying a note from the parking lot to the map."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from journeymapper.i18n.language import tr
from journeymapper.ui.canvas import lot
from journeymapper.ui.canvas.drop_targets import DropTargets
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture


class CarryNote(BaseGesture):
    """Dropped on the map it is a note there, with Ctrl a step; or one of two targets is hit."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, note: str, picture: QPixmap) -> None:
        super().__init__(stage)
        self._note = note
        self._picture = picture
        self.targets = DropTargets(stage.view.viewport())

    def move(self, pointer: Pointer) -> None:
        hint = ""
        if self._is_over(pointer):
            if self.targets.light(pointer.on_view) is None:
                hint = tr("A step here") if pointer.ctrl else tr("A note here; with Ctrl a step")
        else:
            self.targets.hide()
        self.stage.marking.ghost.carry(self._picture, pointer.on_view, hint)

    def release(self, pointer: Pointer) -> None:
        is_over = self._is_over(pointer)
        target = self.targets.light(pointer.on_view) if is_over else None
        self.drop()
        self.stage.rest()
        if not is_over or self.stage.session.journey.get("note", self._note) is None:
            return
        as_step = target == "step" or (target is None and pointer.ctrl)
        at = pointer.at if target is None else None
        (lot.make_step if as_step else lot.place)(self.stage, self._note, at)

    def drop(self) -> None:
        self.targets.hide()
        self.targets.deleteLater()
        self.stage.marking.ghost.put_down()

    def _is_over(self, pointer: Pointer) -> bool:
        return self.stage.camera.room.contains(pointer.on_view)
