"""Dragging cards and notes: shown by their items, committed once when they are dropped."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPixmap

from journeymapper.arrange.geometry import Box
from journeymapper.i18n.language import tr
from journeymapper.model.edits.notes import park
from journeymapper.model.edits.places import move
from journeymapper.model.edits.steps import insert_into
from journeymapper.model.records import Key
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.guides import Alignment, Rest
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture

_PULL = 6.0
"""How near a neighbour's line must be to pull, in pixels."""
_ON_ARROW = 10.0
"""How near an arrow the pointer or the card's middle must be to insert the step there, in pixels."""


class Drag(BaseGesture):
    """All that is selected moves with the card that was taken hold of."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, stage: Stage, start: Pointer, held: Key) -> None:
        super().__init__(stage)
        self._start = start.at
        self._steps = stage.selection.steps
        self._notes = stage.selection.notes & stage.map.drawing.notes.keys()
        self._held = stage.map.box(held) or Box(0, 0, 0, 0)
        self._alignment = Alignment(self._standing())
        self._rest = Rest(0, 0)
        self._arrow: str | None = None

    def move(self, pointer: Pointer) -> None:
        by = pointer.at - self._start
        stage = self.stage
        before = self._rest
        if pointer.alt:
            self._rest = Rest(by.x(), by.y())
        else:
            self._rest = self._alignment.rest(self._held, by.x(), by.y(), stage.reach(_PULL))
        if (self._rest.dx, self._rest.dy) != (before.dx, before.dy):
            stage.map.preview(self._steps, self._notes, self._rest.dx, self._rest.dy)
        self._arrow = self._arrow_under(pointer.at)
        stage.map.aim(("transition", self._arrow) if self._arrow else None)
        stage.overlay.show_guides(() if self._arrow else self._rest.guides)
        if self._parks(pointer):
            stage.marking.ghost.carry(QPixmap(), pointer.on_view, tr("Into the parking lot"))
        else:
            stage.marking.ghost.put_down()

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        rest, arrow = self._rest, self._arrow
        self._clear()
        self.stage.rest()
        self.stage.map.settle(self._steps, self._notes)
        if self._parks(pointer):
            self.stage.commit(park(self.stage.session.journey, self._notes))
            return
        if not (rest.dx or rest.dy):
            return
        journey = self.stage.session.journey
        places = {
            ident: (journey.step(ident).x + rest.dx, journey.step(ident).y + rest.dy) for ident in self._steps
        }
        if arrow is not None:
            step, place = next(iter(places.items()))
            self.stage.commit(insert_into(journey, step, arrow, place))
            return
        notes = {
            ident: (box.center[0] + rest.dx, box.center[1] + rest.dy)
            for ident in self._notes
            for box in [self.stage.map.drawing.notes[ident].box]
        }
        self.stage.commit(move(journey, places, notes))

    def drop(self) -> None:
        self._clear()
        self.stage.map.settle(self._steps, self._notes)

    def _clear(self) -> None:
        self.stage.map.aim(None)
        self.stage.overlay.show_guides()
        self.stage.marking.ghost.put_down()

    def _parks(self, pointer: Pointer) -> bool:
        """Whether notes alone are held over the parking lot."""
        return bool(self._notes and not self._steps) and self.stage.over_lot(pointer.on_view)

    def _standing(self) -> list[Box]:
        """The cards to be in line with: those in sight that do not move."""
        seen = self.stage.camera.seen
        return [
            card.box
            for ident, card in self.stage.map.drawing.cards.items()
            if ident not in self._steps and _meets(card.box, seen)
        ]

    def _arrow_under(self, at: QPointF) -> str | None:
        """The arrow that the step, if one is dragged, would be inserted into."""
        if len(self._steps) != 1 or self._notes:
            return None
        (step,) = self._steps
        reach = self.stage.reach(_ON_ARROW)
        x, y = self._held.shifted(self._rest.dx, self._rest.dy).center
        for place in (at, QPointF(x, y)):
            arrow = pick.arrow_at(self.stage.map, place, reach, skip=step)
            if arrow is not None:
                return arrow
        return None


def _meets(box: Box, rect: QRectF) -> bool:
    return (
        box.left < rect.right()
        and rect.left() < box.right
        and box.top < rect.bottom()
        and rect.top() < box.bottom
    )
