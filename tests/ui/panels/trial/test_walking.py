"""A customer walks through the map: by buttons and keys; what is told of it."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.ui import documents
from tests.analysis.small import journey
from tests.ui.panels.trial.conftest import Walk, Walker

Key = Qt.Key
NB = "\u00a0"


# By choice


def test_before_the_start_nothing_is_seen_of_a_walk(walker: Walker) -> None:
    assert walker.offered() == []
    assert walker.way() == []
    assert not walker.panel.token.figure.isVisible()
    assert {
        name for name in ("start", "step", "play", "back", "stop") if walker.button(name).isEnabled()
    } == {
        "start",
        "play",
    }


def test_at_a_branch_the_ways_stand_with_their_shares(walker: Walker) -> None:
    walker.start()
    assert walker.offered() == [f"1   65{NB}% · 2a  Step b", f"2   35{NB}% · 2b  Step c"]
    assert [each.accessibleName() for each in walker.panel.ways.buttons] == [
        f"On to 2a  Step b, 65{NB}%",
        f"On to 2b  Step c, 35{NB}%",
    ]
    assert walker.state() == "Now: 1  Step a"
    walker.press("way_2")
    assert walker.visited() == "ac"
    assert walker.offered() == [f"1   100{NB}% · 3  Step d"]


def test_a_loop_and_stopping_are_ways_too(walker: Walker) -> None:
    walker.start("211")
    assert walker.offered() == [f"1   20{NB}% · 1  Step a", f"2   80{NB}% · stops here"]
    assert walker.panel.ways.buttons[0].accessibleName() == f"Back to 1  Step a, 20{NB}%"
    walker.press("way_1")
    walker.press("way_1")
    assert walker.way() == [
        "1  Step a",
        "2b  Step c",
        "3  Step d",
        "4  Step e",
        "1  Step a – again (2 times)",
        "2a  Step b",
    ]
    assert walker.met() == ["3  T · indirect contact", "2a  S · direct contact"]


def test_who_stops_is_told_with_what_it_came_to(walker: Walker) -> None:
    walker.start("111")
    walker.press("way_2")
    assert walker.state() == "Now: 4  Step e\nThe customer stops here."
    assert walker.panel.sums.text() == "4 steps · 9 days · 1 without days"
    assert walker.offered() == []
    assert walker.button("start").hasFocus() or not walker.button("step").isEnabled()
    assert not walker.button("step").isEnabled()


def test_the_goal_is_told_and_the_walk_goes_on(walker: Walker) -> None:
    walker.start("11")
    assert walker.state() == "Now: 3  Step d\nThe purchase; the walk goes on."
    walker.press("way_1")
    assert walker.state() == "Now: 4  Step e"


def test_a_purchase_that_is_the_end(walk: Walk) -> None:
    walker = walk(journey("ab", goal="b"))
    walker.start("1")
    walker.press("way_1")
    assert walker.state() == "Now: 2  b\nThe purchase.\nThe customer stops here."


def test_a_loop_that_nobody_spoke_of_can_be_chosen(walk: Walk) -> None:
    walker = walk(journey("ab b>a"))
    walker.start("1")
    assert walker.offered() == ["1   share not given · 1  a", f"2   100{NB}% · stops here"]
    walker.press("way_1")
    assert walker.visited() == "aba"


def test_several_starts_can_be_chosen(walk: Walk) -> None:
    walker = walk(journey("ac bc"))
    said = [each.accessibleName() for each in walker.panel.ways.buttons]
    assert said == [f"Start at 1  a, 50{NB}%", f"Start at 3  b, 50{NB}%"]
    walker.press("way_2")
    assert walker.visited() == "b"


def test_back_takes_the_last_step_back(walker: Walker) -> None:
    walker.start("21")
    walker.press("back")
    assert walker.visited() == "ac"
    assert walker.stands() == walker.place("c")
    walker.press("back")
    walker.press("back")
    assert walker.visited() == ""
    assert not walker.panel.token.figure.isVisible()
    assert not walker.button("back").isEnabled()


def test_stop_takes_all_of_it_away(walker: Walker) -> None:
    walker.start("21")
    walker.press("stop")
    assert (walker.way(), walker.offered(), walker.numbers()) == ([], [], 0)
    assert not walker.panel.token.figure.isVisible()
    assert walker.panel.token.way.path().isEmpty()
    assert walker.button("start").hasFocus()


# By keys alone


def test_digits_choose_wherever_in_the_panel_the_keyboard_is(walker: Walker) -> None:
    walker.key(Key.Key_Space)
    assert walker.visited() == "a"
    assert walker.button("step").hasFocus()
    walker.key(Key.Key_9)
    assert walker.visited() == "a"
    walker.key(Key.Key_2)
    walker.panel.way.setFocus()
    walker.key(Key.Key_1)
    walker.panel.controls.segment.setFocus()
    walker.key(Key.Key_1)
    assert walker.visited() == "acde"
    assert walker.panel.controls.segment.currentIndex() == 0


def test_digits_choose_on_the_canvas_too(walker: Walker, unchanged: Callable[[], bool]) -> None:
    walker.start()
    walker.window.canvas.setFocus()
    walker.key(Key.Key_2, walker.window.canvas)
    assert walker.visited() == "ac"
    walker.press("stop")
    walker.key(Key.Key_1, walker.window.canvas)
    assert walker.visited() == ""
    assert unchanged()


def test_tab_goes_from_the_controls_to_the_ways_and_on(walker: Walker) -> None:
    walker.start()
    walker.button("stop").setFocus()
    names = []
    for _ in range(3):
        walker.key(Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        names.append(focus.objectName())
    assert names == ["trial_way_1", "trial_way_2", "trial_way"]


def test_a_way_taken_by_space_leaves_the_keyboard_on_what_can_be_done(walker: Walker) -> None:
    walker.start()
    walker.panel.ways.buttons[1].setFocus()
    walker.key(Key.Key_Space)
    assert walker.visited() == "ac"
    assert walker.button("step").hasFocus()  # the second way has gone
    walker.key(Key.Key_Space)
    assert walker.visited() == "acd"


def test_its_key_opens_and_folds_it(walker: Walker, qtbot: QtBot) -> None:
    walker.window.canvas.setFocus()
    action = walker.window.deeds["panel_trial"]
    assert [each.toString() for each in action.shortcuts()] == ["Ctrl+R"]
    action.trigger()
    assert not walker.panel.isVisible()
    action.trigger()
    qtbot.waitUntil(walker.button("start").hasFocus)


# What lists lead to


def test_a_row_shows_its_step(walker: Walker) -> None:
    walker.start("11")
    item = walker.panel.way.item(1)
    at = walker.panel.way.visualItemRect(item).center()
    QTest.mouseClick(walker.panel.way.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert walker.window.canvas.selection.steps == {"b"}
    walker.panel.met.setFocus()
    walker.panel.met.setCurrentRow(1)
    walker.key(Key.Key_Return, walker.panel.met)
    assert walker.window.canvas.selection.steps == {"d"}


def test_who_was_met_is_told_in_full_to_who_cannot_see(walker: Walker) -> None:
    walker.start("11")
    texts = [walker.panel.met.item(at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert texts == [
        "First met at 2a  Step b, as step 2 of the walk: S · direct contact",
        "First met at 3  Step d, as step 3 of the walk: T · indirect contact",
    ]
    assert walker.button("page_met").text() == "Met: 2"


# Odd maps


def test_an_empty_map_has_nothing_to_try(walk: Walk) -> None:
    walker = walk(documents.new_journey())
    assert walker.state() == "As soon as there are steps, a customer can walk through them."
    assert not walker.button("start").isEnabled()
    assert not walker.button("play").isEnabled()
    walker.panel.course.start()
    walker.panel.course.play(True)
    assert not walker.panel.course.has_begun


def test_texts_of_the_user_are_no_markup(walk: Walk) -> None:
    of = journey("ab")
    steps = [replace(each, title="<b>bold</b> & co") for each in of.steps]
    walker = walk(Journey([*of.transitions, *steps]))
    walker.start("1")
    assert walker.way()[0] == "1  <b>bold</b> & co"
    assert "<b>bold</b>" in walker.state()
    assert "&lt;b&gt;" in walker.panel.way.item(0).toolTip()


def test_it_speaks_dutch_and_wears_another_theme(walker: Walker) -> None:
    walker.start("11")
    desk = walker.window.desk
    desk.use_language("nl")
    desk.use_appearance("dark")
    assert walker.state() == "Nu: 3  Step d\nDe aankoop; de tocht gaat verder."
    assert walker.button("stop").accessibleName() == "Stop"
    assert walker.panel.ways.buttons[0].accessibleName() == f"Verder naar 4  Step e, 100{NB}%"
    assert walker.panel.token.figure.isVisible()


@pytest.mark.parametrize("width", [300, 500, 900])
def test_all_of_it_has_room(walker: Walker, width: int) -> None:
    walker.start()
    walker.window.resizeDocks([walker.window.docks["trial"]], [width], Qt.Orientation.Horizontal)
    QApplication.processEvents()
    rect = walker.panel.rect()
    for part in (walker.panel.controls, walker.panel.ways, walker.panel.way, walker.panel.pages):
        place = part.geometry()
        place.moveTopLeft(part.mapTo(walker.panel, part.rect().topLeft()))
        assert rect.contains(place), part.objectName()
        assert place.height() > 40


def test_days_that_nobody_gave_are_no_days(walk: Walk) -> None:
    walker = walk(journey("ab"))
    walker.start("1")
    assert walker.panel.sums.text() == "2 steps · 2 without days"
