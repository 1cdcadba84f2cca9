"""A* over a sparse orthogonal grid, for arrows that none of the usual shapes can serve.

The grid has a line on either side of every card near by and through the middles of the two ends, which is
enough for a shortest route (Wybrow, Marriott, Stuckey: Orthogonal Connector Routing, 2009); corners cost
extra.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush

from journeymapper.arrange.ends import CORNER_PRICE
from journeymapper.arrange.field import Entry, Probe
from journeymapper.arrange.geometry import Box, Point, simplified
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.sides import BOTTOM, LEFT, RIGHT, TOP, enter_price, leave_price

_STEPS = ((-1, 0), (0, -1), (1, 0), (0, 1))  # by side: left, top, right, bottom
_MOST_CARDS = 60  # among more cards than this no way is looked for
_ARRIVED = 4  # added to the side by which the target is entered

Spot = tuple[int, int]
State = tuple[int, int, int]  # column, row, heading (a side, or a side + _ARRIVED)


@dataclass(slots=True)
class Budget:
    """How many corners may still be tried for one arrow. Arrows on ordinary maps need under 1500."""

    visits: int = 2_500


def find_way(
    probe: Probe, source: str, target: str, kind: LinkKind, clearance: float, reach: float, budget: Budget
) -> tuple[Point, ...] | None:
    """The cheapest orthogonal polyline that stays `clearance` away from the cards within `reach` of its ends.

    None if there is none, if the budget is spent before one is found, or if there are too many cards there.
    """
    a, b = probe.box(source), probe.box(target)
    area = a.united(b).grown(reach)
    near = sorted(set(probe.inside(area.left, area.top, area.right, area.bottom)))
    if len(near) > _MOST_CARDS:
        budget.visits = 0
        return None
    maze = _Maze(near, a.center, b.center, clearance)
    starts, goals = maze.docks(source, a), maze.docks(target, b)
    found = _Walk(maze, kind, starts, goals).shortest(budget) if starts and goals else None
    if found is None:
        return None
    points = [maze.point(state) for state in found]
    start = _on_side(a, found[0][2], points[0])
    end = _on_side(b, found[-1][2] - _ARRIVED, points[-1])
    return simplified([start, *points, end])


class _Maze:
    """The lines beside the cards, and which stretches of them are shut."""

    def __init__(self, near: list[Entry], one: Point, other: Point, clearance: float) -> None:
        self._near = near
        self._clearance = clearance
        xs, ys = {one[0], other[0]}, {one[1], other[1]}
        for _, left, top, right, bottom in near:
            xs.update((left - clearance, right + clearance))
            ys.update((top - clearance, bottom + clearance))
        self.xs, self.ys = sorted(xs), sorted(ys)
        self.wide, self.high = len(xs), len(ys)
        self._level = bytearray(self.wide * self.high)  # stretches to the right of a spot
        self._upright = bytearray(self.wide * self.high)  # stretches down from a spot
        for entry in near:
            self._shut(entry)

    def _shut(self, entry: Entry) -> None:
        _, left, top, right, bottom = entry
        clearance, wide = self._clearance, self.wide
        x1, x2 = bisect_left(self.xs, left - clearance), bisect_left(self.xs, right + clearance)
        y1, y2 = bisect_left(self.ys, top - clearance), bisect_left(self.ys, bottom + clearance)
        for y in range(y1 + 1, y2):
            self._level[y * wide + x1 : y * wide + x2] = b"\1" * (x2 - x1)
        for y in range(y1, y2):
            self._upright[y * wide + x1 + 1 : y * wide + x2] = b"\1" * max(x2 - x1 - 1, 0)

    def point(self, state: State) -> Point:
        return self.xs[state[0]], self.ys[state[1]]

    def docks(self, key: str, box: Box) -> dict[int, Spot]:
        """The spots in front of a card's sides where nothing else is in the way."""
        clearance = self._clearance
        cx, cy = box.center
        places = {
            LEFT: (box.left - clearance, cy),
            TOP: (cx, box.top - clearance),
            RIGHT: (box.right + clearance, cy),
            BOTTOM: (cx, box.bottom + clearance),
        }
        return {
            side: (bisect_left(self.xs, x), bisect_left(self.ys, y))
            for side, (x, y) in places.items()
            if not any(
                entry[0] != key
                and entry[1] - clearance < x < entry[3] + clearance
                and entry[2] - clearance < y < entry[4] + clearance
                for entry in self._near
            )
        }

    def onward(self, state: State) -> Iterator[tuple[State, float]]:
        """The spots next to a state that can be reached without turning round, with what it costs."""
        x, y, heading = state
        for side, (dx, dy) in enumerate(_STEPS):
            nx, ny = x + dx, y + dy
            if (side - heading) % 4 == 2 or not (0 <= nx < self.wide and 0 <= ny < self.high):
                continue
            shut = self._upright if dy else self._level
            if not shut[min(y, ny) * self.wide + min(x, nx)]:
                run = abs(self.xs[nx] - self.xs[x]) + abs(self.ys[ny] - self.ys[y])
                yield (nx, ny, side), run + (side != heading) * CORNER_PRICE


class _Walk:
    """The search for the cheapest way from any start to any goal."""

    def __init__(self, maze: _Maze, kind: LinkKind, starts: dict[int, Spot], goals: dict[int, Spot]) -> None:
        self._maze = maze
        self._kind: LinkKind = kind
        self._goals: dict[Spot, list[int]] = {}
        for side, spot in goals.items():
            self._goals.setdefault(spot, []).append(side)
        xs, ys = [maze.xs[x] for x, _ in goals.values()], [maze.ys[y] for _, y in goals.values()]
        self._goal_area = min(xs), min(ys), max(xs), max(ys)
        self._best: dict[State, float] = {}
        self._came: dict[State, State | None] = {}
        self._heap: list[tuple[float, float, State]] = []
        for side, (x, y) in starts.items():
            self._offer((x, y, side), leave_price(kind, side), None)

    def shortest(self, budget: Budget) -> list[State] | None:
        while self._heap and budget.visits > 0:
            _, price, state = heappop(self._heap)
            if price > self._best[state]:
                continue
            budget.visits -= 1
            if state[2] >= _ARRIVED:
                return self._traced(state)
            x, y, heading = state
            for side in self._goals.get((x, y), ()):
                if side != heading:
                    turn = abs((heading - side) % 4 - 2) * CORNER_PRICE
                    self._offer((x, y, _ARRIVED + side), price + turn + enter_price(self._kind, side), state)
            for following, cost in self._maze.onward(state):
                self._offer(following, price + cost, state)
        return None

    def _offer(self, state: State, price: float, before: State | None) -> None:
        if price < self._best.get(state, 1e18):
            self._best[state], self._came[state] = price, before
            heappush(self._heap, (price + self._ahead(state), price, state))

    def _ahead(self, state: State) -> float:
        """What the rest of the way costs at least."""
        x, y = self._maze.point(state)
        left, top, right, bottom = self._goal_area
        return max(left - x, 0.0, x - right) + max(top - y, 0.0, y - bottom)

    def _traced(self, final: State) -> list[State]:
        states = [final]
        while (before := self._came[states[-1]]) is not None:
            states.append(before)
        return states[::-1]


def _on_side(box: Box, side: int, dock: Point) -> Point:
    x, y = dock
    return ((box.left, y), (x, box.top), (box.right, y), (x, box.bottom))[side]
