"""Where the badges and marks of a map lie, and which of them is under the pointer."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QPointF

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.card import Card
from journeymapper.drawing.card_strip import MOST_BADGES
from journeymapper.ui.canvas.scene import MapScene

_OPENING = ("pains", "chances", "todo")


@dataclass(frozen=True, slots=True)
class Spot:
    """A badge, or with `more` the '+2' that stands for several; `box` is where it lies on the map."""

    step: str
    suppliers: tuple[str, ...]
    box: Box
    more: bool = False

    @property
    def supplier(self) -> str:
        """Whose badge it is; of a '+2' the first that it hides."""
        return self.suppliers[0]


@dataclass(frozen=True, slots=True)
class MarkSpot:
    """A mark at the foot of a card, by its name in the legend; `box` is where it lies on the map."""

    step: str
    name: str
    box: Box

    @property
    def opens(self) -> bool:
        """Whether there is more to see behind it."""
        return self.name in _OPENING


S = TypeVar("S", Spot, MarkSpot)


def spots_of(card: Card) -> list[Spot]:
    """The badges of a card in order, the '+2' last."""
    x, y = card.box.center
    placed = [(supplier, box.shifted(x, y)) for supplier, box in card.badge_boxes]
    shown = MOST_BADGES
    if len(placed) > shown and placed[shown][1] == placed[shown - 1][1]:
        shown -= 1  # wide ones leave no room for so many
    found = [Spot(card.step, (supplier,), box) for supplier, box in placed[:shown]]
    hidden = placed[shown:]
    if hidden:
        found.append(Spot(card.step, tuple(supplier for supplier, _ in hidden), hidden[0][1], more=True))
    return found


def spot_at(scene: MapScene, step: str, at: QPointF, least: float = 0.0) -> Spot | None:
    """The badge of a step's card at a place; the nearest, if it can be hit around it.

    `least`: how wide and high what can be hit is, in map units. It never reaches into the upper half of the
    card: there the card itself can be taken hold of.
    """
    card = scene.drawing.cards[step]
    return _nearest(spots_of(card), card, at, least)


def marks_of(card: Card) -> list[MarkSpot]:
    """The marks of a card from right to left."""
    x, y = card.box.center
    return [MarkSpot(card.step, name, box.shifted(x, y)) for name, box in card.mark_boxes]


def mark_at(scene: MapScene, step: str, at: QPointF, least: float = 0.0) -> MarkSpot | None:
    """The mark of a step's card at a place; the nearest, as for `spot_at`."""
    card = scene.drawing.cards[step]
    return _nearest(marks_of(card), card, at, least)


def same_spot(scene: MapScene, spot: Spot) -> Spot | None:
    """Where a badge is after a change; None if it is gone."""
    card = scene.drawing.cards.get(spot.step)
    if card is None:
        return None
    now = spots_of(card)
    return next((each for each in now if each.more == spot.more and spot.supplier in each.suppliers), None)


def same_mark(scene: MapScene, spot: MarkSpot) -> MarkSpot | None:
    """Where a mark is after a change; None if it is gone."""
    card = scene.drawing.cards.get(spot.step)
    return next((each for each in marks_of(card) if each.name == spot.name), None) if card else None


def _nearest(spots: Iterable[S], card: Card, at: QPointF, least: float) -> S | None:
    point = at.x(), at.y()
    near: list[tuple[float, int, S]] = []
    for place, spot in enumerate(spots):
        grown = _grown(spot.box, least) if point[1] > card.box.center[1] else spot.box
        if grown.contains(point):
            near.append((math.dist(spot.box.center, point), place, spot))
    return min(near)[2] if near else None


def _grown(box: Box, least: float) -> Box:
    x, y = max(0.0, least - box.width) / 2, max(0.0, least - box.height) / 2
    return Box(box.left - x, box.top - y, box.right + x, box.bottom + y)
