"""Why a figure does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.evidence import LEVELS
from journeymapper.analysis.insights import Insights

Why = Literal["trap", "cycle", "no-contact", "no-steps"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the figure at `path` (`suppliers.bank.first_contact.min`) is missing, and due to which steps."""

    path: str
    code: Why
    steps: tuple[str, ...] = ()


def reasons(found: Insights) -> tuple[Reason, ...]:
    """A reason for each figure that does not exist."""
    caught = tuple(step for trap in found.traps for step in trap)
    missing = [] if found.expected_visits is not None else ["expected_visits", "duration"]
    missing += [f"basis.{level}" for level in LEVELS if getattr(found.basis, level) is None]
    general = [Reason(path, "trap" if caught else "no-steps", caught) for path in missing]
    return (
        *general,
        *(
            Reason(f"suppliers.{each.id}.first_contact.{reason.path}", reason.code, reason.steps)
            for each in found.suppliers
            for reason in _of_contact(each.first_contact)
        ),
    )


def _of_contact(contact: FirstContact) -> Iterator[Reason]:
    nobody: Why = "no-steps" if contact.reached is None else "no-contact"
    if contact.reached is None:
        yield Reason("reached", nobody)
    if contact.position is None:
        yield Reason("position", "trap", contact.trapped) if contact.reached else Reason("position", nobody)
    if contact.range.missing:
        caught_there = contact.reached and contact.position is None
        code: Why = "cycle" if contact.range.missing == "cycle" else "trap" if caught_there else nobody
        steps = contact.trapped if code == "trap" else contact.range.steps
        yield Reason("min", code, steps)
        yield Reason("max", code, steps)
    if contact.step is None:
        yield Reason("step", nobody)
