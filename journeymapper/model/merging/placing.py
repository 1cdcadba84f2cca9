"""Places in our map for what another map adds to it, where its own places mean nothing."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import replace

from journeymapper.model.journey import Journey
from journeymapper.model.merging.renaming import Theirs
from journeymapper.model.merging.seating import ACROSS, DOWN, Seats, within
from journeymapper.model.records import Bend, Note, Record, Step, Transition

_FAR = 2
"""A new step lies at most so many cards from its neighbour, if there is room."""


def placed_in(ours: Journey, theirs: Theirs) -> Theirs:
    """The other journey with our places for what both have, and free places for the rest.

    A new step lies from its neighbour, by arrows, where it lies in the other map, near it; what is joined to
    nothing of ours lies below all, or beside all if its phase is new. Arrows lose the bends of their old
    places. Where ours has no steps, those of the other stay where they are.
    """
    if not ours.count("step"):
        return theirs
    places = _places(ours, theirs.journey)
    records: list[Record] = []
    for kind in theirs.ids:
        records += (_record(ours, record, places, theirs.journey) for record in theirs.journey.all(kind))
    return replace(theirs, journey=Journey(records))


def _record(ours: Journey, record: Record, places: dict[str, Bend], other: Journey) -> Record:
    own = ours.get(record.kind, record.id)
    if isinstance(record, Step):
        x, y = places[record.id]
        return replace(record, x=x, y=y)
    if isinstance(record, Transition):
        if isinstance(own, Transition):
            return replace(record, bends=own.bends, bent_by=own.bent_by)
        return replace(record, bends=None, bent_by=None)
    if isinstance(record, Note) and isinstance(own, Note):
        return replace(record, x=own.x, y=own.y)
    if isinstance(record, Note) and record.x is not None and record.y is not None:
        x, y = _beside_the_nearest(record.x, record.y, places, other)
        return replace(record, x=x, y=y)
    return record


def _beside_the_nearest(x: float, y: float, places: dict[str, Bend], other: Journey) -> Bend:
    """A note goes along with the step that it lies nearest to."""
    steps = other.steps
    if not steps:
        return x, y
    near = min(steps, key=lambda step: (step.x - x) ** 2 + (step.y - y) ** 2)
    return within((places[near.id][0] + x - near.x, places[near.id][1] + y - near.y))


def _places(ours: Journey, other: Journey) -> dict[str, Bend]:
    """Where each step of the other comes to lie."""
    seats = Seats((step.x, step.y) for step in ours.steps)
    places = {step.id: (own.x, own.y) for step in other.steps if (own := _own(ours, step)) is not None}
    _seat_neighbours(other, places, seats, list(places))
    for step in other.steps:
        if step.id not in places:  # joined to nothing that has a place yet
            places[step.id] = seats.near(_start(ours, step, places))
            seats.take(places[step.id])
            _seat_neighbours(other, places, seats, [step.id])
    return places


def _start(ours: Journey, step: Step, places: dict[str, Bend]) -> Bend:
    """Where what is joined to nothing begins: below all, under its phase, or beside all if that is new."""
    taken = [*places.values(), *((own.x, own.y) for own in ours.steps)]
    if step.phase is not None and ours.get("phase", step.phase) is None:
        return max(x for x, _ in taken) + 2 * ACROSS, min(y for _, y in taken)
    alike = [own.x for own in ours.steps if own.phase == step.phase]
    left = min(alike or [own.x for own in ours.steps])
    return left, max(y for _, y in taken) + 2 * DOWN


def _own(ours: Journey, step: Step) -> Step | None:
    found = ours.get("step", step.id)
    return found if isinstance(found, Step) else None


def _seat_neighbours(other: Journey, places: dict[str, Bend], seats: Seats, begin: Iterable[str]) -> None:
    queue = deque(begin)
    while queue:
        here = queue.popleft()
        near = [each.target for each in other.out(here)] + [each.source for each in other.into(here)]
        for ident in dict.fromkeys(near):
            if ident not in places:
                places[ident] = seats.near(_beside(places[here], other.step(here), other.step(ident)))
                seats.take(places[ident])
                queue.append(ident)


def _beside(place: Bend, here: Step, step: Step) -> Bend:
    dx = max(-_FAR * ACROSS, min(_FAR * ACROSS, step.x - here.x))
    dy = max(-_FAR * DOWN, min(_FAR * DOWN, step.y - here.y))
    return place[0] + dx, place[1] + dy
