"""Mermaid texts of others: what is read of them, what is told, and names and texts out and in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.diagrams.mermaid.naming import ident_of, name_of, quoted, read_text
from journeymapper.exchange.diagrams.mermaid.writing import write
from journeymapper.exchange.options import ExchangeError, Options
from journeymapper.model.journey import Journey
from journeymapper.model.records import Link, Step, Transition
from tests.exchange.diagrams.foreign import arrows, incoming, phases, taken, titles


def read(text: str) -> Journey:
    found = incoming(f"flowchart LR\n{text}\n", ".mmd")
    assert found.left_out == ()
    return found.journey


def told(text: str) -> tuple[str, ...]:
    return incoming(f"flowchart LR\n{text}\n", ".mmd").left_out


def test_the_common_subset_is_read_as_mermaid_reads_it() -> None:
    found = taken("subset.mmd")
    assert titles(found.journey) == {
        "A": "Christmas",
        "B": "Go shopping",
        "C": "Let me think",
        "D": "Laptop",
        "E": "iPhone",
        "F": "Car",
        "G": "stadium",
        "H": "sub",
        "I": "circle",
        "J": "hexa",
        "K": "para",
        "L": "alt",
        "M": "double",
        "N": "with (brackets) & bold\ntwo",
        "O": "mark down",
        "P": "new shape",
        "Z": "Z",
    }
    assert arrows(found.journey) == [
        ("A", "next", "B", "Get money"),
        ("A", "next", "Z", ""),
        ("A", "next", "P", ""),
        ("B", "next", "C", ""),
        ("C", "next", "D", "One"),
        ("C", "next", "E", "Two"),
        ("C", "next", "F", "three #"),
        ("F", "skip", "G", ""),
        ("F", "skip", "H", ""),
        ("G", "next", "I", ""),
        ("H", "next", "I", ""),
        ("I", "next", "J", ""),
        ("J", "skip", "K", "dotted text"),
        ("K", "next", "L", ""),
        ("L", "next", "M", ""),
        ("M", "next", "N", ""),
        ("N", "next", "O", ""),
        ("O", "loop", "N", ""),
        ("Z", "loop", "A", ""),
    ]
    assert found.journey.step("A").links == (Link("Tip", "https://example.org/a"),)
    assert found.left_out == (
        "line 21: colors and styles",
        'line 26: not understood: “click B callback "x"”',
    )
    assert (found.placed, found.keyed) == (False, False)


def test_leaning_brackets_end_at_the_nearest_that_fits() -> None:
    found = read(r"a[/one\] --> b[\two/] --> c[/three/] --> d[\four\]")
    assert titles(found) == {"a": "one", "b": "two", "c": "three", "d": "four"}
    assert [(source, target) for source, _, target, _ in arrows(found)] == [
        ("a", "b"),
        ("b", "c"),
        ("c", "d"),
    ]


def test_subgraphs_are_phases_the_outermost_of_them() -> None:
    found = taken("phases.mmd")
    assert found.journey.sheet.title == "Een titel"
    assert [each.name for each in found.journey.phases] == ["Phase one", "Phase two", "Phase three"]
    where = phases(found.journey)
    assert [where[each] for each in ("a1", "a2", "i1", "b1", "b2", "c1", "x1")] == [
        *("Phase one", "Phase one", "Phase one", "Phase two", "Phase two", "Phase three"),
        None,
    ]
    assert titles(found.journey)["b1"] == "B één 🏠"
    assert found.left_out == ("groups within groups: a step has one phase",)


def test_the_first_fenced_diagram_of_a_page_is_read() -> None:
    found = taken("page.md.mmd")
    assert titles(found.journey) == {"A": "One", "B": "Two"}
    assert found.left_out == ("1 further diagrams in this file",)


def test_another_diagram_is_refused_with_the_line() -> None:
    with pytest.raises(ExchangeError, match=r"line 2: .*sequenceDiagram"):
        taken("sequence.mmd")


@pytest.mark.parametrize("text", ["", "hello", "pie\n a", "graphs LR\n a", "\n\n%% only\n"])
def test_what_is_no_flowchart_is_refused(text: str) -> None:
    with pytest.raises(ExchangeError, match=r"^line [0-9]+: expected"):
        incoming(text, ".mmd")


def test_what_is_not_utf_8_is_refused_with_the_line() -> None:
    with pytest.raises(ExchangeError, match="line 2: "):
        incoming(b"flowchart LR\na[\xff]", ".mmd")


@pytest.mark.parametrize(
    "header", ["graph TD", "graph LR;", "flowchart", "flowchart-elk RL", "graph TB; a --> b"]
)
def test_any_header_of_a_flowchart_will_do(header: str) -> None:
    assert arrows(incoming(f"{header}\na --> b\n", ".mmd").journey)[0] == ("a", "next", "b", "")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("a-->b", [("a", "next", "b", "")]),
        ("a---b", [("a", "next", "b", "")]),
        ("a -- no choice --> b", [("a", "next", "b", "no choice")]),
        ('a -- "x | y" --> b', [("a", "next", "b", "x | y")]),
        ("a -->|no #35; 1| b", [("a", "next", "b", "no # 1")]),
        ('a -.->|"q"| b', [("a", "skip", "b", "q")]),
        ("a ==> b", [("a", "next", "b", "")]),
        ("a ~~~ b", []),
        ("a --x b --o c", [("a", "next", "b", ""), ("b", "next", "c", "")]),
        ("a & b --> c & d", [(s, "next", t, "") for s in "ab" for t in "cd"]),
        ("a ----> b; b --> a", [("a", "next", "b", ""), ("b", "loop", "a", "")]),
        ("a -->\n  b", [("a", "next", "b", "")]),
        ("a --> a", [("a", "loop", "a", "")]),
        ("a:::x --> b[B]:::y", [("a", "next", "b", "")]),
        ("end-of-it --> b", [("end-of-it", "next", "b", "")]),
    ],
)
def test_arrows(text: str, wanted: list[tuple[str, str, str, str]]) -> None:
    assert arrows(read(text)) == wanted


@pytest.mark.parametrize("text", ["a[no end", "--> b", "a --> b c", 'a["x', "{}", "a@{", "a -- text"])
def test_a_line_beyond_the_subset_is_told_and_the_rest_is_read(text: str) -> None:
    found = incoming(f"flowchart LR\nfirst --> second\n{text}\nthird --> fourth\n", ".mmd")
    assert {"first", "second", "third", "fourth"} <= titles(found.journey).keys()
    assert len(found.left_out) == 1
    assert found.left_out[0].startswith("line 3: not understood: ")


def test_styles_are_told_once_and_only_those_of_others() -> None:
    assert told("a\nstyle a fill:#f00\nclassDef x fill:#fff\nlinkStyle default stroke:red") == (
        "line 3: colors and styles",
    )


def test_a_description_for_the_blind_is_the_description() -> None:
    journey = read("accTitle: The way\naccDescr {\n  how it\n  goes\n}\na")
    assert (journey.sheet.title, journey.sheet.description) == ("The way", "how it\n  goes")


def test_a_diagram_of_others_says_nothing_of_what_mermaid_has_no_word_for() -> None:
    holds = taken("subset.mmd").holds
    assert holds is not None
    assert holds["step"] == {"title", "links"}
    assert "goal" not in holds["sheet"]


def test_an_arrow_to_a_subgraph_is_told() -> None:
    found = incoming("flowchart LR\nsubgraph s\na\nend\na --> s\n", ".mmd")
    assert found.left_out == ("line 5: this arrow does not join two steps",)


def test_ours_keeps_the_ids_of_arrows_when_lines_are_added_and_removed() -> None:
    steps = [Step("a b", title="A", rank="1"), Step("end", title="B", rank="2")]
    ways = [Transition(key, "a b", "end", rank=key) for key in ("1", "2")]
    text = write(Journey([*steps, *ways]), Options()).decode()
    lines = text.splitlines()
    first = next(at for at, line in enumerate(lines) if "-->" in line)
    del lines[first]
    lines.insert(first, "  new[New] --> jm_end")
    found = incoming("\n".join(lines), ".mmd").journey
    assert [(each.id, each.source, each.target) for each in found.transitions] == [
        ("1", "a b", "end"),
        ("new-end", "new", "end"),
    ]


@given(st.text(max_size=20))
def test_any_text_comes_back_from_its_quotes(text: str) -> None:
    held = quoted(text)
    assert "\n" not in held
    assert '"' not in held[1:-1]
    assert read_text(held[1:-1]) == text


@given(
    st.text(min_size=1, max_size=8) | st.sampled_from(("end", "phase_x", "jm_x", "x-y", "classDef", "graph"))
)
def test_any_id_comes_back_from_its_name(ident: str) -> None:
    name = name_of(ident)
    assert name.isascii()
    assert not name.startswith("phase_")
    assert ident_of(name) == ident


@given(st.text(alphabet="ab[](){}|\"'-=.<>&;:@~#% \n`\\/xo", max_size=60))
def test_any_text_after_the_header_is_a_journey_with_what_is_left_out(text: str) -> None:
    found = incoming(f"flowchart LR\n{text}", ".mmd")
    assert len(found.left_out) <= 51
