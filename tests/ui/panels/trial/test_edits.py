"""The map is edited while somebody walks: the walk goes on where it can, and never changes the map."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.exchange.pictures.svg import svg
from journeymapper.model.edits.lists import edit_entry, remove_segment, remove_supplier
from journeymapper.model.edits.places import shift
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.routes import set_share, skip_for
from journeymapper.model.edits.steps import edit_steps
from journeymapper.model.edits.transitions import connect, reconnect
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.panels.trial.panel import TrialPanel
from tests.ui.panels.trial.conftest import Walk, Walker, small

NB = "\u00a0"


@pytest.fixture
def gone(walker: Walker) -> Walker:
    """Somebody who has come from a by c to d."""
    walker.start("21")
    walker.arrive()
    return walker


def edit(walker: Walker, make: Callable[[Journey], Patch]) -> None:
    assert walker.window.session.commit(make(walker.window.session.journey))


def test_a_new_way_on_is_offered_at_once(gone: Walker) -> None:
    edit(gone, lambda of: connect(of, "back", "d", "b", "loop"))
    edit(gone, lambda of: set_share(of, ["back"], 0.4))
    assert gone.offered() == [f"1   60{NB}% · 4  Step e", f"2   40{NB}% · 2a  Step b"]
    assert gone.numbers() == 2
    gone.press("way_2")
    assert gone.visited() == "acdb"


def test_a_card_that_is_moved_takes_the_figure_with_it(gone: Walker) -> None:
    before = gone.stands()
    edit(gone, lambda of: shift(of, frozenset({"d"}), frozenset(), 300, 40))
    assert gone.stands() == gone.place("d")
    assert gone.stands() != before
    gone.window.session.undo()
    assert gone.stands() == before


def test_a_title_that_is_changed_is_told(gone: Walker) -> None:
    edit(gone, lambda of: edit_steps(of, ["d"], "edit-title", title="Sign"))
    assert gone.state().startswith("Now: 3  Sign")
    assert gone.way()[-1] == "3  Sign"


def test_another_colour_of_the_segment_is_that_of_the_figure(walker: Walker) -> None:
    walker.choose("segment", 1)
    walker.start("2")
    before = walker.window.canvas.grab().toImage()
    edit(walker, lambda of: edit_entry(of, "segment", "g", color="#00aa55"))
    walker.arrive()
    assert walker.window.canvas.grab().toImage() != before
    assert walker.visited() == "ac"


@pytest.mark.parametrize(
    "make",
    [
        lambda of: remove(of, steps=["c"]),
        lambda of: remove(of, transitions=["cd"]),
        lambda of: reconnect(of, "cd", target="e"),
    ],
    ids=["step", "arrow", "other target"],
)
def test_what_it_came_by_is_gone(gone: Walker, make: Callable[[Journey], Patch]) -> None:
    edit(gone, make)
    assert gone.visited() == ""
    assert gone.state() == "The walk has ended: a step or an arrow that it came by is gone, or closed."
    assert not gone.panel.token.figure.isVisible()
    assert gone.panel.token.way.path().isEmpty()
    gone.window.session.undo()
    gone.start("21")
    assert gone.visited() == "acd"


def test_what_it_did_not_come_by_may_go(gone: Walker) -> None:
    edit(gone, lambda of: remove(of, steps=["b"]))
    assert gone.visited() == "acd"
    edit(gone, lambda of: remove(of, steps=["e"]))
    assert gone.offered() == [f"1   100{NB}% · stops here"]


def test_the_last_step_goes_while_the_figure_is_on_its_way_there(walker: Walker) -> None:
    walker.start("2")
    edit(walker, lambda of: remove(of, steps=["c"]))
    assert walker.visited() == ""
    assert walker.panel.token.glide.state() == walker.panel.token.glide.State.Stopped


def test_undo_and_redo_while_it_walks(gone: Walker) -> None:
    edit(gone, lambda of: connect(of, "new", "d", "a", "loop"))
    gone.press("way_2")
    assert gone.visited() == "acda"
    gone.window.session.undo()
    assert gone.visited() == ""
    gone.window.session.redo()
    assert gone.visited() == ""
    assert gone.button("start").isEnabled()


def test_it_stops_going_by_itself_when_it_ends(gone: Walker) -> None:
    gone.press("play")
    edit(gone, lambda of: remove(of, steps=["d"]))
    assert not gone.panel.course.is_playing


def test_a_step_that_is_skipped_now_was_passed(walker: Walker) -> None:
    walker.choose("segment", 1)
    walker.start("2")
    edit(walker, lambda of: skip_for(of, ["c"], "g", skip=True))
    assert walker.state() == "Passes by: 2b  Step c"


def test_its_segment_goes(walker: Walker) -> None:
    walker.choose("segment", 1)
    walker.start("1")
    edit(walker, lambda of: remove_segment(of, "g"))
    assert walker.panel.course.segment is None
    assert walker.visited() == "ab"
    assert walker.panel.controls.segment.currentText() == "All routes open"
    assert walker.panel.controls.segment.count() == 2


def test_a_supplier_that_was_met_goes(walker: Walker) -> None:
    walker.start("11")
    edit(walker, lambda of: remove_supplier(of, "s"))
    assert walker.met() == ["3  T · indirect contact"]


def test_edits_while_it_is_folded_are_seen_when_it_is_unfolded(gone: Walker) -> None:
    gone.window.show_panel("trial", False)
    edit(gone, lambda of: remove(of, steps=["c"]))
    gone.window.show_panel("trial", True)
    assert gone.state().startswith("The walk has ended")
    assert gone.way() == []


def test_a_walk_never_changes_the_map(walker: Walker, unchanged: Callable[[], bool]) -> None:
    before = svg(walker.window.canvas.drawing.drawing())
    walker.choose("segment", 1)
    walker.choose("segment", 0)
    walker.start("21")
    for name in ("step", "back", "play", "play", "stop", "start"):
        walker.press(name)
    assert unchanged()
    assert svg(walker.window.canvas.drawing.drawing()) == before
    assert not walker.window.session.is_modified


def test_another_map_in_the_window_ends_it(gone: Walker, qtbot: QtBot) -> None:
    window, panel, old = gone.window, gone.panel, gone.window.canvas
    gone.press("play")
    window.show_session(Session(small()))
    QApplication.processEvents()
    fresh = window.docks["trial"].widget()
    assert isinstance(fresh, TrialPanel)
    assert fresh is not panel
    assert fresh.course.trial.at is None
    assert not any(item.isVisible() for item in (fresh.token.figure, *fresh.token.numbers))
    assert window.canvas is not old
    qtbot.wait(50)


def test_a_window_that_closes_in_the_middle_of_all_of_it(gone: Walker, qtbot: QtBot) -> None:
    gone.press("page_walks")
    gone.press("draw")
    gone.press("play")
    gone.window.close()
    qtbot.wait(50)


@pytest.mark.parametrize("zoom", [0.1, 0.3, 1.0, 3.0])
def test_at_any_zoom_it_can_be_seen(gone: Walker, zoom: float) -> None:
    canvas = gone.window.canvas
    canvas.camera.zoom_to(zoom)
    canvas.centerOn(gone.stands())
    QApplication.processEvents()
    shown = canvas.grab().toImage()
    gone.panel.token.hide()
    QApplication.processEvents()
    hidden = canvas.grab().toImage()
    at = canvas.mapFromScene(gone.place("d")) * shown.devicePixelRatio()
    body = range(at.x() - 6, at.x() + 7), range(at.y() - 20, at.y() - 2)
    differ = sum(shown.pixel(x, y) != hidden.pixel(x, y) for x in body[0] for y in body[1])
    assert differ > 60


def test_a_double_click_still_writes(gone: Walker) -> None:
    canvas = gone.window.canvas
    gone.panel.course.stop()
    at = canvas.mapFromScene(canvas.rect_of(("step", "d")).center())
    QTest.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert canvas.is_writing
    canvas.cancel()
    canvas.titling.end("leave")


def test_a_map_of_one_loose_step(walk: Walk) -> None:
    of = Journey([small().step("a")])
    walker = walk(of)
    walker.start()
    assert walker.offered() == [f"1   100{NB}% · stops here"]
    edit(walker, lambda journey: remove(journey, steps=["a"]))
    assert walker.state() == "As soon as there are steps, a customer can walk through them."
    assert not walker.button("start").isEnabled()
