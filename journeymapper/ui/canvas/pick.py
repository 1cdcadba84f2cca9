"""What lies under the pointer. Asked of the drawing, through the scene's index for speed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt

from journeymapper.arrange.geometry import Box, Point, stretches
from journeymapper.model.records import Key
from journeymapper.ui.canvas.items import ArrowItem, CardItem
from journeymapper.ui.canvas.scene import MapScene

Part = Literal["body", "handle", "source", "target"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing under the pointer, and which part of it: its body, a card's handle, or an end of an arrow."""

    key: Key
    part: Part = "body"


def pick(scene: MapScene, at: QPointF, reach: float) -> Hit | None:
    """The note, card or arrow at a place in the map, in this order; arrows within `reach` map units."""
    cards, arrows = _around(scene, at, reach)
    point = at.x(), at.y()
    found = [card for card in cards if scene_box(scene, card).contains(point)]
    if found:
        return Hit((found[0].kind, found[0].ident))
    best = nearest_arrow(arrows, point, reach)
    return Hit(("transition", best)) if best is not None else None


def scene_box(scene: MapScene, card: CardItem) -> Box:
    """The box of a card or note as the map has it."""
    boxes = scene.drawing.notes if card.kind == "note" else scene.drawing.cards
    return boxes[card.ident].box


def card_at(scene: MapScene, at: QPointF) -> str | None:
    """The step whose card lies at a place, whatever lies over it."""
    point = at.x(), at.y()
    for card in _around(scene, at, 1.0)[0]:
        if card.kind == "step" and scene_box(scene, card).contains(point):
            return card.ident
    return None


def arrow_at(scene: MapScene, at: QPointF, reach: float, skip: str) -> str | None:
    """The arrow within `reach` of a place, whatever lies over it; not one of the step `skip`."""
    journey = scene.drawing.journey
    own = {each.id for each in (*journey.out(skip), *journey.into(skip))}
    arrows = [each for each in _around(scene, at, reach)[1] if each.ident not in own]
    return nearest_arrow(arrows, (at.x(), at.y()), reach)


def end_at(points: Sequence[Point], at: QPointF, reach: float) -> Part | None:
    """Which end of an arrow's course lies within `reach` of a place."""
    place = at.x(), at.y()
    if math.dist(points[-1], place) <= reach:
        return "target"
    return "source" if math.dist(points[0], place) <= reach else None


def from_end(points: Sequence[Point], at: QPointF) -> float:
    """How far a place is from the nearer end of an arrow's course."""
    return min(math.dist(end, (at.x(), at.y())) for end in (points[0], points[-1]))


def handles(box: Box, out: float = 0.0) -> list[Point]:
    """The places of a card's four handles: the middles of its sides, or `out` map units beyond them."""
    x, y = box.center
    return [(x, box.top - out), (box.right + out, y), (x, box.bottom + out), (box.left - out, y)]


def handle_at(box: Box, at: QPointF, reach: float, out: float = 0.0) -> bool:
    """Whether one of the handles lies within `reach` of a place."""
    return any(math.dist(handle, (at.x(), at.y())) <= reach for handle in handles(box, out))


def within(scene: MapScene, rect: QRectF) -> set[Key]:
    """The cards and notes that a rectangle touches, and the arrows that lie in it as a whole."""
    box = Box(rect.left(), rect.top(), rect.right(), rect.bottom())
    found: set[Key] = set()
    for item in scene.items(rect, Qt.ItemSelectionMode.IntersectsItemBoundingRect):
        if isinstance(item, CardItem) and box.intersects(scene_box(scene, item)):
            found.add((item.kind, item.ident))
        elif isinstance(item, ArrowItem) and all(
            box.contains(point) for point in scene.drawing.arrows[item.ident].points
        ):
            found.add(("transition", item.ident))
    return found


def nearest_arrow(arrows: Iterable[ArrowItem], point: Point, reach: float) -> str | None:
    """The arrow whose course or label is nearest to a point, within `reach`; ties go by id."""
    measured = [(distance, each.ident) for each in arrows if (distance := _distance(each, point)) <= reach]
    return min(measured)[1] if measured else None


def _around(scene: MapScene, at: QPointF, reach: float) -> tuple[list[CardItem], list[ArrowItem]]:
    """The cards and the arrows near a place, the topmost first."""
    rect = QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)
    items = scene.items(rect, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
    return (
        [item for item in items if isinstance(item, CardItem)],
        [item for item in items if isinstance(item, ArrowItem)],
    )


def _distance(item: ArrowItem, point: Point) -> float:
    label = item.arrow.label_box
    if label is not None and label.contains(point):
        return 0.0
    return min(distance_to(start, end, point) for start, end in stretches(item.arrow.points))


def distance_to(start: Point, end: Point, point: Point) -> float:
    """How far a point lies from the straight line between two others."""
    (ax, ay), (bx, by), (x, y) = start, end, point
    length = (bx - ax) ** 2 + (by - ay) ** 2
    part = 0.0 if length == 0 else ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length
    part = min(max(part, 0.0), 1.0)
    return math.hypot(x - ax - part * (bx - ax), y - ay - part * (by - ay))
