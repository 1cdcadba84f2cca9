"""The figures of a map as tables."""

from journeymapper.analysis.insights import insights
from journeymapper.analysis.mix import mix
from journeymapper.i18n.insight_tables import NONE, contact_table, segment_table
from tests.drawing.maps import sample


def test_first_contacts_are_those_of_the_figures() -> None:
    journey = sample("en")
    table = contact_table(journey, insights(journey))
    rows = {row[0]: row[1:] for row in table.rows}
    assert rows["Bank"] == ("100\u00a0%", "49\u00a0%", "29\u00a0% to 77\u00a0%", "customer", "3 of 4")
    assert rows["Painter"] == ("0\u00a0%", NONE, NONE, NONE, NONE)


def test_segments_stand_beside_each_other_with_their_mix() -> None:
    journey = sample("en")
    each = [insights(journey, segment.id) for segment in journey.segments]
    table = segment_table(journey, insights(journey), each, mix(journey, each))
    assert table is not None
    assert table.heads == ("Supplier", "All routes", "Starter", "Repeat buyer", "Mix")
    assert table.rows[0] == ("Listing site (funda.nl)", "14\u00a0%", "13\u00a0%", "9\u00a0%", "11\u00a0%")
    assert table.rows[-1] == ("Duration in days", "549", "748", "365", "537")
    assert segment_table(journey, insights(journey), [], None) is None
