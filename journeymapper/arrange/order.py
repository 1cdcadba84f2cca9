"""Which of two parallel stretches should run on which side, so that their arrows do not cross needlessly.

From each end of the part where they run beside each other both arrows are followed until they part: the one
that turns away to the left there should have run on the left all along (after Wybrow, Marriott, Stuckey:
Orthogonal Connector Routing, 2009, "nudging order").
"""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.arrange.geometry import Point

_SAME = 1.0  # closer than this is the same place


def tails(points: Sequence[Point], index: int) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """What follows the upright stretch `index` beyond its upper and beyond its lower end."""
    back = tuple(points[index::-1])
    onward = tuple(points[index + 1 :])
    return (back, onward) if points[index][1] <= points[index + 1][1] else (onward, back)


def left_of(
    one: tuple[tuple[Point, ...], tuple[Point, ...]], other: tuple[tuple[Point, ...], tuple[Point, ...]]
) -> int:
    """How much speaks for `one` on the left of `other`, both as tails of upright stretches: from 2 to -2."""
    return _hand(one[0], other[0], (0.0, -1.0)) - _hand(one[1], other[1], (0.0, 1.0))


def _hand(one: tuple[Point, ...], other: tuple[Point, ...], heading: Point) -> int:
    """1 if `one` turns away to the left hand of `other` along the way, -1 to the right, 0 if neither."""
    dx, dy = heading
    for step in range(min(len(one), len(other))):
        here, there = one[step], other[step]
        ahead = (here[0] - there[0]) * dx + (here[1] - there[1]) * dy
        if ahead < -_SAME:
            return _turn(one, step, dx, dy)
        if ahead > _SAME:
            return -_turn(other, step, dx, dy)
        mine, theirs = _turn(one, step, dx, dy), _turn(other, step, dx, dy)
        if mine != theirs:
            return (mine > theirs) - (mine < theirs) if mine and theirs else mine - theirs
        if not mine:
            return 0
        dx, dy = (dy, -dx) if mine > 0 else (-dy, dx)
    return 0


def _turn(tail: tuple[Point, ...], step: int, dx: float, dy: float) -> int:
    """1 for a turn to the left hand at this corner, -1 for one to the right, 0 where the arrow ends."""
    if step + 1 >= len(tail):
        return 0
    ex, ey = tail[step + 1][0] - tail[step][0], tail[step + 1][1] - tail[step][1]
    cross = dx * ey - dy * ex
    return (cross < 0) - (cross > 0)
