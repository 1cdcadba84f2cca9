"""Where the badges of a map lie, and which of them is under the pointer."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.card import Card
from journeymapper.drawing.card_strip import MOST_BADGES
from journeymapper.ui.canvas.scene import MapScene


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
    point = at.x(), at.y()
    near: list[tuple[float, int, Spot]] = []
    for place, spot in enumerate(spots_of(card)):
        grown = _grown(spot.box, least) if point[1] > card.box.center[1] else spot.box
        if grown.contains(point):
            near.append((math.dist(spot.box.center, point), place, spot))
    return min(near)[2] if near else None


def same_spot(scene: MapScene, spot: Spot) -> Spot | None:
    """Where a badge is after a change; None if it is gone."""
    card = scene.drawing.cards.get(spot.step)
    if card is None:
        return None
    now = spots_of(card)
    return next((each for each in now if each.more == spot.more and spot.supplier in each.suppliers), None)


def _grown(box: Box, least: float) -> Box:
    x, y = max(0.0, least - box.width) / 2, max(0.0, least - box.height) / 2
    return Box(box.left - x, box.top - y, box.right + x, box.bottom + y)
