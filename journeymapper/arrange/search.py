"""A* over a sparse orthogonal grid, for arrows that none of the usual shapes can serve.

The grid has a line on either side of every card near by and through the middles of the two ends, which is
enough for a shortest route (Wybrow, Marriott, Stuckey: Orthogonal Connector Routing, 2009); corners cost extra.
"""

from __future__ import annotations

from bisect import bisect_left
from heapq import heappop, heappush

from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Point, simplified
from journeymapper.arrange.links import LinkKind
from journeymapper.arrange.shapes import BOTTOM, CORNER_PRICE, LEFT, RIGHT, TOP, enter_price, leave_price

_STEPS = ((-1, 0), (0, -1), (1, 0), (0, 1))  # by side: left, top, right, bottom
_MOST_VISITS = 12_000


def find_way(
    probe: Probe, source: str, target: str, kind: LinkKind, clearance: float, reach: float
) -> tuple[Point, ...] | None:
    """The cheapest orthogonal polyline that stays `clearance` away from every card within `reach` of the two
    ends; None if there is none, or none among the first thousands of corners tried.
    """
    a, b = probe.box(source), probe.box(target)
    area = a.united(b).grown(reach)
    near = sorted(set(probe.inside(area.left, area.top, area.right, area.bottom)))
    (acx, acy), (bcx, bcy) = a.center, b.center
    xs_seen, ys_seen = {acx, bcx}, {acy, bcy}
    for _, left, top, right, bottom in near:
        xs_seen.update((left - clearance, right + clearance))
        ys_seen.update((top - clearance, bottom + clearance))
    xs, ys = sorted(xs_seen), sorted(ys_seen)
    wide, high = len(xs), len(ys)
    level, upright = bytearray(wide * high), bytearray(wide * high)  # edges to the right, down, that are shut
    for _, left, top, right, bottom in near:
        x1, x2 = bisect_left(xs, left - clearance), bisect_left(xs, right + clearance)
        y1, y2 = bisect_left(ys, top - clearance), bisect_left(ys, bottom + clearance)
        for y in range(y1 + 1, y2):
            level[y * wide + x1 : y * wide + x2] = b"\1" * (x2 - x1)
        for y in range(y1, y2):
            upright[y * wide + x1 + 1 : y * wide + x2] = b"\1" * max(x2 - x1 - 1, 0)
    shut = (level, upright)

    def docks(key: str) -> dict[int, tuple[int, int]]:
        box = probe.box(key)
        cx, cy = box.center
        places = {
            LEFT: (box.left - clearance, cy),
            TOP: (cx, box.top - clearance),
            RIGHT: (box.right + clearance, cy),
            BOTTOM: (cx, box.bottom + clearance),
        }
        found = {}
        for side, (x, y) in places.items():
            if all(
                entry[0] == key
                or not (
                    entry[1] - clearance < x < entry[3] + clearance
                    and entry[2] - clearance < y < entry[4] + clearance
                )
                for entry in near
            ):
                found[side] = bisect_left(xs, x), bisect_left(ys, y)
        return found

    goals: dict[tuple[int, int], list[int]] = {}
    for side, place in docks(target).items():
        goals.setdefault(place, []).append(side)
    if not goals:
        return None
    corners_x = [xs[place[0]] for place in goals]
    corners_y = [ys[place[1]] for place in goals]
    goal_box = min(corners_x), min(corners_y), max(corners_x), max(corners_y)

    def ahead(x: int, y: int) -> float:
        px, py = xs[x], ys[y]
        return max(goal_box[0] - px, 0.0, px - goal_box[2]) + max(goal_box[1] - py, 0.0, py - goal_box[3])

    best: dict[tuple[int, int, int], float] = {}
    came: dict[tuple[int, int, int], tuple[int, int, int] | None] = {}
    heap: list[tuple[float, float, tuple[int, int, int]]] = []
    for side, (x, y) in docks(source).items():
        state, price = (x, y, side), leave_price(kind, side)
        best[state], came[state] = price, None
        heappush(heap, (price + ahead(x, y), price, state))
    visits = 0
    while heap and visits < _MOST_VISITS:
        _, price, state = heappop(heap)
        if price > best[state]:
            continue
        visits += 1
        x, y, heading = state
        if heading > 3:
            return _traced(xs, ys, came, state, probe, source, target)
        for side in goals.get((x, y), ()):
            turn = abs((heading - side) % 4 - 2) * CORNER_PRICE
            final = (x, y, 4 + side)
            total = price + turn + enter_price(kind, side)
            if total < best.get(final, 1e18) and side != heading:
                best[final], came[final] = total, state
                heappush(heap, (total, total, final))
        for side, (dx, dy) in enumerate(_STEPS):
            if (side - heading) % 4 == 2:
                continue
            nx, ny = x + dx, y + dy
            if not (0 <= nx < wide and 0 <= ny < high):
                continue
            if shut[dy != 0][min(y, ny) * wide + min(x, nx)]:
                continue
            total = price + abs(xs[nx] - xs[x]) + abs(ys[ny] - ys[y]) + (side != heading) * CORNER_PRICE
            following = (nx, ny, side)
            if total < best.get(following, 1e18):
                best[following], came[following] = total, state
                heappush(heap, (total + ahead(nx, ny), total, following))
    return None


def _traced(
    xs: list[float],
    ys: list[float],
    came: dict[tuple[int, int, int], tuple[int, int, int] | None],
    final: tuple[int, int, int],
    probe: Probe,
    source: str,
    target: str,
) -> tuple[Point, ...]:
    states = [final]
    while (before := came[states[-1]]) is not None:
        states.append(before)
    states.reverse()
    points = [(xs[x], ys[y]) for x, y, _ in states]
    start = _on_side(probe, source, states[0][2], points[0])
    end = _on_side(probe, target, final[2] - 4, points[-1])
    return simplified([start, *points, end])


def _on_side(probe: Probe, key: str, side: int, dock: Point) -> Point:
    box = probe.box(key)
    return (
        (box.left, dock[1]),
        (dock[0], box.top),
        (box.right, dock[1]),
        (dock[0], box.bottom),
    )[side]
