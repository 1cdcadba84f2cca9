"""Takes the needless corners out of a line that was put together stretch by stretch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from journeymapper.arrange.field import Probe
from journeymapper.arrange.geometry import Point

_LEAST, _SPAN = 3, 5  # of so many stretches it is tried to make two
_ASIDE = 2  # so many corners on either side may become none by it
_TOUCH = 1e-3


def straightened(probe: Probe, points: Sequence[Point], clearance: float) -> tuple[Point, ...]:
    """The line without corners that it can do without: stairs become one turn where that is free."""
    line = _without_repeats(points)
    at = 0
    while at < len(line) - _LEAST:
        shorter = next(_shortcuts(probe, line, at, clearance), None)
        if shorter:
            line, at = shorter, max(at - _SPAN, 0)
        else:
            at += 1
    return tuple(line)


def _shortcuts(probe: Probe, line: list[Point], at: int, clearance: float) -> Iterator[list[Point]]:
    """The line with one turn in place of two or more corners after the point `at`, where that is free."""
    margin = max(clearance - _TOUCH, 0.0)
    x, y = line[at]
    head = max(at - _ASIDE, 0)
    for until in range(min(at + _SPAN, len(line) - 1), at + _LEAST - 1, -1):
        x2, y2 = line[until]
        tail = until + _ASIDE + 2
        for turn in ((x2, y), (x, y2)):
            new = _without_repeats([*line[head : at + 1], turn, *line[until:tail]])
            if len(new) < len(line[head:tail]) and all(
                probe.is_free(
                    min(ax, bx) - margin, min(ay, by) - margin, max(ax, bx) + margin, max(ay, by) + margin
                )
                for (ax, ay), (bx, by) in (((x, y), turn), (turn, (x2, y2)))
            ):
                yield [*line[:head], *new, *line[tail:]]


def _without_repeats(points: Sequence[Point]) -> list[Point]:
    """The line without corners that are none; where it turns back it is left as it is."""
    kept: list[Point] = []
    for point in points:
        if kept and kept[-1] == point:
            continue
        if len(kept) > 1:
            (ax, ay), (bx, by), (cx, cy) = kept[-2], kept[-1], point
            is_upright = ax == bx == cx and (by - ay) * (cy - by) > 0
            if is_upright or (ay == by == cy and (bx - ax) * (cx - bx) > 0):
                kept[-1] = point
                continue
        kept.append(point)
    return kept
