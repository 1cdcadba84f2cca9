"""A long chain typed in one go: the view follows, and nothing comes to lie on anything."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.ui import documents
from journeymapper.ui.panels.minimap import Minimap
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.capture.typist import KEY, SHIFT, Line
from tests.ui.conftest import Opener


def overlaps(window: MainWindow) -> int:
    boxes = [card.box for card in window.canvas.drawing.cards.values()]
    return sum(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


def on_canvas(line: Line, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(line.canvas, widget.rect().topLeft()), widget.size())


def assert_in_sight(window: MainWindow, line: Line) -> None:
    """The card with its line, the chips and the choices are in sight, and none lies on another."""
    canvas = window.canvas
    room = canvas.viewport().geometry()
    card = canvas.camera.on_view(canvas.rect_of(("step", canvas.selection.step or ""))).toRect()
    places = [card.united(on_canvas(line, line.field))]
    places += [on_canvas(line, each) for each in (line.strip, line.chooser) if each.isVisible()]
    assert all(room.contains(each) for each in places)
    assert not any(one.intersects(other) for at, one in enumerate(places) for other in places[:at])
    minimap = window.findChild(Minimap)
    if minimap is not None and minimap.isVisible():
        assert not on_canvas(line, minimap).intersects(places[0])


@pytest.mark.parametrize(("zoom", "panels"), [(1.0, True), (0.5, False), (0.15, True)])
def test_a_chain_of_thirty(opener: Opener, zoom: float, panels: bool) -> None:
    window = opener(documents.new_journey())
    window.resize(1280, 800)
    if panels:
        for name in ("action_panel_matrix", "action_panel_inspector"):
            action = window.findChild(QAction, name)
            assert action is not None
            action.trigger()
    QApplication.processEvents()
    canvas, line = window.canvas, Line(window.canvas)
    canvas.camera.zoom_to(zoom)
    canvas.setFocus()
    QTest.keyClick(canvas, KEY.Key_N)
    for number in range(1, 31):
        line.type(f"Step number {number} of the chain")
        assert_in_sight(window, line)
        line.type(" ! @bank a >")
        assert line.chooser.isVisible()
        assert_in_sight(window, line)
        assert overlaps(window) == 0
        line.key(KEY.Key_Escape)
        if number % 7:
            line.key(KEY.Key_Return)
        else:
            line.key(KEY.Key_Backtab, SHIFT)
    line.key(KEY.Key_Return)
    assert overlaps(window) == 0
    made = window.session.journey
    assert made.count("step") == 30
    assert all(step.moment_of_truth and len(step.touches) == 1 for step in made.steps)
    assert len(window.session.history.undoable) == 30
