"""What goes out as a diagram comes back: exactly that of which the format says that it holds it."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeymapper.exchange.diagrams.drawio import reading as drawio_in
from journeymapper.exchange.diagrams.drawio import writing as drawio
from journeymapper.exchange.diagrams.graphml import reading as graphml_in
from journeymapper.exchange.diagrams.graphml import writing as graphml
from journeymapper.exchange.diagrams.mermaid import reading as mermaid_in
from journeymapper.exchange.diagrams.mermaid import writing as mermaid
from journeymapper.exchange.diagrams.nodelink import reading as nodelink_in
from journeymapper.exchange.diagrams.nodelink import writing as nodelink
from journeymapper.exchange.formats import FORMATS
from journeymapper.exchange.incoming import Holds, Incoming
from journeymapper.exchange.options import Options, StoppedError
from journeymapper.model.journey import Journey
from journeymapper.model.records import Record
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.strategies import content, journeys

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


@dataclass(frozen=True)
class Way:
    """A format out and in; in `replaced` fields, by kind, characters that XML forbids are lost."""

    write: Callable[..., bytes]
    read: Callable[[bytes], Incoming]
    holds: Holds
    replaced: frozenset[tuple[str, str]] = frozenset()


_TEXTS = frozenset(
    (kind, name)
    for kind, names in {
        "sheet": ("title", "description"),
        "step": ("title", "description", "speaker_notes"),
        "transition": ("label",),
    }.items()
    for name in names
)
WAYS = {
    ".json": Way(nodelink.write, nodelink_in.read, nodelink.HOLDS),
    ".graphml": Way(graphml.write, graphml_in.read, graphml.HOLDS, _TEXTS),
    ".mmd": Way(mermaid.write, mermaid_in.read, mermaid.HOLDS),
    ".drawio": Way(drawio.write, drawio_in.read, drawio.HOLDS, _TEXTS | {("phase", "name")}),
}


def held(record: Record, way: Way, *, before: bool) -> tuple[Any, ...]:
    """What a format can hold of a record, as it is after (or before) it went through the format."""
    found: list[Any] = [record.kind, record.id]
    for name in sorted(way.holds[record.kind]):
        value = getattr(record, name)
        if before and (record.kind, name) in way.replaced:
            value = _FORBIDDEN.sub("\ufffd", value)
        found.append((name, value))
    return tuple(found)


def holding(journey: Journey, way: Way, *, before: bool) -> list[tuple[Any, ...]]:
    return [held(each, way, before=before) for each in content(journey) if each.kind in way.holds]


@pytest.mark.parametrize("suffix", list(WAYS))
@settings(max_examples=30)
@given(st.data())
def test_what_a_format_holds_comes_back(suffix: str, data: st.DataObject) -> None:
    way, journey = WAYS[suffix], data.draw(journeys())
    content_ = way.write(journey, Options())
    incoming = way.read(content_)
    assert incoming.left_out == ()
    assert holding(incoming.journey, way, before=False) == holding(journey, way, before=True)
    assert incoming.keyed
    assert incoming.placed == (suffix != ".mmd")
    assert way.write(journey, Options()) == content_


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("suffix", [".json", ".graphml", ".drawio"])
def test_the_sample_comes_back_whole(suffix: str, language: str) -> None:
    journey = load(sample_path("house-buyer", language))
    way = WAYS[suffix]
    assert encode(way.read(way.write(journey, Options())).journey) == encode(journey)


@pytest.mark.parametrize("suffix", list(WAYS))
def test_the_row_of_a_format_is_this_one(suffix: str) -> None:
    row, way = FORMATS[suffix], WAYS[suffix]
    assert row.write is way.write
    assert row.read is way.read


@pytest.mark.parametrize("suffix", list(WAYS))
def test_an_empty_map_comes_back_empty(suffix: str) -> None:
    way = WAYS[suffix]
    incoming = way.read(way.write(Journey(), Options()))
    assert content(incoming.journey) == content(Journey())
    assert incoming.left_out == ()


@pytest.mark.parametrize("suffix", [".graphml", ".mmd", ".drawio"])
def test_who_stops_the_work_gets_no_file(suffix: str) -> None:
    def stop(part: float) -> None:
        assert 0 <= part <= 1
        raise StoppedError

    with pytest.raises(StoppedError):
        WAYS[suffix].write(load(sample_path("house-buyer", "nl")), Options(), stop)


@pytest.mark.parametrize("suffix", [".mmd", ".drawio"])
def test_the_theme_changes_how_it_looks_and_nothing_else(suffix: str) -> None:
    journey, way = load(sample_path("house-buyer", "nl")), WAYS[suffix]
    light, dark = (way.write(journey, Options(theme=theme)) for theme in ("light", "dark"))
    assert light != dark
    assert encode(way.read(light).journey) == encode(way.read(dark).journey)
    assert "theme" in FORMATS[suffix].heeds
