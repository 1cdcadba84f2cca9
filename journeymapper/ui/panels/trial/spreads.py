"""A thousand walks in figures: what their charts and sentences say."""

from __future__ import annotations

from collections.abc import Callable

from journeymapper.drawing.spread_chart import Spread
from journeymapper.i18n.figures import number, percent
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.ui.panels.trial.drawing_lots import Drawn


def told_of_walks(drawn: Drawn) -> str:
    """How many walks there were, and how many of them have no end."""
    lots = drawn.lots
    if not lots.caught:
        return tr("{n} walks by lot.", n=number(len(lots.walks)))
    return tr(
        "{n} walks by lot; {caught} of them got caught in a trap, have no end and are left out.",
        n=number(len(lots.walks) + lots.caught),
        caught=number(lots.caught),
    )


def spreads(drawn: Drawn, supplier: str | None) -> list[Spread]:
    """The steps and the days of the walks; and how far along they were when they met the supplier."""
    walks, expected = drawn.lots.walks, drawn.expected
    steps = [float(each.steps) for each in walks]
    visits, duration = expected.expected_visits, expected.duration
    trapped = tr("no exact figure, as customers get caught") if expected.traps else ""
    days = [each.days for each in walks]
    found = [
        Spread(
            tr("Steps, repeats counted"),
            steps,
            _mean(steps),
            sum(visits.values()) if visits is not None else None,
            number,
            trapped or tr("no walk to tell of"),
            whole=True,
        ),
        Spread(
            tr("Days"),
            days,
            _mean(days),
            duration.days if duration is not None else None,
            number,
            trapped or tr("no walk to tell of"),
        ),
    ]
    if duration is not None and not duration.days:
        found.pop()  # nobody has said yet how long anything takes
    if any(each.id == supplier for each in expected.suppliers) and supplier is not None:
        found.append(_first_contact(drawn, supplier))
    return found


def _first_contact(drawn: Drawn, supplier: str) -> Spread:
    contact = next(each for each in drawn.expected.suppliers if each.id == supplier).first_contact
    name = Names(drawn.journey).supplier(supplier)
    positions = drawn.lots.positions(supplier)
    why_not = ""
    if not positions:
        why_not = tr("no walk meets this supplier before its goal")
    elif contact.position is None:
        why_not = tr("no exact figure, as customers get caught")
    title = tr("How far along at first contact with {supplier}", supplier=name)
    note = ""
    if contact.reached is not None:
        met, expected = percent(drawn.lots.reached(supplier)), percent(contact.reached)
        note = tr("Met by {by_lot} of the walks, expected {expected}.", by_lot=met, expected=expected)
    by_lot = drawn.lots.position(supplier)
    label: Callable[[float], str] = percent
    return Spread(title, positions, by_lot, contact.position, label, why_not, limits=(0.0, 1.0), note=note)


def _mean(values: list[float]) -> float | None:
    return sum(values) / len(values) if values else None
