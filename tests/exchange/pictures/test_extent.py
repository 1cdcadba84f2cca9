"""No shape leaves a mark outside its extent: what is left out of a part could not be seen there."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage, QPainter

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Anchor, Circle, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.drawing.text import Style, measure
from journeymapper.exchange.pictures.extent import Extent, extent

pytestmark = pytest.mark.usefixtures("qapp")

SIZE = 160
COLOR = "#000000"
BLUR = 2
"""Pixels that a smoothed edge may reach beyond itself."""
places = st.floats(20, 140)
points = st.tuples(places, places)
strokes = st.builds(Stroke, st.just(COLOR), st.floats(0.5, 12), st.sampled_from([(), (5.0, 4.0)]))
lengths = st.floats(0, 50)


@st.composite
def texts(draw: st.DrawFn) -> Text:
    style = Style(draw(st.integers(8, 30)), draw(st.sampled_from(["regular", "bold"])), draw(st.booleans()))
    text = draw(st.text(st.sampled_from("aÅgjẞf|Ǻẑ😀 Ω_"), max_size=6))
    anchors: tuple[Anchor, ...] = ("start", "middle", "end")
    anchor = draw(st.sampled_from(anchors))
    x, y = draw(points)
    return Text(x, y, text, style.size, COLOR, measure(text, style), style.weight, style.italic, anchor)


plain_shapes: st.SearchStrategy[Shape] = st.one_of(
    st.builds(Rect, places, places, lengths, lengths, st.floats(0, 20), st.just(COLOR), st.none() | strokes),
    st.builds(
        Path,
        st.lists(points, min_size=2, max_size=5).map(tuple),
        strokes,
        st.sampled_from([0.0, 8.0]),
        st.none() | st.just(COLOR),
        st.booleans(),
    ),
    st.builds(Lines, st.lists(st.tuples(points, points), min_size=1, max_size=4).map(tuple), strokes),
    st.builds(Circle, places, places, st.floats(0, 30), st.just(COLOR), st.none() | strokes),
    texts(),
)
shapes = plain_shapes | st.builds(
    Group, st.lists(plain_shapes, max_size=3).map(tuple), x=st.floats(-30, 30), y=st.floats(-30, 30)
)


def marked(shape: Shape) -> Extent | None:
    """The pixels that a shape leaves a mark on."""
    image = QImage(2 * SIZE, 2 * SIZE, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.translate(SIZE / 2, SIZE / 2)
        paint(painter, [shape])
    rows, columns = np.nonzero(np.frombuffer(image.constBits(), np.uint8).reshape(2 * SIZE, -1) < 255)
    if not rows.size:
        return None
    box = Extent(int(columns.min()), int(rows.min()), int(columns.max()) + 1, int(rows.max()) + 1)
    return box.moved(-SIZE / 2, -SIZE / 2)


@given(shapes)
def test_all_that_is_seen_of_a_shape_lies_within_its_extent(shape: Shape) -> None:
    seen, reach = marked(shape), extent(shape)
    if seen is None:
        return
    assert reach is not None
    assert seen.left >= reach.left - BLUR
    assert seen.top >= reach.top - BLUR
    assert seen.right <= reach.right + BLUR
    assert seen.bottom <= reach.bottom + BLUR


@pytest.mark.parametrize(
    "shape", [Group(()), Path(()), Lines((), Stroke(COLOR, 1)), Group((Group(()),), x=5)]
)
def test_what_cannot_be_seen_has_no_extent(shape: Shape) -> None:
    assert extent(shape) is None


def test_the_extent_of_a_group_moves_with_it() -> None:
    assert extent(Group((Rect(0, 0, 10, 20),), x=5, y=-7)) == (5, -7, 15, 13)


@pytest.mark.parametrize(
    ("other", "meet"),
    [
        (Extent(9, 9, 20, 20), True),
        (Extent(10, 10, 20, 20), True),
        (Extent(11, 0, 20, 10), False),
        (Extent(0, 11, 10, 20), False),
        (Extent(-9, -9, -1, 20), False),
        (Extent(2, 2, 3, 3), True),
    ],
)
def test_extents_meet_from_either_side(other: Extent, meet: bool) -> None:
    one = Extent(0, 0, 10, 10)
    assert one.meets(other) is meet
    assert other.meets(one) is meet
