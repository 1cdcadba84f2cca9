"""A supplier's course along the main route: its AIDA marks, fall backs and blind spots."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import get_args

from journeymapper.model.records import Aida, Step

STATES: tuple[Aida, ...] = get_args(Aida)
"""Attention, interest, desire, action: from the lowest to the highest."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The customer's state for the supplier at a step."""

    step: str
    aida: Aida


@dataclass(frozen=True, slots=True)
class FallBack:
    """A mark lower than the highest before it, `after`."""

    step: str
    aida: Aida
    after: Aida


@dataclass(frozen=True, slots=True)
class BlindSpot:
    """A step where the supplier has a mark but no contact, and the suppliers that do have contact there."""

    step: str
    present: tuple[str, ...]


def course(route: Iterable[Step], supplier: str) -> tuple[Mark, ...]:
    """The marks of a supplier along the main route."""
    return tuple(
        Mark(step.id, touch.aida)
        for step in route
        for touch in step.touches
        if touch.supplier == supplier and touch.aida is not None
    )


def fall_backs(marks: Iterable[Mark]) -> tuple[FallBack, ...]:
    """The marks lower than the highest before them. No error: it happens."""
    found: list[FallBack] = []
    highest: Aida | None = None
    for mark in marks:
        if highest is None or STATES.index(mark.aida) >= STATES.index(highest):
            highest = mark.aida
        else:
            found.append(FallBack(mark.step, mark.aida, highest))
    return tuple(found)


def blind_spots(route: Iterable[Step], supplier: str, suppliers: Sequence[str]) -> tuple[BlindSpot, ...]:
    """The steps of the main route where a supplier has a mark and contact none; the others in file order."""
    found = []
    for step in route:
        by = {touch.supplier: touch for touch in step.touches}
        own = by.get(supplier)
        if own is not None and own.aida is not None and not own.in_contact:
            present = tuple(each for each in suppliers if each in by and by[each].in_contact)
            found.append(BlindSpot(step.id, present))
    return tuple(found)


def out_of_sight(route: Iterable[Step]) -> tuple[str, ...]:
    """The steps of the main route where nobody has contact."""
    return tuple(step.id for step in route if not step.in_sight)
