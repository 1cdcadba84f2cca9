"""All figures together, why some do not exist, and any map at all."""

import pytest
from hypothesis import given

from journeymapper.analysis.insights import Insights, insights
from journeymapper.analysis.reasons import Reason, reasons
from journeymapper.model.journey import Journey
from journeymapper.model.records import Supplier
from tests.analysis.small import journey
from tests.drawing.maps import sample
from tests.strategies import journeys


def why(found: Insights) -> dict[str, tuple[str, str]]:
    return {each.path: (each.code, "".join(each.steps)) for each in reasons(found)}


def test_the_house_buyers_figures() -> None:
    found = insights(sample("en"), "repeat-buyer")
    assert found.segment == "repeat-buyer"
    assert found.entries == ("decide-to-move",)
    assert found.main_route[0] == "decide-to-move"
    assert "consult-bank" in found.skipped
    assert found.expected_visits is not None
    assert found.expected_visits["consult-bank"] == 0
    assert found.traps == ()
    assert "view-houses" in found.bottlenecks
    realtor = next(each for each in found.suppliers if each.id == "selling-realtor")
    assert realtor.first_contact.step == "contact-realtors"
    assert realtor.first_contact.started_by == "customer"
    assert realtor.first_contact.range.least == pytest.approx(3 / 10)


def test_of_one_supplier_its_pairs_alone_are_told() -> None:
    of = journey("ab bc", touches="a.s b.t c.u")
    found = insights(of, supplier="t")
    assert [each.id for each in found.suppliers] == ["t"]
    assert [each.suppliers for each in found.together] == [("s", "t"), ("t", "u")]
    assert found.suppliers[0] == insights(of).suppliers[1]


def test_an_empty_map_has_empty_lists_and_no_figures() -> None:
    found = insights(Journey([Supplier("s")]))
    assert (found.entries, found.main_route, found.ends_at, found.skipped, found.traps) == (
        (),
        (),
        (),
        (),
        (),
    )
    assert (found.bottlenecks, found.out_of_sight, found.together) == ((), (), ())
    assert found.expected_visits == {}
    assert found.duration is not None
    assert (found.duration.days, found.duration.steps_without) == (0, 0)
    parts = ("observed", "reported", "assumed")
    paths = [f"basis.{each}" for each in parts]
    paths += [f"suppliers.s.first_contact.{each}" for each in ("reached", "position", "min", "max", "step")]
    assert why(found) == dict.fromkeys(paths, ("no-steps", ""))


def test_a_trap_is_the_reason_of_what_it_takes() -> None:
    found = insights(journey("ab bc cb", touches="a.s"))
    assert found.traps == (("b", "c"),)
    assert found.expected_visits is None
    assert found.duration is None
    contact = "suppliers.s.first_contact"
    paths = ("expected_visits", "duration", "basis.observed", "basis.reported", "basis.assumed")
    trapped = [*paths, f"{contact}.position", f"{contact}.min", f"{contact}.max"]
    assert why(found) == dict.fromkeys(trapped, ("trap", "bc"))


def test_a_cycle_is_the_reason_of_a_missing_range() -> None:
    found = insights(journey("ab bc cb=0.4 cd", touches="d.s"))
    contact = "suppliers.s.first_contact"
    assert why(found) == {f"{contact}.min": ("cycle", "bc"), f"{contact}.max": ("cycle", "bc")}


def test_no_contact_is_the_reason_of_what_there_is_not() -> None:
    found = insights(journey("ab bc", touches="c.s", goal="b"))
    parts = ("position", "min", "max", "step")
    assert why(found) == {f"suppliers.s.first_contact.{each}": ("no-contact", "") for each in parts}


def test_contact_by_a_loop_alone_has_a_position_and_no_range() -> None:
    found = insights(journey("ab bc a>x=0.5 yx=0", touches="x.s"))
    assert found.suppliers[0].first_contact.position == pytest.approx(1 / 2)
    parts = ("min", "max", "step")
    assert why(found) == {f"suppliers.s.first_contact.{each}": ("no-contact", "") for each in parts}


def test_contact_beside_the_main_route_has_no_step_there() -> None:
    found = insights(journey("ab=0.3 ac", touches="b.s"))
    assert why(found) == {"suppliers.s.first_contact.step": ("no-contact", "")}


def test_where_all_is_skipped_nothing_is_visited() -> None:
    found = insights(journey("ab", skipped="ab", touches="a.s"), "g")
    assert (found.main_route, found.skipped, found.ends_at) == ((), ("a", "b"), ("b",))
    assert why(found)["basis.observed"] == ("no-steps", "")
    assert why(found)["suppliers.s.first_contact.position"] == ("no-contact", "")


@given(journeys())
def test_any_map_tells_something_or_why_not(of: Journey) -> None:
    for segment in (None, *(each.id for each in of.segments)):
        found = insights(of, segment)
        missing = why(found)
        assert (found.expected_visits is None) is bool(found.traps) is ("expected_visits" in missing)
        assert [each.id for each in found.suppliers] == [each.id for each in of.suppliers]
        for each in found.suppliers:
            contact = each.first_contact
            path = f"suppliers.{each.id}.first_contact"
            assert (contact.position is None) is (f"{path}.position" in missing)
            assert (contact.range.least is None) is (f"{path}.min" in missing)
            for part in (contact.reached, contact.position, contact.range.least, contact.range.most):
                assert part is None or 0 <= part <= 1
        assert {each.code for each in reasons(found)} <= {"trap", "cycle", "no-contact", "no-steps"}


def test_a_reason_tells_its_steps() -> None:
    assert reasons(insights(journey("aa=1")))[0] == Reason("expected_visits", "trap", ("a",))
