"""Bending an arrow: a stretch or a corner is dragged, the arrow shown at once and committed once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from journeymapper.arrange.bending import (
    INSET,
    corners_of,
    in_the_way,
    is_square,
    is_upright,
    move_corner,
    move_stretch,
    place_of,
)
from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.guise import middle
from journeymapper.drawing.arrow import draw_arrow
from journeymapper.i18n.language import tr
from journeymapper.model.edits.bends import bend
from journeymapper.ui.canvas.bend_lines import BendLines
from journeymapper.ui.canvas.grips import Grip
from journeymapper.ui.canvas.guides import Guide
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.overview import BELOW
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.gesture import BaseGesture

_PULL = 6.0
"""How near a line must be to pull, in pixels."""
_MEETS = 0.02
"""Corners are kept to a hundredth of a map unit."""

Limits = tuple[float, float]
"""The lowest and the highest place of a stretch, in map units."""


class Course:
    """The course of an arrow as the map has it, and what can be made of it."""

    def __init__(self, stage: Stage, arrow: str) -> None:
        drawing = stage.map.drawing
        transition = stage.session.journey.transition(arrow)
        self.ends = transition.source, transition.target
        self.cards = {ident: card.box for ident, card in drawing.cards.items()}
        self.source, self.target = (self.cards[end] for end in self.ends)
        self.points = drawing.arrows[arrow].points

    def stretch_at(self, index: int, to: float) -> tuple[Point, ...]:
        """The course with a stretch moved to a place across itself."""
        boxes = self.source, self.target
        return self._free(lambda turns: move_stretch(self.points, index, to, *boxes, turns=turns))

    def corner_at(self, index: int, to: Point) -> tuple[Point, ...]:
        """The course with a corner moved."""
        boxes = self.source, self.target
        return self._free(lambda turns: move_corner(self.points, index, to, *boxes, turns=turns))

    def _free(self, moved: Callable[[bool], tuple[Point, ...]]) -> tuple[Point, ...]:
        """The course that meets its cards at other sides, or if that is not free, just where it did."""
        turned = moved(True)
        if self.refusal(turned):
            kept = moved(False)
            if not self.refusal(kept):
                return kept
        return turned

    def refusal(self, points: tuple[Point, ...]) -> list[str]:
        """The cards for which an arrow cannot run so; it would be routed otherwise at once."""
        found = in_the_way(points, *self.ends, self.cards)
        if not found and is_square(self.points) and not is_square(points):
            return [self.ends[0]]
        return found


class Bend(BaseGesture):
    """From a press on a stretch or corner to the release: there the arrow has its new corners."""

    def __init__(
        self, stage: Stage, arrow: str, grip: Grip, start: Pointer, limits: Limits | None = None
    ) -> None:
        """`limits`: between which places a stretch stays; None for anywhere."""
        super().__init__(stage)
        self._limits = limits
        self.cursor = cursor_of(grip)
        self._arrow = arrow
        self._grip = grip
        self._start = start.at
        self._course = Course(stage, arrow)
        self._lines = BendLines(*self._in_sight())
        self._points = self._course.points
        self._refusal: list[str] = []

    def move(self, pointer: Pointer) -> None:
        by = pointer.at - self._start
        points, index = self._course.points, self._grip.index
        guides: list[Guide] = []
        if self._grip.corner:
            x, y = points[index]
            before = bool(is_upright(points, index - 1))
            upright, level = (index - 1, index) if before else (index, index - 1)
            to = (
                self._rest(x + by.x(), upright, pointer, guides),
                self._rest(y + by.y(), level, pointer, guides),
            )
            self._points = self._course.corner_at(index, to)
        else:
            across = by.x() if self._grip.upright else by.y()
            place = self._rest(place_of(points, index) + across, index, pointer, guides)
            if self._limits is not None:
                place = min(max(place, self._limits[0]), self._limits[1])
            self._points = self._course.stretch_at(index, place)
        self._refusal = self._course.refusal(self._points)
        self._show(guides)

    def release(self, pointer: Pointer) -> None:
        self.move(pointer)
        points, refused = self._points, bool(self._refusal)
        self.drop()
        self.stage.rest()
        if refused:
            self.stage.say(in_the_way_text())
        elif points != self._course.points:
            self.stage.commit(bend(self.stage.session.journey, self._arrow, corners_of(points)))

    def drop(self) -> None:
        stage = self.stage
        stage.map.aim(None)
        stage.overlay.show_guides()
        stage.overlay.show_line()
        item, drawn = stage.map.arrows.get(self._arrow), stage.map.drawing.arrows.get(self._arrow)
        if item is not None and drawn is not None:
            item.show_drawn(drawn)

    def _rest(self, to: float, index: int, pointer: Pointer, guides: list[Guide]) -> float:
        """Where a stretch rests that is taken to a place; with Alt just there."""
        if pointer.alt:
            return to
        points = self._course.points
        upright = bool(is_upright(points, index))
        low, high = sorted(end[1 if upright else 0] for end in points[index : index + 2])
        place, guide = self._lines.rest(to, (low, high), self.stage.reach(_PULL), upright=upright)
        if guide is not None and place != place_of(points, index):
            guides.append(guide)
        return place

    def _show(self, guides: list[Guide]) -> None:
        """The arrow as it would be; where a card is in the way a dashed line, and the arrow as it is."""
        stage, drawn = self.stage, self.stage.map.drawing.arrows[self._arrow]
        shown = drawn
        if not self._refusal and self._points != drawn.points:
            chip = middle(self._points) if drawn.label_box else None
            theme = stage.map.drawing.theme
            shown = draw_arrow(self._arrow, drawn.facts, self._points, chip, (), theme)
        stage.map.arrows[self._arrow].show_drawn(shown)
        stage.overlay.show_line(self._points if self._refusal else ())
        stage.overlay.show_guides(guide for guide in guides if not self._refusal and self._meets(guide))
        stage.map.aim(("step", self._refusal[0]) if self._refusal else None)
        self.cursor = Qt.CursorShape.ForbiddenCursor if self._refusal else cursor_of(self._grip)

    def _meets(self, guide: Guide) -> bool:
        """Whether a stretch came to lie on a guide: it may have been kept off a card beside it."""
        upright = guide.start[0] == guide.end[0]
        at = guide.start[0] if upright else guide.start[1]
        points = self._points
        return any(
            is_upright(points, index) is upright and abs(place_of(points, index) - at) < _MEETS
            for index in range(len(points) - 1)
        )

    def _in_sight(self) -> tuple[list[Box], list[tuple[Point, ...]]]:
        """The cards and the courses that pull."""
        seen, drawing = self.stage.camera.seen, self.stage.map.drawing
        cards = [card.box for card in drawing.cards.values() if rect_of(card.box).intersects(seen)]
        courses = [
            arrow.points for arrow in drawing.arrows.values() if rect_of(arrow.bounds).intersects(seen)
        ]
        return cards, courses


def slide(stage: Stage, arrow: str, start: Pointer, *, source: bool) -> Bend | None:
    """The gesture of an end that is dragged along the side of its card.

    None if its stretch slants, or where the map is too small to show where on the side an end lies.
    """
    if stage.camera.zoom < BELOW:
        return None
    course = Course(stage, arrow)
    index = 0 if source else len(course.points) - 2
    upright = is_upright(course.points, index)
    if upright is None:
        return None
    box = course.source if source else course.target
    low, high = (box.left, box.right) if upright else (box.top, box.bottom)
    grip = Grip(index, course.points[index], upright=upright)
    return Bend(stage, arrow, grip, start, (low + INSET, high - INSET))


def cursor_of(grip: Grip) -> Qt.CursorShape:
    """How the pointer looks over a handle, and while it is dragged."""
    if grip.corner:
        return Qt.CursorShape.SizeAllCursor
    return Qt.CursorShape.SplitHCursor if grip.upright else Qt.CursorShape.SplitVCursor


def in_the_way_text() -> str:
    """Why an arrow was not bent."""
    return tr("A card is in the way there, so the arrow stays as it was.")
