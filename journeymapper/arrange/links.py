"""What is routed and what comes out: links between cards, and their routes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from journeymapper.arrange.geometry import Point

LinkKind = Literal["next", "loop", "skip"]


@dataclass(frozen=True, slots=True)
class Link:
    """An arrow to be routed from card `source` to card `target`.

    `bends` are corners the user or a tidy laid, used while no card lies on them; `label` is (width, height)
    of the chip on the line, None without one.
    """

    key: str
    source: str
    target: str
    kind: LinkKind
    bends: tuple[Point, ...] | None = None
    label: tuple[float, float] | None = None


class Route(NamedTuple):
    """A polyline from the outline of one card to that of the other; `label` is the chip's centre.

    `crossed`: whether another arrow runs under the chip. `room`: how wide the chip may be to lie off the
    cards, None where all it asked for is free; 0 where there is no place for a chip.
    """

    points: tuple[Point, ...]
    label: Point | None = None
    crossed: bool = False
    room: float | None = None
