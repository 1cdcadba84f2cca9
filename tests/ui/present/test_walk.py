"""The walk: along the route of a segment or phase by phase, by key, clicker and mouse."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.analysis.chances import Chances
from journeymapper.analysis.routes import main_route
from journeymapper.arrange.geometry import Box
from journeymapper.drawing.lens import Lens
from journeymapper.model.journey import Journey
from journeymapper.resources import sample_path
from journeymapper.storage import files
from journeymapper.ui.canvas import flight
from journeymapper.ui.present.show import Show
from journeymapper.ui.present.stops import Stop, phase_after, phase_before, phase_stops, route_stops
from journeymapper.ui.window import MainWindow

Press = Callable[..., None]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def at(window: MainWindow) -> str | None:
    return window.canvas.selection.step


def route(window: MainWindow, segment: str | None = None) -> tuple[str, ...]:
    return main_route(Chances(window.session.journey, segment)).steps


def test_it_begins_at_the_first_step_of_the_route(stage: MainWindow) -> None:
    assert at(stage) == route(stage)[0]


def test_it_begins_at_the_selected_step(house: MainWindow, qtbot: QtBot) -> None:
    step = route(house)[5]
    house.canvas.select([("step", step)])
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    assert at(house) == step


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Space])
def test_each_key_on_goes_through_the_whole_route(stage: MainWindow, press: Press, key: Qt.Key) -> None:
    seen = [at(stage)]
    for _ in route(stage)[1:]:
        press(key)
        seen.append(at(stage))
        card = stage.canvas.rect_of(("step", str(at(stage))))
        assert stage.canvas.camera.seen.contains(card)
    assert tuple(seen) == route(stage)
    press(key)
    assert at(stage) == route(stage)[-1]


def test_the_end_is_told(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_End)
    assert at(stage) == route(stage)[-1]
    press(Qt.Key.Key_Right)
    assert show.said.text() == "This is the end of the walk."
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Left)
    assert show.said.text() == "This is where it begins."
    assert at(stage) == route(stage)[0]


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Space, SHIFT),
    ],
)
def test_keys_back(stage: MainWindow, press: Press, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(key, held)
    assert at(stage) == route(stage)[1]


def test_the_lens_chooses_the_route(stage: MainWindow, press: Press) -> None:
    stage.canvas.set_lens(Lens(segment="repeat-buyer" if _has(stage, "repeat-buyer") else _second(stage)))
    segment = stage.canvas.lens.segment
    assert segment is not None
    press(Qt.Key.Key_Home)
    seen = [at(stage)]
    for _ in route(stage, segment)[1:]:
        press(Qt.Key.Key_Right)
        seen.append(at(stage))
    assert tuple(seen) == route(stage, segment)
    assert tuple(seen) != route(stage)


def _has(window: MainWindow, segment: str) -> bool:
    return window.session.journey.get("segment", segment) is not None


def _second(window: MainWindow) -> str:
    return window.session.journey.segments[1].id


def test_up_and_down_go_from_phase_to_phase(stage: MainWindow, press: Press) -> None:
    journey = stage.session.journey
    seen = [journey.step(str(at(stage))).phase]
    for _ in range(4):
        press(Qt.Key.Key_Down)
        seen.append(journey.step(str(at(stage))).phase)
    assert seen == [phase.id for phase in journey.phases]
    press(Qt.Key.Key_Right)
    first = at(stage)
    press(Qt.Key.Key_Up)  # to where this phase begins, then to the one before
    assert at(stage) != first
    assert journey.step(str(at(stage))).phase == seen[4]
    press(Qt.Key.Key_Up)
    assert journey.step(str(at(stage))).phase == seen[3]


def test_a_click_elsewhere_is_where_the_walk_goes_on(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_Right)
    stage.canvas.select([("step", route(stage)[6])])
    press(Qt.Key.Key_Right)
    assert at(stage) == route(stage)[7]
    aside = next(each.id for each in stage.session.journey.steps if each.id not in route(stage))
    stage.canvas.select([("step", aside)])
    assert show.walk.step == aside
    press(Qt.Key.Key_Right)  # off the route: on from where the walk was
    assert at(stage) == route(stage)[8]
    stage.canvas.select(())
    press(Qt.Key.Key_Right)
    assert at(stage) == route(stage)[9]


def test_phase_by_phase_all_steps_are_seen_and_can_be_read(
    stage: MainWindow, show: Show, press: Press
) -> None:
    press(Qt.Key.Key_Y)
    press(Qt.Key.Key_Home)
    assert show.walk.is_by_phase
    seen: set[str] = set()
    for _ in show.walk.stops:
        assert stage.canvas.zoom >= stage.canvas.camera.least - 1e-9
        for step in show.walk.steps:
            assert stage.canvas.camera.seen.contains(stage.canvas.rect_of(("step", step)))
            seen.add(step)
        press(Qt.Key.Key_Right)
    assert seen == {step.id for step in stage.session.journey.steps}
    press(Qt.Key.Key_Y)
    assert not show.walk.is_by_phase


def test_the_ring_is_around_what_is_looked_at(stage: MainWindow, show: Show, press: Press) -> None:
    press(Qt.Key.Key_Right)
    own = stage.canvas.rect_of(("step", str(at(stage))))
    assert show.ring._item.path().boundingRect() == own.adjusted(-6, -6, 6, 6)
    press(Qt.Key.Key_Y)
    hull = own
    for step in show.walk.steps:
        hull = hull.united(stage.canvas.rect_of(("step", step)))
    assert show.ring._item.path().boundingRect().contains(stage.canvas.rect_of(("step", show.walk.steps[-1])))


def test_an_arrow_key_is_the_gestures_while_there_is_one(stage: MainWindow, press: Press) -> None:
    before = at(stage)
    press(Qt.Key.Key_C)
    press(Qt.Key.Key_Down)
    assert stage.canvas.hands.is_busy
    assert at(stage) == before


def test_a_stretch_that_was_chosen_moves(stage: MainWindow, press: Press) -> None:
    arrow = next(each for each in stage.session.journey.transitions if each.way == "loop")
    stage.canvas.select([("transition", arrow.id)])
    press(Qt.Key.Key_J)
    before = stage.canvas.drawing.arrows[arrow.id].points
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert stage.canvas.drawing.arrows[arrow.id].points != before
    assert stage.canvas.selection.transition == arrow.id


def test_a_step_that_is_removed_leaves_the_walk(stage: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_Right)
    gone = at(stage)
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Right)
    assert at(stage) not in (None, gone)
    stage.session.undo()
    press(Qt.Key.Key_Home)
    assert at(stage) == route(stage)[0]


def test_the_view_glides_where_it_may(
    house: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(flight, "is_calm", lambda: False)
    qtbot.keyClick(house.canvas, Qt.Key.Key_F5)
    shown = house.presenting.show
    assert shown is not None
    qtbot.waitUntil(lambda: not shown.walk.flight.is_moving)
    before = house.canvas.camera.seen.center()
    qtbot.keyClick(house.canvas, Qt.Key.Key_Down)
    assert shown.walk.flight.is_moving
    qtbot.waitUntil(lambda: not shown.walk.flight.is_moving)
    card = house.canvas.rect_of(("step", str(at(house)))).center()
    assert (house.canvas.camera.seen.center() - card).manhattanLength() < 3
    assert (house.canvas.camera.seen.center() - before).manhattanLength() > 50
    qtbot.keyClick(house.canvas, Qt.Key.Key_Up)
    house.presenting.end()  # in the middle of a flight
    QApplication.processEvents()
    assert not house.presenting.is_on


def test_a_stop_for_each_step_of_the_route() -> None:
    journey = files.load(sample_path("house-buyer", "en"))
    stops = route_stops(journey, None)
    assert [stop.steps[0] for stop in stops] == list(main_route(Chances(journey, None)).steps)
    assert {len(stop.steps) for stop in stops} == {1}
    assert route_stops(Journey(), None) == []


@given(st.floats(1, 3000), st.floats(1, 3000))
def test_parts_of_phases_fit_and_are_complete(wide: float, high: float) -> None:
    journey = files.load(sample_path("house-buyer", "en"))
    boxes = {step.id: Box(step.x - 106, step.y - 43, step.x + 106, step.y + 43) for step in journey.steps}
    stops = phase_stops(journey, boxes, (wide, high))
    assert sorted(step for stop in stops for step in stop.steps) == sorted(boxes)
    order = [phase.id for phase in journey.phases]
    assert [order.index(stop.phase) for stop in stops] == sorted(order.index(stop.phase) for stop in stops)
    for stop in stops:
        parts = [boxes[step] for step in stop.steps]
        across = max(box.right for box in parts) - min(box.left for box in parts)
        down = max(box.bottom for box in parts) - min(box.top for box in parts)
        assert len(parts) == 1 or (across <= wide and down <= high)


def test_from_phase_to_phase() -> None:
    stops = [Stop((name,), name[0]) for name in ("a1", "a2", "b1", "b2", "b3", "c1")]
    assert [phase_after(stops, each) for each in range(6)] == [2, 2, 5, 5, 5, 5]
    assert [phase_before(stops, each) for each in range(6)] == [0, 0, 0, 2, 2, 2]


def test_the_middle_of_the_view_is_the_step(stage: MainWindow, press: Press) -> None:
    press(Qt.Key.Key_Right)
    middle = stage.canvas.rect_of(("step", str(at(stage)))).center()
    seen: QPointF = stage.canvas.camera.seen.center()
    assert (seen - middle).manhattanLength() < 3
