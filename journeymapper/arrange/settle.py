"""A map that was tidied before keeps its places: only what is new, or was moved since, is placed anew.

An earlier tidy is known by the courses that it laid for arrows: whoever moves a step takes those of its
arrows away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from journeymapper.arrange.finish import Finished, finished
from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Layout, Plan, Spot
from journeymapper.arrange.quality import APART, backward_links, near_pairs
from journeymapper.arrange.slots import Slots

_LEAST_LAID = 0.6
"""This part of the arrows between cards that stay has a course laid by tidy, or the map is no tidied one."""
_MOST_LOOSE = 0.1
_LINED_UP = 1.0


def settled(plan: Plan, onward: Sequence[Link], phases: Mapping[str, int]) -> Finished | None:
    """The map with its few loose cards placed among the others, or None where it must be laid out anew."""
    if not plan.laid or plan.shape == "page":
        return None
    loose = _loose(plan, onward, phases) - plan.fixed
    others = [spot for spot in plan.spots if spot.key not in loose]
    if len(loose) > max(1, _MOST_LOOSE * len(plan.spots)) or not _is_tidy(plan, others, onward, phases):
        return None
    slots = Slots(plan, onward, phases, {spot.key: spot.box() for spot in others})
    for spot in plan.spots:
        if spot.key in loose and not slots.place(spot):
            return None
    at = {key: box.center for key, box in slots.boxes.items()}
    layout = Layout(at, _courses(plan, at))
    found = finished(plan, layout, onward, phases, anchored=False)
    return None if found.quality.faults else found


def _loose(plan: Plan, onward: Sequence[Link], phases: Mapping[str, int]) -> set[str]:
    """The cards without any course laid, but for those that stand as if they had been placed by a tidy."""
    laid = {key for link in plan.links if link.key in plan.laid for key in (link.source, link.target)}
    spots = {spot.key: spot for spot in plan.spots}
    firm = [spot for spot in plan.spots if spot.key in laid or spot.pinned]
    lines: dict[int, set[float]] = {}
    for spot in firm:
        lines.setdefault(phases[spot.key], set()).add(round(spot.at[0]))
    loose = set()
    for spot in plan.spots:
        if spot.key in laid or spot.pinned:
            continue
        room = spot.box().grown(APART)
        is_lined_up = any(
            abs(spot.at[0] - x) <= _LINED_UP for x in lines.get(phases[spot.key], ())
        ) and not any(room.intersects(other.box()) for other in firm)
        if is_lined_up:
            firm.append(spot)
        else:
            loose.add(spot.key)
    stay = {key: spots[key].box() for key in spots}
    for key in backward_links(plan, onward, stay, phases):
        link = next(each for each in onward if each.key == key)
        loose |= {end for end in (link.source, link.target) if end not in laid}
    return loose


def _is_tidy(plan: Plan, spots: Sequence[Spot], onward: Sequence[Link], phases: Mapping[str, int]) -> bool:
    """Whether these cards stand as a tidy leaves them: in order, apart, most arrows between them laid."""
    boxes = {spot.key: spot.box() for spot in spots}
    between = [
        link
        for link in plan.links
        if link.source in boxes and link.target in boxes and link.source != link.target and not link.bends
    ]
    laid = sum(link.key in plan.laid for link in between)
    inner = [link for link in onward if link.source in boxes and link.target in boxes]
    return (
        laid >= _LEAST_LAID * len(between)
        and not near_pairs(boxes.values())
        and not backward_links(plan, inner, boxes, phases)
        and _are_as_asked(plan, inner, boxes, phases)
    )


class _Span(NamedTuple):
    left: float
    right: float


def _are_as_asked(
    plan: Plan, inner: Sequence[Link], boxes: Mapping[str, Box], phases: Mapping[str, int]
) -> bool:
    """Whether cards lie in the shape that is asked for: phases apart, or each step beyond those before it."""
    if plan.shape == "phases" and len(set(phases.values())) > 1:
        spans: dict[int, _Span] = {}
        for key, box in boxes.items():
            old = spans.get(phases[key], _Span(box.left, box.right))
            spans[phases[key]] = _Span(min(old.left, box.left), max(old.right, box.right))
        order = [spans[phase] for phase in sorted(spans)]
        return all(before.right < after.left for before, after in pairwise(order))
    if plan.shape == "down":
        return all(boxes[link.source].bottom < boxes[link.target].bottom for link in inner)
    return all(boxes[link.source].right < boxes[link.target].right for link in inner)


def _courses(plan: Plan, at: Mapping[str, Point]) -> dict[str, tuple[Point, ...]]:
    """The courses that were laid, where neither card moves; their ends are found when they are routed."""
    still = {
        spot.key
        for spot in plan.spots
        if abs(spot.at[0] - at[spot.key][0]) < 0.01 and abs(spot.at[1] - at[spot.key][1]) < 0.01
    }
    return {
        link.key: (bends[0], *bends, bends[-1])
        for link in plan.links
        if link.source in still and link.target in still and (bends := plan.laid.get(link.key))
    }
