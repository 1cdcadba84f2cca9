"""What keys do to cells of the supplier table: pure edits of a journey. The cell at hand comes first."""

from __future__ import annotations

from collections.abc import Sequence

from journeymapper.model.edits.touches import Cell, edit_touches, put_touches, touch_of
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.records import Aida, Contact, Starter
from journeymapper.ui.panels.matrix.words import CONTACTS, STARTERS


def set_state(journey: Journey, cells: Sequence[Cell], aida: Aida | None) -> Patch:
    """Gives cells an AIDA state; a touch that is missing is made, with direct contact."""
    return edit_touches(journey, cells, "touch", aida=aida)


def set_contact(journey: Journey, cells: Sequence[Cell], contact: Contact) -> Patch:
    """Gives cells a contact; a touch that is missing is made."""
    return edit_touches(journey, cells, "contact", contact=contact)


def set_starter(journey: Journey, cells: Sequence[Cell], starter: Starter | None) -> Patch:
    """Says of cells who began; a touch that is missing is made."""
    return edit_touches(journey, cells, "starter", started_by=starter)


def next_contact(journey: Journey, cells: Sequence[Cell]) -> Patch:
    """Direct, indirect, none and round again, for all touches alike; where there are none they are made."""
    touched = _touched(journey, cells)
    if not touched:
        return set_contact(journey, cells, CONTACTS[0])
    now = touch_of(journey.step(touched[0][0]), touched[0][1])
    at = CONTACTS.index(now.contact) if now else -1
    return set_contact(journey, touched, CONTACTS[(at + 1) % len(CONTACTS)])


def next_starter(journey: Journey, cells: Sequence[Cell]) -> Patch:
    """Customer, supplier, not said and round again, for all touches alike; where there are none, made."""
    touched = _touched(journey, cells)
    if not touched:
        return set_starter(journey, cells, STARTERS[0])
    now = touch_of(journey.step(touched[0][0]), touched[0][1])
    at = STARTERS.index(now.started_by) if now else -1
    return set_starter(journey, touched, STARTERS[(at + 1) % len(STARTERS)])


def clear(journey: Journey, cells: Sequence[Cell], name: str = "remove-touch") -> Patch:
    """Takes the touches away."""
    return put_touches(journey, dict.fromkeys(_touched(journey, cells)), name)


def _touched(journey: Journey, cells: Sequence[Cell]) -> list[Cell]:
    return [(step, supplier) for step, supplier in cells if touch_of(journey.step(step), supplier)]
