"""What a chip says where there is little room for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.arrow import ArrowFacts, chip_size, draw_arrow
from journeymapper.drawing.look import ArrowLook
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.shapes import Group, Text
from journeymapper.drawing.theme import THEMES
from journeymapper.model.draft import Draft
from journeymapper.model.records import Sheet, Step, Transition, TransitionKind
from tests.drawing.maps import made

LIGHT = THEMES["light"]
LONG = "sixty letters of what they have to say about it, and some more"
WAYS: tuple[TransitionKind, ...] = ("next", "loop", "skip")


def said(facts: ArrowFacts, room: float | None) -> str | None:
    """The text of the chip, empty for signs alone, None without a chip."""
    arrow = draw_arrow("t", facts, ((0.0, 0.0), (400.0, 0.0)), (200.0, 0.0), (), LIGHT, room=room)
    if arrow.label_box is None:
        return None
    return "".join(shape.text for shape in arrow.shapes if isinstance(shape, Text))


@pytest.mark.parametrize(
    ("facts", "room", "text"),
    [
        (ArrowFacts("next", "abcde", "50 %"), None, "abcde · 50 %"),
        (ArrowFacts("next", "abcde", "50 %"), 200.0, "abcde · 50 %"),
        (ArrowFacts("next", "abcde", "50 %"), 76.0, "abc… · 50 %"),
        (ArrowFacts("next", "abcde", "50 %"), 50.0, "50 %"),
        (ArrowFacts("next", "abcde", "50 %"), 30.0, "…"),
        (ArrowFacts("next", "abcde", "50 %"), 0.0, None),
        (ArrowFacts("loop", "abcde", "30 %"), 60.0, "30 %"),
        (ArrowFacts("loop", "abcde", "30 %"), 30.0, ""),
        (ArrowFacts("loop", "abcde", "30 %"), 20.0, None),
        (ArrowFacts("skip"), 30.0, ""),
        (ArrowFacts("skip"), 20.0, None),
        (ArrowFacts("skip", percent="30 %", look=ArrowLook(side="first")), 45.0, ""),
        (ArrowFacts("next"), None, None),
        (ArrowFacts("next"), 0.0, None),
    ],
)
def test_what_a_chip_says_in_its_room(facts: ArrowFacts, room: float | None, text: str | None) -> None:
    assert said(facts, room) == text


@pytest.mark.parametrize("way", WAYS)
def test_of_a_long_label_as_much_is_said_as_has_room(way: TransitionKind) -> None:
    facts = ArrowFacts(way, LONG, "30 %")
    texts = [said(facts, room) for room in (180.0, 130.0, 110.0)]
    assert all(text and text.endswith("… · 30 %") for text in texts)
    assert sorted(texts, key=lambda text: -len(text or "")) == texts
    assert len(set(texts)) == 3


@given(
    way=st.sampled_from(WAYS),
    label=st.text(max_size=70),
    percent=st.sampled_from(["", "7 %", "100 %"]),
    room=st.floats(0, 250),
)
def test_a_chip_is_never_wider_than_its_room(
    way: TransitionKind, label: str, percent: str, room: float
) -> None:
    facts = ArrowFacts(way, label, percent)
    size = chip_size(facts, room)
    assert size is None or size[0] <= room
    if (whole := chip_size(facts)) and whole[0] <= room:
        assert size == whole


def pair(gap: float) -> MapDrawing:
    """Two cards so far apart, with an arrow from one to the other."""
    return MapDrawing(
        made(
            Sheet(),
            Step("a", "A", x=0.0, y=0.0),
            Step("b", "B", x=212.0 + gap, y=0.0),
            Transition("t", "a", "b", label=LONG, share=0.5),
        ),
        LIGHT,
    )


def covering(chip: Box | None, drawing: MapDrawing) -> list[str]:
    """The cards that a chip lies on or is less than 2 px away from."""
    assert chip
    return [ident for ident, card in drawing.cards.items() if chip.grown(2.0).intersects(card.box)]


@pytest.mark.parametrize("gap", [36.0, 64.0, 88.0, 120.0, 200.0])
def test_a_chip_between_two_cards_lies_on_neither(gap: float) -> None:
    drawing = pair(gap)
    assert covering(drawing.arrows["t"].label_box, drawing) == []


def test_what_the_chip_does_not_say_is_in_the_title_of_the_arrow() -> None:
    shapes = pair(64.0).drawing().shapes
    (group,) = [each for each in shapes if isinstance(each, Group) and each.id == "transition-t"]
    assert LONG in group.title
    assert group.title.endswith("50\N{NO-BREAK SPACE}%")


def test_a_card_pushed_up_to_another_shortens_the_chip_as_a_new_drawing_does() -> None:
    drawing = pair(200.0)
    draft = Draft(drawing.journey, "move_steps")
    draft.put(replace(draft.read(Step, "b"), x=300.0))
    patch = draft.patch()
    before = drawing.arrows["t"].label_box
    drawing.journey.apply(patch)
    assert "t" in drawing.update(patch).arrows
    after, fresh = drawing.arrows["t"], pair(88.0).arrows["t"]
    assert after == fresh
    assert before
    assert after.label_box
    assert after.label_box.width < before.width
