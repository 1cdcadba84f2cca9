"""The one place that knows graphlay, the layout engine: asks it, and takes its answer for what it is worth.

To be called in a worker process only (`worker`): it holds the interpreter while it works, and it is young.
All cards are given a rank or none; loops are named, never guessed.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Literal

import graphlay

from journeymapper.arrange.geometry import Point
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Layout, Spot

Direction = Literal["leftright", "topbottom"]
Sides = Literal["facing_preferred", "any"]
_SPACING = {"node_gap": 40.0, "dummy_gap": 24.0, "port_gap": 20.0, "edge_label_margin": 12.0}
_SLANT = 1.0
_LAYER_GAP: Mapping[Direction, float] = {"leftright": 64.0, "topbottom": 44.0}


class UnfitError(Exception):
    """The engine failed, or its answer cannot be read."""


def asked(
    spots: Sequence[Spot],
    links: Sequence[Link],
    onward: Collection[str],
    direction: Direction,
    ranks: Mapping[str, int] | None = None,
    sides: Sides = "facing_preferred",
) -> Layout:
    """A layered layout of these cards, whose links lead from rank to rank but for those not `onward` (keys).

    Links from a card to itself, or to another of its rank, get no line: the engine refuses these. With `any`
    of the sides of cards for links to begin and end at, more chips are free of other lines, but more lines
    cross.

    Raises:
        UnfitError: there is no answer, or it cannot be read.
    """
    number = {spot.key: at for at, spot in enumerate(spots)}
    drawn = [
        link
        for link in links
        if link.source != link.target and not (ranks and ranks[link.source] == ranks[link.target])
    ]
    nodes = [_node(spot, ranks) for spot in spots]
    edges = [_edge(link, number, link.key in onward) for link in drawn]
    options = {
        "direction": direction,
        "spacing": {**_SPACING, "layer_gap": _LAYER_GAP[direction]},
        "routing": {"port_sides": sides},
    }
    try:
        answer = graphlay.layout({"nodes": nodes, "edges": edges}, options=options)
        at = {spot.key: _point(node["center"]) for spot, node in zip(spots, answer.nodes, strict=True)}
        lines = {
            link.key: _straightened([_point(each) for each in edge["points"]])
            for link, edge in zip(drawn, answer.edges, strict=True)
        }
    except (graphlay.GraphlayError, KeyError, TypeError, ValueError) as error:
        raise UnfitError(str(error)) from error
    return Layout(at, {key: line for key, line in lines.items() if len(line) > 1})


def _node(spot: Spot, ranks: Mapping[str, int] | None) -> dict[str, Any]:
    node: dict[str, Any] = {
        "key": spot.key,
        "shape": "box",
        "size": {"width": spot.width, "height": spot.height},
    }
    if ranks is not None:
        node["rank"] = {"fixed": ranks[spot.key]}
    return node


def _edge(link: Link, number: Mapping[str, int], is_onward: bool) -> dict[str, Any]:
    edge: dict[str, Any] = {
        "source": number[link.source],
        "target": number[link.target],
        "weight": 1.0,
        "reverse_for_ranking": not is_onward,
    }
    if link.label:
        edge["label_size"] = {"width": link.label[0], "height": link.label[1]}
    return edge


def _point(found: Mapping[str, float]) -> tuple[float, float]:
    """A point of the answer. Raises UnfitError for what is no place on a map."""
    x, y = float(found["x"]), float(found["y"])
    if not (math.isfinite(x) and math.isfinite(y)):
        raise UnfitError(f"no place: {x}, {y}")
    return round(x, 2), round(y, 2)


def _straightened(line: Sequence[Point]) -> tuple[Point, ...]:
    """The line without slants: what is a fraction of a pixel aside is so by a rounding."""
    found: list[Point] = []
    for x, y in line:
        if found:
            last_x, last_y = found[-1]
            x = last_x if abs(x - last_x) < _SLANT else x
            y = last_y if abs(y - last_y) < _SLANT else y
        found.append((x, y))
    return tuple(found)
