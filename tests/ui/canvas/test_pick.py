"""What lies under the pointer."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from journeymapper.arrange.geometry import Point
from journeymapper.model.edits.notes import add_note
from journeymapper.model.session import Session
from journeymapper.ui.canvas.pick import Hit, arrow_at, card_at, distance_to, end_at, handle_at, pick, within
from journeymapper.ui.canvas.view import Canvas

numbers = st.floats(-1000, 1000)
points = st.tuples(numbers, numbers)


@pytest.mark.parametrize(
    ("place", "hit"),
    [
        ((0, 0), Hit(("step", "a"))),
        ((105, 42), Hit(("step", "a"))),
        ((520, 120), Hit(("note", "n"))),
        ((0, 60), Hit(("transition", "ab"))),
        ((3, 60), Hit(("transition", "ab"))),
        ((150, 60), None),
    ],
)
def test_the_thing_at_a_place(canvas: Canvas, place: Point, hit: Hit | None) -> None:
    assert pick(canvas.map, QPointF(*place), 5) == hit


def test_a_note_lies_above_a_card(canvas: Canvas, session: Session) -> None:
    session.commit(add_note(session.journey, "above", (0.0, 0.0), "Look"))
    assert pick(canvas.map, QPointF(0, 0), 5) == Hit(("note", "above"))
    assert card_at(canvas.map, QPointF(0, 0)) == "a"


def test_an_arrow_is_found_beneath_a_card_but_not_ones_own(canvas: Canvas) -> None:
    assert arrow_at(canvas.map, QPointF(0, 60), 5, skip="d") == "ab"
    assert arrow_at(canvas.map, QPointF(0, 60), 5, skip="a") is None


def test_a_rectangle_takes_cards_it_touches_and_arrows_it_holds(canvas: Canvas) -> None:
    assert within(canvas.map, QRectF(-10, -10, 20, 75)) == {("step", "a")}
    assert within(canvas.map, QRectF(-10, -10, 20, 100)) == {
        ("step", "a"),
        ("step", "b"),
        ("transition", "ab"),
    }
    assert within(canvas.map, QRectF(510, 110, 5, 5)) == {("note", "n")}


def test_ends_and_handles(canvas: Canvas) -> None:
    arrow = canvas.drawing.arrows["ab"]
    assert end_at(arrow.points, QPointF(*arrow.points[0]), 5) == "source"
    assert end_at(arrow.points, QPointF(*arrow.points[-1]), 5) == "target"
    assert end_at(arrow.points, QPointF(100, 100), 5) is None
    box = canvas.drawing.cards["a"].box
    assert handle_at(box, QPointF(110, 0), 9)
    assert not handle_at(box, QPointF(0, 0), 9)


@given(points, points, points)
def test_the_distance_to_a_line(start: Point, end: Point, point: Point) -> None:
    distance = distance_to(start, end, point)
    assert distance <= min(math.dist(start, point), math.dist(end, point)) + 1e-6
    assert distance == pytest.approx(distance_to(end, start, point), abs=1e-6)
    along = [
        (start[0] + (end[0] - start[0]) * part / 50, start[1] + (end[1] - start[1]) * part / 50)
        for part in range(51)
    ]
    nearest = min(math.dist(each, point) for each in along)
    assert distance <= nearest + 1e-6
    assert nearest - distance <= math.dist(start, end) / 50 + 1e-6
