import networkx as nx
import pytest
from hypothesis import given

from journeymapper.analysis import ancestors
from journeymapper.analysis.ancestors import ancestry
from journeymapper.analysis.chances import is_loop
from journeymapper.model.journey import Journey
from tests.analysis.small import journey
from tests.strategies import journeys


def test_an_ancestor_leads_to_a_step_by_anything_but_loops() -> None:
    of = journey("ab b/c c>a cd", steps="abcdx")
    pairs = [("a", "b"), ("a", "d"), ("b", "a"), ("c", "a"), ("x", "a"), ("a", "x")]
    assert ancestry(of, pairs) == {("a", "b"), ("a", "d")}
    assert ancestry(of, []) == frozenset()


def test_on_a_cycle_each_is_an_ancestor_of_each_other() -> None:
    assert ancestry(journey("ab bc ca"), [("a", "c"), ("c", "a")]) == {("a", "c"), ("c", "a")}


@given(journeys())
def test_ancestors_are_those_from_which_there_is_a_path(of: Journey) -> None:
    steps = [each.id for each in of.steps]
    graph = nx.DiGraph((each.source, each.target) for each in of.transitions if not is_loop(each))
    graph.add_nodes_from(steps)
    pairs = [(one, other) for one in steps for other in steps if one != other]
    assert ancestry(of, pairs) == {pair for pair in pairs if nx.has_path(graph, *pair)}


def test_many_are_looked_for_a_block_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    of = journey("ab bc cd de ef")
    pairs = [(one, other) for one in "abcdef" for other in "abcdef" if one != other]
    whole = ancestry(of, pairs)
    monkeypatch.setattr(ancestors, "BLOCK", 2)
    assert ancestry(of, pairs) == whole == {pair for pair in pairs if pair[0] < pair[1]}
