"""Drawing an arrow from a card: with the pointer, or with the keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, Qt

from journeymapper.analysis.routes import leads_on
from journeymapper.arrange.geometry import Box, Point
from journeymapper.i18n.language import tr
from journeymapper.model.edits.steps import add_after
from journeymapper.model.edits.transitions import connect
from journeymapper.model.records import TransitionKind
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.guides import on_grid
from journeymapper.ui.canvas.keys import DIRECTIONS
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture
from journeymapper.ui.canvas.walking import nearest_side, neighbour


class Connect(BaseGesture):
    """From a handle to where the button goes up, or from a key to the click, or Enter on a card walked to."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self,
        stage: Stage,
        source: str,
        way: TransitionKind = "next",
        reached: Callable[[str], None] | None = None,
    ) -> None:
        """`reached` is called with the step at the end, in place of drawing an arrow to it."""
        super().__init__(stage)
        self._reached = reached
        self._source = source
        self._way: TransitionKind = way
        self._aim: str | None = None

    def press(self, pointer: Pointer) -> None:
        self.move(pointer)

    def move(self, pointer: Pointer) -> None:
        self._aim_at(pick.card_at(self.stage.map, pointer.at), pointer.at)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        if self._aim is not None:
            self._connect(self._aim)
        else:
            self._make(pointer.at)

    def key(self, key: int) -> bool:
        if key in DIRECTIONS:
            cards = self.stage.map.drawing.cards
            boxes = {ident: card.box for ident, card in cards.items()}
            found = neighbour(boxes, boxes[self._aim or self._source], DIRECTIONS[key])
            if found is not None:
                self._aim_at(found, None)
                self.stage.reveal(found)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._connect(self._aim or self._source)
            return True
        return False

    def drop(self) -> None:
        self.stage.map.aim(None)
        self.stage.overlay.show_line()

    def _aim_at(self, step: str | None, place: QPointF | None) -> None:
        self._aim = step
        self.stage.map.aim(("step", step) if step is not None else None)
        start = self._box(self._source)
        end = self._box(step) if step not in (None, self._source) else None
        if end is not None:
            self.stage.overlay.show_line((nearest_side(start, end.center), nearest_side(end, start.center)))
        elif place is not None and step is None:
            point: Point = (place.x(), place.y())
            self.stage.overlay.show_line((nearest_side(start, point), point))
        else:
            self.stage.overlay.show_line()

    def _box(self, step: str | None) -> Box:
        return self.stage.map.drawing.cards[step or self._source].box

    def _end(self) -> None:
        self.drop()
        self.stage.rest()

    def _connect(self, target: str) -> None:
        """An arrow to a step. One that is there is selected; only a loop may lead to where it began."""
        self._end()
        if self._reached is not None:
            self._reached(target)
            return
        journey = self.stage.session.journey
        there = [each for each in journey.out(self._source) if (each.target, each.way) == (target, self._way)]
        if there:
            self.stage.select([("transition", there[0].id)])
            self.stage.say(tr("That arrow is there already."))
        elif target != self._source or self._way == "loop":
            ident = journey.new_id("transition")
            back = self._way == "next" and leads_on(journey, target, self._source)
            self.stage.commit(connect(journey, ident, self._source, target, self._way))
            onward = self._way == "next" and not back
            self.stage.select([("step", target)] if onward else [("transition", ident)])
            if back:
                self.stage.say(tr("This arrow leads back to an earlier step. Press L to make it a loop."))

    def _make(self, at: QPointF) -> None:
        """A step on empty ground, with an arrow to it; a loop or a skip ends only on a step that is there."""
        self._end()
        if self._way != "next":
            return
        journey = self.stage.session.journey
        ident = journey.new_id("step")
        merge = f"new {ident}"
        before = self.stage.selection
        self.stage.commit(add_after(journey, ident, self._source, (on_grid(at.x()), on_grid(at.y()))), merge)
        self.stage.select([("step", ident)])
        self.stage.write(("step", ident), made_by=merge, back_to=before)
