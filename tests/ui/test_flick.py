"""Fingers scroll what scrolls in the panels; a tap stays a click. Real touch events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QGraphicsView,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QScroller,
)
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.ui.flick import let_flick
from journeymapper.ui.panes import PANES
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.touching import Finger
from tests.ui.conftest import Opener


@pytest.fixture
def shown(opener: Opener, house_buyer: Journey) -> Iterator[MainWindow]:
    window = opener(house_buyer)
    window.resize(780, 560)
    yield window
    for area in window.findChildren(QAbstractScrollArea):
        QScroller.ungrabGesture(area.viewport())


def test_a_finger_scrolls_the_list_of_steps(shown: MainWindow, qtbot: QtBot) -> None:
    outline = shown.docks["outline"].findChild(QListView, "outline")
    assert outline is not None
    bar = outline.verticalScrollBar()
    assert bar.maximum() > 0
    room = outline.viewport().rect()
    Finger(outline.viewport()).drag(QPoint(60, room.bottom() - 20), QPoint(60, 10))
    qtbot.waitUntil(lambda: bar.value() > 20)


def test_a_tap_there_chooses_the_step(shown: MainWindow, qtbot: QtBot) -> None:
    outline = shown.docks["outline"].findChild(QListView, "outline")
    assert outline is not None
    outline.scrollTo(outline.model().index(2, 0))
    row = outline.visualRect(outline.model().index(2, 0)).center()
    assert outline.viewport().rect().contains(row)
    Finger(outline.viewport()).tap(row)
    qtbot.waitUntil(lambda: bool(shown.canvas.selection.steps))
    assert outline.currentIndex().row() == 2


def test_a_flick_chooses_nothing_and_moves_no_step(shown: MainWindow, qtbot: QtBot) -> None:
    outline = shown.docks["outline"].findChild(QListView, "outline")
    assert outline is not None
    before = [step.id for step in shown.session.journey.steps]
    shown.canvas.select([("step", before[2])])
    room = outline.viewport().rect()
    with qtbot.assertNotEmitted(shown.canvas.selection_changed):
        Finger(outline.viewport()).drag(QPoint(60, room.bottom() - 20), QPoint(60, 10))
        qtbot.waitUntil(lambda: outline.verticalScrollBar().value() > 20)
    assert [step.id for step in shown.session.journey.steps] == before
    assert shown.canvas.selection.steps == {before[2]}


def test_a_finger_that_goes_sideways_drags(shown: MainWindow, qtbot: QtBot) -> None:
    shown.show_panel("parking", shown=True)
    listing = shown.docks["parking"].findChild(QListView, "parking_list")
    assert listing is not None
    qtbot.waitUntil(lambda: not listing.visualRect(listing.model().index(0, 0)).isEmpty())
    start = listing.visualRect(listing.model().index(0, 0)).center()
    viewport = shown.canvas.viewport()
    goal = listing.viewport().mapFromGlobal(viewport.mapToGlobal(viewport.rect().center()))
    Finger(listing.viewport()).drag(start, goal)
    assert [note.x is not None for note in shown.session.journey.notes] == [True, False]


def test_a_finger_scrolls_the_inspector_from_anywhere(shown: MainWindow, qtbot: QtBot) -> None:
    shown.canvas.select([("step", shown.session.journey.steps[0].id)])
    shown.show_panel("inspector", shown=True)
    inspector = shown.docks["inspector"].findChild(QScrollArea, "inspector")
    assert inspector is not None
    qtbot.waitUntil(lambda: inspector.verticalScrollBar().maximum() > 0)
    room = inspector.viewport().rect()
    Finger(inspector.viewport()).drag(QPoint(6, room.bottom() - 10), QPoint(6, 10))
    qtbot.waitUntil(lambda: inspector.verticalScrollBar().value() > 20)


def test_everything_that_scrolls_in_a_panel_does(shown: MainWindow) -> None:
    for pane in PANES:
        panel = shown.docks[pane.name].widget()
        for area in (panel, *panel.findChildren(QAbstractScrollArea)):
            if isinstance(area, QAbstractScrollArea) and not isinstance(area, QPlainTextEdit):
                assert QScroller.hasScroller(area.viewport()), (pane.name, area)


@pytest.mark.qt_log_ignore("does not support")
@pytest.mark.parametrize("row", ["open_recent", "help", "palette", "start_page"])
def test_what_scrolls_before_the_map_does_too(shown: MainWindow, row: str) -> None:
    before = {each for each in QApplication.allWidgets() if each.isVisible()}
    shown.deeds[row].trigger()
    QApplication.processEvents()
    new = [each for each in QApplication.allWidgets() if each.isVisible() and each not in before]
    areas = [each for each in new if isinstance(each, QAbstractScrollArea)]
    lists = [each for each in areas if not isinstance(each, (QPlainTextEdit, QGraphicsView))]
    for area in lists:
        assert QScroller.hasScroller(area.viewport()), area
    for top in new:
        if isinstance(top, QDialog):
            top.close()
    assert lists


def test_text_that_is_typed_in_is_left_alone(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    let_flick(field)
    assert not QScroller.hasScroller(field.viewport())
