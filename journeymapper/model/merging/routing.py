"""The bends of arrows where cards were taken over: a route holds only between the cards it was made for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import cast

from journeymapper.model.journey import Journey
from journeymapper.model.merging.seating import within
from journeymapper.model.merging.taking import Taking
from journeymapper.model.records import Bend, BentBy, Step, Transition, key_of

Route = tuple[tuple[Bend, ...] | None, BentBy | None]
_STRAIGHT: Route = None, None


def reroute(taken: Taking) -> None:
    """Gives each bent arrow the route of ours or theirs whose cards lie as they do now, or none."""
    for record in list(taken.records.values()):
        if isinstance(record, Transition) and (record.bends is not None or _theirs(taken, record)):
            bends, by = _route(taken, record)
            taken.records[key_of(record)] = replace(record, bends=bends, bent_by=by)


def _theirs(taken: Taking, arrow: Transition) -> bool:
    """Whether the other journey has bends for an arrow whose route was picked, or that is new."""
    return key_of(arrow) in taken.rerouted


def _route(taken: Taking, arrow: Transition) -> Route:
    own = taken.ours.get("transition", arrow.id)
    there = taken.theirs.get("transition", arrow.id)
    ours, theirs = (_fitting(taken, arrow, taken.ours, own), _fitting(taken, arrow, taken.theirs, there))
    if key_of(arrow) in taken.rerouted or own is None:
        # What was picked may be less than the other journey says of the route.
        picked: Route | None = (arrow.bends, arrow.bent_by) if theirs else None
        return picked or ours or _STRAIGHT
    return ours or theirs or _shifted(taken, arrow) or _STRAIGHT


def _fitting(taken: Taking, arrow: Transition, journey: Journey, version: object) -> Route | None:
    """The route of a journey for an arrow, if its cards lie now as they lie there."""
    if not isinstance(version, Transition) or _ends(version) != _ends(arrow):
        return None
    place = _places(journey)
    if any(place(step) != _now(taken)(step) for step in _ends(arrow)):
        return None
    return version.bends, version.bent_by


def _shifted(taken: Taking, arrow: Transition) -> Route | None:
    """The route as it was, moved along with both cards; None if they moved apart."""
    own = taken.ours.get("transition", arrow.id)
    if not isinstance(own, Transition) or _ends(own) != _ends(arrow) or own.bends is None:
        return None
    before, now = _places(taken.ours), _now(taken)
    (ax, ay), (bx, by) = (
        (now(step)[0] - before(step)[0], now(step)[1] - before(step)[1]) for step in _ends(arrow)
    )
    if (ax, ay) != (bx, by):
        return None
    bends = tuple((x + ax, y + ay) for x, y in own.bends)
    if any(within(bend) != bend for bend in bends):
        return None
    return bends, own.bent_by


def _ends(arrow: Transition) -> tuple[str, str]:
    return arrow.source, arrow.target


def _places(journey: Journey) -> Callable[[str], Bend]:
    def place(ident: str) -> Bend:
        step = journey.step(ident)
        return step.x, step.y

    return place


def _now(taken: Taking) -> Callable[[str], Bend]:
    def place(ident: str) -> Bend:
        step = cast("Step", taken.records["step", ident])
        return step.x, step.y

    return place
