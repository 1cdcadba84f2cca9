"""The way of an arrow that none of the usual shapes can serve: through the halls between the cards.

A* over the doors of the halls. A way goes straight on as far as the doors let it, and turns where one does
not. What is left to go counts more than what was gone, so that few doors are tried: a way may be longer than
the shortest, up to that factor.
"""

from __future__ import annotations

from heapq import heappop, heappush
from math import inf

from journeymapper.arrange.ends import CORNER_PRICE
from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Box, Point, simplified
from journeymapper.arrange.halls import Halls
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.sides import BOTTOM, LEFT, RIGHT, TOP, enter_price, leave_price
from journeymapper.arrange.straighten import straightened

_EAGER = 1.5  # how much the rest of a way counts
_ARRIVED = 4  # added to the side by which the target is entered

State = tuple[float, float, int, int]
"""A place, the way that an arrow runs there (by side, or a side + _ARRIVED), and the hall before it."""


def find_way(
    probe: Probe, source: str, target: str, kind: LinkKind, clearance: float, dearest: float = inf
) -> tuple[Point, ...] | None:
    """An orthogonal polyline that stays `clearance` away from all cards but its ends.

    None if there is none, or none but one that may cost more than `dearest`, in pixels with corners.
    """
    halls = probe.halls(clearance)
    a, b = probe.box(source), probe.box(target)
    walk = _Walk(halls, kind, _docks(halls, a), _docks(halls, b))
    for card in (a, b):
        probe.watch(*card.grown(2 * abs(clearance) + 1.0))
    found = walk.shortest(dearest)
    for hall in walk.seen:
        probe.watch(*halls.hall(hall).grown(abs(clearance) + 1.0))
    if found is None:
        return None
    inner = straightened(probe, found, clearance)
    return simplified([_outline(a, inner[0]), *inner, _outline(b, inner[-1])])


def _docks(halls: Halls, box: Box) -> list[State]:
    """The places in front of the sides of a card that no other card takes, and the way out of the card."""
    clearance = halls.clearance
    cx, cy = box.center
    places = (
        (box.left - clearance, cy, LEFT),
        (cx, box.top - clearance, TOP),
        (box.right + clearance, cy, RIGHT),
        (cx, box.bottom + clearance, BOTTOM),
    )
    found = []
    for x, y, side in places:
        hall = halls.at(x, y, leftward=side == LEFT)
        if hall is not None:
            found.append((x, y, side, hall))
    return found


class _Walk:
    """The search for a cheap way from any start to any goal."""

    def __init__(self, halls: Halls, kind: LinkKind, starts: list[State], goals: list[State]) -> None:
        self.seen: set[int] = set()
        self._halls = halls
        self._kind: LinkKind = kind
        self._goals: dict[int, list[State]] = {}
        for goal in goals:
            self._goals.setdefault(goal[3], []).append(goal)
        xs, ys = [x for x, *_ in goals], [y for _, y, *_ in goals]
        self._area = (min(xs), min(ys), max(xs), max(ys)) if goals else (0.0, 0.0, 0.0, 0.0)
        self._best: dict[State, float] = {}
        self._came: dict[State, tuple[State, tuple[Point, ...]]] = {}
        self._heap: list[tuple[float, float, State]] = []
        for state in starts if goals else ():
            self._offer(state, leave_price(kind, state[2]))

    def shortest(self, dearest: float) -> list[Point] | None:
        while self._heap:
            least, price, state = heappop(self._heap)
            if least > dearest:
                return None
            if price > self._best[state]:
                continue
            if state[2] >= _ARRIVED:
                return self._traced(state)
            self._go_on(state, price)
        return None

    def _go_on(self, state: State, price: float) -> None:
        x, y, way, hall = state
        self.seen.add(hall)
        for goal_x, goal_y, side, _ in self._goals.get(hall, ()):
            turns = _turns((x, y), way, (goal_x, goal_y), (side + 2) % 4, at_end=False)
            if turns is not None:
                corners, between = turns
                run = abs(goal_x - x) + abs(goal_y - y)
                cost = run + corners * CORNER_PRICE + enter_price(self._kind, side)
                self._offer((goal_x, goal_y, side + _ARRIVED, hall), price + cost, (state, between))
        for into, door, top, bottom, is_right in self._halls.doors[hall]:
            height = top if y < top else bottom if y > bottom else y
            turns = _turns((x, y), way, (door, height), RIGHT if is_right else LEFT, at_end=True)
            if turns is not None:
                corners, between = turns
                cost = abs(door - x) + abs(height - y) + corners * CORNER_PRICE
                following = door, height, RIGHT if is_right else LEFT, into
                self._offer(following, price + cost, (state, between))

    def _offer(self, state: State, price: float, came: tuple[State, tuple[Point, ...]] | None = None) -> None:
        if price < self._best.get(state, inf):
            self._best[state] = price
            if came:
                self._came[state] = came
            x, y, way, _ = state
            left, top, right, bottom = self._area
            rest = max(left - x, 0.0, x - right) + max(top - y, 0.0, y - bottom) if way < _ARRIVED else 0.0
            heappush(self._heap, (price + _EAGER * rest, price, state))

    def _traced(self, final: State) -> list[Point]:
        points: list[Point] = [final[:2]]
        state = final
        while state in self._came:
            state, between = self._came[state]
            points += [*between[::-1], state[:2]]
        return points[::-1]


def _turns(
    start: Point, way: int, end: Point, onward: int, *, at_end: bool
) -> tuple[int, tuple[Point, ...]] | None:
    """How many corners a line has from a place, run through one way, to another, run through `onward`.

    And the points between, in the rectangle of both; None where it would need more than that. A Z has its
    middle `at_end` or half way.
    """
    if way in (TOP, BOTTOM):
        found = _turns(start[::-1], way ^ 1, end[::-1], onward ^ 1, at_end=at_end)
        return found and (found[0], tuple((x, y) for y, x in found[1]))
    (x, y), (x2, y2) = start, end
    ahead = x2 - x if way == RIGHT else x - x2
    if onward == way:
        if y == y2:
            return (0, ()) if ahead >= 0 else None
        middle = x2 if at_end else (x + x2) / 2
        return (2, ((middle, y), (middle, y2))) if ahead >= 0 else None
    if onward in (LEFT, RIGHT):
        furthest = x2 if ahead > 0 else x
        return (2, ((furthest, y), (furthest, y2))) if y != y2 else None
    beyond = y2 - y if onward == BOTTOM else y - y2
    if ahead >= 0 and beyond >= 0:
        return 1, ((x2, y),)
    return (3, ((x, y2),)) if beyond > 0 else None


def _outline(box: Box, dock: Point) -> Point:
    """The place of the outline that a dock lies before, or a little behind."""
    x, y = dock
    nearest = min(max(x, box.left), box.right), min(max(y, box.top), box.bottom)
    if nearest != dock:
        return nearest
    return min(
        (x - box.left, (box.left, y)),
        (box.right - x, (box.right, y)),
        (y - box.top, (x, box.top)),
        (box.bottom - y, (x, box.bottom)),
    )[1]
