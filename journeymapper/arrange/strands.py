"""The upright stretches that tracks are found for."""

from __future__ import annotations

from typing import NamedTuple

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.places import Rect

Slot = tuple[str, ...]
"""The name of a track."""

_NEAR = 8.0  # stretches whose ends come closer than this need different tracks


class Strand(NamedTuple):
    """An upright stretch, or several that arrows of one kind share.

    `top` to `bottom` is what it covers, [`low`, `high`] the room for its x (outlines of cards), `wish` where
    it would like to be, `air` what a chip on it needs to either side, `members` the polylines it is part of,
    each with the number of its stretch.
    """

    slot: Slot
    top: float
    bottom: float
    low: float
    high: float
    wish: float
    weight: float
    fixed: bool
    rank: int
    air: float
    members: tuple[tuple[tuple[Point, ...], int], ...]


def reach(strand: Strand) -> Rect:
    """Where other strands are near this one."""
    return strand.low, strand.top - _NEAR, strand.high, strand.bottom + _NEAR


def are_near(one: Strand, other: Strand) -> bool:
    """Whether two strands could get in each other's way. To the last bit the same whichever comes first."""
    return (
        one.low < other.high
        and other.low < one.high
        and max(one.top, other.top) - min(one.bottom, other.bottom) < _NEAR
        and not (one.fixed and other.fixed)
    )
