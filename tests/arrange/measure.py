"""What is wrong with a drawing of routes, counted."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from journeymapper.arrange.geometry import Box, Point, box_around, crosses_box
from journeymapper.arrange.router import Link, Route

Line = tuple[str, Point, Point]


def lines_of(routes: Mapping[str, Route]) -> list[Line]:
    return [(key, a, b) for key, route in routes.items() for a, b in pairwise(route.points)]


def through_cards(
    boxes: Mapping[str, Box], routes: Mapping[str, Route], grown: float = -0.5
) -> list[tuple[str, str]]:
    """(link, card) where a line runs through the inside of any card."""
    cells = defaultdict(set)
    for key, box in boxes.items():
        for spot in _cells(box):
            cells[spot].add(key)
    found = set()
    for key, a, b in lines_of(routes):
        hull = Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])).grown(20)
        for spot in _cells(hull):
            for card in cells.get(spot, ()):
                if crosses_box(a, b, boxes[card].grown(grown)):
                    found.add((key, card))
    return sorted(found)


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for x in range(int(box.left // 300), int(box.right // 300) + 1):
        for y in range(int(box.top // 300), int(box.bottom // 300) + 1):
            yield x, y


def close_pairs(lines: Sequence[Line]) -> Iterator[tuple[Line, Line]]:
    cells = defaultdict(list)
    for number, (_, a, b) in enumerate(lines):
        hull = Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])).grown(10)
        for spot in _cells(hull):
            cells[spot].append(number)
    seen = set()
    for numbers in cells.values():
        for pair in combinations(numbers, 2):
            if pair not in seen and lines[pair[0]][0] != lines[pair[1]][0]:
                seen.add(pair)
                yield lines[pair[0]], lines[pair[1]]


def crossings(routes: Mapping[str, Route]) -> list[tuple[str, str, Point]]:
    """Places where two arrows cross at right angles, away from their ends."""
    found = set()
    for one, other in close_pairs(lines_of(routes)):
        for upright, level in ((one, other), (other, one)):
            (p, (x, y1), (x2, y2)), (q, (u1, v), (u2, v2)) = upright, level
            if x == x2 and v == v2 and _between(x, u1, u2) and _between(v, y1, y2):
                found.add((min(p, q), max(p, q), (x, v)))
    return sorted(found)


def _between(value: float, one: float, other: float) -> bool:
    return min(one, other) + 0.5 < value < max(one, other) - 0.5


def may_share(one: Link, other: Link) -> bool:
    return one.kind == other.kind == "next" and (one.source == other.source) != (one.target == other.target)


def shared_runs(
    links: Sequence[Link], routes: Mapping[str, Route], distance: float = 5.5
) -> list[tuple[str, str, float]]:
    """Pairs of arrows that run along each other closer than `distance` for over 2 px, save forks, merges."""
    known = {link.key: link for link in links}
    found: dict[tuple[str, str], float] = {}
    for (one, a, b), (other, c, d) in close_pairs(lines_of(routes)):
        if may_share(known[one], known[other]):
            continue
        for axis in (0, 1):
            if a[axis] != b[axis] or c[axis] != d[axis] or a == b or c == d:
                continue
            gap = abs(a[axis] - c[axis])
            start = max(min(a[1 - axis], b[1 - axis]), min(c[1 - axis], d[1 - axis]))
            end = min(max(a[1 - axis], b[1 - axis]), max(c[1 - axis], d[1 - axis]))
            if gap < distance and end - start > 2:
                key = min(one, other), max(one, other)
                found[key] = min(found.get(key, distance), gap)
    return sorted((one, other, gap) for (one, other), gap in found.items())


def chips_of(links: Sequence[Link], routes: Mapping[str, Route]) -> dict[str, Box]:
    """The chips as wide as there is room for; those without any room are left out."""
    found = {}
    for link in links:
        route = routes.get(link.key)
        if link.label and route and route.label and route.room != 0:
            found[link.key] = box_around(route.label, route.room or link.label[0], link.label[1])
    return found


def covered_labels(
    boxes: Mapping[str, Box], links: Sequence[Link], routes: Mapping[str, Route]
) -> list[tuple[str, str]]:
    """(chip, card or arrow or other chip) that share an area."""
    chips = chips_of(links, routes)
    found: set[tuple[str, str]] = set()
    for key, chip in chips.items():
        found.update((key, f"card {card}") for card, box in boxes.items() if chip.intersects(box))
        found.update(
            (key, f"chip {other}") for other, box in chips.items() if other != key and chip.intersects(box)
        )
    for key, a, b in lines_of(routes):
        found.update(
            (name, f"arrow {key}") for name, chip in chips.items() if name != key and crosses_box(a, b, chip)
        )
    return sorted(found)


def short_heads(routes: Mapping[str, Route], least: float = 14.0) -> list[tuple[str, float]]:
    found = []
    for key, route in routes.items():
        (ax, ay), (bx, by) = route.points[-2:]
        run = abs(ax - bx) + abs(ay - by)
        if run < least - 1e-6:
            found.append((key, run))
    return found


def off_outline(boxes: Mapping[str, Box], links: Sequence[Link], routes: Mapping[str, Route]) -> list[str]:
    """Routes that do not start on the outline of their source or end on that of their target."""
    found = []
    for link in links:
        if link.key in routes:
            points = routes[link.key].points
            if not (
                _on_outline(boxes[link.source], points[0]) and _on_outline(boxes[link.target], points[-1])
            ):
                found.append(link.key)
    return found


def _on_outline(box: Box, point: Point) -> bool:
    x, y = point
    beside = min(abs(x - box.left), abs(x - box.right), abs(y - box.top), abs(y - box.bottom))
    return beside < 1e-6 and box.grown(1e-6).contains(point)


def slanting(routes: Mapping[str, Route]) -> list[str]:
    return [key for key, a, b in lines_of(routes) if a[0] != b[0] and a[1] != b[1]]
