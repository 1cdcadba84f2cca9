"""What a tidy is asked and what it answers: plain records that go to a worker process and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from journeymapper.arrange.geometry import Box, Point, box_around
from journeymapper.arrange.links import Link

Shape = Literal["phases", "right", "down", "page"]
"""Columns of phases with the steps flowing down; all to the right; all down; as a page of some proportion."""
NAMED_SHAPES: Mapping[str, tuple[Shape, float]] = {
    "phases": ("phases", 16 / 9),
    "right": ("right", 16 / 9),
    "down": ("down", 16 / 9),
    "screen": ("page", 16 / 9),
    "landscape": ("page", 2**0.5),
    "portrait": ("page", 0.5**0.5),
}
"""How a map may lie, as users choose it, with the proportion of a page: a screen, or paper of A4 to A0."""
Engine = Literal["graphlay", "plain", "kept"]
"""What made a layout; `kept`: the map was tidy but for a few steps, which alone were placed."""
Why = Literal["", "slow", "lost", "failed", "unfit"]
"""Why a plain layout answered: it was best (empty); the engine took too long, died, failed, did badly."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A card to be placed: its size, where its centre is now, the number of its phase from 0."""

    key: str
    width: float
    height: float
    at: Point
    phase: int | None = None
    pinned: bool = False

    def box(self, at: Point | None = None) -> Box:
        """The card's outline now, or with its centre at another place."""
        return box_around(at or self.at, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be tidied; spots and links in the order of the journey.

    The `bends` of a link are the user's, to be kept while they hold; `laid` are those of an earlier tidy, by
    link. `ratio` is the width of the page to its height. `only` names the spots that may move; None: all.
    """

    spots: tuple[Spot, ...]
    links: tuple[Link, ...]
    laid: Mapping[str, tuple[Point, ...]] = field(default_factory=dict)
    shape: Shape = "phases"
    ratio: float = 16 / 9
    only: frozenset[str] | None = None

    @property
    def fixed(self) -> frozenset[str]:
        """The spots that stay where they are."""
        chosen = self.only
        return frozenset(
            spot.key for spot in self.spots if spot.pinned or (chosen is not None and spot.key not in chosen)
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """Centres of cards, and polylines of links from outline to outline; a link may lack one."""

    at: Mapping[str, Point]
    lines: Mapping[str, tuple[Point, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Tidied:
    """The answer: where every card goes and the course of every arrow, from outline to outline.

    A link without a line is left to whoever draws it. Those `kept` run as the user bent them.
    """

    at: Mapping[str, Point]
    lines: Mapping[str, tuple[Point, ...]]
    by: Engine
    why: Why = ""
    kept: frozenset[str] = frozenset()


def boxes_at(plan: Plan, at: Mapping[str, Point]) -> dict[str, Box]:
    """The outlines of all cards with their centres at these places."""
    return {spot.key: spot.box(at[spot.key]) for spot in plan.spots}


def bends_of(line: tuple[Point, ...]) -> tuple[Point, ...]:
    """What a journey keeps of a polyline: its corners, or of a straight line its middle."""
    if len(line) > 2:
        return line[1:-1]
    (ax, ay), (bx, by) = line
    return (((ax + bx) / 2, (ay + by) / 2),)
