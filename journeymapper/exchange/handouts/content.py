"""What a hand-out tells besides the map: gathered once, and written as slides, as a page and as a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from journeymapper.analysis.evidence import level_of
from journeymapper.analysis.findings import findings
from journeymapper.analysis.insights import Insights, insights
from journeymapper.analysis.mix import mix
from journeymapper.drawing.title import written_date
from journeymapper.exchange.handouts.tables import (
    StepRow,
    action_table,
    step_rows,
    supplier_table,
)
from journeymapper.i18n.figures import percent, steps_text
from journeymapper.i18n.finding_words import finding_texts, severity_heading
from journeymapper.i18n.insight_tables import Table, contact_table, segment_table
from journeymapper.i18n.insight_words import told_of_segment, told_of_supplier, told_together, what_is_this
from journeymapper.i18n.language import current_language, tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.names import Names, capital
from journeymapper.i18n.segment_words import scope_text
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class Part:
    """Sentences under a heading; those of user text are plain text, as it is."""

    heading: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SupplierPart:
    """What a map tells one supplier: a headline, all sentences, with whom it can work, what it could add."""

    id: str
    name: str
    headline: str
    sentences: tuple[str, ...]
    partners: tuple[str, ...]
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """`language` is that of labels and sentences, `spoken` that of what users wrote."""

    title: str
    description: str
    date: str
    known: str
    """How many steps there are, and how well they are known."""
    language: str
    spoken: str
    steps: tuple[StepRow, ...]
    table: Table
    contacts: Table | None
    segments: Table | None
    ways: tuple[Part, ...]
    """The way with all routes open, then that of each segment."""
    suppliers: tuple[SupplierPart, ...]
    findings: tuple[Part, ...]
    """The gravest first."""
    actions: Table | None
    questions: tuple[str, ...]
    """The steps and arrows that are mere assumptions."""
    notes: tuple[str, ...]
    about_figures: str


def gathered(journey: Journey) -> Content:
    """The content of a hand-out, in the language in use."""
    whole = insights(journey)
    each = [insights(journey, segment.id) for segment in journey.segments]
    sheet, rows = journey.sheet, step_rows(journey)
    has_figures = bool(whole.suppliers and whole.entries)
    return Content(
        one_line(sheet.title).strip() or tr("Untitled map"),
        sheet.description.strip(),
        written_date(sheet.date) if sheet.date else "",
        _known(rows),
        current_language(),
        sheet.language,
        rows,
        supplier_table(journey, rows),
        contact_table(journey, whole) if has_figures else None,
        segment_table(journey, whole, each, mix(journey, each)) if has_figures and each else None,
        tuple(_way(journey, one) for one in (whole, *each)),
        tuple(_supplier(journey, whole, supplier.id) for supplier in journey.suppliers),
        tuple(_findings(journey)),
        action_table(journey),
        tuple(_questions(journey)),
        tuple(text for note in journey.notes if (text := note.text.strip())),
        " ".join(what_is_this()),
    )


def _way(journey: Journey, found: Insights) -> Part:
    return Part(scope_text(journey, found), _texts(told_of_segment(journey, found)))


def _texts(told: Iterable[Told]) -> tuple[str, ...]:
    return tuple(each.text for each in told)


def _known(rows: tuple[StepRow, ...]) -> str:
    """'20 steps: 9 observed, 6 reported, 5 assumed'."""
    count = {level: sum(row.level == level for row in rows) for level in ("observed", "reported", "assumed")}
    if not rows:
        return steps_text(0)
    return tr(
        "{steps}: {observed} observed, {reported} reported, {assumed} assumed",
        steps=steps_text(len(rows)),
        **count,
    )


def _supplier(journey: Journey, found: Insights, supplier: str) -> SupplierPart:
    names = Names(journey)
    values = [
        tr("At {step}: {value}", step=names.step(step.id), value=" ".join(touch.value.split()))
        for step in journey.steps
        for touch in step.touches
        if touch.supplier == supplier and touch.value.strip()
    ]
    return SupplierPart(
        supplier,
        names.supplier(supplier),
        _headline(names, found, supplier),
        _texts(told_of_supplier(journey, found, supplier)),
        _texts(told_together(journey, found, supplier)),
        tuple(values),
    )


def _headline(names: Names, found: Insights, supplier: str) -> str:
    """First contact in a line."""
    name = names.supplier(supplier)
    contact = next(each.first_contact for each in found.suppliers if each.id == supplier)
    if contact.after_goal:
        return tr("{supplier}: first contact only after the goal", supplier=name)
    if contact.step is None:
        return tr("{supplier}: no contact on the main route", supplier=name)
    step = names.step(contact.step)
    if contact.position is None:
        return tr("{supplier}: first contact at {step}", supplier=name, step=step)
    way = percent(contact.position)
    return tr("{supplier}: first contact at {step}, {way} of the way", supplier=name, step=step, way=way)


def _findings(journey: Journey) -> Iterator[Part]:
    """What a check finds, but for what the user does not want to hear of again."""
    hushed = {(each.finding, each.id) for each in journey.sheet.hushed}
    found = [each for each in findings(journey) if (each.id, each.about) not in hushed]
    pairs = list(zip(found, finding_texts(journey, found), strict=True))
    for severity, some in groupby(pairs, lambda pair: pair[0].severity):
        texts = tuple(text for _, text in some)
        yield Part(severity_heading(severity, len(texts)), texts)


def _questions(journey: Journey) -> Iterator[str]:
    names = Names(journey)
    for step in journey.steps:
        if level_of(step.evidence) == "assumed":
            yield capital(names.step(step.id))
    for arrow in journey.transitions:
        if arrow.evidence and level_of(arrow.evidence) == "assumed":
            yield capital(names.transition(arrow.id))


def questions_legend() -> str:
    """What open questions are."""
    return tr("These steps and arrows are mere assumptions: ask or watch customers, and note what is known.")
