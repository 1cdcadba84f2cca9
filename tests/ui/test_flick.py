"""Fingers scroll what scrolls in the panels; a tap stays a click. Real touch events."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QListView, QPlainTextEdit, QScrollArea, QScroller
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
    outline = shown.findChild(QListView, "outline")
    assert outline is not None
    bar = outline.verticalScrollBar()
    assert bar.maximum() > 0
    room = outline.viewport().rect()
    Finger(outline.viewport()).drag(QPoint(60, room.bottom() - 20), QPoint(60, 10))
    qtbot.waitUntil(lambda: bar.value() > 20)


def test_a_tap_there_chooses_the_step(shown: MainWindow, qtbot: QtBot) -> None:
    outline = shown.findChild(QListView, "outline")
    assert outline is not None
    row = outline.visualRect(outline.model().index(2, 0)).center()
    Finger(outline.viewport()).tap(row)
    qtbot.waitUntil(lambda: bool(shown.canvas.selection.steps))
    assert outline.currentIndex().row() == 2


def test_a_finger_scrolls_the_inspector_from_anywhere(shown: MainWindow, qtbot: QtBot) -> None:
    shown.canvas.select([("step", shown.session.journey.steps[0].id)])
    shown.show_panel("inspector", shown=True)
    inspector = shown.findChild(QScrollArea, "inspector")
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


def test_text_that_is_typed_in_is_left_alone(qtbot: QtBot) -> None:
    field = QPlainTextEdit()
    qtbot.addWidget(field)
    let_flick(field)
    assert not QScroller.hasScroller(field.viewport())
