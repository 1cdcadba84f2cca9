"""Shapes of arrows whose middle runs through a gap between the cards that are in the way."""

from __future__ import annotations

from journeymapper.arrange.ends import CLEARANCE, DOCK, Candidate, Ends
from journeymapper.arrange.sides import BOTTOM, LEFT, RIGHT, TOP, outward, port

REACH = 320.0  # how far beyond the two cards a detour is looked for
_MOST_GAPS = 4


class Detours:
    """Detours of one arrow; `seen` is how many cards were looked at for them."""

    def __init__(self, ends: Ends) -> None:
        self.seen = 0
        self._ends = ends

    def between(self, real_out: int, real_into: int) -> list[Candidate]:
        """The shapes with one detour from a side of the source to a side of the target."""
        ends, probe = self._ends, self._ends.probe
        probe.flipped = flipped = real_out in (TOP, BOTTOM)
        a, b, out, into = ends.view(real_out, real_into)
        (ax, ay), (bx, by) = port(a, out), port(b, into)
        ahead, behind = outward(out), outward(into)
        x1 = ax + ahead * ends.dock(0, real_out)
        found: list[Candidate] = []
        if into in (LEFT, RIGHT):
            probe.flipped = not flipped
            columns = self._gaps(ay, by, ax, bx)
            probe.flipped = flipped
            for x in columns:
                beyond = (x - ax) * ahead >= CLEARANCE and (x - bx) * behind >= CLEARANCE
                if beyond and abs(ay - by) > 1:
                    points = (ax, ay), (x, ay), (x, by), (bx, by)
                    found.append(ends.priced(points, real_out, real_into))
            x2 = bx + behind * ends.dock(1, real_into)
            for y in self._gaps(x1, x2, ay, by):
                points5 = (ax, ay), (x1, ay), (x1, y), (x2, y), (x2, by), (bx, by)
                if abs(x1 - x2) > CLEARANCE and abs(y - ay) > CLEARANCE and abs(y - by) > CLEARANCE:
                    found.append(ends.priced(points5, real_out, real_into))
        else:
            for y in self._gaps(x1, bx, ay, by):
                if (y - by) * behind >= CLEARANCE and abs(x1 - bx) > CLEARANCE and abs(y - ay) > CLEARANCE:
                    points4 = (ax, ay), (x1, ay), (x1, y), (bx, y), (bx, by)
                    found.append(ends.priced(points4, real_out, real_into))
        probe.flipped = False
        return found

    def _gaps(self, from_x: float, to_x: float, from_y: float, to_y: float) -> list[float]:
        """Heights at which a level line between two x is free, those with the least detour first."""
        left, right = (from_x, to_x) if from_x < to_x else (to_x, from_x)
        top, bottom = (from_y, to_y) if from_y < to_y else (to_y, from_y)
        low, high = top - REACH, bottom + REACH
        near = self._ends.probe.inside(left - CLEARANCE, low, right + CLEARANCE, high)
        self.seen += len(near)
        taken = sorted({(entry[2] - CLEARANCE, entry[4] + CLEARANCE) for entry in near})
        middle = (from_y + to_y) / 2
        free: list[tuple[float, float]] = []
        edge = low
        for start, end in [*taken, (high, high)]:
            if start >= edge:
                room = start - edge
                if room <= 2 * DOCK:
                    y = (start + edge) / 2
                else:
                    y = min(max(middle, edge + DOCK - CLEARANCE), start - DOCK + CLEARANCE)
                free.append((abs(y - from_y) + abs(y - to_y), y))
            edge = max(edge, end)
        return [y for _, y in sorted(free)[:_MOST_GAPS]]
