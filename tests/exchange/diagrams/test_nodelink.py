"""Graphs of others as JSON: what is read of each shape, and what is refused."""

import json
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.diagrams.nodelink.writing import write
from journeymapper.exchange.incoming import Holds, Incoming
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.exchange.diagrams.foreign import arrows, incoming, phases, taken, titles

UNDIRECTED = "the edges have no direction: each became an arrow from its first end to its second"


def graph(**tree: Any) -> Incoming:
    return incoming(json.dumps(tree), ".json")


def test_our_own_is_what_networkx_reads_and_writes() -> None:
    journey = load(sample_path("house-buyer", "en"))
    content = write(journey, Options())
    read = nx.node_link_graph(json.loads(content), edges="edges")
    assert list(read) == [step.id for step in journey.steps]
    again = json.dumps(nx.node_link_data(read, edges="edges"))
    assert encode(incoming(again, ".json").journey) == encode(journey)


def test_our_own_with_a_fault_is_refused_with_the_place() -> None:
    tree = json.loads(write(load(sample_path("house-buyer", "en")), Options()))
    tree["nodes"][3]["mood"] = 9
    with pytest.raises(RefusedError) as caught:
        incoming(json.dumps(tree), ".json")
    assert caught.value.refusal.place == "nodes[3].mood"


def test_an_undirected_graph_of_networkx_is_read_and_that_is_told() -> None:
    found = taken("networkx-undirected.json")
    assert titles(found.journey) == {"1": "Smell coffee", "2": "Buy a cup", "3": "3"}
    assert found.journey.sheet.title == "Coffee"
    assert arrows(found.journey) == [
        ("1", "next", "2", ""),
        ("1", "next", "3", ""),
        ("2", "next", "3", "once more"),
    ]
    assert found.left_out == (UNDIRECTED,)
    assert dict(found.journey.step("2").extra) == {"colour": '"brown"'}
    assert found.placed
    assert not found.keyed


def test_adjacency_data_is_the_same_graph_with_each_edge_once() -> None:
    one, other = taken("networkx-undirected.json"), taken("networkx-adjacency.json")
    assert encode(one.journey) == encode(other.journey)
    assert one.left_out == other.left_out


def test_cytoscape_data_is_read() -> None:
    found = taken("networkx-cytoscape.json").journey
    assert titles(found) == {"call": "Call the garage", "bring": "Bring the car"}
    assert arrows(found) == [("call", "next", "bring", "by mail"), ("bring", "loop", "call", "")]
    assert found.step("call").days == 2.5


def test_cytoscape_says_where_nodes_are_in_a_flat_list_too() -> None:
    node = {"data": {"id": "a", "label": "A"}, "position": {"x": 10, "y": 20}}
    found = graph(elements=[node, {"data": {"source": "a", "target": "a"}}, {"group": "nodes"}])
    assert found.placed
    assert (found.journey.step("a").x, found.journey.step("a").y) == (10, 20)
    assert arrows(found.journey) == [("a", "loop", "a", "")]


def test_what_graphviz_laid_out_is_read_the_right_way_up_with_its_clusters() -> None:
    found = taken("graphviz-dot.json")
    assert titles(found.journey) == {"1": "plan", "2": "Book it", "3": "go"}
    assert phases(found.journey) == {"1": "Before", "2": "Before", "3": None}
    assert arrows(found.journey)[-1] == ("3", "loop", "1", "")
    assert found.journey.sheet.title == "A trip"
    assert found.placed
    assert found.journey.step("1").y < found.journey.step("2").y < found.journey.step("3").y
    assert found.left_out == ()


def test_d3_joins_by_number_where_nodes_have_no_ids() -> None:
    found = graph(
        nodes=[{"name": "Look", "group": 1}, {"name": "Buy"}],
        links=[{"source": 0, "target": 1, "value": 8}, {"source": 1, "target": 2}],
    )
    assert titles(found.journey) == {"Look": "Look", "Buy": "Buy"}
    assert arrows(found.journey) == [("Look", "next", "Buy", "")]
    assert found.left_out == ("links[1]: this arrow does not join two steps",)
    assert dict(found.journey.step("Look").extra) == {"group": "1"}


def test_vis_and_sigma_name_ends_and_attributes_in_their_own_way() -> None:
    vis = graph(nodes=[{"id": 1, "label": "A"}, {"id": 2, "label": "B"}], edges=[{"from": 1, "to": 2}])
    assert arrows(vis.journey) == [("1", "next", "2", "")]
    sigma = graph(
        attributes={"name": "S"},
        nodes=[{"key": "n", "attributes": {"label": "N", "x": 1, "y": 2}}],
        edges=[{"key": "e", "source": "n", "target": "n", "attributes": {"label": "again"}}],
    )
    assert titles(sigma.journey) == {"n": "N"}
    assert arrows(sigma.journey) == [("n", "loop", "n", "again")]
    assert sigma.journey.sheet.title == "S"


def test_one_and_the_text_one_are_two_and_what_is_there_twice_is_told() -> None:
    found = graph(nodes=[{"id": 1}, {"id": "1"}, {"id": 1}], links=[{"source": 1, "target": "1"}])
    assert list(titles(found.journey)) == ["1-2", "1"]
    assert arrows(found.journey) == [("1-2", "next", "1", "")]
    assert found.left_out == ("nodes[2]: a node of the same id is there already",)


def test_fields_that_have_our_names_are_taken_if_they_fit() -> None:
    found = graph(
        nodes=[{"id": "a", "mood": 2, "votes": -1, "phase": "Buying", "pains": ["slow"]}],
        links=[{"source": "a", "target": "a", "kind": "skip", "share": 2}],
    )
    step = found.journey.step("a")
    assert (step.mood, step.votes, step.pains) == (2, 0, ("slow",))
    assert phases(found.journey) == {"a": "Buying"}
    assert found.journey.transitions[0].way == "skip"
    assert [line.split(":")[:2] for line in found.left_out] == [
        ["nodes[0]", " votes"],
        ["links[0]", " share"],
    ]


def test_it_holds_what_it_tells_and_nothing_else() -> None:
    usual = frozenset({"source", "target", "way", "label"})
    plain: Holds = {"sheet": frozenset(), "step": frozenset({"title"}), "transition": usual}
    assert graph(nodes=[{"id": "a"}], links=[]).holds == plain
    rich: Holds = {
        "sheet": frozenset({"title"}),
        "phase": frozenset({"name"}),
        "step": frozenset({"title", "mood", "x", "y", "phase", "extra"}),
        "transition": usual | {"share"},
    }
    found = graph(
        title="T",
        nodes=[{"id": "a", "mood": 1, "x": 0, "y": 0, "phase": "p", "colour": "red"}],
        links=[{"source": "a", "target": "a", "share": 1}],
    )
    assert found.holds == rich


def test_what_refers_to_nothing_is_told_and_left_out() -> None:
    touch = {"supplier": "bank"}
    found = graph(
        graph={"goal": "gone", "suppliers": [{"id": "shop", "goal": "gone"}]},
        nodes=[{"id": "a", "touches": [touch, {"supplier": "shop"}], "skipped_by": ["nobody"]}],
        links=[],
    )
    assert [each.supplier for each in found.journey.step("a").touches] == ["shop"]
    assert found.journey.sheet.goal is None
    assert len(found.left_out) == 4


def test_an_attribute_that_is_very_long_is_not_kept() -> None:
    found = graph(nodes=[{"id": "a", "note": "x" * 20_000}], links=[])
    assert found.journey.step("a").extra == ()
    assert found.left_out == ("nodes[0]: note is too long to be kept",)


@pytest.mark.parametrize(
    "content", ["[]", "1", '{"a": 1}', '{"nodes": 1}', '{"nodes": [], "links": {}}', "null"]
)
def test_what_is_no_graph_is_refused(content: str) -> None:
    with pytest.raises(ExchangeError, match="nodes"):
        incoming(content, ".json")


@pytest.mark.parametrize("content", ["", "{", '{"nodes": [NaN]}', b"\xff", '{"a": 1, "a": 2}'])
def test_what_is_no_json_is_refused(content: str | bytes) -> None:
    with pytest.raises(RefusedError):
        incoming(content, ".json")


values = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 3) | st.sampled_from(("", "a", "1", "x")),
    lambda each: (
        st.lists(each, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                (
                    "id",
                    "nodes",
                    "links",
                    "edges",
                    "source",
                    "target",
                    "elements",
                    "data",
                    "x",
                    "pos",
                    "phase",
                    "kind",
                )
            ),
            each,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(
    st.dictionaries(
        st.sampled_from(("nodes", "links", "edges", "elements", "adjacency", "objects", "graph")), values
    )
)
def test_any_json_is_a_journey_or_a_sentence(tree: dict[str, Any]) -> None:
    try:
        found = graph(**tree)
    except (ExchangeError, RefusedError):
        return
    assert isinstance(found.journey, Journey)
    encode(found.journey)
