"""A layout that takes no time and cannot fail: steps in the order of the journey, a column for each phase."""

from __future__ import annotations

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.plan import Plan, Tidied

_DOWN = 48.0
_ACROSS = 120.0
_ROWS = 40  # in a map without phases


def simplest(plan: Plan) -> Tidied:
    """Columns from where the map begins now; what is to stay stays, and columns go on beneath all of it."""
    fixed = plan.fixed
    moving = [spot for spot in plan.spots if spot.key not in fixed]
    staying = [spot.box() for spot in plan.spots if spot.key in fixed]
    at: dict[str, Point] = {spot.key: spot.at for spot in plan.spots if spot.key in fixed}
    left = min((spot.box().left for spot in moving), default=0.0)
    top = min((spot.box().top for spot in moving), default=0.0)
    top = max([top, *(box.bottom + _DOWN for box in staying)])
    width = max((spot.width for spot in moving), default=0.0)
    numbers = {phase: place for place, phase in enumerate(sorted({spot.phase or 0 for spot in moving}))}
    heights: dict[int, float] = {}
    for place, spot in enumerate(moving):
        column = numbers[spot.phase or 0] if len(numbers) > 1 else place // _ROWS
        y = heights.get(column, top)
        at[spot.key] = left + column * (width + _ACROSS) + width / 2, y + spot.height / 2
        heights[column] = y + spot.height + _DOWN
    return Tidied(at, {}, "plain")
