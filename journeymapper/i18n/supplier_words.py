"""What a map tells one supplier, in sentences: its course, fall backs, blind spots, and partners."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from journeymapper.analysis.insights import Insights, SupplierInsight
from journeymapper.analysis.together import Together
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.figures import listed
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.i18n.segment_words import told_basis
from journeymapper.i18n.terms import state_name
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey

_ONE_BY_ONE = 3
"""Remarks of one kind that get a sentence each; more are told together."""


def told_of_supplier(journey: Journey, found: Insights, supplier: str) -> list[Told]:
    """What the figures tell a supplier; nothing if it is not among them."""
    insight = next((each for each in found.suppliers if each.id == supplier), None)
    if insight is None:
        return []
    told = told_of_contact(journey, found, supplier)
    if not found.main_route:
        return told
    names = Names(journey)
    return [
        *told,
        *_told_course(names, insight),
        *_told_fall_backs(names, insight),
        *_told_blind_spots(names, insight),
        told_basis(found),
    ]


def told_together(journey: Journey, found: Insights, supplier: str) -> list[Told]:
    """With whom a supplier can work together, the best partner first."""
    names = Names(journey)
    pairs = partners(found, supplier)
    if not pairs:
        text = tr(
            "{supplier} shares no step with another supplier, and no arrow hands the customer over.",
            supplier=names.supplier(supplier),
        )
        return [Told(text)]
    return [_told_pair(names, pair, supplier) for pair in pairs]


def partners(found: Insights, supplier: str | None = None) -> list[Together]:
    """The pairs (with a supplier) that share a step or hand over, those that do so most often first."""
    pairs = [
        pair
        for pair in found.together
        if supplier in (None, *pair.suppliers) and (pair.shared or pair.handovers)
    ]
    return sorted(pairs, key=lambda each: (-len(each.shared) - len(each.handovers), -len(each.shared)))


def together_text(names: Names, pair: Together) -> str:
    """What two suppliers have in common: where they meet, and where the one hands over to the other."""
    parts = []
    if pair.shared:
        steps = names.steps(pair.shared)
        count = len(pair.shared)
        parts.append(
            tr("both in contact at {steps}", steps=steps)
            if count == 1
            else tr("both in contact at {n} steps: {steps}", n=count, steps=steps)
        )
    if pair.handovers:
        arrows = names.transitions(pair.handovers, 3)
        count = len(pair.handovers)
        parts.append(
            tr("1 hand-over, {arrows}", arrows=arrows)
            if count == 1
            else tr("{n} hand-overs, {arrows}", n=count, arrows=arrows)
        )
    return "; ".join(parts)


def _told_pair(names: Names, pair: Together, supplier: str) -> Told:
    partner = next((each for each in pair.suppliers if each != supplier), supplier)
    text = tr("With {partner}: {what}.", partner=names.supplier(partner), what=together_text(names, pair))
    return Told(text, pair.shared, pair.handovers)


def _told_course(names: Names, insight: SupplierInsight) -> Iterator[Told]:
    supplier = names.supplier(insight.id)
    if not insight.course:
        yield Told(tr("On the main route no AIDA state is marked for {supplier}.", supplier=supplier))
        return
    turns = [
        tr("{state} from {step}", state=state_name(aida), step=names.step(next(marks).step))
        for aida, marks in groupby(insight.course, key=lambda mark: mark.aida)
    ]
    text = tr(
        "The customer’s state for {supplier} on the main route: {states}.",
        supplier=supplier,
        states=listed(turns),
    )
    yield Told(text, tuple(mark.step for mark in insight.course))


def _told_fall_backs(names: Names, insight: SupplierInsight) -> Iterator[Told]:
    falls = insight.fall_backs
    if len(falls) > _ONE_BY_ONE:
        steps = tuple(fall.step for fall in falls)
        text = tr(
            "At {n} steps the state is lower than it was before: {steps}. That happens.",
            n=len(falls),
            steps=names.steps(steps),
        )
        yield Told(text, steps)
        return
    for fall in falls:
        text = tr(
            "At {step} the customer falls back to {state}, after {highest} before. That happens.",
            step=names.step(fall.step),
            state=state_name(fall.aida),
            highest=state_name(fall.after),
        )
        yield Told(text, (fall.step,))


def _told_blind_spots(names: Names, insight: SupplierInsight) -> Iterator[Told]:
    spots, supplier = insight.blind_spots, names.supplier(insight.id)
    if len(spots) > _ONE_BY_ONE:
        steps = tuple(spot.step for spot in spots)
        text = tr(
            "At {n} steps the customer has {supplier} in mind without contact: {steps}.",
            n=len(spots),
            supplier=supplier,
            steps=names.steps(steps),
        )
        yield Told(text, steps)
        return
    for spot in spots:
        text = tr(
            "At {step} the customer has {supplier} in mind without contact; {who}.",
            step=names.step(spot.step),
            supplier=supplier,
            who=_present(names, spot.present),
        )
        yield Told(text, (spot.step,))


def _present(names: Names, suppliers: tuple[str, ...]) -> str:
    if not suppliers:
        return tr("no other supplier is there either")
    who = listed([names.supplier(each) for each in suppliers])
    return tr("{who} is there", who=who) if len(suppliers) == 1 else tr("{who} are there", who=who)
