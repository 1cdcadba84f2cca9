"""The tables of a hand-out beside those of insights: who is at which step, and actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from journeymapper.analysis.evidence import Level, level_of
from journeymapper.drawing.badge import LETTERS
from journeymapper.drawing.title import written_date
from journeymapper.i18n.insight_tables import NONE, Table
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.i18n.terms import state_name
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import Touch


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
