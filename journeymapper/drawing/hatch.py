"""The hatching of what is out of everyone's sight."""

from __future__ import annotations

from functools import lru_cache

from journeymapper.drawing.shapes import Point


@lru_cache(maxsize=256)
def hatching(
    width: float, height: float, radius: float, step: float = 9.0
) -> tuple[tuple[Point, Point], ...]:
    """Lines from lower left to upper right in a rounded rectangle around the origin, clear of its border."""
    inset = 1.5
    half_x, half_y, corner = width / 2 - inset, height / 2 - inset, radius - inset
    lines: list[tuple[Point, Point]] = []
    offset = -half_x - half_y + step / 2
    while offset < half_x + half_y:  # the line x + y = offset
        low = _end(offset, half_x, half_y, corner, 1.0)
        high = _end(offset, half_x, half_y, corner, -1.0)
        if low and high and low[0] < high[0] - 1:
            lines.append((low, high))
        offset += step
    return tuple(lines)


def _end(offset: float, half_x: float, half_y: float, corner: float, side: float) -> Point | None:
    """Where x + y = offset enters the rounded rectangle: at left or foot (side 1), right or top (-1)."""
    x = max(-half_x, offset - half_y) if side > 0 else min(half_x, offset + half_y)
    y = offset - x
    if half_x - abs(x) >= corner or half_y - abs(y) >= corner:
        return x, y
    middle_x, middle_y = (half_x - corner) * (1 if x > 0 else -1), (half_y - corner) * (1 if y > 0 else -1)
    away = (offset - middle_x - middle_y) / 2
    reach = corner * corner - 2 * away * away
    if reach <= 0:
        return None
    along = (reach / 2) ** 0.5
    return middle_x + away - side * along, middle_y + away + side * along
