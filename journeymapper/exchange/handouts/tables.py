"""The tables of a hand-out: who is at which step, first contacts, segments beside each other, actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.evidence import Level, level_of
from journeymapper.analysis.insights import Insights
from journeymapper.analysis.mix import MixedContact, mix
from journeymapper.drawing.badge import LETTERS
from journeymapper.drawing.title import written_date
from journeymapper.i18n.contact_words import range_text
from journeymapper.i18n.figures import number, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.i18n.terms import state_name
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Touch

NONE = "–"
"""Stands where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Table:
    """`rows` have as many cells as `heads`; the first cell of a row names it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step: its number, title, phase and level of evidence, and its touches by supplier."""

    id: str
    number: str
    title: str
    phase: str
    level: Level
    touches: dict[str, Touch]


def step_rows(journey: Journey) -> tuple[StepRow, ...]:
    """All steps in file order."""
    numbers = step_numbers(journey)
    names = {each.id: each.name for each in journey.phases}
    return tuple(
        StepRow(
            step.id,
            numbers[step.id],
            step.title,
            names.get(step.phase or "", ""),
            level_of(step.evidence),
            {touch.supplier: touch for touch in step.touches},
        )
        for step in journey.steps
    )


def touch_text(touch: Touch | None) -> str:
    """A touch in a cell: 'D direct'; nothing without one."""
    if touch is None:
        return ""
    contact = {"direct": tr("direct"), "indirect": tr("indirect"), "none": tr("in mind")}[touch.contact]
    return f"{LETTERS[touch.aida]}\u00a0{contact}" if touch.aida else contact


def letters() -> str:
    """What the letters of a touch stand for."""
    return ", ".join(f"{letter} {state_name(aida)}" for aida, letter in LETTERS.items())


def level_name(level: Level) -> str:
    """How well a claim is known, in a word."""
    return {"observed": tr("observed"), "reported": tr("reported"), "assumed": tr("assumed")}[level]


def supplier_table(journey: Journey, rows: Sequence[StepRow]) -> Table:
    """Steps by suppliers."""
    suppliers = [each.id for each in journey.suppliers]
    names = Names(journey)
    return Table(
        tr("Supplier table"),
        (tr("Step"), tr("Phase"), tr("Evidence"), *(names.supplier(each) for each in suppliers)),
        tuple(
            (
                f"{row.number} {row.title}".strip(),
                row.phase,
                level_name(row.level),
                *(touch_text(row.touches.get(each)) for each in suppliers),
            )
            for row in rows
        ),
    )


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


def segment_table(journey: Journey, whole: Insights, each: Sequence[Insights]) -> Table | None:
    """How far along customers are at first contact: all routes open, each segment, and their mix."""
    if not each or not whole.suppliers or not whole.entries:
        return None
    names, mixed = Names(journey), mix(journey, each)
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


def action_table(journey: Journey) -> Table | None:
    """What the group will do, that which is still to be done first."""
    if not journey.actions:
        return None
    numbers = step_numbers(journey)
    titles = {step.id: f"{numbers[step.id]} {step.title}".strip() for step in journey.steps}
    rows = tuple(
        (
            action.text or NONE,
            titles.get(action.step or "", ""),
            action.owner,
            written_date(action.due) if action.due else "",
            tr("done") if action.done else tr("to be done"),
        )
        for action in sorted(journey.actions, key=lambda each: each.done)
    )
    heads = (tr("What"), tr("At step"), tr("Who"), tr("By when"), tr("Done"))
    return Table(tr("Actions"), heads, rows)
