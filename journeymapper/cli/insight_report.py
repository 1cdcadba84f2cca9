"""The figures of a map for people: sentences and tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymapper.analysis.contact import FirstContact
from journeymapper.analysis.insights import Insights, insights
from journeymapper.analysis.mix import Mix, mix
from journeymapper.cli.layout import bullets, heading, is_too_wide, table, wrapped
from journeymapper.i18n.contact_words import range_text, told_of_contact
from journeymapper.i18n.figures import number, percent
from journeymapper.i18n.insight_words import told_of_segment, told_of_supplier, told_together, what_is_this
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.mix_words import told_of_mix
from journeymapper.i18n.names import Names
from journeymapper.i18n.segment_words import scope_text
from journeymapper.i18n.supplier_words import partners, together_text
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey

_NONE = "–"
_MOST_PAIRS = 10


def report(journey: Journey, found: Insights, supplier: str | None) -> list[str]:
    """The lines to print. Without a segment those with a share, and the mix of all, stand beside."""
    names = Names(journey)
    lines = [
        *heading(one_line(journey.sheet.title).strip() or tr("Untitled map"), "="),
        *wrapped(scope_text(journey, found)),
        "",
        *heading(tr("The way")),
        *bullets(_texts(told_of_segment(journey, found))),
    ]
    if found.suppliers and found.entries:
        lines += ["", *heading(tr("First contact")), *_contact_table(names, found), *_legend()]
        if supplier is None:
            for each in found.suppliers:
                told = " ".join(_texts(told_of_contact(journey, found, each.id)))
                lines += ["", *wrapped(names.supplier(each.id), "  "), *wrapped(told, "    ")]
            lines += _together(names, found)
        else:
            lines += ["", *bullets(_texts(told_of_supplier(journey, found, supplier)))]
            lines += ["", *heading(tr("Working together"))]
            lines += bullets(_texts(told_together(journey, found, supplier)))
    if found.segment is None and found.entries and journey.segments:
        lines += _segments(journey, found, supplier)
    return [*lines, "", *heading(tr("What is this?")), *wrapped(" ".join(what_is_this()), "  ")]


def _texts(told: Iterable[Told]) -> list[str]:
    return [each.text for each in told]


def _contact_table(names: Names, found: Insights) -> list[str]:
    heads = (
        tr("Supplier"),
        tr("Meets"),
        tr("Way done"),
        tr("Range"),
        tr("Starts"),
        tr("Known"),
    )
    return table(heads, [_contact_row(names, each.id, each.first_contact) for each in found.suppliers])


def _contact_row(names: Names, supplier: str, contact: FirstContact) -> tuple[str, ...]:
    starts = {"customer": tr("customer"), "supplier": tr("supplier"), None: _NONE}
    before = contact.before
    known = tr("{n} of {all}", n=before["observed"] + before["reported"], all=sum(before.values()))
    return (
        names.supplier(supplier),
        _NONE if contact.reached is None else percent(contact.reached),
        _NONE if contact.position is None else percent(contact.position),
        range_text(contact.range),
        starts[contact.started_by],
        _NONE if contact.step is None else known,
    )


def _legend() -> list[str]:
    text = tr(
        "Meets: how many customers come into contact by the time they buy. Way done: how far along they then "
        "are, repeats counted; range: at least and at most, without going back. Starts: who starts the "
        "contact. Known: how many of the steps before it on the main route are more than an assumption."
    )
    return ["", *wrapped(text, "  ")]


def _together(names: Names, found: Insights) -> list[str]:
    pairs = partners(found)
    texts = [
        tr(
            "{one} and {other}: {what}.",
            one=names.supplier(pair.suppliers[0]),
            other=names.supplier(pair.suppliers[1]),
            what=together_text(names, pair),
        )
        for pair in pairs[:_MOST_PAIRS]
    ]
    if len(pairs) > _MOST_PAIRS:
        texts.append(tr("And {n} more pairs: --supplier ID tells those of one.", n=len(pairs) - _MOST_PAIRS))
    if not pairs:
        texts.append(tr("No two suppliers share a step, and no arrow leads from the one to the other."))
    return ["", *heading(tr("Working together")), *bullets(texts)]


def _segments(journey: Journey, whole: Insights, supplier: str | None) -> list[str]:
    """How far along customers are at first contact: all routes open, each segment, and their mix."""
    names = Names(journey)
    each = [insights(journey, segment.id, supplier) for segment in journey.segments]
    mixed = mix(journey, each)
    heads = [tr("Supplier"), tr("All routes"), *(names.segment(one.segment or "") for one in each)]
    if mixed is not None:
        heads.append(tr("Mix"))
    rows = [
        [
            names.supplier(told.id),
            *(_cell(found.suppliers[at].first_contact) for found in (whole, *each)),
            *([] if mixed is None else [_mixed_cell(mixed, at)]),
        ]
        for at, told in enumerate(whole.suppliers)
    ]
    days = [tr("Duration in days"), *(_days(found) for found in (whole, *each))]
    rows.append(days if mixed is None else [*days, _NONE if mixed.days is None else number(mixed.days)])
    lines = ["", *heading(tr("Segments beside each other"))]
    text = tr("How far along customers are at first contact, repeats counted.")
    if any("(" in cell for row in rows for cell in row[1:]):
        text += " " + tr("In brackets how many come to it, where that is not everybody.")
    lines += [*wrapped(text, "  "), "", *_table_or_lists(heads, rows), ""]
    if mixed is None:
        return lines + bullets([tr("There is no mix of the segments: not each of them has a share.")])
    return lines + bullets(_texts(told_of_mix(journey, mixed, supplier)))


def _table_or_lists(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    if not is_too_wide(heads, rows):
        return table(heads, rows)
    lines = []
    for name, *cells in rows:
        lines += wrapped(name, "  ")
        lines += bullets([f"{head}: {cell}" for head, cell in zip(heads[1:], cells, strict=True)], "    ")
    return lines


def _days(found: Insights) -> str:
    """How long the way takes; a dash where no step visited says so."""
    visited = sum(each > 0 for each in (found.expected_visits or {}).values())
    if found.duration is None or found.duration.steps_without == visited:
        return _NONE
    return number(found.duration.days)


def _cell(contact: FirstContact) -> str:
    return _place(contact.reached, contact.position)


def _mixed_cell(mixed: Mix, at: int) -> str:
    return _place(mixed.suppliers[at].reached, mixed.suppliers[at].position)


def _place(reached: float | None, position: float | None) -> str:
    if not reached:
        return _NONE
    place = _NONE if position is None else percent(position)
    met = percent(reached)
    return place if met == percent(1) else f"{place} ({met})"
