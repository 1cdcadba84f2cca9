"""Markdown: the parts of the report, and a picture that is one."""

from __future__ import annotations

import base64
import io
import re
from functools import cache

import pytest
from hypothesis import given, settings
from PIL import Image

from journeymapper.exchange.handouts.report.escaping import inline
from journeymapper.exchange.handouts.report.report import markdown
from journeymapper.exchange.options import Options, StoppedError
from journeymapper.i18n.language import speaking
from journeymapper.model.journey import Journey
from journeymapper.model.records import Sheet, Step, Transition
from tests.drawing.maps import made, sample
from tests.exchange.handouts.maps import TROUBLE, hostile, written
from tests.strategies import journeys

pytestmark = pytest.mark.usefixtures("qapp")

_FENCED = re.compile(r"^```.*?^```$", flags=re.MULTILINE | re.DOTALL)


@cache
def report(name: str = "sample") -> str:
    return written(markdown, name).decode()


def headings(text: str) -> list[str]:
    """The headings of a report, of all levels, outside its diagram."""
    return re.findall(
        r"^#+ (.*)$", re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL), flags=re.MULTILINE
    )


def test_it_tells_what_hand_outs_tell() -> None:
    journey = sample("en")
    assert report().startswith("# The journey of a house buyer\n\n23 steps: ")
    found = headings(report())
    for part in (
        "Map",
        "First contact",
        "Suppliers",
        "Supplier table",
        "Insights",
        "Actions",
        "Open questions",
    ):
        assert part in found
    assert "Bank: first contact at “Ask a bank or adviser already”, 49\u00a0% of the way" in found
    for step in journey.steps:
        assert re.search(rf"^\| \d+[a-z]? {re.escape(inline(step.title))} \|", report(), flags=re.MULTILINE)


def test_the_picture_is_at_the_end_and_referred_to() -> None:
    assert "![The journey of a house buyer][map]" in report()
    *_, last = report().rstrip("\n").split("\n")
    head, _, data = last.partition("base64,")
    assert head == "[map]: data:image/png;"
    shown = Image.open(io.BytesIO(base64.b64decode(data)))
    assert shown.width > 1500
    assert shown.width * shown.height <= 2_010_000


def test_the_diagram_is_one_that_hosts_of_code_draw() -> None:
    (diagram,) = re.findall(r"^```mermaid\n(.*?)^```$", report(), flags=re.MULTILINE | re.DOTALL)
    assert "flowchart" in diagram
    assert "%%" not in diagram
    for step in sample("en").steps:
        assert step.title in diagram


def test_a_large_map_has_no_diagram_that_nothing_draws() -> None:
    steps = [Step("a", "One"), Step("b", "Two")]
    many = made(*steps, *(Transition(f"t{at}", "a", "b") for at in range(501)))
    assert "```mermaid" not in markdown(many, Options()).decode()


def test_rows_of_a_table_have_as_many_cells_as_its_head() -> None:
    rows = [line for line in report("hostile").split("\n") if line.startswith("|")]
    counts = [len(re.findall(r"(?<!\\)\|", row)) for row in rows]
    heads = [at for at, row in enumerate(rows) if re.fullmatch(r"\|( --- \|)+", row)]
    assert len(heads) >= 4
    starts = [at - 1 for at in heads]
    for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
        assert len(set(counts[start:end])) == 1


def test_trouble_in_texts_stays_text() -> None:
    text = report("hostile").rpartition("\n[map]:")[0]
    outside = _FENCED.sub("", text)
    assert "<" not in outside
    assert not re.search(r"(?<!\\)(?:\\\\)*`", outside)
    assert not re.search(r"\]\((?<!\\\]\()", outside)
    assert "://" not in outside.replace("\\://", "")
    for each in TROUBLE:
        assert inline(f"x {each}").removeprefix("x ") in outside


def test_labels_are_in_the_language_in_use() -> None:
    with speaking("nl"):
        found = headings(markdown(sample("nl"), Options()).decode())
    assert {"Kaart", "Eerste contact", "Leveranciers", "Open vragen"} <= set(found)


def test_the_same_journey_gives_the_same_bytes() -> None:
    assert markdown(hostile(), Options()) == written(markdown, "hostile")


def test_progress_goes_up_and_what_it_raises_ends_the_work() -> None:
    told: list[float] = []
    markdown(made(Step("a", "One")), Options(), told.append)
    assert told == sorted(told)
    assert told[-1] == 1.0

    def stop(_part: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        markdown(made(Step("a", "One")), Options(), stop)


def test_an_empty_map_has_neither_picture_nor_diagram() -> None:
    text = markdown(made(Sheet(title="Nothing yet")), Options()).decode()
    assert text.startswith("# Nothing yet\n")
    assert "[map]" not in text
    assert "mermaid" not in text


@settings(max_examples=10)
@given(journey=journeys())
def test_any_map_has_a_report(journey: Journey) -> None:
    text = markdown(journey, Options()).decode()
    assert text.startswith("# ")
    assert text.endswith("\n")
    assert "\x00" not in text
