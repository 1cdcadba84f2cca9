"""What is written is read back the same, by us and by plain networkx."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.model.journey import Journey
from journeymapper.model.records import Note, Sheet, Step, Transition
from journeymapper.storage.codec import decode, encode, to_node_link
from journeymapper.storage.fields import GRAPH_ORDER, LISTS, STEP, TRANSITION
from tests.strategies import content, journeys

ROOT = Path(__file__).resolve().parents[2]
KEPT = sorted((ROOT / "tests" / "data" / "v1").glob("*.journey"))
SAMPLES = sorted((ROOT / "resources" / "samples").glob("*.journey"))


@given(journeys())
def test_decode_takes_back_all_that_encode_wrote(journey: Journey) -> None:
    assert content(decode(encode(journey))) == content(journey)


@given(journeys())
def test_what_was_written_is_written_the_same_again(journey: Journey) -> None:
    written = encode(journey)
    assert encode(decode(written)) == written


@given(journeys())
def test_plain_networkx_gives_the_same_graph_and_the_same_data(journey: Journey) -> None:
    data = json.loads(encode(journey))
    graph = nx.node_link_graph(data, edges="edges")
    assert type(graph) is nx.MultiDiGraph
    assert list(graph.nodes) == list(journey.graph.nodes)
    assert list(graph.edges(keys=True)) == list(journey.graph.edges(keys=True))
    known = {name: data[name] for name in ("directed", "multigraph", "graph", "nodes", "edges")}
    assert nx.node_link_data(graph, edges="edges") == known


@given(journeys())
def test_the_text_is_canonical(journey: Journey) -> None:
    written = encode(journey)
    assert written == (json.dumps(json.loads(written), indent=2, ensure_ascii=False) + "\n").encode()
    data = to_node_link(journey)
    assert data == json.loads(written)
    assert list(data)[:5] == ["directed", "multigraph", "graph", "nodes", "edges"]
    for values, order in [
        (data["graph"], GRAPH_ORDER),
        *((node, _names(STEP)) for node in data["nodes"]),
        *((edge, _names(TRANSITION)) for edge in data["edges"]),
    ]:
        known = [name for name in values if name in order]
        assert known == [name for name in order if name in values]
        assert list(values)[: len(known)] == known


@given(journeys(), st.randoms(use_true_random=False))
def test_the_order_of_fields_in_the_file_makes_no_difference(journey: Journey, random: Any) -> None:
    data = to_node_link(journey)
    for values in (data, data["graph"], *data["nodes"], *data["edges"]):
        unknown = {name for name in values if name.startswith("~")}
        names = [name for name in values if name not in unknown]
        random.shuffle(names)
        turned = {name: values[name] for name in (*names, *(each for each in values if each in unknown))}
        values.clear()
        values.update(turned)
    again = decode(json.dumps(data).encode())
    assert [_without_extra(each) for each in content(again)] == [
        _without_extra(each) for each in content(journey)
    ]


def test_a_field_at_its_default_is_left_out() -> None:
    journey = Journey([Step("a", rank="1"), Transition("t", "a", "a", rank="1"), Note("n", rank="1")])
    assert to_node_link(journey) == {
        "directed": True,
        "multigraph": True,
        "graph": {
            "format": "journeymapper",
            "version": 1,
            "title": "",
            "language": "nl",
            "notes": [{"id": "n"}],
        },
        "nodes": [{"id": "a", "title": "", "x": 0, "y": 0}],
        "edges": [{"source": "a", "target": "a", "key": "t", "kind": "next"}],
    }


def test_whole_numbers_are_written_without_a_point_and_zero_without_a_sign() -> None:
    step = Step("a", x=-0.0, y=12.0, days=2.5, segment_days=(), rank="1")
    far = Step("b", x=-1e7, y=0.1, days=1e300, rank="2")
    bent = Transition("t", "a", "b", share=1.0, bends=((1.0, -0.0), (0.5, 2.0)), rank="1")
    text = encode(Journey([step, far, bent])).decode()
    assert '"x": 0,' in text
    assert '"y": 12,' in text
    assert '"days": 2.5' in text
    assert '"x": -10000000,' in text
    assert '"days": 1e+300' in text
    assert '"share": 1,' in text
    assert json.loads(text)["edges"][0]["bends"] == [[1, 0], [0.5, 2]]
    assert "-0" not in text


def test_an_empty_list_of_bends_is_not_null() -> None:
    journey = Journey([Step("a", rank="1"), Transition("t", "a", "a", bends=(), rank="1")])
    assert decode(encode(journey)).transition("t").bends == ()


def test_the_text_is_utf_8_and_not_escaped() -> None:
    written = encode(Journey([Sheet(title="Huis “zoeken” → 🏠")]))
    assert "Huis “zoeken” → 🏠".encode() in written
    assert written.endswith(b"}\n")


def test_half_a_character_does_not_stand_in_the_way_of_saving() -> None:
    written = encode(Journey([Sheet(title="a\ud83db")]))
    assert decode(written).sheet.title == "a\N{REPLACEMENT CHARACTER}b"


def test_edges_stand_as_networkx_lists_them() -> None:
    steps = [Step("b", rank="1"), Step("a", rank="2")]
    ends = [("a", "b"), ("b", "a"), ("a", "a"), ("a", "b"), ("b", "b"), ("b", "a")]
    arrows = [Transition(f"t{at}", *pair, rank=str(at + 1)) for at, pair in enumerate(ends)]
    data = to_node_link(Journey([*steps, *arrows]))
    assert [edge["key"] for edge in data["edges"]] == ["t1", "t5", "t4", "t0", "t3", "t2"]
    again = decode(json.dumps(data).encode())
    assert to_node_link(again) == data


def test_a_file_with_its_edges_in_any_order_keeps_their_order_within_a_step() -> None:
    data = _minimal()
    data["nodes"] = [{"id": "a"}, {"id": "b"}]
    data["edges"] = [
        {"source": "b", "target": "a", "key": "2"},
        {"source": "a", "target": "b", "key": "9"},
        {"source": "a", "target": "b", "key": "1"},
    ]
    journey = decode(json.dumps(data).encode())
    assert [each.id for each in journey.transitions] == ["9", "1", "2"]
    assert encode(decode(encode(journey))) == encode(journey)


def test_minus_zero_in_a_file_becomes_zero() -> None:
    data = _minimal()
    data["nodes"] = [{"id": "a", "x": -0.0}]
    assert str(decode(json.dumps(data).encode()).step("a").x) == "0.0"


def test_unknown_fields_come_back_where_they_were_after_the_known_ones() -> None:
    path = ROOT / "tests" / "data" / "v1" / "unknown-fields.journey"
    written = encode(decode(path.read_bytes()))
    assert written == path.read_bytes()
    assert written.count(b'"x-') == path.read_bytes().count(b'"x-') >= 12


def test_unknown_numbers_are_not_rewritten() -> None:
    text = json.dumps(_minimal() | {"nodes": [{"id": "a", "x-n": [1.0, 1, 12345678901234567890, 1e22]}]})
    assert json.dumps(to_node_link(decode(text.encode()))["nodes"][0]["x-n"]) == json.dumps(
        [1.0, 1, 12345678901234567890, 1e22]
    )


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.name)
def test_files_of_version_1_are_read_for_ever(path: Path) -> None:
    journey = decode(path.read_bytes())
    assert encode(decode(encode(journey))) == encode(journey)


def test_the_full_file_of_version_1_has_every_field_away_from_its_default() -> None:
    path = ROOT / "tests" / "data" / "v1" / "full.journey"
    data = json.loads(path.read_bytes())
    assert encode(decode(path.read_bytes())) == path.read_bytes()
    assert list(data["graph"]) == list(GRAPH_ORDER)
    assert list(data["nodes"][0]) == list(_names(STEP))
    assert list(data["edges"][0]) == list(_names(TRANSITION))
    for name, (_, shape) in LISTS.items():
        assert list(data["graph"][name][0]) == list(_names(shape))
    assert list(data["nodes"][0]["touches"][0]) == ["supplier", "aida", "contact", "started_by", "value"]
    assert list(data["nodes"][0]["evidence"][0]) == ["source", "note", "date"]
    assert list(data["nodes"][0]["links"][0]) == ["title", "url"]
    assert list(data["graph"]["hushed"][0]) == ["finding", "id"]


def test_a_file_of_older_networkx_is_read_and_written_with_edges() -> None:
    path = ROOT / "tests" / "data" / "v1" / "links.journey"
    assert b'"edges"' not in path.read_bytes()
    data = json.loads(encode(decode(path.read_bytes())))
    assert [edge["key"] for edge in data["edges"]] == ["t1", "t2"]
    assert "links" not in data


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_the_shipped_samples_stand_as_we_write_them(path: Path) -> None:
    assert encode(decode(path.read_bytes())) == path.read_bytes()


def _minimal() -> dict[str, Any]:
    data: dict[str, Any] = json.loads((ROOT / "tests" / "data" / "v1" / "minimal.journey").read_bytes())
    return data


def _names(shape: Any) -> tuple[str, ...]:
    return tuple(field.name for field in shape.fields)


def _without_extra(record: Any) -> Any:
    pairs = {
        name: tuple(sorted(getattr(record, name)))
        for name in ("extra", "file_extra")
        if hasattr(record, name)
    }
    return type(record), {**{each: getattr(record, each) for each in record.__slots__}, **pairs}
