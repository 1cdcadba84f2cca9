"""The figures of a map as tables, for a terminal and for hand-outs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.insights import Insights
from journeymapper.analysis.mix import Mix, MixedContact
from journeymapper.i18n.contact_words import range_text
from journeymapper.i18n.figures import number, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.model.journey import Journey

NONE = "–"
"""Stands where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` have as many cells as `heads`; the first cell of a row names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def contact_table(journey: Journey, found: Insights) -> Table:
    """First contact with each supplier."""
    names = Names(journey)
    heads = (tr("Supplier"), tr("Meets"), tr("Way done"), tr("Range"), tr("Starts"), tr("Known"))
    rows = tuple(_contact_row(names, each.id, each.first_contact) for each in found.suppliers)
    return Table(tr("First contact"), heads, rows)


def _contact_row(names: Names, supplier: str, contact: FirstContact) -> tuple[str, ...]:
    starts = {"customer": tr("customer"), "supplier": tr("supplier"), None: NONE}
    before = contact.before
    known = tr("{n} of {all}", n=before["observed"] + before["reported"], all=sum(before.values()))
    return (
        names.supplier(supplier),
        NONE if contact.reached is None else percent(contact.reached),
        NONE if contact.position is None else percent(contact.position),
        range_text(contact.range),
        starts[contact.started_by],
        NONE if contact.step is None else known,
    )


def contact_legend() -> str:
    """What the columns of first contacts mean."""
    return tr(
        "Meets: how many customers come into contact by the time they buy. Way done: how far along they then "
        "are, repeats counted; range: at least and at most, without going back. Starts: who starts the "
        "contact. Known: how many of the steps before it on the main route are more than an assumption."
    )


def segment_table(
    journey: Journey, whole: Insights, each: Sequence[Insights], mixed: Mix | None
) -> Table | None:
    """How far along customers are at first contact: all routes open, each segment, and their mix.

    None where there is no segment, or no way into the map.
    """
    if not each or not whole.entries:
        return None
    names = Names(journey)
    heads = [tr("Supplier"), tr("All routes"), *(names.segment(one.segment or "") for one in each)]
    rows = [
        [
            names.supplier(told.id),
            *(_place(found.suppliers[at].first_contact) for found in (whole, *each)),
            *([] if mixed is None else [_place(mixed.suppliers[at])]),
        ]
        for at, told in enumerate(whole.suppliers)
    ]
    days = [tr("Duration in days"), *(_days(found) for found in (whole, *each))]
    if mixed is not None:
        heads.append(tr("Mix"))
        days.append(NONE if mixed.days is None else number(mixed.days))
    rows.append(days)
    return Table(tr("Segments beside each other"), tuple(heads), tuple(map(tuple, rows)))


def _place(contact: FirstContact | MixedContact) -> str:
    """How far along customers are, and how many come to it where that is not everybody."""
    if not contact.reached:
        return NONE
    place = NONE if contact.position is None else percent(contact.position)
    met = percent(contact.reached)
    return place if met == percent(1) else f"{place} ({met})"


def _days(found: Insights) -> str:
    """How long the way takes; a dash where no step visited says so."""
    visited = sum(each > 0 for each in (found.expected_visits or {}).values())
    if found.duration is None or found.duration.steps_without == visited:
        return NONE
    return number(found.duration.days)
