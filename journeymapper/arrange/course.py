"""The course of one arrow by itself: which sides and which gaps it takes, before arrows are set apart.

A course depends on its own two cards, its company and the cards in the area it looked at, on nothing else.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import NamedTuple

from journeymapper.arrange.ends import DOCK
from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Box, Point, crosses_box, flip, length, simplified
from journeymapper.arrange.links import Link
from journeymapper.arrange.neighbours import Company
from journeymapper.arrange.places import Rect
from journeymapper.arrange.search import find_way
from journeymapper.arrange.shapes import ShapeFinder, is_clear

REACH = 60.0  # how far a stretch may be moved aside
CORNER = 8.0  # what a rounded corner needs beyond the end of a stretch
NARROW = 90.0  # a gap up to this width is used in its middle
_LOOPS = ((26.0, 17.0, 2.0), (14.0, 10.0, 2.0), (6.0, 5.0, 1.0), (2.0, 2.0, 0.0), (0.5, 0.5, 0.0))
"""How far a self-loop stands out beside and over its card, and its distance from others."""
_WAYS = ((20.0, 1.5), (8.0, 2.0), (4.0, 2.0), (1.0, inf), (0.4, inf), (-0.4, inf))
"""Distances from cards at which a way is looked for, and how many times as dear as a direct one it may be.

The first is for gaps that hold some arrows beside each other: through narrow ones there would be too many.
The last one is for cards that touch: the way is the line that they share.
"""
_ALLOWED = 1500.0  # and so much dearer
_TIGHT = 1.0  # what lies nearer to cards than this stays there


class Course(NamedTuple):
    """The corner points of one arrow; `fixed` ones, the user's own or without room, are not moved aside.

    A `loose` one lies in such a throng that nothing is set apart from it, nor it from anything.
    """

    points: tuple[Point, ...]
    fixed: bool
    watched: Rect  # what was looked at
    loose: bool = False


def plan_course(probe: Probe, link: Link, company: Company, *, thorough: bool = True) -> Course:
    """The arrow's course among the cards; for a preview without `thorough`, the long search is left out.

    Never fails: where cards leave no way the simplest line between the two is returned.
    """
    a, b = probe.box(link.source), probe.box(link.target)
    is_loop, is_fixed, is_loose = link.source == link.target, False, company.hub
    if probe.is_heaped(link.source) or probe.is_heaped(link.target):
        points, is_loose = _self_loop(probe, link, company) if is_loop else simplest(a, b), True
    elif link.bends and (laid := _laid(probe, link, link.bends)):
        points, is_fixed = laid, True
    elif is_loop:
        points = _self_loop(probe, link, company)
        is_fixed = length(points[:2]) < _TIGHT
    elif usual := _usual(probe, link, company):
        points = _settled(probe, link, usual) if thorough else usual
    else:
        points, is_fixed = _searched(probe, link) if thorough else (simplest(a, b), False)
    return Course(points, is_fixed, probe.watched, is_loose)


def _usual(probe: Probe, link: Link, company: Company) -> tuple[Point, ...] | None:
    """The best of the usual shapes."""
    if probe.box(link.source).intersects(probe.box(link.target)):
        return None
    finder = ShapeFinder(probe, link.source, link.target, link.kind, company)
    plain = finder.plain()
    if plain:
        return plain[1]
    best = finder.best(detours=not company.hub and _are_open(probe, link))
    return best[1] if best else None


def _searched(probe: Probe, link: Link) -> tuple[tuple[Point, ...], bool]:
    """The way that a search finds, and whether it has no room aside."""
    a, b = probe.box(link.source), probe.box(link.target)
    if not a.intersects(b) and _are_open(probe, link):
        direct = length((a.center, b.center))
        for clearance, dearer in _WAYS:
            dearest = dearer * direct + _ALLOWED
            way = find_way(probe, link.source, link.target, link.kind, clearance, dearest)
            if way:
                return (_settled(probe, link, way), False) if clearance > _TIGHT else (way, True)
    return _settled(probe, link, simplest(a, b)), False


def _are_open(probe: Probe, link: Link) -> bool:
    """Whether no other card overlaps those of a link: if one does, the result of a search is a muddle too."""
    return _is_open(probe, link.source) and _is_open(probe, link.target)


def _is_open(probe: Probe, key: str) -> bool:
    box = probe.box(key)
    return probe.is_free(box.left, box.top, box.right, box.bottom, key)


def simplest(a: Box, b: Box) -> tuple[Point, ...]:
    """A line from outline to outline that heeds no other card."""
    ay, by = a.center[1], b.center[1]
    if a.right < b.left or b.right < a.left:
        start, end = (a.right, b.left) if a.right < b.left else (a.left, b.right)
        middle = (start + end) / 2
        return simplified([(start, ay), (middle, ay), (middle, by), (end, by)])
    if a.bottom < b.top or b.bottom < a.top:
        return flip(simplest(a.flipped(), b.flipped()))
    if a.right == b.right and ay == by:
        ay, by = ay - a.height / 4, by + b.height / 4
    x = max(a.right, b.right) + DOCK
    return (a.right, ay), (x, ay), (x, by), (b.right, by)


def _self_loop(probe: Probe, link: Link, company: Company) -> tuple[Point, ...]:
    """Round a corner of the card; each further one takes the next corner."""
    corners = [(True, True), (True, False), (False, False), (False, True)]
    corners = corners[company.rank % 4 :] + corners[: company.rank % 4]
    box = probe.box(link.source)
    for out, over, clearance in _LOOPS:
        for corner in corners:
            way = _round(box, link, corner, out, over)
            if is_clear(probe, way, link.source, link.source, clearance):
                return way
    return _round(box, link, corners[0], *_LOOPS[-1 if _is_open(probe, link.source) else 0][:2])


def _round(box: Box, link: Link, corner: tuple[bool, bool], out: float, over: float) -> tuple[Point, ...]:
    """A line round the (right, top) corner of a card, so far beside and over it."""
    chip = link.label[0] + 24.0 - _LOOPS[0][0] if link.label else 0.0
    inset_x, inset_y = min(max(30.0, chip), box.width * 0.45), min(22.0, box.height / 4)
    edge, beside = (box.right, 1.0) if corner[0] else (box.left, -1.0)
    lid, above = (box.top, -1.0) if corner[1] else (box.bottom, 1.0)
    x, y = edge - beside * inset_x, lid - above * inset_y
    far, high = edge + beside * out, lid + above * over
    return (edge, y), (far, y), (far, high), (x, high), (x, lid)


def _laid(probe: Probe, link: Link, bends: tuple[Point, ...]) -> tuple[Point, ...] | None:
    """The user's own corners with the ends on the outlines; None while a card lies on the line."""
    a, b = probe.box(link.source), probe.box(link.target)
    points = simplified([leaving(a, bends[0]), *bends, leaving(b, bends[-1])])
    final = len(points) - 2
    for index, (start, end) in enumerate(pairwise(points)):
        left, right = sorted((start[0], end[0]))
        top, bottom = sorted((start[1], end[1]))
        for key, *sides in probe.inside(left - 1, top - 1, right + 1, bottom + 1):
            box = Box(*sides).grown(-1.0) if key in (link.source, link.target) else Box(*sides)
            if (key == link.source and index == 0) or (key == link.target and index == final):
                continue
            if crosses_box(start, end, box):
                return None
    return points


def leaving(box: Box, towards: Point) -> Point:
    """The point of the outline from where a line runs to `towards`.

    It lies straight across from that point if it is beside the box, else on the line from the box's middle.
    """
    x, y = towards
    inset = 2.0
    if box.left + inset <= x <= box.right - inset and not box.top < y < box.bottom:
        return x, box.top if y <= box.top else box.bottom
    if box.top + inset <= y <= box.bottom - inset and not box.left < x < box.right:
        return box.left if x <= box.left else box.right, y
    cx, cy = box.center
    dx, dy = x - cx, y - cy
    if dx == 0 and dy == 0:
        return cx, box.bottom
    scale = min(
        box.width / 2 / abs(dx) if dx else float("inf"), box.height / 2 / abs(dy) if dy else float("inf")
    )
    return cx + dx * scale, cy + dy * scale


def room(probe: Probe, link: Link, points: tuple[Point, ...], index: int) -> tuple[float, float]:
    """How far the upright stretch `index` may be moved: (lowest x, highest x).

    These lie on the outlines of the nearest cards (no margin), at most `REACH` away. Since the whole area
    passed over is free, the stretches before and after can be lengthened along with it.
    """
    (x, y1), (_, y2) = points[index], points[index + 1]
    if y1 > y2:
        y1, y2 = y2, y1
    first, last = index == 0, index == len(points) - 2
    low, high = x - REACH, x + REACH
    top, bottom = y1 - CORNER, y2 + CORNER
    if first or last:
        for at_end, key in ((first, link.source), (last, link.target)):
            if at_end:
                box = probe.box(key)
                low, high = max(low, box.left), min(high, box.right)
    for key, left, _, right, _ in probe.inside(low, top, high, bottom):
        if (first and key == link.source) or (last and key == link.target):
            continue
        if right <= x:
            low = max(low, right)
        elif left >= x:
            high = min(high, left)
    return low, high


def _settled(probe: Probe, link: Link, points: tuple[Point, ...]) -> tuple[Point, ...]:
    """The same course with its inner stretches in the middle of narrow gaps and well away from cards."""
    if len(points) < 4:
        return points
    for flipped in (False, True):
        probe.flipped = flipped
        if flipped:
            points = flip(points)
        corners = list(points)
        for index in range(1, len(corners) - 2):
            (x, y1), (x2, y2) = corners[index], corners[index + 1]
            if abs(x - x2) > 0.01 or abs(y1 - y2) <= 0.01:
                continue
            low, high = room(probe, link, tuple(corners), index)
            x = (low + high) / 2 if high - low <= NARROW else min(max(x, low + DOCK), high - DOCK)
            corners[index], corners[index + 1] = (x, y1), (x, y2)
        points = tuple(corners)
    probe.flipped = False
    return flip(points)
