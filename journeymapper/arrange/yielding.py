"""Cards that make way for others, which stay where they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.places import Places
from journeymapper.arrange.plan import Plan

_CELL = 300.0
_NEAR = 30.0  # cards keep this far from others sideways
_GAP = 34.0  # and this far up and down


def made_way(plan: Plan, at: Mapping[str, Point], fixed: Collection[str]) -> dict[str, Point]:
    """The centres of all cards: `fixed` ones are where the plan has them, others lower where they were near.

    From above down, each card that comes too near to a fixed one, or to one that has moved for it, goes
    beneath it.
    """
    placed: Places[Box] = Places(_CELL)
    found: dict[str, Point] = {}
    for spot in plan.spots:
        if spot.key in fixed:
            found[spot.key] = spot.at
            _put(placed, spot.box())
    others = [spot for spot in plan.spots if spot.key not in fixed]
    for spot in sorted(others, key=lambda spot: at[spot.key][1]):
        x, y = at[spot.key]
        while (lowest := _lowest_near(placed, spot.box((x, y)))) is not None:
            y = lowest + _GAP + spot.height / 2
        found[spot.key] = x, y
        if fixed:
            _put(placed, spot.box((x, y)))
    return found


def _put(placed: Places[Box], box: Box) -> None:
    for cell in placed.spots((box.left, box.top, box.right, box.bottom)):
        placed.add(cell, box)


def _lowest_near(placed: Places[Box], box: Box) -> float | None:
    """How low the cards reach that this one is too near to; None if there are none."""
    room = Box(box.left - _NEAR, box.top - _GAP + 0.5, box.right + _NEAR, box.bottom + _GAP - 0.5)
    found = [
        other.bottom
        for _, there in placed.near(room.left, room.top, room.right, room.bottom)
        for other in there
        if other.intersects(room)
    ]
    return max(found, default=None)
