"""Files that are broken or meant to harm: a journey, or one sentence, and neither a crash nor a long wait."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.model.rules import RefusedError
from journeymapper.resources import sample_path
from journeymapper.storage.codec import decode, encode
from journeymapper.storage.files import load
from tests.exchange.diagrams.foreign import FOLDER, incoming
from tests.hostile.texts import SPITEFUL, everywhere

SUFFIXES = (".json", ".graphml", ".mmd", ".drawio")
WRITTEN = {
    suffix: FORMATS[suffix].write(load(sample_path("house-buyer", "nl")), Options()) for suffix in SUFFIXES
}
FOREIGN = [path for path in sorted(FOLDER.iterdir()) if path.suffix in SUFFIXES]


def survives(content: bytes, suffix: str) -> Incoming | None:
    said = ""
    try:
        found = incoming(content, suffix)
    except ExchangeError as error:
        said = str(error)
    except RefusedError:
        said = suffix
    if said:
        assert "\n" not in said
        return None
    assert encode(decode(encode(found.journey))) == encode(found.journey)
    assert len(found.left_out) <= 51
    assert all("\n" not in each for each in found.left_out)
    return found


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(st.binary(max_size=200))
def test_random_bytes(suffix: str, content: bytes) -> None:
    survives(content, suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
@given(st.data())
def test_a_cut_or_garbled_file(suffix: str, data: st.DataObject) -> None:
    content = bytearray(WRITTEN[suffix])
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content))) :]
    for _ in range(data.draw(st.integers(0, 6))):
        at = data.draw(st.integers(0, max(0, len(content) - 1)))
        content[at : at + data.draw(st.integers(0, 3))] = data.draw(st.binary(max_size=3))
    survives(bytes(content), suffix)


@pytest.mark.parametrize("path", FOREIGN, ids=lambda path: path.name)
@given(st.data())
def test_a_garbled_file_of_others(path: object, data: st.DataObject) -> None:
    assert path in FOREIGN
    chosen = FOREIGN[FOREIGN.index(path)]
    content = bytearray(chosen.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=2))
    survives(bytes(content), chosen.suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("name", list(SPITEFUL))
def test_spiteful_texts_come_back_as_texts(name: str, suffix: str) -> None:
    journey = decode(everywhere(SPITEFUL[name]))
    found = incoming(FORMATS[suffix].write(journey, Options()), suffix)
    assert found.left_out == ()
    assert len(found.journey.steps) == len(journey.steps)


SOME = 3_000
"""So many things that become records."""
# What takes its time with the square of the length would take minutes.
MANY = 20_000
LONG: dict[str, tuple[str, Callable[[], str]]] = {
    "nested subgraphs": (
        ".mmd",
        lambda: "graph LR\n" + "".join(f"subgraph s{at}\na{at}\n" for at in range(SOME)),
    ),
    "directives": (".mmd", lambda: "graph LR\n" + "%%{" * MANY),
    "brackets": (".mmd", lambda: "graph LR\n" + "a[x " * MANY),
    "quotes": (".mmd", lambda: "graph LR\n" + 'a["x \n' * 2_000),
    "chain": (".mmd", lambda: "graph LR\n" + "a-->" * SOME),
    "products": (
        ".mmd",
        lambda: "graph LR\n" + " & ".join("a" * 9 + str(at) for at in range(999)) + " --> a & b" * 9,
    ),
    "spaces": (".mmd", lambda: "graph LR\na" + " " * 10 * MANY + "b"),
    "fences": (".mmd", lambda: "```mermaid\n" * MANY),
    "front matter": (".mmd", lambda: "---\n" * MANY),
    "nested graphs": (".graphml", lambda: "<graphml>" + "<graph><node id='a'>" * 99),
    "nested nodes": (
        ".graphml",
        lambda: "<graphml>" + "<graph><node id='a'>" * 90 + "</node></graph>" * 90 + "</graphml>",
    ),
    "entities": (".graphml", lambda: "<!DOCTYPE g [<!ENTITY a 'b'>]><graphml>&a;</graphml>"),
    "nested cells": (
        ".drawio",
        lambda: (
            "<mxGraphModel><root>"
            + "".join(f'<mxCell id="{at}" parent="{at - 1}" vertex="1" value="a"/>' for at in range(2_000))
            + "</root></mxGraphModel>"
        ),
    ),
    "tags": (
        ".drawio",
        lambda: (
            f'<mxGraphModel><root><mxCell id="a" vertex="1" value="{"&lt;a " * MANY}"/></root></mxGraphModel>'
        ),
    ),
    "styles": (
        ".drawio",
        lambda: (
            '<mxGraphModel><root><mxCell id="a" vertex="1" value="'
            + "&lt;style&gt;" * MANY
            + '"/></root></mxGraphModel>'
        ),
    ),
    "names": (".json", lambda: '{"links": [], "nodes": [' + ",".join(['{"name": "a"}'] * SOME) + "]}"),
    "arrows": (
        ".json",
        lambda: '{"nodes": [1], "links": [' + ",".join(['{"source": 1, "target": 1}'] * SOME) + "]}",
    ),
    "deep": (".json", lambda: "[" * MANY),
}


@pytest.mark.parametrize("name", list(LONG))
def test_what_is_long_is_read_at_the_pace_of_its_length(name: str) -> None:
    suffix, text = LONG[name]
    survives(text().encode(), suffix)
