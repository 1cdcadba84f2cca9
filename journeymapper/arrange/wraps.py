"""Phases that are wrapped: too long for one column, their steps flow down several, from left to right."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.links import Link

_BETWEEN = 60.0
"""Two columns of one phase are at least as far apart as this, cards beside each other in one are nearer."""
_LEVEL = 130.0
"""Columns begin at about the same height: what begins so much lower is a branch of another one."""


def wraps(boxes: Mapping[str, Box], phases: Mapping[str, int], onward: Collection[Link]) -> dict[str, int]:
    """The number of its column, from the left in its phase, for each card.

    Onward links inside a phase lead from a column to itself or to one at its right.
    """
    members: dict[int, list[str]] = {}
    for key in boxes:
        members.setdefault(phases[key], []).append(key)
    inside = [link for link in onward if phases[link.source] == phases[link.target]]
    return {
        key: at
        for keys in members.values()
        for at, column in enumerate(columns(keys, boxes, inside))
        for key in column
    }


def columns(keys: Collection[str], boxes: Mapping[str, Box], links: Sequence[Link]) -> list[set[str]]:
    """The columns in which cards of one phase stand, from the left; no link leads to an earlier one."""
    return _level(_merged(_apart(keys, boxes), links), boxes)


def _apart(keys: Collection[str], boxes: Mapping[str, Box]) -> list[set[str]]:
    """The cards in columns, from the left: between two columns is room."""
    found: list[set[str]] = []
    right = 0.0
    for key in sorted(keys, key=lambda key: boxes[key].left):
        if found and boxes[key].left < right + _BETWEEN:
            found[-1].add(key)
            right = max(right, boxes[key].right)
        else:
            found.append({key})
            right = boxes[key].right
    return found


def _level(parts: Sequence[set[str]], boxes: Mapping[str, Box]) -> list[set[str]]:
    """Columns that begin at the same height: others go with those before them, the first with the next."""
    tops = [min(boxes[key].top for key in part) for part in parts]
    found: list[set[str]] = []
    begun = False
    for part, top in zip(parts, tops, strict=True):
        is_level = top < min(tops) + _LEVEL
        if found and not (is_level and begun):
            found[-1] = found[-1] | part
        else:
            found.append(part)
        begun = begun or is_level
    return found


def _merged(parts: Sequence[set[str]], links: Sequence[Link]) -> list[set[str]]:
    """Columns of which no link leads to an earlier one: those from the one to the other become one."""
    number = {key: at for at, part in enumerate(parts) for key in part}
    last = list(range(len(parts)))  # up to which column the one from each on reaches
    for link in links:
        if link.source in number and link.target in number:
            one, other = number[link.target], number[link.source]
            last[one] = max(last[one], other)
    found: list[set[str]] = []
    reach = -1
    for at, part in enumerate(parts):
        if at > reach:
            found.append(set())
        found[-1] |= part
        reach = max(reach, last[at])
    return found
