"""The mix of the segments' figures: of all customers together, each segment counted by its share of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.insights import Insights
from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class MixedContact:
    """First contact of one supplier with all segments together.

    `reached`: the part 0..1 of all customers who come to a contact step; `position`: how far along, 0..1,
    they then are, repeats counted. Either is None where a segment that counts has none, `caught` names
    those with a trap; position is None too where nobody is reached.
    """

    id: str
    reached: float | None
    position: float | None
    caught: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mix:
    """The mix of all segments.

    `shares`: the part of each segment, of sum 1; `given`: the sum of the shares as given. `days`: how long
    the way takes, None where one of `caught` comes into a trap or nothing on any way has days.
    """

    shares: Mapping[str, float]
    given: float
    days: float | None
    caught: tuple[str, ...]
    suppliers: tuple[MixedContact, ...]


def mix(journey: Journey, figures: Iterable[Insights]) -> Mix | None:
    """The mix of the figures of all segments; None unless each has a share and they are not all 0.

    reached = sum of share x reached, days = sum of share x days, and position = sum of share x passed / sum
    of share x walked: the expectations of one walk by a customer drawn by lot. A segment that never comes to
    a contact adds nothing to either sum, and one with a share of 0 counts for nothing.
    """
    given = {each.id: each.share for each in journey.segments}
    known = {ident: share for ident, share in given.items() if share is not None}
    total = fsum(known.values())
    if len(known) < len(given) or total <= 0:
        return None
    shares = {ident: share / total for ident, share in known.items()}
    counted = [each for each in figures if each.segment is not None and shares.get(each.segment)]
    parts = {ident: share for ident, share in shares.items() if share > 0}
    by_segment = {each.segment: each for each in counted if each.segment is not None}
    if by_segment.keys() != parts.keys():
        return None
    caught = tuple(ident for ident in parts if by_segment[ident].duration is None)
    return Mix(
        shares,
        total,
        None if caught or not _has_days(counted) else _mixed_days(parts, by_segment),
        caught,
        tuple(_mixed(each.id, parts, by_segment) for each in counted[0].suppliers),
    )


def _has_days(figures: Iterable[Insights]) -> bool:
    """Whether any step on any way says how long it takes."""
    for each in figures:
        visited = sum(visits > 0 for visits in (each.expected_visits or {}).values())
        if each.duration is not None and each.duration.steps_without < visited:
            return True
    return False


def _mixed_days(parts: Mapping[str, float], figures: Mapping[str, Insights]) -> float:
    days = []
    for ident, share in parts.items():
        duration = figures[ident].duration
        if duration is not None:
            days.append(share * duration.days)
    return fsum(days)


def _mixed(supplier: str, parts: Mapping[str, float], figures: Mapping[str, Insights]) -> MixedContact:
    contacts = {ident: _contact(figures[ident], supplier) for ident in parts}
    found = {ident: each for ident, each in contacts.items() if each is not None and each.reached is not None}
    if len(found) < len(parts):
        return MixedContact(supplier, None, None)
    reached = fsum(parts[ident] * (each.reached or 0.0) for ident, each in found.items())
    meeting = {ident: each for ident, each in found.items() if each.reached}
    caught = tuple(ident for ident, each in meeting.items() if each.walked is None)
    if caught or not meeting:
        return MixedContact(supplier, min(1.0, reached), None, caught)
    passed = fsum(parts[ident] * (each.passed or 0.0) for ident, each in meeting.items())
    walked = fsum(parts[ident] * (each.walked or 0.0) for ident, each in meeting.items())
    return MixedContact(supplier, min(1.0, reached), passed / walked)


def _contact(found: Insights, supplier: str) -> FirstContact | None:
    return next((each.first_contact for each in found.suppliers if each.id == supplier), None)
