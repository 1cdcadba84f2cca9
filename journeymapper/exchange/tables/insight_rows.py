"""The figures and findings of a map as rows of one table: for reading, sorting and filtering."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.findings import findings
from journeymapper.analysis.insights import Insights, insights
from journeymapper.exchange.options import Progress
from journeymapper.exchange.tables.table import Cell
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.finding_words import finding_texts
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names, capital
from journeymapper.i18n.segment_words import told_of_segment
from journeymapper.i18n.supplier_words import partners, together_text
from journeymapper.model.journey import Journey


@dataclass(frozen=True, slots=True)
class InsightRow:
    """What is told: of which sort, about whom, for which segment, in words and, of contact, in figures."""

    topic: str
    about: str
    segment: str
    text: str
    figures: tuple[Cell, ...] = ()
    severity: str = ""


def insight_heads() -> list[tuple[str, float, str]]:
    """The columns: heading, width in letters, and what sort of cells they have."""
    return [
        (tr("Topic"), 20, "title"),
        (tr("About"), 26, "text"),
        (tr("For whom"), 20, "text"),
        (tr("What the map tells"), 84, "text"),
        (tr("Meets"), 10, "percent"),
        (tr("Way done"), 11, "percent"),
        (tr("At least"), 10, "percent"),
        (tr("At most"), 10, "percent"),
        (tr("Starts"), 13, "middle"),
        (tr("Known"), 11, "middle"),
    ]


def insight_rows(journey: Journey, progress: Progress) -> Iterator[InsightRow]:
    """First contact and the way, for all routes and each segment; who meets whom; what a check finds."""
    names = Names(journey)
    scopes = [None, *(each.id for each in journey.segments)] if journey.steps else []
    whole: Insights | None = None
    contacts: list[InsightRow] = []
    ways: list[InsightRow] = []
    for at, scope in enumerate(scopes):
        progress(at / len(scopes))
        found = insights(journey, scope)
        whole = whole or found
        whom = tr("all routes") if scope is None else names.segment(scope)
        contacts += _contacts(journey, names, found, whom)
        ways += [InsightRow(tr("The way"), "", whom, each.text) for each in told_of_segment(journey, found)]
    yield from contacts
    yield from ways
    for pair in partners(whole) if whole is not None else ():
        about = " + ".join(names.supplier(each) for each in pair.suppliers)
        yield InsightRow(
            tr("Working together"), about, tr("all routes"), capital(together_text(names, pair)) + "."
        )
    checked = findings(journey)
    severities = {"error": tr("Error"), "warning": tr("Warning"), "hint": tr("Hint")}
    for finding, text in zip(checked, finding_texts(journey, checked), strict=True):
        yield InsightRow(tr("Finding"), severities[finding.severity], "", text, severity=finding.severity)
    progress(1.0)


def _contacts(journey: Journey, names: Names, found: Insights, whom: str) -> Iterator[InsightRow]:
    for each in found.suppliers:
        text = " ".join(told.text for told in told_of_contact(journey, found, each.id))
        yield InsightRow(
            tr("First contact"), names.supplier(each.id), whom, text, _figures(each.first_contact)
        )


def _figures(contact: FirstContact) -> tuple[Cell, ...]:
    starts = {"customer": tr("customer"), "supplier": tr("supplier"), None: None}
    before = contact.before
    known = tr("{n} of {all}", n=before["observed"] + before["reported"], all=sum(before.values()))
    return (
        contact.reached,
        contact.position,
        contact.range.least,
        contact.range.most,
        starts[contact.started_by],
        None if contact.step is None else known,
    )
