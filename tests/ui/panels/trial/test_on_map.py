"""A walk as the map shows it, the walk of a segment, and one by lot or by itself."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from journeymapper.drawing.theme import THEMES
from journeymapper.ui.panels.trial import panel as module
from journeymapper.ui.panels.trial.course import PAUSES
from tests.analysis.small import journey
from tests.ui.panels.trial.conftest import Walk, Walker

Key = Qt.Key


# On the map


def test_a_click_on_a_card_that_can_be_next_takes_it(walker: Walker, unchanged: Callable[[], bool]) -> None:
    walker.start()
    walker.arrive()
    walker.click_card("c")
    assert walker.visited() == "ac"
    walker.arrive()
    walker.click_card("a")
    assert walker.visited() == "ac"
    walker.click_card("d")
    assert walker.visited() == "acd"
    assert unchanged()


def test_a_drag_or_a_click_with_shift_is_no_choice(walker: Walker) -> None:
    walker.start()
    canvas = walker.window.canvas
    at = canvas.mapFromScene(canvas.rect_of(("step", "c")).center() + QPointF(40, 0))
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    QTest.mouseClick(canvas.viewport(), left, shift, at)
    assert walker.visited() == "a"
    QTest.mousePress(canvas.viewport(), left, pos=at)
    QTest.mouseRelease(canvas.viewport(), left, pos=at + QPoint(40, 0))
    assert walker.visited() == "a"


def test_numbers_stand_on_the_map_at_a_branch_alone(walker: Walker) -> None:
    walker.start()
    assert walker.numbers() == 2
    walker.press("way_1")
    walker.arrive()
    assert walker.numbers() == 0


def test_the_figure_glides_to_the_next_card(walker: Walker) -> None:
    walker.start()
    assert walker.stands() == walker.place("a")
    walker.press("way_2")
    glide = walker.panel.token.glide
    assert glide.state() == glide.State.Running
    walker.qtbot.waitUntil(lambda: walker.stands() not in (walker.place("a"), walker.place("c")))
    walker.arrive()
    assert walker.stands() == walker.place("c")


def test_where_the_system_asks_for_it_nothing_glides(walker: Walker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "is_calm", lambda: True)
    walker.start("2")
    assert walker.panel.token.glide.state() == walker.panel.token.glide.State.Stopped
    assert walker.stands() == walker.place("c")


def test_the_view_follows(walker: Walker) -> None:
    canvas = walker.window.canvas
    walker.start()
    canvas.zoom_100()
    for way, step in (("1", "b"), ("1", "d"), ("1", "e"), ("1", "a")):
        canvas.centerOn(canvas.rect_of(("step", step)).center() - QPointF(0, 2000))
        assert not canvas.camera.seen.contains(canvas.rect_of(("step", step)))
        walker.press(f"way_{way}")
        walker.arrive()
        assert canvas.camera.seen.contains(canvas.rect_of(("step", step)))


def test_the_way_gone_stays_marked(walker: Walker) -> None:
    walker.start("21")
    marked = walker.panel.token.way.path()
    seen = [(marked.elementAt(at).x, marked.elementAt(at).y) for at in range(marked.elementCount())]
    arrows = walker.window.canvas.drawing.arrows
    assert seen == [*arrows["ac"].points, *arrows["cd"].points]


# Whose walk


def test_a_segment_passes_what_it_skips(walker: Walker) -> None:
    walker.choose("segment", 1)
    assert walker.window.canvas.lens.segment == "g"
    walker.start("1")
    assert walker.state() == "Passes by: 2a  Step b"
    assert walker.way() == ["1  Step a", "2a  Step b – passed over"]
    assert walker.met() == []
    assert walker.panel.way.item(1).font().italic()
    walker.press("way_1")
    assert walker.visited() == "ad"


def test_a_hollow_figure_passes(walker: Walker) -> None:
    walker.choose("segment", 1)
    walker.start("2")
    walker.arrive()
    full = walker.window.canvas.grab().toImage()
    walker.press("back")
    walker.press("way_1")
    walker.arrive()
    place = walker.window.canvas.mapFromScene(walker.stands())
    ratio = round(walker.window.canvas.devicePixelRatioF())
    body = place.x() * ratio, (place.y() - 12) * ratio
    theme = THEMES["light"]
    assert walker.window.canvas.grab().toImage().pixelColor(*body).name() == theme.card
    walker.press("back")
    walker.press("way_2")
    walker.arrive()
    place = walker.window.canvas.mapFromScene(walker.stands())
    assert full.pixelColor(place.x() * ratio, (place.y() - 12) * ratio).name() == theme.supplier_color(0)


def test_the_segment_is_that_of_the_lens(walker: Walker) -> None:
    canvas = walker.window.canvas
    canvas.set_lens(replace(canvas.lens, segment="h"))
    assert walker.panel.controls.segment.currentText() == "H"
    assert walker.panel.course.segment == "h"
    walker.choose("segment", 0)
    assert canvas.lens.segment is None


def test_another_segment_goes_on_where_it_can_have_come(walker: Walker) -> None:
    walker.start("11")
    walker.choose("segment", 1)
    assert walker.visited() == "ad"
    assert walker.way()[1] == "2a  Step b – passed over"


def test_a_walk_on_ways_closed_to_the_segment_ends(walk: Walk) -> None:
    walker = walk(journey("ab ac", only="ab"))
    walker.start("1")
    walker.choose("segment", 2)
    assert walker.visited() == ""
    assert walker.state().startswith("The walk has ended")
    walker.press("start")
    assert walker.state() == "Now: 1  a"


# By lot and by itself


def test_lots_decide(walker: Walker) -> None:
    gone = set()
    for _ in range(20):
        walker.press("start")
        walker.press("step")
        gone.add(walker.visited())
    assert gone == {"ab", "ac"}


def test_it_goes_by_itself_until_the_end(walker: Walker) -> None:
    walker.choose("speed", 2)
    assert walker.panel.course.pause == PAUSES["fast"]
    walker.panel.course.set_pause(10)
    walker.press("play")
    assert walker.visited() == "a"
    walker.qtbot.waitUntil(lambda: walker.panel.course.trial.ended)
    assert not walker.panel.course.is_playing
    assert walker.button("play").text() == "Play"


def test_pause_and_back_let_it_wait(walker: Walker) -> None:
    walker.press("play")
    assert walker.panel.course.is_playing
    assert walker.button("play").text() == "Pause"
    assert not walker.button("step").isEnabled()
    walker.press("play")
    assert not walker.panel.course.is_playing
    walker.press("play")
    walker.press("back")
    assert not walker.panel.course.is_playing


def test_folded_it_waits_and_shows_nothing(walker: Walker) -> None:
    walker.start("2")
    walker.press("play")
    gone = walker.visited()
    walker.window.show_panel("trial", False)
    assert not walker.panel.course.is_playing
    assert not walker.panel.token.figure.isVisible()
    assert walker.panel.token.way.path().isEmpty()
    walker.window.canvas.setFocus()
    walker.key(Key.Key_1, walker.window.canvas)
    walker.click_card("e")
    assert walker.visited() == gone
    walker.window.show_panel("trial", True)
    assert walker.panel.token.figure.isVisible()
    assert walker.way()
