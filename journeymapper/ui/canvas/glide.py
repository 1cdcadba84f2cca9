"""A map that was tidied glides from how it lay to how it lies, so that the eye can follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QRectF, QVariantAnimation

from journeymapper.arrange.geometry import Point
from journeymapper.drawing.arrow import Arrow
from journeymapper.model.patch import Change, Patch
from journeymapper.model.records import Step
from journeymapper.ui.canvas.camera import Camera
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.scene import MapScene
from journeymapper.ui.guard import guarded
from journeymapper.ui.motion import is_calm

DURATION = 300
"""Milliseconds."""
_MOST = 600
"""More cards in sight than this do not glide: there would be too few pictures for an eye to follow."""
_GLIDING = {"tidy", "add-step", "add-branch"}
"""Edits that move steps which nobody has under the hand."""
_GONE, _BACK = 0.4, 0.55
"""Arrows have faded by the one part of the time, and come back on their new courses from the other."""


@dataclass(frozen=True, slots=True)
class Before:
    """Where the cards were that a tidy moves, and how all arrows ran."""

    cards: Mapping[str, Point]
    arrows: Mapping[str, Arrow]


class Glide(QObject):
    """Moves what is in sight, on the screen alone: the map is tidied already."""

    def __init__(self, scene: MapScene, camera: Camera) -> None:
        super().__init__(scene)
        self._scene = scene
        self._camera = camera
        self._start: Mapping[str, Point] = {}
        self._old: Mapping[str, Arrow] = {}
        self._next: list[Callable[[], object]] = []
        self._moving = QVariantAnimation(self)
        self._moving.setDuration(DURATION)
        self._moving.setStartValue(0.0)
        self._moving.setEndValue(1.0)
        self._moving.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._moving.valueChanged.connect(self._show)
        self._moving.finished.connect(self.end)

    @property
    def is_moving(self) -> bool:
        """Whether something glides."""
        return self._moving.state() == QVariantAnimation.State.Running

    def look(self, patch: Patch) -> Before | None:
        """How the map lies before a patch; None if nothing is to glide."""
        self.end()
        if patch.name not in _GLIDING or is_calm():
            return None
        drawing = self._scene.drawing
        moved = [
            ident for (_, ident), change in patch.changes.items() if _moves(change) and ident in drawing.cards
        ]
        if not moved and patch.name != "tidy":
            return None
        return Before({ident: drawing.cards[ident].box.center for ident in moved}, dict(drawing.arrows))

    def run(self, before: Before) -> None:
        """Lets what is in sight glide from there to where the map has it now."""
        drawing, seen = self._scene.drawing, self._camera.seen
        self._start = {
            ident: at
            for ident, at in before.cards.items()
            if ident in drawing.cards and _way(at, rect_of(drawing.cards[ident].box)).intersects(seen)
        }
        self._old = {
            ident: arrow
            for ident, arrow in before.arrows.items()
            if (now := drawing.arrows.get(ident)) is not None
            and now is not arrow
            and rect_of(arrow.bounds).united(rect_of(now.bounds)).intersects(seen)
        }
        if not (self._start or self._old) or len(self._start) > _MOST:
            self._start, self._old = {}, {}
            return
        self._moving.start()
        self._show(0.0)

    def then(self, call: Callable[[], object]) -> None:
        """Calls this once nothing glides: now, if so it is."""
        if self.is_moving:
            self._next.append(call)
        else:
            call()

    @guarded
    def end(self) -> None:
        """All is where it belongs, at once."""
        self._moving.stop()
        if self._start or self._old:
            cards, arrows = self._start, self._old
            self._start, self._old = {}, {}
            self._scene.unpose(cards, arrows)
        calls, self._next = self._next, []
        for call in calls:
            call()

    @guarded
    def _show(self, part: float) -> None:
        """Shows how things lie when this part of the way is gone."""
        drawing = self._scene.drawing
        if not self.is_moving:
            return
        cards = {
            ident: _between(at, drawing.cards[ident].box.center, part)
            for ident, at in self._start.items()
            if ident in drawing.cards
        }
        is_old = part < (_GONE + _BACK) / 2
        arrows = {
            ident: self._old[ident] if is_old else drawing.arrows[ident]
            for ident in self._old
            if ident in drawing.arrows
        }
        strength = 1 - part / _GONE if is_old else (part - _BACK) / (1 - _BACK)
        self._scene.pose(cards, arrows, min(max(strength, 0.0), 1.0))


def _moves(change: Change) -> bool:
    one, other = change.before, change.after
    return isinstance(one, Step) and isinstance(other, Step) and (one.x, one.y) != (other.x, other.y)


def _between(one: Point, other: Point, part: float) -> Point:
    return one[0] + (other[0] - one[0]) * part, one[1] + (other[1] - one[1]) * part


def _way(start: Point, end: QRectF) -> QRectF:
    """All that a card passes over."""
    first = QRectF(end)
    first.moveCenter(QPointF(*start))
    return first.united(end)
