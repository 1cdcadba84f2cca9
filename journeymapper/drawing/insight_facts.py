"""What the part `insights` of a poster says, from the figures of a segment.

Imported where that part is wanted: what it stands on brings networkx and numpy.
"""

from __future__ import annotations

from journeymapper.analysis.insights import Insights, insights
from journeymapper.drawing.contact_chart import contact_line
from journeymapper.drawing.insight_part import InsightFacts
from journeymapper.drawing.lens import Lens
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.contact_words import told_of_contact
from journeymapper.i18n.figures import percent
from journeymapper.i18n.insight_words import told_of_segment
from journeymapper.i18n.language import tr
from journeymapper.i18n.names import Names
from journeymapper.i18n.segment_words import scope_text, told_basis
from journeymapper.model.journey import Journey

_FIRST = 3
"""How many sentences are told of the way, where no supplier is chosen."""


def facts_of(journey: Journey, lens: Lens, theme: Theme, found: Insights | None = None) -> InsightFacts:
    """The headline and the first contacts for the supplier and the segment of a lens.

    `found` are the figures of that segment, for all suppliers; without them they are worked out.
    """
    told = insights(journey, lens.segment) if found is None else found
    scope = scope_text(journey, told)
    line = contact_line(journey, told, tr("First contact with each supplier"), theme)
    basis = told_basis(told).text
    contact = next((each.first_contact for each in told.suppliers if each.id == lens.supplier), None)
    if lens.supplier is None or contact is None:
        sentences = [each.text for each in told_of_segment(journey, told)[:_FIRST]]
        return InsightFacts(tr("Insights"), (scope, *sentences, basis), line=line if told.suppliers else None)
    name = Names(journey).supplier(lens.supplier)
    figure = "" if contact.position is None else percent(contact.position)
    return InsightFacts(
        tr("Insights: {supplier}", supplier=name),
        (scope, *(each.text for each in told_of_contact(journey, told, lens.supplier)), basis),
        figure,
        tr("of the way at first contact with {supplier}", supplier=name),
        line,
        lens.supplier,
    )
