from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.drawing.badge import (
    HEIGHT,
    WIDTH,
    Badge,
    badge_shapes,
    badge_width,
    more_width,
    short_names,
)
from journeymapper.drawing.shapes import Lines, Rect, Text
from journeymapper.drawing.theme import LIGHT
from journeymapper.model.records import Aida, Contact, Supplier
from tests.drawing.maps import flat, span, texts


def body(contact: Contact) -> Rect:
    first = badge_shapes(Badge("bank", "BA", "desire", contact, "#9b3d86"), 0, 0, LIGHT)[0]
    assert isinstance(first, Rect)
    return first


def test_contact_shows_without_color() -> None:
    direct, indirect, none = body("direct"), body("indirect"), body("none")
    assert direct.fill == "#9b3d86"
    assert direct.stroke is None
    assert indirect.fill == none.fill == LIGHT.card
    assert indirect.stroke
    assert none.stroke
    assert not indirect.stroke.dashes
    assert none.stroke.dashes


@pytest.mark.parametrize(
    ("aida", "letter"), [("attention", "A"), ("interest", "I"), ("desire", "D"), ("action", "A!")]
)
def test_letter_of_the_state(aida: Aida, letter: str) -> None:
    assert texts(badge_shapes(Badge("bank", "BA", aida, "direct", "#9b3d86"), 0, 0, LIGHT)) == ["BA", letter]


def test_no_state_no_letter_and_no_divider() -> None:
    shapes = badge_shapes(Badge("bank", "BA", None, "direct", "#9b3d86"), 0, 0, LIGHT)
    assert texts(shapes) == ["BA"]
    assert not any(isinstance(shape, Lines) for shape in shapes)


@pytest.mark.parametrize("short", ["B", "BA", "WWW", "ÖÄÜ"])
@pytest.mark.parametrize("aida", [None, "action"])
def test_what_is_written_lies_in_the_badge(short: str, aida: Aida | None) -> None:
    badge = Badge("bank", short, aida, "indirect", "#9b3d86")
    width = badge_width(badge)
    spans = [span(shape) for shape, _, _ in flat(badge_shapes(badge, 0, 0, LIGHT)) if isinstance(shape, Text)]
    for left, top, right, bottom in spans:
        assert 2 < left < right < width - 2
        assert 0 < top < bottom < HEIGHT
    for one, other in pairwise(spans):
        assert one[2] + 2 < other[0]


def test_two_letters_make_the_usual_badge() -> None:
    assert badge_width(Badge("bank", "BA", "interest", "direct", "#9b3d86")) == WIDTH
    assert more_width(2) < WIDTH


def test_short_names_come_from_names() -> None:
    suppliers = [
        Supplier("bank", "Bank"),
        Supplier("agent", "Selling realtor"),
        Supplier("baker", "Baker"),
        Supplier("own", "Notary", short="NT"),
        Supplier("nameless", ""),
        Supplier("other", "NT bureau"),
    ]
    assert list(short_names(suppliers).values()) == ["BA", "SR", "BK", "NT", "?", "NB"]


@given(st.lists(st.text(st.characters(categories=("L", "Nd", "Zs", "Po")), max_size=8), max_size=40))
def test_short_names_differ_and_are_short(names: list[str]) -> None:
    found = short_names([Supplier(f"{at}", name) for at, name in enumerate(names)])
    assert len(found) == len(names)
    assert len(set(found.values())) == len(names)
    assert all(1 <= len(short) <= 3 for short in found.values())
