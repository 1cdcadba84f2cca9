"""A map that was tidied before keeps its places: only what is new, or was moved since, is placed anew.

An earlier tidy is known by the courses that it laid for arrows: whoever moves a step takes those of its
arrows away.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from journeymapper.arrange.exchange import Offer
from journeymapper.arrange.finish import Finished, finished
from journeymapper.arrange.flow import in_order, shape_of
from journeymapper.arrange.geometry import Box, Point
from journeymapper.arrange.links import Link
from journeymapper.arrange.plan import Layout, Plan, Spot, boxes_at
from journeymapper.arrange.quality import APART, backward_links, near_pairs
from journeymapper.arrange.slots import Slots
from journeymapper.arrange.standing import columns_of
from journeymapper.arrange.untangle import untangled

_LEAST_LAID = 0.6
"""This part of the arrows between cards that stay has a course laid by tidy, or the map is no tidied one."""
_MOST_LOOSE = 0.1
_SMALL = 60
"""On maps of up to so many steps several places are tried for a single new step."""
_TRIED = 8
_UNTANGLED = 2
"""Of the best places so many are tried with fewer crossings."""
_RISE = 1.0  # what a card above all others costs
_LATER = 0.05  # what a later offer costs, for the first one is where a card is looked for first
_LONG = 200.0
"""So many more pixels of arrows for each step are as bad as one crossing."""
_LINED_UP = 1.0


def settled(plan: Plan, onward: Sequence[Link], phases: Mapping[str, int]) -> Finished | None:
    """The map with its few loose cards placed among the others, or None where it must be laid out anew."""
    if not plan.laid:
        return None
    shape = shape_of(plan, onward, phases)
    if plan.shape == "phases" and shape != "phases":  # what was short may have become long since it was laid
        found = _settled(replace(plan, shape="right"), onward, phases, phases)
        if found or shape == "right":
            return found
    if shape != "page":
        found = _settled(plan, onward, phases, phases)
        if found or shape != "phases":
            return found
    columns = columns_of(plan, onward, phases, _unlaid(plan))
    return _settled(replace(plan, shape=shape), onward, phases, columns)


def _settled(
    plan: Plan, onward: Sequence[Link], phases: Mapping[str, int], columns: Mapping[str, int]
) -> Finished | None:
    """The same where cards are to stay in these columns, of which a phase may have several."""
    loose = _loose(plan, onward, columns) - plan.fixed
    others = [spot for spot in plan.spots if spot.key not in loose]
    few = len(loose) <= max(1, _MOST_LOOSE * len(plan.spots))
    if not few or not _is_tidy(plan, others, onward, phases, columns):
        return None
    slots = Slots(plan, onward, columns, {spot.key: spot.box() for spot in others})
    known = {spot.key: (float(at), spot) for at, spot in enumerate(plan.spots)}
    order = in_order(list(loose), onward, {key: known[key][0] for key in loose})
    most = _TRIED if len(order) == 1 and len(plan.spots) <= _SMALL else 1
    offers: list[Offer] = [{}]
    for key in order:
        slots.take(offers[0])
        offers = slots.offers(known[key][1], most)
        if not offers:
            return None
    made = [_made(plan, slots.boxes(offer), onward, phases) for offer in offers]
    top = min((spot.box().top for spot in others), default=0.0)
    moved = [
        len(offer) + at * _LATER + _RISE * any(box.top < top - 1.0 for box in slots.boxes(offer).values())
        for at, offer in enumerate(offers)
    ]
    order_of = sorted(range(len(made)), key=lambda at: _cost(made[at], moved[at]))
    some = [(_untangled(plan, made[at], onward, phases, columns), moved[at]) for at in order_of[:_UNTANGLED]]
    found = min(some, key=lambda each: _cost(*each))[0]
    return None if found.quality.faults else found


def _untangled(
    plan: Plan,
    made: Finished,
    onward: Sequence[Link],
    phases: Mapping[str, int],
    columns: Mapping[str, int],
) -> Finished:
    """The same places with fewer crossings, where cards stand in columns and are few."""
    small = len(made.at) <= _SMALL and len(set(columns.values())) > 1
    if not small or not made.quality.crossings or plan.shape != "phases":
        return made
    lines = untangled(boxes_at(plan, made.at), made.lines, plan.links)
    if lines == made.lines:
        return made
    better = finished(plan, Layout(made.at, lines), onward, phases, anchored=False)
    return min(made, better, key=lambda each: _cost(each, 0.0))


def _made(
    plan: Plan, boxes: Mapping[str, Box], onward: Sequence[Link], phases: Mapping[str, int]
) -> Finished:
    at = {key: box.center for key, box in boxes.items()}
    return finished(plan, Layout(at, _courses(plan, at)), onward, phases, anchored=False)


def _cost(each: Finished, moved: float) -> tuple[float, float]:
    """What is compared: what must not be, and what should not be, to which belongs that cards move."""
    found = each.quality
    chips = found.covered + each.squeezed
    return found.faults, found.crossings + chips + moved + found.length / (_LONG * len(each.at))


def _loose(plan: Plan, onward: Sequence[Link], phases: Mapping[str, int]) -> set[str]:
    """The cards without any course laid, but for those that stand as if they had been placed by a tidy."""
    unlaid = _unlaid(plan)
    spots = {spot.key: spot for spot in plan.spots}
    firm = [spot for spot in plan.spots if spot.key not in unlaid]
    across = int(plan.shape == "right")
    lines: dict[int, set[float]] = {}
    for spot in firm:
        lines.setdefault(phases[spot.key], set()).add(round(spot.at[across]))
    loose = set()
    for spot in plan.spots:
        if spot.key not in unlaid:
            continue
        room = spot.box().grown(APART)
        is_lined_up = any(
            abs(spot.at[across] - line) <= _LINED_UP for line in lines.get(phases[spot.key], ())
        ) and not any(room.intersects(other.box()) for other in firm)
        if is_lined_up:
            firm.append(spot)
        else:
            loose.add(spot.key)
    stay = {key: spots[key].box() for key in spots}
    backward = set(backward_links(plan, onward, stay, phases))
    one_way = plan.shape in ("right", "down")
    for link in onward:
        ends = link.source, link.target
        if loose.intersection(ends):
            continue
        if link.key in backward or (one_way and not _leads_on(plan, stay[ends[0]], stay[ends[1]])):
            loose |= {end for end in ends if end in unlaid}
    return loose


def _unlaid(plan: Plan) -> set[str]:
    """The cards that no tidy has laid an arrow to, and that are not pinned."""
    laid = {key for link in plan.links if link.key in plan.laid for key in (link.source, link.target)}
    return {spot.key for spot in plan.spots if spot.key not in laid and not spot.pinned}


def _is_tidy(
    plan: Plan,
    spots: Sequence[Spot],
    onward: Sequence[Link],
    phases: Mapping[str, int],
    columns: Mapping[str, int],
) -> bool:
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
        and _are_as_asked(plan, inner, boxes, phases, columns)
    )


def _are_as_asked(
    plan: Plan,
    inner: Sequence[Link],
    boxes: Mapping[str, Box],
    phases: Mapping[str, int],
    columns: Mapping[str, int],
) -> bool:
    """Whether cards lie in the shape that is asked for: in columns, or each step beyond those before it."""
    if plan.shape in ("right", "down"):
        return all(_leads_on(plan, boxes[link.source], boxes[link.target]) for link in inner)
    in_columns, in_phases = _hulls(boxes, columns), _hulls(boxes, phases)
    flows = plan.shape == "page" or all(
        columns[link.source] != columns[link.target]
        or boxes[link.source].center[1] <= boxes[link.target].center[1]
        for link in inner
    )
    beside = all(one.right < other.left for one, other in pairwise(in_columns))
    beneath = plan.shape == "page" and all(one.bottom < other.top for one, other in pairwise(in_phases))
    return flows and (beside or beneath)


def _hulls(boxes: Mapping[str, Box], parts: Mapping[str, int]) -> list[Box]:
    """What the cards of each part cover."""
    found: dict[int, Box] = {}
    for key, box in boxes.items():
        found[parts[key]] = box.united(found.get(parts[key], box))
    return [found[part] for part in sorted(found)]


def _leads_on(plan: Plan, one: Box, other: Box) -> bool:
    """Whether a card lies beyond another where all runs one way."""
    along = int(plan.shape == "down")
    return one.center[along] + _LINED_UP < other.center[along]


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
