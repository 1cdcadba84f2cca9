"""Small parts of the canvas by themselves: what is selected, layers, tiles, bounds, drift, fingers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QGraphicsScene

from journeymapper.drawing.shapes import Circle, Group, Lines, Path, Rect, Shape, Stroke, Text
from journeymapper.model.records import Key
from journeymapper.ui.canvas.drift import Drift
from journeymapper.ui.canvas.frame import Frame, bounds_of
from journeymapper.ui.canvas.layer import Layer
from journeymapper.ui.canvas.selection import Selection
from journeymapper.ui.canvas.tiles import SIDE, Far, Tile, spots

keys = st.frozensets(
    st.tuples(st.sampled_from(["step", "transition", "note"]), st.sampled_from("abcd")), max_size=8
)


@given(keys)
def test_a_selection_holds_what_it_was_given(chosen: frozenset[Key]) -> None:
    selection = Selection.of(chosen)
    assert set(selection) == chosen
    assert bool(selection) is bool(chosen)
    assert all(key in selection for key in chosen)
    assert ("step", "z") not in selection


@given(keys, st.sampled_from(["step", "transition", "note"]))
def test_toggled_twice_is_as_before(chosen: frozenset[Key], kind: str) -> None:
    key: Key = (kind, "a")  # type: ignore[assignment]
    selection = Selection.of(chosen)
    assert (key in selection.toggled(key)) is not (key in selection)
    assert selection.toggled(key).toggled(key) == selection


def test_the_one_step_and_the_one_arrow() -> None:
    assert Selection.of([("step", "a")]).step == "a"
    assert Selection.of([("step", "a"), ("step", "b")]).step is None
    assert Selection.of([("transition", "ab")]).transition == "ab"
    assert Selection.of([("transition", "ab"), ("step", "a")]).transition is None
    assert Selection.of([("phase", "p")]) == Selection()


def test_a_layer_makes_shows_and_drops(qapp: QApplication) -> None:
    scene = QGraphicsScene()
    shown: list[tuple[QGraphicsRectItem, int]] = []
    layer: Layer[int, QGraphicsRectItem] = Layer(
        scene,
        lambda ident, size: QGraphicsRectItem(0, 0, size, size),
        lambda item, size: shown.append((item, size)),
    )
    assert layer.follow(["a", "b", "none"], {"a": 1, "b": 2}) == ["a", "b"]
    kept = layer.items["a"]
    assert layer.follow(["a", "b"], {"a": 5}) == []
    assert shown == [(kept, 5)]
    assert scene.items() == [kept]
    layer.follow_all({"c": 3})
    assert set(layer.items) == {"c"}
    assert len(scene.items()) == 1


STROKE = Stroke("#000000", 4)


@pytest.mark.parametrize(
    ("shape", "bounds"),
    [
        (Rect(10, 20, 30, 40), (9, 19, 32, 42)),
        (Rect(10, 20, 30, 40, stroke=STROKE), (7, 17, 36, 46)),
        (Circle(0, 0, 5), (-6, -6, 12, 12)),
        (Path(((0, 0), (10, 5), (-5, 20)), STROKE), (-8, -3, 21, 26)),
        (Lines((((0, 0), (10, 0)), ((5, 5), (5, 9))), STROKE), (-3, -3, 16, 15)),
        (Text(100, 50, "x", 10, "#000000", 40), (100, 40, 40, 13)),
        (Text(100, 50, "x", 10, "#000000", 40, anchor="middle"), (80, 40, 40, 13)),
        (Text(100, 50, "x", 10, "#000000", 40, anchor="end"), (60, 40, 40, 13)),
        (Group((Rect(0, 0, 10, 10), Group((Circle(50, 0, 4),), x=50)), x=5, y=7), (4, 2, 106, 16)),
    ],
)
def test_what_shapes_cover(shape: Shape, bounds: tuple[float, float, float, float]) -> None:
    assert bounds_of([shape]) == QRectF(*bounds)


def test_a_frame_keeps_the_items_of_what_stayed(qapp: QApplication) -> None:
    scene = QGraphicsScene()
    frame = Frame(scene)
    one, two, three = (Rect(at, 0, 5, 5, fill="#112233") for at in (0, 10, 20))
    frame.show([one, two])
    first, second = frame.items
    frame.show([one, three, two])
    assert frame.items[0] is first
    assert second not in frame.items
    assert len(scene.items()) == 3
    frame.show([])
    assert scene.items() == []


@given(st.floats(-1e5, 1e5), st.floats(-1e5, 1e5), st.floats(1, 9000), st.floats(1, 9000))
def test_tiles_cover_what_they_are_asked_for(x: float, y: float, width: float, height: float) -> None:
    rect = QRectF(x, y, width, height)
    covered = QRectF()
    for column, row in spots(rect):
        covered = covered.united(QRectF(column * SIDE, row * SIDE, SIDE, SIDE))
    assert covered.adjusted(-1e-3, -1e-3, 1e-3, 1e-3).contains(rect)


def test_a_tile_has_grounds_before_what_lies_on_them() -> None:
    tile = Tile()
    ground, bar = QRectF(0, 0, 9, 9), QRectF(0, 0, 1, 9)
    tile.put(("step", "a"), Far(((("#fff", "#000"), ground), (("#f00", ""), bar))))
    tile.put(("step", "b"), Far(((("#fff", "#000"), ground),)))
    assert list(tile.boxes) == [("#fff", "#000"), ("#f00", "")]
    assert len(tile.boxes["#fff", "#000"]) == 2
    tile.drop(("step", "a"))
    tile.drop(("step", "a"))
    assert list(tile.boxes) == [("#fff", "#000")]
    assert tile.lines == {}


@pytest.mark.parametrize(
    ("at", "across", "down"),
    [((5, 300), 1, 0), ((795, 300), -1, 0), ((400, 2), 0, 1), ((400, 598), 0, -1), ((-50, 700), 1, -1)],
)
def test_the_map_drifts_away_from_the_edge(
    qapp: QApplication, at: tuple[float, float], across: int, down: int
) -> None:
    pushed: list[QPointF] = []
    owner = QObject()
    drift = Drift(pushed.append, owner)
    drift.follow(QPointF(*at), QRectF(0, 0, 800, 600))
    assert drift.is_moving
    drift.push()
    (by,) = pushed
    assert ((by.x() > 0) - (by.x() < 0), (by.y() > 0) - (by.y() < 0)) == (across, down)
    drift.follow(QPointF(400, 300), QRectF(0, 0, 800, 600))
    assert not drift.is_moving


def test_what_drifts_owns_what_ends_with_it(qapp: QApplication) -> None:
    owner = QObject()
    drift = Drift(lambda _by: None, owner)
    assert owner.findChildren(QTimer)
    drift.follow(QPointF(1, 1), QRectF(0, 0, 800, 600))
    assert drift.is_moving
    drift.stop()
    assert not drift.is_moving
