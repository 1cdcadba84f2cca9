"""What the arrows of a map wear: the chip of each, the place it has, and so the whole route of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from journeymapper.arrange.field import Field
from journeymapper.arrange.geometry import Point, length
from journeymapper.arrange.labels import LabelPlan
from journeymapper.arrange.links import Route
from journeymapper.arrange.places import Rect
from journeymapper.arrange.spots import Size

_FAR = 250_000.0  # arrows longer than this have their chip in the middle, whatever lies there


class Drawn(NamedTuple):
    """The line of an arrow, the (width, height) of its chip, and whether it heeds nothing on its way."""

    points: tuple[Point, ...]
    size: Size | None
    loose: bool


@dataclass(slots=True)
class Guise:
    """Lines and chips: another guise of the same lines has other chips."""

    plan: LabelPlan
    routes: dict[str, Route]
    bare: set[str]
    """The arrows that the plan of chips does not know."""

    @classmethod
    def over(cls, field: Field, under: LabelPlan | None = None) -> Guise:
        """The guise of a map without arrows; its chips are to heed those of another plan."""
        return cls(LabelPlan(field, under), {}, set())

    def copy(self) -> Guise:
        """The same lines and chips; either may change without the other."""
        return Guise(self.plan.copy(), dict(self.routes), set(self.bare))

    def renew(
        self, drawn: Mapping[str, Drawn | None], areas: Iterable[Rect], fresh: Collection[str]
    ) -> set[str]:
        """Take in lines that may have changed (None: gone), areas where cards changed; place the chips.

        `fresh` are those of the lines that have another chip than before.

        Returns:
            The keys of routes that are not as before.
        """
        given = {}
        for key, new in drawn.items():
            old = self.routes.get(key)
            points = new.points if new else None
            bare = new is not None and (new.loose or length(new.points) > _FAR)
            if key in fresh or (old.points if old else None) != points or bare != (key in self.bare):
                given[key] = (None if bare else points), new.size if new else None
            (self.bare.add if bare else self.bare.discard)(key)
        changed = self.plan.renew(given, areas) | given.keys()
        return {key for key in changed if self._put(key, drawn)}

    def _put(self, key: str, drawn: Mapping[str, Drawn | None]) -> bool:
        """Stores the route of an arrow; whether it is not as before."""
        old = self.routes.get(key)
        new = drawn.get(key)
        points = new.points if new else old.points if old and key not in drawn else None
        if points is None:
            return self.routes.pop(key, None) is not None
        if key in self.bare:
            route = Route(
                points, middle(points) if new and new.size else None, crossed=bool(new and new.size)
            )
        else:
            seat = self.plan.seats.get(key)
            route = Route(points, seat.place if seat else None, key in self.plan.crossed, self.plan.room(key))
        if route == old:
            return False
        self.routes[key] = route
        return True


def middle(points: tuple[Point, ...]) -> Point:
    """The middle of the longest stretch, level ones first."""
    best = max(
        pairwise(points),
        key=lambda ends: 2 * abs(ends[1][0] - ends[0][0]) + abs(ends[1][1] - ends[0][1]),
    )
    return (best[0][0] + best[1][0]) / 2, (best[0][1] + best[1][1]) / 2
