"""draw.io: what is read of diagrams of others, and of ours after they were changed there."""

import base64
import re
import zlib
from urllib.parse import quote
from xml.etree import ElementTree

import pytest

from journeymapper.exchange.diagrams.drawio.labels import as_label, as_plain_text, as_text
from journeymapper.exchange.diagrams.drawio.writing import write
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.model.journey import Journey
from journeymapper.model.records import Link, Note, Phase, Step, Transition
from journeymapper.resources import sample_path
from journeymapper.storage.codec import encode
from journeymapper.storage.files import load
from tests.exchange.diagrams.foreign import arrows, incoming, phases, taken, titles


def drawing(cells: str) -> Incoming:
    page = f'<root><mxCell id="0"/><mxCell id="1" parent="0"/>{cells}</root>'
    return incoming(f"<mxGraphModel>{page}</mxGraphModel>", ".drawio")


def box(ident: str, value: str = "", x: float = 0, style: str = "html=1;", parent: str = "1") -> str:
    geometry = f'<mxGeometry x="{x}" y="0" width="120" height="60" as="geometry"/>'
    attributes = f'id="{ident}" value="{value}" style="{style}" parent="{parent}"'
    return f'<mxCell {attributes} vertex="1">{geometry}</mxCell>'


def edge(ident: str, source: str, target: str, style: str = "html=1;") -> str:
    ends = f'source="{source}" target="{target}"'
    return f'<mxCell id="{ident}" style="{style}" edge="1" parent="1" {ends}/>'


def sample() -> Journey:
    return load(sample_path("house-buyer", "en"))


def changed(old: str, new: str, journey: Journey | None = None) -> Incoming:
    text = write(journey or sample(), Options()).decode()
    assert old in text
    return incoming(text.replace(old, new), ".drawio")


@pytest.mark.parametrize("name", ["lanes.drawio", "lanes-compressed.drawio"])
def test_boxes_arrows_and_lanes_of_others_are_read(name: str) -> None:
    found = taken(name)
    assert titles(found.journey) == {"a": "Look & compare\nonline", "b": "Ask a friend", "c": "Pay?"}
    assert phases(found.journey) == {"a": "Orient", "b": "Orient", "c": "Buy"}
    assert arrows(found.journey) == [
        ("a", "next", "b", "in doubt"),
        ("a", "skip", "c", "sure"),
        ("b", "next", "c", ""),
        ("c", "loop", "a", "back"),
    ]
    friend = found.journey.step("b")
    assert friend.links == (Link("", "https://example.org/friend"),)
    assert friend.description == "Whom you trust"
    assert dict(friend.extra) == {"budget": '"12"'}
    assert [note.text for note in found.journey.notes] == ["Remember: price"]
    assert (found.placed, found.keyed) == (True, False)


def test_what_of_others_is_left_out_is_told_with_its_id() -> None:
    told = taken("lanes-compressed.drawio").left_out
    assert told == (
        "further pages: Another page",
        "tab: a table",
        "1 shapes without a text or an arrow",
        "groups within groups: a step has one phase",
        "loose “to nowhere”: this arrow does not join two steps",
    )
    assert taken("lanes-compressed.drawio").journey.sheet.title == "Shopping"
    assert taken("lanes.drawio").journey.sheet.title == ""


def test_places_are_those_of_the_page_and_cards_do_not_touch() -> None:
    journey = taken("lanes.drawio").journey
    one, other, third = (journey.step(each) for each in "abc")
    assert one.x == other.x < third.x
    assert one.y == third.y < other.y
    assert third.x - one.x >= 240 or abs(third.y - one.y) >= 130
    assert other.y - one.y >= 130


def test_boxes_upon_each_other_want_to_be_laid_out() -> None:
    assert not drawing(box("a", "A") + box("b", "B")).placed


def test_arrows_that_point_back_or_both_ways() -> None:
    cells = box("a", "A") + box("b", "B", 300)
    back = drawing(cells + edge("e", "a", "b", "startArrow=classic;endArrow=none;"))
    assert arrows(back.journey) == [("b", "next", "a", "")]
    both = drawing(cells + edge("e", "a", "b", "startArrow=classic;"))
    assert arrows(both.journey) == [("a", "next", "b", ""), ("b", "loop", "a", "")]


def test_shapes_within_a_step_are_part_of_it() -> None:
    part = box("t", "more", parent="a") + box("deep", "deeper", parent="t")
    found = drawing(box("a", "A") + part + box("b", "B", 300) + edge("e", "deep", "b") + edge("f", "b", "a"))
    assert titles(found.journey) == {"a": "A", "b": "B"}
    assert arrows(found.journey)[0] == ("a", "next", "b", "")
    assert found.left_out == (
        "a: a shape within another one: “more”",
        "a: a shape within another one: “deeper”",
    )


def test_a_group_without_steps_is_told() -> None:
    cells = box("g", "Later", style="swimlane;") + box("n", "", parent="g")
    assert drawing(cells).left_out == ("g: a group without steps: “Later”",)


def test_cells_that_lie_in_each_other_in_a_circle_are_read() -> None:
    cells = box("a", "A", parent="b") + box("b", "B", parent="a")
    assert isinstance(drawing(cells).journey, Journey)


@pytest.mark.parametrize("text", ["<p/>", "", "hello", "<mxfile/>", "<!DOCTYPE a><mxfile/>"])
def test_what_is_no_drawing_is_refused(text: str) -> None:
    with pytest.raises(ExchangeError):
        incoming(text, ".drawio")


@pytest.mark.parametrize("packed", ["%%%", "aGVsbG8=", "abc"])
def test_a_page_that_cannot_be_unpacked_is_refused(packed: str) -> None:
    with pytest.raises(ExchangeError):
        incoming(f"<mxfile><diagram>{packed}</diagram></mxfile>", ".drawio")


def test_a_page_that_unpacks_to_very_much_is_refused() -> None:
    worker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    bomb = base64.b64encode(worker.compress(b" " * 50_000_000) + worker.flush()).decode()
    with pytest.raises(ExchangeError, match="too large"):
        incoming(f"<mxfile><diagram>{bomb}</diagram></mxfile>", ".drawio")


def test_a_document_type_within_a_packed_page_is_refused() -> None:
    worker = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    page = quote('<!DOCTYPE a [<!ENTITY b "c">]><mxGraphModel/>').encode()
    packed = base64.b64encode(worker.compress(page) + worker.flush()).decode()
    with pytest.raises(ExchangeError, match="document type"):
        incoming(f"<mxfile><diagram>{packed}</diagram></mxfile>", ".drawio")


def test_ours_has_real_cells_glued_to_each_other() -> None:
    journey = sample()
    root = ElementTree.fromstring(write(journey, Options()))
    cells = {each.get("id"): each for each in root.iter() if each.get("id")}
    for each in journey.transitions:
        arrow = cells[f"transition-{each.id}"][0]
        assert (arrow.get("edge"), arrow.get("source")) == ("1", f"step-{each.source}")
        assert arrow.get("target") == f"step-{each.target}"
    for step in journey.steps:
        assert cells[f"step-{step.id}"].get("label") == as_label(step.title)
        assert cells[f"step-{step.id}"][0].get("parent") == f"phase-{step.phase}"
        assert cells[f"step-{step.id}-number"].get("parent") == f"step-{step.id}"
    parents = {each.get("parent") for each in root.iter("mxCell")} - {None}
    assert parents <= cells.keys()
    assert len({each.get("id") for each in root.iter() if each.get("id")}) == len(cells)


def test_a_title_changed_there_counts() -> None:
    found = changed(
        'label="View the houses"', 'label="&lt;div&gt;Visit&amp;nbsp;&lt;b&gt;it&lt;/b&gt;&lt;/div&gt;"'
    )
    before, after = sample(), found.journey
    other = [step.id for step in before.steps if step.title != after.step(step.id).title]
    assert [after.step(each).title for each in other] == ["Visit\xa0it"]
    assert found.keyed
    assert found.left_out == ()


def test_a_step_moved_there_is_moved_and_nothing_else() -> None:
    journey = Journey([Step("a", x=0.1, y=0.2, rank="1"), Step("b", x=500.3, rank="2")])
    text = write(journey, Options()).decode()
    found = incoming(text.replace(f'x="{0.1 - 106}"', 'x="94.0"'), ".drawio").journey
    assert [(step.x, step.y) for step in found.steps] == [(200.0, 0.2), (500.3, 0.0)]


def test_a_step_put_into_another_phase_is_of_that_phase() -> None:
    journey = Journey([Phase("p", rank="1"), Phase("q", rank="2"), Step("a", phase="p", rank="1")])
    found = changed('parent="phase-p"', 'parent="phase-q"', journey)
    assert found.journey.step("a").phase == "q"


def test_a_step_removed_there_takes_its_arrows_along_and_that_is_told() -> None:
    text = write(sample(), Options()).decode()
    gone = re.sub(r'<object [^>]*id="step-close-purchase">.*?</object>', "", text, flags=re.DOTALL)
    found = incoming(gone, ".drawio")
    assert len(found.journey.steps) == len(sample().steps) - 1
    assert found.journey.sheet.goal is None
    assert sum("does not join two steps" in each for each in found.left_out) == 2


def test_a_copied_step_is_a_new_one_with_its_data() -> None:
    journey = Journey([Step("a", title="A", mood=2, pains=("slow",), rank="1")])
    text = write(journey, Options()).decode()
    (step,) = re.findall(r'<object [^>]*id="step-a">.*?</object>', text, flags=re.DOTALL)
    found = incoming(text.replace(step, step + step.replace("step-a", "xyz-1")), ".drawio").journey
    assert [(each.id, each.title, each.mood, each.pains) for each in found.steps] == [
        ("a", "A", 2, ("slow",)),
        ("xyz-1", "A", 2, ("slow",)),
    ]


def test_the_order_of_steps_is_kept_though_draw_io_puts_those_of_a_phase_together() -> None:
    steps = [Step(each, phase="p" if each in "ac" else None, rank=each) for each in "abc"]
    text = write(Journey([Phase("p"), *steps]), Options()).decode()
    (loose,) = re.findall(r'<object [^>]*id="step-b">.*?</object>', text, flags=re.DOTALL)
    found = incoming(text.replace(loose, "").replace("</root>", f"{loose}</root>"), ".drawio").journey
    assert [step.id for step in found.steps] == ["a", "b", "c"]
    assert [step.extra for step in found.steps] == [(), (), ()]


def test_an_arrow_bent_there_is_bent_by_the_user_and_others_are_not() -> None:
    steps = [Step("a", rank="1"), Step("b", x=600, y=400, rank="2")]
    journey = Journey([*steps, Transition("t", "a", "b")])
    text = write(journey, Options()).decode()
    assert encode(incoming(text, ".drawio").journey) == encode(journey)
    bent = re.sub(
        '<Array as="points">.*?</Array>', '<Array as="points"><mxPoint x="300" y="9"/></Array>', text
    )
    assert bent != text
    (arrow,) = incoming(bent, ".drawio").journey.transitions
    assert (arrow.bends, arrow.bent_by) == (((300.0, 9.0),), "user")


def test_notes_are_changed_added_and_removed_there() -> None:
    notes = [
        Note("n", "old", 0, 0, rank="1"),
        Note("gone", "gone", 9, 9, rank="2"),
        Note("lot", "kept", rank="3"),
    ]
    text = write(Journey(notes), Options()).decode()
    text = text.replace('label="old"', 'label="new"').replace('"note-gone"', '"fresh"')
    text = text.replace('label="gone"', 'label="another" ')
    found = incoming(text, ".drawio").journey
    assert [(note.id, note.text, note.x) for note in found.notes] == [
        ("n", "new", 0),
        ("lot", "kept", None),
        ("fresh", "another", 9),
    ]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("plain", "plain"),
        ("a &amp;amp; b", "a &amp; b"),
        ("<b>a</b><br/>b", "a\nb"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("a<p style='x'>b</p>", "a\nb"),
        ("1 &lt; 2 < 3", "1 < 2 < 3"),
        ("<style>b {}</style>a<script>alert(1)</script>", "a"),
        ("a<style>never closed", "a"),
        ("  a &nbsp; b  ", "a b"),
    ],
)
def test_what_a_label_says(label: str, text: str) -> None:
    assert as_plain_text(label) == text


def test_a_text_comes_back_from_its_label() -> None:
    for text in ("<b>", "&amp;", " a\n\n b ", "\0"[:0], "1 < 2 > 1", "&lt;br&gt;"):
        assert as_text(as_label(text)) == text
