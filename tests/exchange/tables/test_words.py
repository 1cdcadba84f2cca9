"""How a cell says what the file has fields and codes for, in words that people would write themselves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.exchange.tables import lists, values
from journeymapper.exchange.tables.naming import Labels, Naming, StepNames
from journeymapper.exchange.tables.places import with_places
from journeymapper.exchange.tables.table import WordError
from journeymapper.exchange.tables.taking import Taking
from journeymapper.exchange.tables.touching import take_touch
from journeymapper.exchange.tables.words import source_of, touch_text, way_name, way_of
from journeymapper.i18n.language import use_language
from journeymapper.model.journey import Journey
from journeymapper.model.records import Evidence, Link, Segment, Step, Touch


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    use_language("en")
    yield
    use_language("en")


def taking() -> Taking:
    return Taking(exact=True, tells_new=False)


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        (Evidence("data", "counted", "2026-02-28"), "measured data | counted | 2026-02-28"),
        (Evidence("assumption"), "assumption"),
        (Evidence("interview", "six buyers"), "talk with a customer | six buyers"),
        (Evidence("colleague", "", "2026-02-28"), 'colleague | "" | 2026-02-28'),
        (Evidence("colleague", "2026-02-28"), 'colleague | 2026-02-28 | ""'),
        (Evidence("colleague", "a | b"), 'colleague | "a | b"'),
    ],
)
def test_evidence_is_source_note_and_date(evidence: Evidence, text: str) -> None:
    assert lists.put_evidence([evidence]) == text
    assert lists.take_evidence(text, taking()) == (evidence,)


def test_evidence_as_people_write_it() -> None:
    some = taking()
    assert lists.take_evidence("Observation|seen\nklant | 28-2-2026\nmy aunt | says so", some) == (
        Evidence("observation", "seen"),
        Evidence("interview", "28-2-2026"),
        Evidence("assumption", "my aunt | says so"),
    )
    assert some.told == ("“my aunt” is not understood here",)


@pytest.mark.parametrize(
    ("link", "text"),
    [
        (Link("funda", "https://www.funda.nl"), "funda | https://www.funda.nl"),
        (Link(url="https://www.funda.nl/a?b=c"), "https://www.funda.nl/a?b=c"),
        (Link(url="www.funda.nl"), "www.funda.nl"),
        (Link("a title alone"), "a title alone"),
        (Link("www.funda.nl"), 'www.funda.nl | ""'),
        (Link(url="no address"), '"" | no address'),
        (Link(), '"" | ""'),
    ],
)
def test_links_are_title_and_address(link: Link, text: str) -> None:
    assert lists.put_links([link]) == text
    assert lists.take_links(text, taking()) == (link,)


def test_amounts_by_segment() -> None:
    naming = Naming(Journey([Segment("a", "Starters"), Segment("b", "Movers; late")]))
    some = taking()
    for segment in naming.journey.segments:
        some.put_entry(segment)
    days = (("a", 3.0), ("b", 1.5))
    shares = (("a", 0.6), ("b", 1 / 3))
    assert lists.put_amounts(days, naming) == 'Starters: 3; "Movers; late: 1.5"'
    assert lists.put_shares(shares, naming) == 'Starters: 60%; "Movers; late: 0.3333333333333333"'
    assert lists.take_amounts(lists.put_amounts(days, naming), some) == days
    assert lists.take_shares(lists.put_shares(shares, naming), some) == shares
    assert lists.take_shares("starters: 25; Movers: 0,5", some)[0] == ("a", 0.25)
    use_language("nl")
    assert lists.put_amounts((("a", 1.5),), naming) == "Starters: 1,5"


@given(st.none() | st.lists(st.tuples(st.floats(-1e7, 1e7), st.floats(-1e7, 1e7)), max_size=3))
def test_corners(bends: list[tuple[float, float]] | None) -> None:
    found = None if bends is None else tuple(bends)
    assert lists.take_bends(lists.put_bends(found), taking()) == found


@pytest.mark.parametrize(
    ("cell", "mood"), [("+", 1), ("--", -2), (0, 0), ("\u22121", -1), ("+2", 2), (1.0, 1)]
)
def test_moods(cell: str | float, mood: int) -> None:
    assert values.take_mood(cell, taking()) == mood


@pytest.mark.parametrize(
    ("cell", "share"), [(0.4, 0.4), ("40%", 0.4), (40, 0.4), ("0,4", 0.4), (1, 1.0), ("100 %", 1.0)]
)
def test_shares(cell: str | float, share: float) -> None:
    assert values.take_share(cell, taking()) == share


def test_codes_are_read_in_each_language() -> None:
    assert [way_of(text) for text in ("onward", "Verder", "lus", "LOOP", "sprong", "next")] == [
        "next",
        "next",
        "loop",
        "loop",
        "skip",
        "next",
    ]
    assert source_of("sociale media") == source_of("social_media") == source_of("Social media")
    use_language("nl")
    assert way_name("loop") == "lus"
    with pytest.raises(WordError):
        way_of("sideways")


def test_a_touch_is_a_sentence_of_a_few_words() -> None:
    touch = Touch("bank", "desire", "indirect", "customer", "a quote")
    assert touch_text(touch) == "desire, indirect, started by customer: a quote"
    assert touch_text(Touch("bank", None, "none")) == "in mind"
    use_language("nl")
    assert touch_text(touch) == "verlangen, indirect, begonnen door klant: a quote"


@given(
    st.builds(
        Touch,
        st.just("bank"),
        st.sampled_from(("attention", "interest", "desire", "action", None)),
        st.sampled_from(("direct", "indirect", "none")),
        st.sampled_from(("customer", "supplier", None)),
        st.text(max_size=8),
    ),
    st.sampled_from((" ", "\n")),
    st.sampled_from(("nl", "en")),
)
def test_a_touch_is_read_as_it_was_written(touch: Touch, between: str, language: str) -> None:
    use_language(language)
    assert take_touch(touch_text(touch, between), "bank", taking()) == touch


def test_what_is_called_the_same_is_told_apart() -> None:
    labels = Labels([("a", "Bank"), ("b", " BANK\n"), ("c", ""), ("d", "Bank #2"), ("e", "\x00")])
    assert list(labels.by_id.values()) == ["Bank", "BANK #2", "#3", "Bank #2 #4", "#5"]
    assert {ident: labels.find(label) for ident, label in labels.by_id.items()} == {
        each: each for each in "abcde"
    }
    labels.call_too("a", "Lender")
    labels.call_too("a", "#3")
    assert (labels.find("lender"), labels.find("#3")) == ("a", "c")


@given(st.lists(st.text("ab #2", max_size=4), max_size=6))
def test_labels_are_all_different(names: list[str]) -> None:
    labels = Labels((str(at), name) for at, name in enumerate(names))
    assert [labels.find(label) for label in labels.by_id.values()] == list(labels.by_id)


def test_steps_are_found_by_number_title_or_both() -> None:
    names = StepNames()
    assert names.add("a", "1", "Seeks")
    assert names.add("b", "11a", "2 houses")
    assert names.add("c", "2", "Buys")
    assert not names.add("d", "2", "Twice")
    assert names.add("e", "", "")
    found = {
        text: names.find(text)
        for text in ("1", "11A", "seeks", "2 houses", "2", "2 Buys", "2. Buys", "9", "")
    }
    assert list(found.values()) == ["a", "b", "a", "b", "c", "c", "c", None, None]


def test_new_steps_get_places_that_are_free() -> None:
    steps = [Step("a", x=0, y=0), Step("b"), Step("c", x=0, y=150), Step("d")]
    found = {step.id: (step.x, step.y) for step in with_places(steps, {"a", "c"})}
    assert (found["a"], found["c"]) == ((0, 0), (0, 150))
    assert len(set(found.values())) == 4
    assert [step.y for step in with_places([Step("a"), Step("b")], set())] == [0.0, 150.0]
