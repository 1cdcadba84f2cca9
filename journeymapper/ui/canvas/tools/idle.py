"""No gesture yet: shows what can be taken hold of, and starts the gesture that a press asks for."""

from __future__ import annotations

from journeymapper.model.records import Key
from journeymapper.ui.canvas import pick
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.pick import Hit
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.canvas.spots import MarkSpot, Spot
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.arrow_grips import ArrowGrips
from journeymapper.ui.canvas.tools.badges import Badges
from journeymapper.ui.canvas.tools.band import Band
from journeymapper.ui.canvas.tools.card_marks import CardMarks
from journeymapper.ui.canvas.tools.connect import Connect
from journeymapper.ui.canvas.tools.drag import Drag
from journeymapper.ui.canvas.tools.gesture import BaseGesture, has_moved
from journeymapper.ui.canvas.tools.move_badge import MoveBadge
from journeymapper.ui.canvas.tools.pan import Pan
from journeymapper.ui.canvas.tools.reconnect import Reconnect

_ARROW_REACH = 5.0
"""Arrows can be hit this far from their line, in pixels: 10 in all."""
_DOT_REACH = 9.0
_FINGER_REACH = 22.0
"""Fingers hit within 44 pixels."""


class Idle(BaseGesture):
    """Hover, click and the beginning of everything else."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self.badges = Badges(stage)
        self.marks = CardMarks(stage)
        self.grips = ArrowGrips(stage)
        self._hovered: str | None = None
        self._spot: Spot | None = None
        """The badge that is pressed."""
        self._mark: MarkSpot | None = None
        """The counter that is pressed."""
        self._finger = False
        """Whether it was a finger that came last: it has handles of its own."""
        self._pressed: tuple[Pointer, Hit | None] | None = None
        self._before = Selection()
        """What was selected before the press."""
        self._single: Key | None = None
        """What a click, if it does not become a drag, leaves as the only selected one."""

    def hit(self, pointer: Pointer) -> Hit | None:
        """What a press would take hold of."""
        stage = self.stage
        dots = stage.reach(_FINGER_REACH if pointer.finger else _DOT_REACH)
        line = stage.reach(_FINGER_REACH if pointer.finger else _ARROW_REACH)
        step = self._with_handles()
        out = dots if pointer.finger else 0.0
        if step is not None and pick.handle_at(stage.map.drawing.cards[step].box, pointer.at, dots, out):
            return Hit(("step", step), "handle")
        arrow = stage.selection.transition
        if arrow is not None and arrow in stage.map.drawing.arrows:
            points = stage.map.drawing.arrows[arrow].points
            part, grip = pick.end_at(points, pointer.at, dots), self.grips.near(pointer.at, line)
            if part is not None and (grip is None or pick.from_end(points, pointer.at) <= grip):
                return Hit(("transition", arrow), part)
            if grip is not None:
                return Hit(("transition", arrow))
        return pick.pick(stage.map, pointer.at, line)

    def press(self, pointer: Pointer) -> None:
        self._finger = pointer.finger
        if pointer.finger:
            self._hovered = None
        hit = self.hit(pointer)
        self._pressed = pointer, hit
        self._single = None
        self._spot = None if pointer.shift else self.badges.at(pointer, hit)
        self._mark = None if self._spot is not None or pointer.shift else self.counter_at(pointer, hit)
        selection = self._before = self.stage.selection
        if hit is None:
            if not pointer.shift:
                self.stage.select(())
        elif hit.part == "body":
            if pointer.shift:
                self.stage.select(selection.toggled(hit.key))
            elif hit.key in selection:
                self._single = hit.key
            else:
                self.stage.select([hit.key])

    def move(self, pointer: Pointer) -> None:
        if self._pressed is None:
            self._hover(pointer)
        elif has_moved(self._pressed[0], pointer):
            start, hit = self._pressed
            self._pressed = None
            self._start(start, hit, pointer)

    def release(self, pointer: Pointer) -> None:
        if self._pressed is not None:
            if self._single is not None:
                self.stage.select([self._single])
            if self._spot is not None and (self._spot.more or not pointer.finger):
                self.badges.open(self._spot, finger=pointer.finger)
            if self._mark is not None:
                self.stage.open_mark(self._mark.step, self._mark.name)
        self._pressed = None

    def counter_at(self, pointer: Pointer, hit: Hit | None) -> MarkSpot | None:
        """The counter that a click there would open."""
        mark = self.marks.at(pointer, hit)
        return mark if mark is not None and mark.opens else None

    def hold(self, pointer: Pointer) -> bool:
        """A finger kept still there: a badge opens its menu, or its list; returns whether it was on one."""
        spot = self.badges.at(pointer, self.hit(pointer))
        if spot is not None:
            self.badges.open(spot, finger=True)
        return spot is not None

    def wants(self, key: int) -> bool:
        """Whether a key is for the badge under the pointer."""
        return self.badges.wants(key)

    def key(self, key: int) -> bool:
        return self.badges.key(key)

    def drop(self) -> None:
        self._pressed = None

    def show_marks(self) -> None:
        """Shows the handles of the card under the pointer or else selected, the ends of a selected arrow."""
        drawing = self.stage.map.drawing
        step = self._with_handles()
        box = drawing.cards[step].box if step is not None else None
        self.stage.overlay.show_handles(box, finger=self._finger)
        arrow = self.stage.selection.transition
        known = arrow is not None and arrow in drawing.arrows
        self.badges.follow()
        self.marks.follow()
        self._show_ring()
        points = drawing.arrows[arrow].points if arrow is not None and known else ()
        self.stage.overlay.show_ends(points, finger=self._finger)
        self.grips.show()

    def forget_hover(self) -> None:
        """What is selected has the handles, until the pointer moves again."""
        self._hovered = None
        self.grips.leave()

    def leave(self) -> None:
        """The pointer has left the canvas."""
        self._hovered = None
        self.grips.leave()
        self._hover_spot(None, None)
        self.show_marks()

    def _hover(self, pointer: Pointer) -> None:
        self._finger = pointer.finger
        hit = self.hit(pointer)
        self._hovered = hit.key[1] if hit is not None and hit.key[0] == "step" else None
        on_arrow = hit is not None and hit.key[0] == "transition" and hit.part == "body"
        self.grips.hover(hit.key[1] if hit is not None and on_arrow else None, pointer)
        self.cursor = self.grips.cursor
        spot = self.badges.at(pointer, hit)
        self._hover_spot(spot, self.marks.at(pointer, hit) if spot is None else None)
        self.show_marks()

    def _hover_spot(self, spot: Spot | None, mark: MarkSpot | None) -> None:
        self.badges.hover(spot)
        self.marks.hovered = mark
        self._show_ring()

    def _show_ring(self) -> None:
        """Around the badge under the pointer, or the counter."""
        spot: Spot | MarkSpot | None = self.badges.hovered
        if spot is None and self.marks.hovered is not None and self.marks.hovered.opens:
            spot = self.marks.hovered
        self.stage.overlay.show_pill(rect_of(spot.box) if spot is not None else None)

    def _with_handles(self) -> str | None:
        cards = self.stage.map.drawing.cards
        for step in (self._hovered, self.stage.selection.step):
            if step in cards and not self.stage.is_writing:
                return step
        return None

    def _start(self, start: Pointer, hit: Hit | None, now: Pointer) -> None:
        stage = self.stage
        gesture: BaseGesture | None
        if hit is None:
            gesture = Band(stage, start, self._before)
        elif stage.is_locked:
            gesture = Pan(stage, start)
        elif hit.part == "handle":
            gesture = Connect(stage, hit.key[1])
        elif hit.part in ("source", "target"):
            gesture = Reconnect(stage, hit.key[1], hit.part, start)
        elif self._spot is not None and not self._spot.more:
            step, supplier = self._spot.step, self._spot.supplier
            gesture = MoveBadge(stage, step, supplier, stage.marking.picture(step, supplier))
        elif hit.key[0] != "transition" and hit.key in stage.selection:
            gesture = Drag(stage, start, hit.key)
        elif hit.key == ("transition", stage.selection.transition):
            gesture = self.grips.taken(start)
        else:
            gesture = None
        if gesture is None:
            return
        self.grips.leave()
        self._hover_spot(None, None)
        stage.overlay.show_handles(None)
        stage.overlay.show_ends()
        stage.overlay.grips.show([])
        stage.begin(gesture)
        gesture.move(now)
