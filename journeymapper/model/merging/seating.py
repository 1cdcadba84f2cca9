"""Free seats on a map: where a card lies on no other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import floor

from journeymapper.model.records import FURTHEST, Bend

ACROSS, DOWN = 276.0, 120.0
"""From the middle of a card to that of its neighbour."""
_ROOM = (236.0, 104.0)
"""Cards whose centres are nearer than this, both ways, are too near."""
_RINGS = 12


class Seats:
    """The centres of the cards that lie on a map, in map units."""

    def __init__(self, taken: Iterable[Bend] = ()) -> None:
        self._cells: dict[tuple[int, int], list[Bend]] = {}
        self._bottom: float | None = None
        self._full: dict[tuple[int, int], int] = {}
        """How many of the places around a cell were found taken: they stay so."""
        for place in taken:
            self.take(place)

    def take(self, place: Bend) -> None:
        """Lays a card here."""
        self._cells.setdefault(_cell(place), []).append(place)
        self._bottom = place[1] if self._bottom is None else max(self._bottom, place[1])

    def is_free(self, place: Bend) -> bool:
        """Whether a card here lies on no other, nor too near one."""
        column, row = _cell(place)
        return not any(
            abs(x - place[0]) < _ROOM[0] and abs(y - place[1]) < _ROOM[1]
            for across in (-1, 0, 1)
            for down in (-1, 0, 1)
            for x, y in self._cells.get((column + across, row + down), ())
        )

    def near(self, place: Bend) -> Bend:
        """A free place near this one, below it rather than beside it; at worst below all cards."""
        if self.is_free(place):
            return within(place)
        cell = _cell(place)
        for at in range(self._full.get(cell, 0), len(_AROUND)):
            dx, dy = _AROUND[at]
            seat = within((place[0] + dx, place[1] + dy))
            if self.is_free(seat):
                self._full[cell] = at
                return seat
        self._full[cell] = len(_AROUND)
        return within((place[0], (self._bottom or 0.0) + DOWN))


def _rings() -> Iterator[Bend]:
    """Steps away from a place, ring by ring: below, above, then to the sides."""
    yield 0.0, 0.0
    for ring in range(1, _RINGS + 1):
        around = [
            (across, down)
            for across in range(-ring, ring + 1)
            for down in range(-ring, ring + 1)
            if max(abs(across), abs(down)) == ring
        ]
        around.sort(key=lambda at: (abs(at[0]), abs(at[1]), -at[1], -at[0]))
        yield from ((across * ACROSS, down * DOWN) for across, down in around)


_AROUND = tuple(_rings())


def _cell(place: Bend) -> tuple[int, int]:
    return floor(place[0] / _ROOM[0]), floor(place[1] / _ROOM[1])


def within(place: Bend) -> Bend:
    """The place itself, or the nearest at which something may lie."""
    x, y = place
    return max(-FURTHEST, min(FURTHEST, x)), max(-FURTHEST, min(FURTHEST, y))
