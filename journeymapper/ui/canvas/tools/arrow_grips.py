"""The handles of an arrow: shown while it is selected or under the pointer, taken hold of, walked by keys."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist

from PySide6.QtCore import QPointF, QRectF, Qt

from journeymapper.arrange.bending import (
    corners_of,
    every_stretch,
    is_upright,
    middle_of,
    place_of,
    stretch_near,
)
from journeymapper.arrange.geometry import Point
from journeymapper.i18n.language import tr
from journeymapper.model.edits.bends import bend
from journeymapper.ui.canvas.bend_lines import next_line
from journeymapper.ui.canvas.grips import Grip, grips_of
from journeymapper.ui.canvas.overview import BELOW
from journeymapper.ui.canvas.pick import distance_to
from journeymapper.ui.canvas.stage import Pointer, Stage
from journeymapper.ui.canvas.tools.bend import Bend, Course, cursor_of, in_the_way_text
from journeymapper.ui.canvas.walking import Direction

_CORNER_REACH = 7.0
"""How near a corner the pointer must be to move it and not one of its stretches, in pixels."""
_CORNER_FINGER = 14.0
_LINES_AT_MOST = 4
"""A nudge goes over so many lines of the grid on which a stretch cannot lie: those at the edge of a card."""


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The stretch that the keys move, by where it is: the arrow may be routed otherwise meanwhile."""

    arrow: str
    middle: Point
    upright: bool


class ArrowGrips:
    """Knows the arrow under the pointer, and which stretch of the selected one the keys move."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._hovered: tuple[str, Grip] | None = None
        self._chosen: _Chosen | None = None
        self._run = 0
        """Tells one run of nudges from another."""

    # With the pointer

    def near(self, at: QPointF, reach: float) -> float | None:
        """How far the nearest stretch of the selected arrow is; None beyond `reach` map units."""
        arrow = self._selected()
        if arrow is None:
            return None
        points = self._stage.map.drawing.arrows[arrow].points
        handles = [grip.at for grip in self._grips(arrow)]
        away = min((dist(each, (at.x(), at.y())) for each in (*handles, *points[1:-1])), default=reach + 1)
        return away if away <= reach else None

    def hover(self, arrow: str | None, pointer: Pointer) -> None:
        """The pointer is on this arrow now, or on none."""
        self._hovered = None
        if arrow is not None and self._is_near_enough():
            grip = self._grip_at(arrow, pointer)
            self._hovered = (arrow, grip) if grip is not None else None

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._hovered = None

    @property
    def cursor(self) -> Qt.CursorShape:
        """How the pointer looks on what it would take hold of."""
        return cursor_of(self._hovered[1]) if self._hovered else Qt.CursorShape.ArrowCursor

    def taken(self, start: Pointer) -> Bend | None:
        """The gesture of a press on the selected arrow that becomes a drag."""
        arrow = self._selected()
        grip = self._grip_at(arrow, start) if arrow is not None else None
        return Bend(self._stage, arrow, grip, start) if arrow is not None and grip is not None else None

    def show(self) -> None:
        """Shows the handles of the arrow under the pointer, or else of the selected one."""
        stage = self._stage
        if self._chosen is not None and self._chosen.arrow != self._selected():
            self._chosen = None
        arrow = self._selected()
        if self._hovered is not None and self._hovered[0] in stage.map.drawing.arrows:
            arrow = self._hovered[0]
        if arrow is None or stage.is_writing or not self._is_near_enough():
            stage.overlay.grips.show([])
            return
        grips = self._grips(arrow)
        stage.overlay.grips.show(grips, self._strong(arrow, grips))

    def _strong(self, arrow: str, grips: list[Grip]) -> Grip | None:
        """The handle under the pointer, or else that of the chosen stretch."""
        wanted: tuple[int, bool] | None = None
        if self._hovered is not None:
            wanted = self._hovered[1].index, self._hovered[1].corner
        else:
            index = self._chosen_of(arrow)
            wanted = (index, False) if index is not None else None
        return next((each for each in grips if (each.index, each.corner) == wanted), None)

    def _grip_at(self, arrow: str, pointer: Pointer) -> Grip | None:
        """What a press there takes hold of: a corner nearby, or else the nearest stretch."""
        points = self._stage.map.drawing.arrows[arrow].points
        at = pointer.at.x(), pointer.at.y()
        reach = self._stage.reach(_CORNER_FINGER if pointer.finger else _CORNER_REACH)
        movable = list(every_stretch(points))
        corners = [(dist(points[index], at), index) for index in movable if index - 1 in movable]
        if corners and min(corners)[0] <= reach:
            index = min(corners)[1]
            return Grip(index, points[index], corner=True)
        stretches = [(distance_to(points[index], points[index + 1], at), index) for index in movable]
        if not stretches:
            return None
        index = min(stretches)[1]
        return Grip(index, at, upright=bool(is_upright(points, index)))

    # With the keys

    def walk(self, way: int) -> None:
        """Chooses the next (1) or the previous (-1) stretch of the selected arrow for the keys."""
        arrow = self._selected()
        if arrow is None:
            if not self._is_near_enough():
                self._stage.say(tr("Zoom in to bend an arrow."))
            return
        points = self._stage.map.drawing.arrows[arrow].points
        movable = list(every_stretch(points))
        if not movable:
            return
        chosen = self._chosen_of(arrow)
        if chosen is not None:
            at = (movable.index(chosen) + way) % len(movable)
        else:
            at = 0 if way > 0 else len(movable) - 1
        self._choose(arrow, movable[at])
        upright = bool(is_upright(points, movable[at]))
        self._stage.say(_about(upright=upright, n=at + 1, count=len(movable)))

    def key(self, direction: Direction, *, ctrl: bool) -> bool:
        """An arrow key moves the chosen stretch, with Ctrl one that fits; returns whether it was for that."""
        arrow = self._selected()
        if arrow is None or not (ctrl or self._chosen is not None):
            return False
        points = self._stage.map.drawing.arrows[arrow].points
        upright = direction in ("left", "right")
        index = self._chosen_of(arrow)
        if index is None:
            alike = [each for each in every_stretch(points) if is_upright(points, each) is upright]
            if not alike:
                return True
            index = max(alike, key=lambda each: dist(points[each], points[each + 1]))
            self._choose(arrow, index)
        if is_upright(points, index) is upright:
            self._nudge(arrow, index, 1 if direction in ("right", "down") else -1)
        return True

    def let_go(self) -> bool:
        """No stretch is for the keys any more; returns whether one was."""
        was, self._chosen = self._chosen, None
        self.show()
        return was is not None

    def _choose(self, arrow: str, index: int) -> None:
        self._run += 1
        self._hovered = None
        self._remember(arrow, index)
        strong = self._stage.overlay.grips.strong
        if strong is not None:
            self._stage.camera.reveal(QRectF(QPointF(*strong.at), QPointF(*strong.at)))

    def _remember(self, arrow: str, index: int) -> None:
        points = self._stage.map.drawing.arrows[arrow].points
        self._chosen = _Chosen(arrow, middle_of(points, index), bool(is_upright(points, index)))
        self.show()

    def _chosen_of(self, arrow: str) -> int | None:
        """Which stretch of an arrow is chosen."""
        chosen = self._chosen
        if chosen is None or chosen.arrow != arrow:
            return None
        points = self._stage.map.drawing.arrows[arrow].points
        return stretch_near(points, chosen.middle, upright=chosen.upright)

    def _nudge(self, arrow: str, index: int, way: int) -> None:
        """Moves a stretch to the next line of the grid; a run of that is one undo step."""
        stage = self._stage
        course = Course(stage, arrow)
        to, points = place_of(course.points, index), course.points
        for _ in range(_LINES_AT_MOST):
            to = next_line(to, way)
            points = course.stretch_at(index, to)
            if points != course.points:
                break
        if course.refusal(points) or points == course.points:
            stage.say(in_the_way_text())
            return
        stage.commit(bend(stage.session.journey, arrow, corners_of(points)), f"bend {arrow} {self._run}")
        x, y = middle_of(course.points, index)
        upright = bool(is_upright(course.points, index))
        there = (to, y) if upright else (x, to)
        found = stretch_near(stage.map.drawing.arrows[arrow].points, there, upright=upright)
        if found is not None:
            self._remember(arrow, found)

    def _selected(self) -> str | None:
        """The arrow that alone is selected, if its handles can be seen."""
        arrow = self._stage.selection.transition
        known = arrow is not None and arrow in self._stage.map.drawing.arrows
        return arrow if known and not self._stage.selection.notes and self._is_near_enough() else None

    def _is_near_enough(self) -> bool:
        """Whether arrows are drawn with all that is on them."""
        return self._stage.camera.zoom >= BELOW

    def _grips(self, arrow: str) -> list[Grip]:
        drawn = self._stage.map.drawing.arrows[arrow]
        return grips_of(drawn.points, drawn.label_box, self._stage.camera.zoom)


def _about(*, upright: bool, n: int, count: int) -> str:
    """What the keys do with the chosen stretch."""
    if upright:
        return tr("Stretch {n} of {count}: the arrow keys move it left and right.", n=n, count=count)
    return tr("Stretch {n} of {count}: the arrow keys move it up and down.", n=n, count=count)
