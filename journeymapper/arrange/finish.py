"""From a layout to an answer: brought to where the map lies, clear of what stays, all arrows routed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.links import Link, Route
from journeymapper.arrange.parting import parted
from journeymapper.arrange.plan import Layout, Plan, bends_of, boxes_at
from journeymapper.arrange.quality import Quality, backward_links, quality
from journeymapper.arrange.router import Router
from journeymapper.arrange.yielding import made_way

_MOST_ROUTED = 1500  # more arrows without a course are left to whoever draws them
_STILL = 0.01


@dataclass(frozen=True, slots=True)
class Finished:
    """A layout with all that it takes to compare it with others."""

    at: Mapping[str, Point]
    lines: Mapping[str, tuple[Point, ...]]
    kept: frozenset[str]
    quality: Quality
    squeezed: float
    """How much chips lack of the width that they asked for: 1 for one that has no place, less for others."""


def finished(
    plan: Plan, layout: Layout, onward: Collection[Link], phases: Mapping[str, int], *, anchored: bool = True
) -> Finished:
    """Places a layout and routes what has no course in it, or one that does not hold.

    Courses of the layout go along with their two cards, if these move alike; so do the user's bends, before
    them. `anchored` brings its upper left corner to where that of the cards that may move is now.
    """
    fixed = plan.fixed
    at = _anchored(plan, layout.at) if anchored else dict(layout.at)
    at = {key: (round(x, 2), round(y, 2)) for key, (x, y) in made_way(plan, at, fixed).items()}
    boxes = boxes_at(plan, at)
    before = {spot.key: spot.at for spot in plan.spots}
    bent = {link.key: _shifted(link.bends, link, before, at) for link in plan.links if link.bends}
    links = [replace(link, bends=bent.get(link.key) or _laid(link, layout, at)) for link in plan.links]
    open_ = sum(link.bends is None for link in links)
    routes = _routed(boxes, links, bent) if open_ <= _MOST_ROUTED else {}
    found = quality(plan, boxes, routes, backward_links(plan, onward, boxes, phases))
    lines = {key: tuple((round(x, 2), round(y, 2)) for x, y in route.points) for key, route in routes.items()}
    kept = frozenset(
        key for key, bends in bent.items() if bends and key in lines and _runs_through(lines[key], bends)
    )
    return Finished(at, lines, kept, found, _squeezed(links, routes))


def _squeezed(links: Sequence[Link], routes: Mapping[str, Route]) -> float:
    lack = 0.0
    for link in links:
        route = routes.get(link.key)
        if link.label and route and route.room is not None:
            lack += 1.0 - route.room / link.label[0]
    return lack


def _routed(
    boxes: Mapping[str, Box], links: Sequence[Link], bent: Mapping[str, object]
) -> Mapping[str, Route]:
    """The routes of all links; those straight between the same two cards give room to each other's chips."""
    router = Router(boxes, links)
    lines = parted(boxes, router.routes, links, bent)
    if lines:
        known = {link.key: link for link in links}
        router.update({}, {key: replace(known[key], bends=bends_of(line)) for key, line in lines.items()})
    return {link.key: router.routes[link.key] for link in links if link.key in router.routes}


def _anchored(plan: Plan, at: Mapping[str, Point]) -> dict[str, Point]:
    """The layout moved as a whole: pinned cards as near to where they are as that goes, else its corner."""
    pinned = [spot for spot in plan.spots if spot.pinned and spot.key in at]
    if pinned:
        dx = _middle([spot.at[0] - at[spot.key][0] for spot in pinned])
        dy = _middle([spot.at[1] - at[spot.key][1] for spot in pinned])
    else:
        here = [spot for spot in plan.spots if spot.key in at]
        old, new = [spot.box() for spot in here], [spot.box(at[spot.key]) for spot in here]
        dx = _edge(old, "left") - _edge(new, "left")
        dy = _edge(old, "top") - _edge(new, "top")
    return {key: (x + dx, y + dy) for key, (x, y) in at.items()}


def _edge(boxes: Sequence[Box], side: str) -> float:
    return min((float(getattr(box, side)) for box in boxes), default=0.0)


def _middle(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2]


def _laid(link: Link, layout: Layout, at: Mapping[str, Point]) -> tuple[Point, ...] | None:
    """The course that the layout has for a link, if its cards were moved alike after it."""
    line = layout.lines.get(link.key)
    return _shifted(bends_of(line), link, layout.at, at) if line else None


def _shifted(
    bends: tuple[Point, ...], link: Link, before: Mapping[str, Point], at: Mapping[str, Point]
) -> tuple[Point, ...] | None:
    """A course moved as both cards of its link are; None if these move otherwise."""
    one, other = _move(link.source, before, at), _move(link.target, before, at)
    if abs(one[0] - other[0]) > _STILL or abs(one[1] - other[1]) > _STILL:
        return None
    return tuple((round(x + one[0], 2), round(y + one[1], 2)) for x, y in bends)


def _runs_through(line: tuple[Point, ...], bends: tuple[Point, ...]) -> bool:
    """Whether a line has all these corners on it."""
    return all(any(_lies_on(bend, a, b) for a, b in pairwise(line)) for bend in bends)


def _lies_on(point: Point, a: Point, b: Point) -> bool:
    around = Box(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])).grown(0.1)
    slant = (b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0])
    return around.contains(point) and abs(slant) <= 0.1 * (around.width + around.height)


def _move(key: str, before: Mapping[str, Point], at: Mapping[str, Point]) -> Point:
    (ax, ay), (bx, by) = before.get(key, at[key]), at[key]
    return bx - ax, by - ay
