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
    for (one, a, b), (other, c, d) in close_pairs(lines_of(routes)):
        for (p, (x1, y1), (x2, y2)), (q, (u1, v1), (u2, v2)) in (
            ((one, a, b), (other, c, d)),
            ((other, c, d), (one, a, b)),
        ):
            if (
                x1 == x2
                and v1 == v2
                and min(u1, u2) + 0.5 < x1 < max(u1, u2) - 0.5
                and min(y1, y2) + 0.5 < v1 < max(y1, y2) - 0.5
            ):
                found.add((*sorted((p, q)), (x1, v1)))
    return sorted(found)


def may_share(one: Link, other: Link) -> bool:
    return one.kind == other.kind == "next" and (one.source == other.source) != (one.target == other.target)


def shared_runs(
    links: Sequence[Link], routes: Mapping[str, Route], distance: float = 5.5
) -> list[tuple[str, str, float]]:
    """Pairs of arrows that run along each other closer than `distance` for over 2 px, forks and merges left out."""
    known = {link.key: link for link in links}
    found = {}
    for (one, a, b), (other, c, d) in close_pairs(lines_of(routes)):
        if may_share(known[one], known[other]):
            continue
        for axis in (0, 1):
            if a[axis] == b[axis] and c[axis] == d[axis] and a != b and c != d:
                gap = abs(a[axis] - c[axis])
                run = min(max(a[1 - axis], b[1 - axis]), max(c[1 - axis], d[1 - axis])) - max(
                    min(a[1 - axis], b[1 - axis]), min(c[1 - axis], d[1 - axis])
                )
                if gap < distance and run > 2:
                    key = (*sorted((one, other)),)
                    found[key] = min(found.get(key, 99), gap)
    return sorted((one, other, gap) for (one, other), gap in found.items())


def chips_of(links: Sequence[Link], routes: Mapping[str, Route]) -> dict[str, Box]:
    return {
        link.key: box_around(routes[link.key].label, *link.label)
        for link in links
        if link.label and link.key in routes and routes[link.key].label
    }


def covered_labels(
    boxes: Mapping[str, Box], links: Sequence[Link], routes: Mapping[str, Route]
) -> list[tuple[str, str]]:
    """(chip, card or arrow or chip) that share an area."""
    chips = chips_of(links, routes)
    found = set()
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
