"""Cuts what runs down into columns that fill a page: each phase has columns, or a row of them, of its own."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from functools import reduce
from itertools import accumulate
from typing import NamedTuple

from journeymapper.arrange.geometry import Box

_ACROSS = 80.0  # between the columns, about
_BETWEEN = 96.0  # between rows of columns, about
_NAMES = 120.0  # left of rows, for the names of phases
_TRIED = 40
_FINER = 1.12  # from one height that is tried to the next


class Paged(NamedTuple):
    """In which column each card stands, and the columns that begin a new row (the first one does not)."""

    column_of: dict[str, int]
    rows: frozenset[int] = frozenset()


def paged(
    boxes: Mapping[str, Box],
    ratio: float,
    phases: Mapping[str, int] | None = None,
    *,
    in_rows: bool = True,
    most: float = math.inf,
) -> list[Paged]:
    """Ways to cut a layout that runs down into columns that fill a page, the best first as seen from cards.

    Only between cards that do not stand beside each other can be cut.

    Args:
        boxes: the cards of the layout.
        ratio: width to height of the page.
        phases: no column holds cards of two of these, which lie one beneath the other.
        in_rows: whether they may lie so on the page, too.
        most: no column should hold more cards than this, if that can be.
    """
    if not boxes:
        return []
    stacks = [_rows(cards) for cards in _by_phase(boxes, phases or dict.fromkeys(boxes, 0))]
    heights = [_height(boxes, rows) for rows in stacks]
    ways: list[tuple[list[list[list[str]]], bool]] = []
    for lies_in_rows in (False, True) if in_rows and len(stacks) > 1 else (False,):
        counts: list[int] = []
        for at in range(_TRIED):
            limit = max(heights) / _FINER**at
            before, counts = counts, [max(1, round(height / limit + 0.3)) for height in heights]
            if counts != before:
                columns = [_split(*each) for each in zip(stacks, [boxes] * len(stacks), counts, strict=True)]
                ways.append((columns, lies_in_rows))
    ways.sort(
        key=lambda way: (
            _fullest(way[0]) if _fullest(way[0]) > most else 0,
            -_zoom(boxes, way[0], way[1], ratio),
        )
    )
    return [_numbered(*way) for way in ways]


def _numbered(phases: Sequence[Sequence[Sequence[str]]], lies_in_rows: bool) -> Paged:
    firsts = list(accumulate(map(len, phases), initial=0))[1:-1]
    flat = [column for columns in phases for column in columns]
    return Paged(
        {key: number for number, column in enumerate(flat) for key in column},
        frozenset(firsts if lies_in_rows else ()),
    )


def zoom(area: Box, ratio: float) -> float:
    """How large an area can be shown on a page of this proportion that is 1 high."""
    return min(ratio / max(area.width, 1.0), 1.0 / max(area.height, 1.0))


def _by_phase(boxes: Mapping[str, Box], phases: Mapping[str, int]) -> list[dict[str, Box]]:
    found: dict[int, dict[str, Box]] = {}
    for key, box in boxes.items():
        found.setdefault(phases[key], {})[key] = box
    return [found[phase] for phase in sorted(found)]


def _rows(boxes: Mapping[str, Box]) -> list[list[str]]:
    """The cards from above down, those together that stand beside each other."""
    rows: list[list[str]] = []
    bottom = -math.inf
    for key, box in sorted(boxes.items(), key=lambda each: each[1].top):
        if box.top < bottom:
            rows[-1].append(key)
        else:
            rows.append([key])
        bottom = max(bottom, box.bottom)
    return rows


def _height(boxes: Mapping[str, Box], rows: Sequence[Sequence[str]]) -> float:
    return hull([boxes[key] for row in rows for key in row]).height


def _split(rows: Sequence[Sequence[str]], boxes: Mapping[str, Box], count: int) -> list[list[str]]:
    """The rows in so many columns, or fewer, of about the same height."""
    area = hull([boxes[key] for row in rows for key in row])
    found: dict[int, list[str]] = {}
    for row in rows:
        middle = (min(boxes[key].top for key in row) + max(boxes[key].bottom for key in row)) / 2
        found.setdefault(int((middle - area.top) * count // area.height), []).extend(row)
    return [found[at] for at in sorted(found)]


def _fullest(phases: Sequence[Sequence[Sequence[str]]]) -> int:
    return max(len(column) for columns in phases for column in columns)


def _zoom(
    boxes: Mapping[str, Box], phases: Sequence[Sequence[Sequence[str]]], lies_in_rows: bool, ratio: float
) -> float:
    """How large the columns of phases can be shown on the page, about."""
    areas = []
    for columns in phases:
        hulls = [hull([boxes[key] for key in column]) for column in columns]
        areas.append((sum(each.width + _ACROSS for each in hulls), max(each.height for each in hulls)))
    widths, heights = zip(*areas, strict=True)
    if lies_in_rows:
        return zoom(Box(0.0, 0.0, max(widths) + _NAMES, sum(heights) + _BETWEEN * len(heights)), ratio)
    return zoom(Box(0.0, 0.0, sum(widths), max(heights) + _BETWEEN), ratio)


def hull(boxes: Collection[Box]) -> Box:
    """The box around these, of which there is one at least."""
    return reduce(Box.united, boxes)
