"""The mix of the segments' figures: weighed by share, and none where it would be wrong."""

import pytest

from journeymapper.analysis.insights import Insights, insights
from journeymapper.analysis.mix import Mix, MixedContact, mix
from journeymapper.model.journey import Journey
from journeymapper.model.records import KINDS, Record, Segment, Step, key_of
from tests.analysis.small import journey


def with_records(of: Journey, *records: Record) -> Journey:
    found = {key_of(each): each for kind in KINDS for each in of.all(kind)}
    return Journey({**found, **{key_of(each): each for each in records}}.values())


def shared(of: Journey, g: float | None, h: float | None) -> Journey:
    return with_records(of, Segment("g", "G", share=g, rank="1"), Segment("h", "H", share=h, rank="2"))


def all_of(of: Journey) -> list[Insights]:
    return [insights(of, each.id) for each in of.segments]


def mixed(of: Journey) -> Mix:
    found = mix(of, all_of(of))
    assert found is not None
    return found


def test_position_is_weighed_by_steps_and_not_by_segments() -> None:
    """G skips a and b: 0 of 1 step before the contact at c; H has done 2 of 3."""
    found = mixed(shared(journey("ab bc", touches="c.s", skipped="ab"), 0.5, 0.5))
    assert found.suppliers == (MixedContact("s", 1.0, (0.5 * 0 + 0.5 * 2) / (0.5 * 1 + 0.5 * 3)),)


def test_reached_is_weighed_by_share() -> None:
    found = mixed(shared(journey("ab bc", touches="b.s", skipped="b"), 0.25, 0.75))
    (contact,) = found.suppliers
    assert contact.reached == pytest.approx(0.75)
    assert contact.position == pytest.approx(1 / 3), "G, which never meets S, adds nothing"


def test_days_are_weighed_by_share() -> None:
    of = with_records(
        journey("ab"),
        Step("a", days=2, segment_days=(("g", 10.0),), rank="0001"),
        Step("b", days=4, rank="0011"),
    )
    assert mixed(shared(of, 0.25, 0.75)).days == pytest.approx(0.25 * 14 + 0.75 * 6)


def test_without_any_days_there_is_no_duration() -> None:
    assert mixed(shared(journey("ab"), 0.5, 0.5)).days is None


def test_shares_are_brought_to_a_sum_of_one_and_the_sum_is_told() -> None:
    found = mixed(shared(journey("ab"), 0.6, 0.2))
    assert found.given == pytest.approx(0.8)
    assert found.shares == pytest.approx({"g": 0.75, "h": 0.25})


@pytest.mark.parametrize(("g", "h"), [(None, 0.5), (None, None), (0, 0)])
def test_without_shares_there_is_no_mix(g: float | None, h: float | None) -> None:
    of = shared(journey("ab"), g, h)
    assert mix(of, all_of(of)) is None


def test_without_segments_or_without_their_figures_there_is_no_mix() -> None:
    assert mix(Journey(), []) is None
    of = shared(journey("ab"), 0.5, 0.5)
    assert mix(of, all_of(of)[:1]) is None
    assert mix(of, [insights(of)]) is None


def test_a_trap_of_one_segment_takes_position_and_days() -> None:
    of = journey("ab bc b>b=1 cd", touches="b.s", only="b>b")
    of = shared(with_records(of, Step("a", days=1, rank=of.step("a").rank)), 0.5, 0.5)
    found = mixed(of)
    (contact,) = found.suppliers
    assert insights(of, "g").traps
    assert (found.days, found.caught) == (None, ("g",))
    assert (contact.position, contact.caught) == (None, ("g",))
    assert contact.reached == pytest.approx(1)


def test_a_segment_without_customers_counts_for_nothing() -> None:
    of = shared(journey("ab bc b>b=1 cd", touches="c.s", only="b>b"), 0, 0.5)
    found = mixed(of)
    assert found.caught == ()
    assert found.suppliers[0].position == pytest.approx(0.5)


def test_nobody_is_reached() -> None:
    found = mixed(shared(journey("ab", touches="b-sA"), 0.5, 0.5))
    assert found.suppliers == (MixedContact("s", 0.0, None),)


def test_the_empty_map() -> None:
    of = Journey([Segment("g", "G", share=1)])
    assert mixed(of) == Mix({"g": 1.0}, 1.0, None, (), ())


def test_one_segment_of_all_customers_is_its_own_mix() -> None:
    of = with_records(journey("ab bc", touches="c.s"), Segment("g", share=1, rank="1"))
    of = shared(of, 1, 0)
    contact = insights(of, "g").suppliers[0].first_contact
    assert mixed(of).suppliers == (MixedContact("s", contact.reached, contact.position),)
