"""What the panel says: figures and sentences for a supplier and a segment, as rows and as plain text.

Imported when there are figures: what it stands on brings networkx and numpy.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.insights import Insights
from journeymapper.analysis.together import Together
from journeymapper.drawing.contact_chart import ContactLine, contact_line, mixed_line
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.contact_words import range_text, told_of_contact
from journeymapper.i18n.figures import percent
from journeymapper.i18n.insight_words import (
    Told,
    told_of_segment,
    told_of_supplier,
    told_together,
    what_is_this,
)
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.mix_words import told_of_mix
from journeymapper.i18n.names import Names
from journeymapper.i18n.segment_words import scope_text, told_basis
from journeymapper.i18n.supplier_words import partners, together_text
from journeymapper.model.journey import Journey
from journeymapper.ui.panels.insights.rows import Fact, Headline, Row
from journeymapper.ui.panels.insights.work import AllInsights

_NONE = "–"
_MOST_PAIRS = 12


def headline(
    journey: Journey, figures: AllInsights, segment: str | None, supplier: str | None
) -> Headline | None:
    """How far along customers are when they first meet a supplier, and what belongs beside that."""
    if supplier is None:
        return None
    contact = _contact(figures.of(segment), supplier)
    if contact is None or not contact.reached:
        return Headline(_NONE, tr("no first contact with {supplier}", supplier=_name(journey, supplier)))
    who = {"customer": tr("customer"), "supplier": tr("supplier"), None: tr("not noted")}
    before = contact.before
    known = tr("{n} of {all}", n=before["observed"] + before["reported"], all=sum(before.values()))
    facts = [
        Fact(tr("Range"), range_text(contact.range), tr("At least and at most, without going back")),
        Fact(
            tr("Meets"),
            percent(contact.reached),
            tr("How many of the customers come into contact by the time they buy"),
        ),
        Fact(
            tr("Starts"),
            _NONE if contact.step is None else who[contact.started_by],
            tr("Who starts the contact on the main route"),
        ),
        Fact(
            tr("Known"),
            _NONE if contact.step is None else known,
            tr("How many of the steps before it on the main route are more than an assumption"),
        ),
    ]
    mixed = _mixed(figures, supplier)
    if mixed is not None:
        facts.append(Fact(tr("Mix"), mixed, tr("Of all segments together, each by its share")))
    return Headline(
        _NONE if contact.position is None else percent(contact.position),
        tr("of the way at first contact with {supplier}", supplier=_name(journey, supplier)),
        tuple(facts),
    )


def basis_text(figures: AllInsights, segment: str | None) -> str:
    """What all figures of a segment rest on, in short."""
    basis = figures.of(segment).basis
    if basis.observed is None or basis.reported is None or basis.assumed is None:
        return told_basis(figures.of(segment)).text
    parts = [
        tr("{share} observed", share=percent(basis.observed)),
        tr("{share} reported", share=percent(basis.reported)),
        tr("{share} assumed", share=percent(basis.assumed)),
    ]
    if basis.forks_without_shares == 1:
        parts.append(tr("1 fork without shares"))
    elif basis.forks_without_shares:
        parts.append(tr("{n} forks without shares", n=basis.forks_without_shares))
    return tr("Basis: {parts}", parts=" · ".join(parts))


def supplier_rows(
    journey: Journey, figures: AllInsights, segment: str | None, supplier: str | None
) -> list[Row]:
    """All that is told of a supplier; without one all suppliers, to choose from."""
    if supplier is None:
        heading = _heading(tr("Choose a supplier: how far are customers when they first meet it?"))
        return [heading, *_choices(journey, figures)]
    found = figures.of(segment)
    contact = told_of_contact(journey, found, supplier)
    course = told_of_supplier(journey, found, supplier)[len(contact) :]
    rows = [_heading(tr("First contact")), *_rows(contact)]
    if course:
        rows += [_heading(tr("Course")), *_rows(course)]
    if figures.mix is not None:
        told = told_of_mix(journey, figures.mix, supplier)
        rows += [_heading(tr("All segments together")), *_rows((told[0], told[-1]))]
    return rows


def compare_rows(journey: Journey, figures: AllInsights) -> list[Row]:
    """What the chart shows, as a list."""
    return [_heading(tr("How far along at first contact, repeats counted")), *_choices(journey, figures)]


def _choices(journey: Journey, figures: AllInsights) -> list[Row]:
    """A row for each supplier: how far customers are at first contact, of the whole map and each segment."""
    names = Names(journey)
    scopes = [(tr("all routes"), figures.whole)]
    scopes += [(names.segment(each.segment or ""), each) for each in figures.segments]
    rows = []
    for supplier in journey.suppliers:
        contacts = [(name, _contact(found, supplier.id)) for name, found in scopes]
        parts = [f"{name} {_place(contact)}" for name, contact in contacts]
        mixed = _mixed(figures, supplier.id)
        if mixed is not None:
            parts.append(tr("mix {figure}", figure=mixed))
        if not any(contact is not None and contact.reached for _, contact in contacts):
            has_goal = supplier.goal or journey.sheet.goal
            parts = [tr("no first contact before the goal") if has_goal else tr("no first contact")]
        text = tr("{supplier}: {figures}", supplier=names.supplier(supplier.id), figures=" · ".join(parts))
        rows.append(Row(text, supplier=supplier.id))
    return rows


def way_rows(journey: Journey, figures: AllInsights, segment: str | None) -> list[Row]:
    """All that is told of the way of a segment, and of the mix of all."""
    found = figures.of(segment)
    rows = [_heading(scope_text(journey, found)), *_rows(told_of_segment(journey, found))]
    if figures.mix is not None:
        rows += [_heading(tr("All segments together")), *_rows(told_of_mix(journey, figures.mix))]
    elif journey.segments and figures.is_whole:
        text = tr("There is no mix of the segments: not each of them has a share.")
        rows += [_heading(tr("All segments together")), Row(text, missing=True)]
    return rows


def together_rows(
    journey: Journey, figures: AllInsights, segment: str | None, supplier: str | None
) -> list[Row]:
    """With whom a supplier can work together; without one, which two suppliers can do so best."""
    found = figures.of(segment)
    if supplier is not None:
        name = _name(journey, supplier)
        heading = _heading(tr("{supplier} can work together", supplier=name))
        return [heading, *_rows(told_together(journey, found, supplier))]
    names = Names(journey)
    rows = [_pair_row(names, pair) for pair in partners(found)[:_MOST_PAIRS]]
    if not rows:
        text = tr("No two suppliers share a step, and no arrow leads from the one to the other.")
        rows = [Row(text, missing=True)]
    return [_heading(tr("Who can work together best")), *rows]


def pair_rows(journey: Journey, found: Insights) -> dict[tuple[str, str], Row]:
    """What each two suppliers have in common, where they have anything."""
    names = Names(journey)
    return {pair.suppliers: _pair_row(names, pair) for pair in partners(found)}


def chart_lines(journey: Journey, figures: AllInsights, theme: Theme) -> list[ContactLine]:
    """The lines of the chart: all routes, each segment, and the mix."""
    names = Names(journey)
    lines = [contact_line(journey, figures.whole, tr("All routes open"), theme)]
    lines += [
        contact_line(journey, each, names.segment(each.segment or ""), theme) for each in figures.segments
    ]
    if figures.mix is not None:
        lines.append(mixed_line(journey, figures.mix, tr("Mix of the segments"), theme))
    return lines


def point_text(journey: Journey, figures: AllInsights, line: int, supplier: str) -> str:
    """What is told of the first contact with a supplier on a line of the chart."""
    found = (figures.whole, *figures.segments)
    if line < len(found):
        return _joined(told_of_contact(journey, found[line], supplier))
    return told_of_mix(journey, figures.mix, supplier)[-1].text if figures.mix is not None else ""


def plain_text(journey: Journey, figures: AllInsights, segment: str | None, supplier: str | None) -> str:
    """All of it as a text for a mail or a report."""
    found = figures.of(segment)
    lines = [one_line(journey.sheet.title).strip() or tr("Untitled map"), scope_text(journey, found)]
    head = headline(journey, figures, segment, supplier)
    if head is not None:
        lines += ["", f"{head.figure} {head.caption}"]
        lines += [tr("{what}: {value}", what=each.what, value=each.value) for each in head.facts]
    lines += ["", *_as_text(supplier_rows(journey, figures, segment, supplier))]
    lines += ["", *_as_text(together_rows(journey, figures, segment, supplier))]
    lines += ["", *_as_text(way_rows(journey, figures, segment))]
    return "\n".join([*lines, "", *what_is_this(), ""])


def _as_text(rows: Sequence[Row]) -> Iterator[str]:
    for at, row in enumerate(rows):
        if row.heading and at:
            yield ""
        yield row.text if row.heading else f"- {row.text}"


def _pair_row(names: Names, pair: Together) -> Row:
    one, other = (names.supplier(each) for each in pair.suppliers)
    text = tr("{one} and {other}: {what}.", one=one, other=other, what=together_text(names, pair))
    return Row(text, pair.shared, pair.handovers)


def _rows(told: Iterable[Told]) -> list[Row]:
    return [Row(each.text, each.steps, each.transitions, missing=each.missing) for each in told]


def _heading(text: str) -> Row:
    return Row(text, heading=True)


def _joined(told: Iterable[Told]) -> str:
    return "\n".join(each.text for each in told)


def _name(journey: Journey, supplier: str) -> str:
    return Names(journey).supplier(supplier)


def _contact(found: Insights, supplier: str) -> FirstContact | None:
    return next((each.first_contact for each in found.suppliers if each.id == supplier), None)


def _place(contact: FirstContact | None) -> str:
    if contact is None or not contact.reached:
        return tr("no contact")
    return _placed(contact.reached, contact.position)


def _mixed(figures: AllInsights, supplier: str) -> str | None:
    """The figure of the mix, None where there is no mix."""
    if figures.mix is None:
        return None
    found = next((each for each in figures.mix.suppliers if each.id == supplier), None)
    return _NONE if found is None or not found.reached else _placed(found.reached, found.position)


def _placed(reached: float, position: float | None) -> str:
    """How far along, and in brackets how many come to it where that is not everybody."""
    place = _NONE if position is None else percent(position)
    met = percent(reached)
    return place if met == percent(1) else f"{place} ({met})"
