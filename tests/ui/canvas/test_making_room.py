"""Steps that make room for a new one: only those in its way, only down, never pinned ones."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from journeymapper.arrange.geometry import Box, box_around
from journeymapper.model.edits.bends import bend
from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.session import Session
from journeymapper.ui.canvas import glide
from journeymapper.ui.canvas.making_room import Room, after, beside, made_room
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.canvas.walking import BREATH, CARD_HEIGHT, CARD_WIDTH
from tests.ui.canvas.person import PLACES, Hand, assert_shown


def card(x: float, y: float, height: float = CARD_HEIGHT) -> Box:
    return box_around((x, y), CARD_WIDTH, height)


def column(*ys: float) -> dict[str, Box]:
    return {chr(ord("a") + at): card(0, y) for at, y in enumerate(ys)}


def test_where_there_is_room_nothing_moves() -> None:
    assert made_room(column(0, 400), after(card(0, 0)), ()) == Room((0, 120))


def test_the_next_ones_go_down_as_far_as_they_must() -> None:
    boxes = column(0, 120, 240, 480)
    assert made_room(boxes, after(boxes["a"]), ()) == Room((0, 120), {"b": (0, 240), "c": (0, 360)})


def test_another_column_stays() -> None:
    boxes = column(0, 120) | {"z": card(276, 120)}
    assert made_room(boxes, after(boxes["a"]), ()) == Room((0, 120), {"b": (0, 240)})


def test_below_a_high_card_there_is_the_same_gap() -> None:
    high = card(0, 0, 160)
    found = made_room({"a": high}, after(high), ())
    assert found is not None
    assert card(*found.at).top - high.bottom == pytest.approx(34)


def test_high_cards_go_down_as_others_do() -> None:
    """A high card that is pushed reaches below the middle of the next one."""
    boxes = {"a": card(0, 0, 136), "b": card(0, 145, 136), "c": card(0, 290, 86), "z": card(276, 145, 136)}
    found = made_room(boxes, after(boxes["a"]), (), boxes["a"])
    assert found is not None
    assert found.at == (0, 145)
    assert found.moved == {"b": (0, 290), "c": (0, 435)}


def test_a_high_card_that_falls_on_two_pushes_them_down_one_after_the_other() -> None:
    boxes = {"a": card(0, 0), "b": card(0, 127, 100), "c": card(0, 230), "d": card(0, 330)}
    found = made_room(boxes, after(boxes["a"]), (), boxes["a"])
    assert found is not None
    assert [*sorted(found.moved)] == ["b", "c", "d"]
    assert found.moved["b"][1] < found.moved["c"][1] < found.moved["d"][1]


def test_an_alternative_stands_right_or_left_before_anything_moves() -> None:
    boxes = column(0, 120)
    assert made_room(boxes, beside(boxes["a"]), ()) == Room((276, 0))
    boxes["r"] = card(276, 0)
    assert made_room(boxes, beside(boxes["a"]), ()) == Room((-276, 0))
    boxes["l"] = card(-276, 0)
    assert made_room(boxes, beside(boxes["a"]), ()) == Room((0, 120), {"b": (0, 240)})


@pytest.mark.parametrize("pinned", ["b", "c"])
def test_a_pinned_step_in_the_way_is_not_moved(pinned: str) -> None:
    boxes = column(0, 120, 240)
    assert made_room(boxes, after(boxes["a"]), {pinned}) is None


def test_a_card_that_does_not_lie_below_is_not_moved() -> None:
    boxes = {"a": card(0, 0), "b": card(150, 90)}
    assert made_room(boxes, after(boxes["a"]), ()) is None


@given(
    st.lists(st.tuples(st.integers(-2, 2), st.integers(-6, 6)), min_size=1, max_size=25, unique=True),
    st.integers(0, 24),
    st.sampled_from([after, beside]),
    st.sets(st.integers(0, 24), max_size=3),
    st.lists(st.sampled_from([CARD_HEIGHT, 103.0, 120.0, 140.0]), min_size=1, max_size=5),
)
def test_whatever_the_map_nothing_comes_to_lie_on_anything(
    cells: list[tuple[int, int]],
    at: int,
    places: Callable[[Box], tuple[tuple[float, float], ...]],
    fixed: set[int],
    high: list[float],
) -> None:
    boxes = {str(n): card(x * 150.0 + y, y * 130.0, high[n % len(high)]) for n, (x, y) in enumerate(cells)}
    apart = {
        key
        for key, box in boxes.items()
        if not any(box.grown(BREATH).intersects(other) for name, other in boxes.items() if name != key)
    }
    here = boxes[str(at % len(boxes))]
    found = made_room(boxes, places(here), {str(n) for n in fixed}, here)
    if found is None:
        return
    assert not found.moved.keys() & {str(n) for n in fixed}
    assert all(y > boxes[key].center[1] and x == boxes[key].center[0] for key, (x, y) in found.moved.items())
    lie = {
        key: card(*found.moved[key], box.height) if key in found.moved else box for key, box in boxes.items()
    }
    assert not any(card(*found.at).intersects(box) for box in lie.values())
    for key in found.moved:
        assert not any(lie[key].intersects(lie[other]) for other in apart if other != key)


# On the canvas, with the keys


@pytest.fixture
def tidy_canvas(canvas: Canvas, monkeypatch: pytest.MonkeyPatch) -> Canvas:
    """The canvas while the user tidies as they go."""
    monkeypatch.setattr(glide, "is_calm", lambda: True)
    canvas.makes_room = True
    return canvas


def places(session: Session) -> dict[str, tuple[float, float]]:
    return {step.id: (step.x, step.y) for step in session.journey.steps}


def test_tab_puts_the_step_right_below_in_one_undo_step(
    tidy_canvas: Canvas, session: Session, hand: Hand, undoes: Callable[[], None]
) -> None:
    session.journey.apply(bend(session.journey, "bc", ((50.0, 180.0),)))
    tidy_canvas.map.rebuild(tidy_canvas.drawing.theme)
    tidy_canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    hand.type("New")
    tidy_canvas.accept_title()
    found = places(session)
    (new,) = found.keys() - PLACES.keys()
    assert found[new] == (0, 120)
    assert {key: at for key, at in found.items() if key != new} == PLACES | {"b": (0, 240), "c": (0, 360)}
    assert session.journey.transition("bc").bends == ((50.0, 300.0),)
    assert len(session.history.undoable) == 1
    assert_shown(tidy_canvas)


def test_enter_goes_on_with_the_chain(tidy_canvas: Canvas, session: Session, hand: Hand) -> None:
    tidy_canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    hand.type("One")
    hand.key(Qt.Key.Key_Return)
    hand.type("Two")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)
    titles = {step.title: (step.x, step.y) for step in session.journey.steps}
    assert titles["One"] == (0, 120)
    assert titles["Two"] == (0, 240)
    assert titles["B"] == (0, 360)
    assert titles["C"] == (0, 480)
    assert len(session.history.undoable) == 2


def test_a_step_that_is_not_named_gives_the_room_back(
    tidy_canvas: Canvas, session: Session, hand: Hand, unchanged: Callable[[], bool]
) -> None:
    tidy_canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    assert places(session)["b"] == (0, 240)
    hand.key(Qt.Key.Key_Escape)
    assert unchanged()
    assert tidy_canvas.selection.steps == frozenset({"a"})


def test_a_step_that_is_not_named_goes_also_after_another_edit(
    tidy_canvas: Canvas, session: Session, hand: Hand
) -> None:
    tidy_canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    session.commit(add_step(session.journey, "z", (2000.0, 0.0)))
    hand.key(Qt.Key.Key_Escape)
    assert places(session).keys() == {*PLACES, "z"}


def test_where_a_pinned_step_is_in_the_way_there_is_another_place(
    tidy_canvas: Canvas, session: Session, hand: Hand
) -> None:
    session.commit(edit_steps(session.journey, ["b"], "pin", pinned=True))
    tidy_canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    hand.type("New")
    tidy_canvas.accept_title()
    assert {key: at for key, at in places(session).items() if key in PLACES} == PLACES
    assert len(set(places(session).values())) == len(PLACES) + 1


def test_without_it_the_others_stay(canvas: Canvas, session: Session, hand: Hand) -> None:
    canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    hand.type("New")
    canvas.accept_title()
    assert {key: at for key, at in places(session).items() if key in PLACES} == PLACES


def test_those_that_make_room_glide(
    tidy_canvas: Canvas, session: Session, hand: Hand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(glide, "is_calm", lambda: False)
    tidy_canvas.select([("step", "a")])
    hand.key(Qt.Key.Key_Tab)
    assert tidy_canvas.glide.is_moving
    assert tidy_canvas.map.cards["b"].pos().y() == 120
    hand.key(Qt.Key.Key_Escape)
    assert not tidy_canvas.glide.is_moving or tidy_canvas.map.cards["b"].pos().y() != 120
    tidy_canvas.glide.end()
    assert_shown(tidy_canvas)
