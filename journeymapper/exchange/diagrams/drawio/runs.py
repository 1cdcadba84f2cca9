"""How arrows run in a diagram: as on the map, so that they pass round cards in programs that would not."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import dist

from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.router import Link, Route, route_all
from journeymapper.exchange.diagrams.cards import CARD
from journeymapper.model.journey import Journey

_LETTER, _CHIP = 7.0, (12.0, 20.0)
"""The width of a letter, and what a label takes beside its letters: roughly, as others draw it."""


@dataclass(frozen=True, slots=True)
class Run:
    """The corners of an arrow, where it leaves and meets its cards, how far along its label lies (-1..1)."""

    corners: tuple[Point, ...] = ()
    ends: str = ""
    label: float = 0.0

    @property
    def told(self) -> str:
        """The corners as text, to see later whether anybody moved them."""
        return json.dumps([[round(at, 2) for at in corner] for corner in self.corners])


def runs_of(journey: Journey) -> dict[str, Run]:
    """The run of each arrow, by transition id."""
    width, height = CARD
    boxes = {
        step.id: Box(step.x - width / 2, step.y - height / 2, step.x + width / 2, step.y + height / 2)
        for step in journey.steps
    }
    links = [
        Link(each.id, each.source, each.target, each.way, each.bends, _chip(each.label))
        for each in journey.transitions
    ]
    routes = route_all(boxes, links)
    return {link.key: _run(link, routes[link.key], boxes) for link in links if link.key in routes}


def _chip(label: str) -> tuple[float, float] | None:
    return (min(len(label), 30) * _LETTER + _CHIP[0], _CHIP[1]) if label else None


def _run(link: Link, route: Route, boxes: Mapping[str, Box]) -> Run:
    first, *corners, last = route.points
    ends = _end("exit", first, boxes[link.source]) + _end("entry", last, boxes[link.target])
    return Run(tuple(corners), ends, _along(route.points, route.label))


def _end(name: str, point: Point, box: Box) -> str:
    """Where an arrow leaves or meets its card, as a style: 0..1 from left to right and from top to bottom."""
    x = min(max((point[0] - box.left) / box.width, 0.0), 1.0)
    y = min(max((point[1] - box.top) / box.height, 0.0), 1.0)
    return f"{name}X={round(x, 4)};{name}Y={round(y, 4)};{name}Dx=0;{name}Dy=0;"


def _along(points: Sequence[Point], label: Point | None) -> float:
    """How far along a line its label lies, by the nearest point of it: -1 at the start, 1 at the end."""
    lengths = [dist(one, other) for one, other in pairwise(points)]
    whole = sum(lengths)
    if label is None or whole <= 0:
        return 0.0
    passed = list(accumulate(lengths, initial=0.0))
    nearest = min(
        (dist(_nearest(one, other, label), label), at) for at, (one, other) in enumerate(pairwise(points))
    )[1]
    at = passed[nearest] + dist(points[nearest], _nearest(points[nearest], points[nearest + 1], label))
    return round(2 * at / whole - 1, 4)


def _nearest(one: Point, other: Point, point: Point) -> Point:
    """The point of a level or upright stretch that is nearest to a point."""
    (left, right), (top, bottom) = (sorted(axis) for axis in zip(one, other, strict=True))
    return min(max(point[0], left), right), min(max(point[1], top), bottom)
