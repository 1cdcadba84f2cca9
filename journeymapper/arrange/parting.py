"""Arrows straight between the same two cards are set so far apart that their chips have room side by side.

The engine lays them close to each other, as if they had no chips. Only those where a chip has no room as they
are laid are moved, and only within what is free of other lines and of cards.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import combinations, pairwise
from typing import NamedTuple

from journeymapper.arrange.geometry import Box, Point, box_around, flip
from journeymapper.arrange.grid import Grid, Rect
from journeymapper.arrange.links import Link, Route
from journeymapper.arrange.spots import AIR

_CORNER = 14.0  # from the corner of a card to the nearest line
_APART = 14.0  # from line to line
_HOLD = 5.0  # from the end of a chip to the line that it hangs on
_SIGHT = 400.0  # so far to either side it is asked what is in the way
_CELL = 256.0

Line = tuple[Point, ...]


class _Gap(NamedTuple):
    """The room between two cards as if one lay beneath the other: where lines and where chips may lie."""

    low: float
    high: float
    left: float
    right: float


def parted(
    boxes: Mapping[str, Box], routes: Mapping[str, Route], links: Sequence[Link], but: Collection[str] = ()
) -> dict[str, Line]:
    """The lines of arrows that have to move, by key; all of one bundle or none. Those in `but` stay."""
    bundles: dict[frozenset[str], list[Link]] = {}
    for link in links:
        if link.source != link.target and link.key in routes and len(routes[link.key].points) == 2:
            bundles.setdefault(frozenset((link.source, link.target)), []).append(link)
    crowded = [
        bundle
        for bundle in bundles.values()
        if len(bundle) > 1 and not any(link.key in but for link in bundle) and _is_crowded(bundle, routes)
    ]
    if not crowded:
        return {}
    around = _Around(boxes, {key: route.points for key, route in routes.items()})
    for bundle in crowded:
        around.move(_moved(bundle, boxes, around))
    return around.moved


class _Around:
    """Cards and lines by place."""

    def __init__(self, boxes: Mapping[str, Box], lines: Mapping[str, Line]) -> None:
        self.moved: dict[str, Line] = {}
        self._lines = dict(lines)
        self._cards, self._stretches = Grid(_CELL), Grid(_CELL)
        for key, box in boxes.items():
            self._cards.put(key, [(box.left, box.top, box.right, box.bottom)])
        for key, line in lines.items():
            self._stretches.put(key, _hulls(line))

    def line(self, key: str) -> Line:
        """The line of a link as it is by now."""
        return self._lines[key]

    def move(self, lines: Mapping[str, Line]) -> None:
        """Gives links these lines."""
        self.moved |= lines
        self._lines |= lines
        for key, line in lines.items():
            self._stretches.put(key, _hulls(line))

    def things(self, area: Box, but: Collection[str]) -> list[Box]:
        """Cards, and stretches of lines but these, that share an area with this one."""
        rect = area.left, area.top, area.right, area.bottom
        lines = [box for name, box in self._stretches.inside(rect) if name not in but]
        return [Box(*box) for box in (*lines, *(box for _, box in self._cards.inside(rect)))]


def _is_crowded(bundle: Sequence[Link], routes: Mapping[str, Route]) -> bool:
    """Whether a chip of the bundle lies on something, or has too little room."""
    chips = []
    for link in bundle:
        route = routes[link.key]
        if link.label and route.label:
            if route.crossed or route.room is not None:
                return True
            chips.append(box_around(route.label, *link.label))
    return any(one.intersects(other) for one, other in combinations(chips, 2))


def _moved(bundle: Sequence[Link], boxes: Mapping[str, Box], around: _Around) -> dict[str, Line]:
    """The lines of a bundle, set apart; none where they are not all level or all upright, or have no room."""
    lines = {link.key: around.line(link.key) for link in bundle}
    is_upright = all(a[0] == b[0] for a, b in lines.values())
    if not is_upright and not all(a[1] == b[1] for a, b in lines.values()):
        return {}
    ends = [_turned(boxes[key], is_upright) for key in (bundle[0].source, bundle[0].target)]
    starts = {key: _turned_line(line, is_upright)[0][0] for key, line in lines.items()}
    above, beneath = sorted(ends, key=lambda box: box.top)
    xs = sorted(starts.values())
    area = Box(xs[0] - _SIGHT, above.bottom, xs[-1] + _SIGHT, beneath.top)
    things = [_turned(box, is_upright) for box in around.things(_turned(area, is_upright), lines)]
    gap = _gap((above, beneath), xs, things)
    if gap is None:
        return {}
    wide = {link.key: link.label[0 if is_upright else 1] if link.label else 0.0 for link in bundle}
    order = _ordered(sorted(lines, key=lambda key: (starts[key], key)), wide)
    found = {}
    for key, x in zip(order, _places([wide[key] for key in order], gap), strict=True):
        (_, start), (_, end) = _turned_line(lines[key], is_upright)
        found[key] = _turned_line(((x, start), (x, end)), is_upright)
    return found


def _turned(box: Box, is_upright: bool) -> Box:
    return box if is_upright else box.flipped()


def _turned_line(line: Line, is_upright: bool) -> Line:
    return line if is_upright else flip(line)


def _gap(ends: tuple[Box, Box], xs: Sequence[float], things: Sequence[Box]) -> _Gap | None:
    """What is free between the cards; None where something lies between the lines at these xs."""
    above, beneath = ends
    left, right = xs[0] - _SIGHT, xs[-1] + _SIGHT
    for thing in things:
        if thing.right < xs[0]:
            left = max(left, thing.right)
        elif thing.left > xs[-1]:
            right = min(right, thing.left)
        else:
            return None
    low = max(above.left + _CORNER, beneath.left + _CORNER, left + _APART)
    high = min(above.right - _CORNER, beneath.right - _CORNER, right - _APART)
    return _Gap(low, high, left, right) if high - low > 4 * _HOLD else None


def _hulls(line: Line) -> list[Rect]:
    return [(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)) for (ax, ay), (bx, by) in pairwise(line)]


def _ordered(keys: Sequence[str], wide: Mapping[str, float]) -> list[str]:
    """From left to right: the widest chips outermost, where they may hang beside the cards."""
    if len(keys) < 3:
        return list(keys)
    outer = sorted(sorted(keys, key=lambda key: -wide[key])[:2], key=keys.index)
    return [outer[0], *(key for key in keys if key not in outer), outer[1]]


def _places(wide: Sequence[float], gap: _Gap) -> list[float]:
    """The places of lines with chips so wide, each in a cell of its own; the outermost chips may hang.

    What is inside has to fit between where lines may lie, and is made narrower for that.
    """
    first, *inner, last = [max(_APART, each + 2 * AIR) for each in wide]
    share = min(1.0, (gap.high - gap.low - 2 * _HOLD) / max(1.0, sum(inner)))
    inner = [cell * share for cell in inner]
    start = (gap.low + gap.high + first - sum(inner) - last) / 2
    start = max(min(start, gap.right - last - sum(inner)), gap.left + first)
    start = max(min(start, gap.high - _HOLD - sum(inner)), gap.low + _HOLD)
    found = [max(gap.low, min(start - first / 2, start - _HOLD))]
    for cell in inner:
        found.append(start + cell / 2)
        start += cell
    found.append(min(gap.high, max(start + last / 2, start + _HOLD)))
    return [round(x, 2) for x in found]
