import networkx as nx
import pytest
from hypothesis import given

from journeymapper.analysis.chances import Chances, is_loop
from journeymapper.analysis.routes import between, leads_on, main_route, route_order
from journeymapper.model.journey import Journey
from tests.analysis.small import journey
from tests.strategies import journeys


def visited(of: Journey, segment: str | None = None) -> str:
    return "".join(main_route(Chances(of, segment)).steps)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ab bc c>a", "abc"),
        ("ab=0.3 ac=0.7", "ac"),
        ("ab ac", "ab"),  # a tie: the first of the file
        ("ab=0.33333333333 ac=0.333333333334", "ab"),  # a tie but for rounding
        ("ab=0.3 ac=0.3", "a"),  # stopping, 0.4, is more probable
        ("ab=0.5", "ab"),  # as probable as stopping: onward
        ("ab b>a=0.9 bc", "abc"),  # a loop is never taken
        ("ab b>a=1 bc", "abc"),  # the way out of a trap, though nobody takes it
        ("ab=0 ac=0", "a"),  # all stop
        ("ab bc cb", "abc"),  # before a step where it has been
        ("ab cd", "ab"),  # from the first entry
        ("aa ab", "ab"),
        ("", ""),
    ],
)
def test_the_main_route_is_the_most_probable(text: str, found: str) -> None:
    assert visited(journey(text)) == found


def test_skipped_steps_are_passed_and_not_visited() -> None:
    route = main_route(Chances(journey("ab bc cd", skipped="bc"), "g"))
    assert route.steps == ("a", "d")
    assert route.passed == ("a", "b", "c", "d")
    assert route.transitions == ("ab", "bc", "cd")
    assert visited(journey("ab bc cd", skipped="bc"), "h") == "abcd"


def test_a_segment_has_a_route_of_its_own() -> None:
    of = journey("ab=0.4 ac", only="ab")
    assert (visited(of), visited(of, "g"), visited(of, "h")) == ("ac", "ac", "ac")
    of = journey("ab=0.6 ac", only="ab")
    assert (visited(of), visited(of, "g"), visited(of, "h")) == ("ab", "ab", "ac")


def test_steps_stand_after_those_that_lead_on_to_them() -> None:
    assert "".join(route_order(journey("ad db bc c>a ac", steps="abcd"))) == "adbc"
    assert "".join(route_order(journey("ac ab bd cd"))) == "acbd"
    assert "".join(route_order(journey("bc cb", steps="abc"))) == "abc"
    assert "".join(route_order(journey("ab ba cd dc"))) == "abcd"  # a is free once more when c and d are not
    assert list(route_order(journey(""))) == []


@given(journeys())
def test_the_order_holds_every_step_once_and_follows_every_way_on(of: Journey) -> None:
    order = list(route_order(of))
    assert sorted(order) == sorted(step.id for step in of.steps)
    graph = nx.DiGraph((each.source, each.target) for each in of.transitions if not is_loop(each))
    if nx.is_directed_acyclic_graph(graph):
        place = {step: at for at, step in enumerate(order)}
        assert all(place[source] < place[target] for source, target in graph.edges)


@given(journeys())
def test_a_main_route_ends_and_goes_along_open_ways(of: Journey) -> None:
    for segment in (None, *(each.id for each in of.segments)):
        route = main_route(Chances(of, segment))
        assert len(set(route.passed)) == len(route.passed)
        ends = [(of.transition(each).source, of.transition(each).target) for each in route.transitions]
        assert ends == list(zip(route.passed, route.passed[1:], strict=False))
        assert set(route.steps) <= set(route.passed) <= Chances(of, segment).reached()


def test_between_two_steps_of_a_route_lie_those_that_it_passes() -> None:
    route = main_route(Chances(journey("ab bc cd de af", skipped="c"), "g"))
    assert between(route, "a", "d") == ("b", "c")
    assert between(route, "a", "b") == ()
    assert between(route, "d", "a") is None
    assert between(route, "a", "a") is None
    assert between(route, "a", "f") is None


def test_what_leads_on_does_so_at_once_or_by_others_but_not_by_loops() -> None:
    of = journey("ab b/c c>a dd")
    assert leads_on(of, "a", "b")
    assert leads_on(of, "a", "c")
    assert not leads_on(of, "c", "a")
    assert not leads_on(of, "a", "a")
    assert not leads_on(of, "d", "d")
    assert leads_on(journey("ab ba"), "a", "a")


@given(journeys())
def test_what_leads_on_is_what_networkx_finds(of: Journey) -> None:
    graph = nx.DiGraph((each.source, each.target) for each in of.transitions if not is_loop(each))
    for start in graph:
        found = {each.id for each in of.steps if leads_on(of, start, each.id)} - {start}
        assert found == nx.descendants(graph, start)
