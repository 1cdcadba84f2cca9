"""The figures of a map for people: sentences and tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from journeymapper.analysis.insights import Insights, insights
from journeymapper.analysis.mix import mix
from journeymapper.cli.layout import bullets, heading, is_too_wide, table, wrapped
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.insight_tables import contact_legend, contact_table, segment_table
from journeymapper.i18n.insight_words import told_of_segment, told_of_supplier, told_together, what_is_this
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.i18n.mix_words import told_of_mix
from journeymapper.i18n.names import Names
from journeymapper.i18n.segment_words import scope_text
from journeymapper.i18n.supplier_words import partners, together_text
from journeymapper.i18n.told import Told
from journeymapper.model.journey import Journey

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
        lines += ["", *heading(tr("First contact")), *_first_contact(journey, found)]
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


def _first_contact(journey: Journey, found: Insights) -> list[str]:
    shown = contact_table(journey, found)
    return [*table(shown.heads, shown.rows), "", *wrapped(contact_legend(), "  ")]


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
    each = [insights(journey, segment.id, supplier) for segment in journey.segments]
    mixed = mix(journey, each)
    found = segment_table(journey, whole, each, mixed)
    if found is None:
        return []
    lines = ["", *heading(found.caption)]
    text = tr("How far along customers are at first contact, repeats counted.")
    if any("(" in cell for row in found.rows for cell in row[1:]):
        text += " " + tr("In brackets how many come to it, where that is not everybody.")
    lines += [*wrapped(text, "  "), "", *_table_or_lists(found.heads, found.rows), ""]
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
