"""GraphML: what networkx reads of ours, ours after yEd had it, and graphs of others."""

import io
from xml.etree import ElementTree

import networkx as nx
import pytest

from journeymapper.exchange.diagrams.graphml.writing import write
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step, Transition
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.exchange.diagrams.foreign import arrows, incoming, phases, taken, titles

Y = "{http://www.yworks.com/xml/graphml}"


def sample() -> Journey:
    return load(sample_path("house-buyer", "en"))


def changed(old: str, new: str, journey: Journey | None = None) -> Incoming:
    text = write(journey or sample(), Options()).decode()
    assert old in text
    return incoming(text.replace(old, new), ".graphml")


def graph(inner: str, head: str = "") -> Incoming:
    return incoming(f'<graphml>{head}<graph edgedefault="directed">{inner}</graph></graphml>', ".graphml")


def test_networkx_reads_ours_with_types() -> None:
    journey = sample()
    read = nx.read_graphml(io.BytesIO(write(journey, Options())))
    assert list(read) == [step.id for step in journey.steps]
    assert read.number_of_edges() == len(journey.transitions)
    assert read.is_directed()
    for step in journey.steps:
        node = read.nodes[step.id]
        assert (node["x"], node["y"]) == (step.x, step.y)
        assert node["label"] == node["title"] == step.title
        assert node.get("moment_of_truth", False) is step.moment_of_truth
        assert node.get("mood") == step.mood


def test_networkx_keeps_arrows_between_the_same_steps_apart() -> None:
    steps = [Step("a", rank="1"), Step("b", rank="2")]
    journey = Journey([*steps, *(Transition(key, "a", "b", rank=key) for key in ("1", "2"))])
    read = nx.read_graphml(io.BytesIO(write(journey, Options())), edge_key_type=str)
    assert isinstance(read, nx.MultiDiGraph)
    assert set(read.edges(keys=True)) == {("a", "b", "1"), ("a", "b", "2")}


def test_ours_comes_back_whole_after_networkx_wrote_it() -> None:
    read = nx.read_graphml(io.BytesIO(write(sample(), Options())))
    again = io.BytesIO()
    nx.write_graphml(read, again)
    found = incoming(again.getvalue(), ".graphml")
    assert encode(found.journey) == encode(sample())
    assert (found.left_out, found.keyed) == ((), True)


def test_yed_finds_boxes_at_their_places_with_titles_and_arrows_with_labels() -> None:
    root = ElementTree.fromstring(write(sample(), Options()))
    boxes = {
        node.get("id"): node.find(f".//{Y}ShapeNode") for node in root.iter() if node.tag.endswith("}node")
    }
    for step in sample().steps:
        shape = boxes[step.id]
        assert shape is not None
        assert shape.findtext(f"{Y}NodeLabel") == step.title
        geometry = shape.find(f"{Y}Geometry")
        assert geometry is not None
        x, width = (float(geometry.get(name, "")) for name in ("x", "width"))
        assert x + width / 2 == step.x
    labels = [each.text for each in root.iter(f"{Y}EdgeLabel")]
    assert labels == [each.label for each in sample().transitions if each.label]
    assert all(each.get("target") == "standard" for each in root.iter(f"{Y}Arrows"))


def test_a_title_changed_in_yed_counts() -> None:
    found = changed(">View the houses</y:NodeLabel>", ">Visit</y:NodeLabel>")
    assert "Visit" in titles(found.journey).values()
    assert "View the houses" not in titles(found.journey).values()


def test_a_title_changed_by_a_program_that_draws_nothing_counts() -> None:
    read = nx.read_graphml(io.BytesIO(write(sample(), Options())))
    read.nodes["view-houses"]["title"] = "Visit"
    again = io.BytesIO()
    nx.write_graphml(read, again)
    assert incoming(again.getvalue(), ".graphml").journey.step("view-houses").title == "Visit"


def test_a_step_moved_in_yed_is_moved_and_others_are_where_they_were() -> None:
    journey = Journey([Step("a", x=0.1, y=0.2, rank="1"), Step("b", x=1e6 + 0.3, rank="2")])
    found = changed(f'x="{0.1 - 106}"', 'x="94.0"', journey).journey
    assert [(step.x, step.y) for step in found.steps] == [(200.0, 0.2), (1e6 + 0.3, 0.0)]


def test_a_node_and_an_edge_made_in_yed_are_a_step_and_an_arrow() -> None:
    box = '<y:Geometry x="0" y="0" width="20" height="40"/>'
    shape = f"<y:ShapeNode>{box}<y:NodeLabel>New</y:NodeLabel></y:ShapeNode>"
    node = f'<node id="n9"><data key="node_graphics">{shape}</data></node>'
    line = "<y:PolyLineEdge><y:EdgeLabel>so</y:EdgeLabel></y:PolyLineEdge>"
    edge = f'<edge id="e9" source="a" target="n9"><data key="edge_graphics">{line}</data></edge>'
    found = changed("  </graph>", f"{node}{edge}</graph>", Journey([Step("a", title="A")])).journey
    assert titles(found) == {"a": "A", "n9": "New"}
    assert (found.step("n9").x, found.step("n9").y) == (10, 20)
    assert arrows(found) == [("a", "next", "n9", "so")]


def test_a_field_of_ours_that_is_broken_is_told_and_the_rest_is_read() -> None:
    found = changed('"node_mood">1<', '"node_mood">very<')
    assert {line.partition(": ")[2] for line in found.left_out} == {"mood is not as expected: “very”"}
    assert len(found.journey.steps) == len(sample().steps)


def test_groups_labels_and_places_of_yed_are_read() -> None:
    found = taken("yed-style.graphml")
    assert titles(found.journey) == {"n0::n0": "Look around", "n0::n1": "Ask a friend", "n1": "Buy"}
    assert phases(found.journey) == {"n0::n0": "Orient", "n0::n1": "Orient", "n1": None}
    assert arrows(found.journey) == [
        ("n0::n0", "next", "n0::n1", "in doubt"),
        ("n0::n0", "skip", "n1", ""),
        ("n0::n1", "next", "n1", ""),
    ]
    assert found.journey.step("n0::n0").description == "First look"
    assert found.placed
    one, other, third = found.journey.steps
    assert one.y == other.y < third.y
    assert other.x - one.x >= 240
    assert found.left_out == (
        "1 edges that join more than two nodes",
        "the places at which arrows meet their steps (ports)",
        "e3: this arrow does not join two steps",
    )


def test_attributes_of_networkx_have_their_types() -> None:
    found = taken("networkx.graphml")
    assert found.journey.sheet.title == "Repair"
    assert found.journey.step("call").days == 2.5
    assert dict(found.journey.step("call").extra) == {"urgent": "true"}
    assert arrows(found.journey) == [
        ("call", "next", "bring", "by phone"),
        ("call", "next", "bring", "by mail"),
        ("bring", "loop", "call", ""),
    ]
    assert (found.placed, found.keyed) == (False, False)


def test_edges_without_direction_are_told() -> None:
    inner = '<node id="a"/><edge source="a" target="a"/>'
    text = f'<graphml><graph edgedefault="undirected">{inner}</graph></graphml>'
    assert incoming(text, ".graphml").left_out[0].startswith("the edges have no direction")
    assert graph('<node id="a"/><edge source="a" target="a" directed="false"/>').left_out


def test_defaults_are_the_values_of_who_has_none() -> None:
    head = '<key id="k" for="node" attr.name="title"><default>Some step</default></key>'
    found = graph('<node id="a"/><node id="b"><data key="k">Own</data></node>', head)
    assert titles(found.journey) == {"a": "Some step", "b": "Own"}


def test_further_graphs_are_told() -> None:
    assert incoming("<graphml><graph/><graph/></graphml>", ".graphml").left_out == (
        "1 further graphs in this file",
    )


@pytest.mark.parametrize(
    "text", ["<graphml/>", "<p/>", "", "x", "<!DOCTYPE g><graphml/>", "<graphml><graph>"]
)
def test_what_is_no_graph_is_refused(text: str) -> None:
    with pytest.raises(ExchangeError):
        incoming(text, ".graphml")


def test_many_defaults_for_many_nodes_are_refused() -> None:
    keys = "".join(f'<key id="{at}" for="node"><default/></key>' for at in range(1500))
    with pytest.raises(ExchangeError, match="too large"):
        graph('<node id="a"/>' * 1500, keys)
