"""The house buyer's journey, drawn from an empty map with the mouse alone and with one finger alone.

Only the letters of titles come from a keyboard; that of a touch screen is none of the program's.
"""

from collections import Counter
from typing import Protocol

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from journeymapper.model.journey import Journey
from journeymapper.model.records import Transition
from journeymapper.ui import documents
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import Hand
from tests.ui.canvas.touching import CanvasFinger, Finger
from tests.ui.conftest import Opener

ROWS, DOWN, ACROSS = 6, 140.0, 276.0
ZOOM = 0.58
NOWHERE = (-200.0, -150.0)
"""Empty ground, in sight."""
LEAST_STEPS = 20
Place = tuple[float, float]


class Drawer(Protocol):
    """Somebody who draws: what is done at places of the map."""

    def begin_step(self, at: Place) -> None:
        """Makes a step on empty ground, whose title can be typed."""

    def tap(self, at: Place) -> None:
        """Clicks, or taps."""

    def pull(self, step: str, to: Place) -> None:
        """Draws an arrow from a handle of a step to a place."""

    def push(self, button: QWidget) -> None:
        """Presses a button of the toolbar."""


class Mouse:
    def __init__(self, window: MainWindow) -> None:
        self.canvas = window.canvas
        self.hand = Hand(window.canvas)

    def begin_step(self, at: Place) -> None:
        self.hand.double_click(*at)

    def tap(self, at: Place) -> None:
        self.hand.click(*at)

    def pull(self, step: str, to: Place) -> None:
        box = self.canvas.drawing.cards[step].box
        self.hand.move(*box.center)
        self.hand.drag((box.center[0], box.bottom), to)

    def push(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


class Touch:
    def __init__(self, window: MainWindow) -> None:
        self.canvas = window.canvas
        self.finger = CanvasFinger(window.canvas)

    def begin_step(self, at: Place) -> None:
        self.finger.double_tap(*at)

    def tap(self, at: Place) -> None:
        self.finger.tap_map(*at)

    def pull(self, step: str, to: Place) -> None:
        self.tap(NOWHERE)
        self.tap(self.canvas.drawing.cards[step].box.center)
        below = self.canvas.overlay.dots[2]
        shown = below.path().boundingRect().center() / self.canvas.zoom
        at = below.pos() + shown
        self.finger.drag_map((at.x(), at.y()), to)

    def push(self, button: QWidget) -> None:
        Finger(button).tap(button.rect().center())


def show_all(window: MainWindow) -> None:
    """The whole ground in sight again: the view follows what is made."""
    window.canvas.camera.zoom_to(ZOOM)
    window.canvas.centerOn(1.5 * ACROSS, 2.2 * DOWN)


class Drawing:
    """Draws what a journey holds, step by step, arrow by arrow."""

    def __init__(self, window: MainWindow, drawer: Drawer, wanted: Journey) -> None:
        self.window, self.drawer, self.wanted = window, drawer, wanted
        self.made: dict[str, str] = {}
        self.places = {
            step.id: (at // ROWS * ACROSS, at % ROWS * DOWN) for at, step in enumerate(wanted.steps)
        }

    def draw(self) -> None:
        left = list(self.wanted.transitions)
        for step in self.wanted.steps:
            show_all(self.window)
            way_in = next((t for t in left if self.leads_on_to(step.id, t)), None)
            if way_in is None:
                self.drawer.begin_step(self.places[step.id])
            else:
                left.remove(way_in)
                self.drawer.pull(self.made[way_in.source], self.places[step.id])
            (self.made[step.id],) = self.window.canvas.selection.steps
            self.type(step.title)
        for transition in left:
            self.draw_arrow(transition)

    def leads_on_to(self, step: str, transition: Transition) -> bool:
        return transition.target == step and transition.way == "next" and transition.source in self.made

    def type(self, title: str) -> None:
        field = QApplication.focusWidget()
        assert field is not None
        assert field.objectName() == "title_editor"
        QTest.keyClicks(field, title)
        show_all(self.window)
        self.drawer.tap(NOWHERE)

    def draw_arrow(self, wanted: Transition) -> None:
        show_all(self.window)
        source, target = self.made[wanted.source], self.made[wanted.target]
        to = self.window.canvas.drawing.cards[target].box.center
        if wanted.way == "next":
            self.drawer.pull(source, to)
            return
        self.drawer.tap(NOWHERE)
        self.drawer.tap(self.window.canvas.drawing.cards[source].box.center)
        action = self.window.deeds["loop_back" if wanted.way == "loop" else "skip"]
        self.drawer.push(self.window.toolbar.widgetForAction(action))
        self.drawer.tap(to)


def titles(journey: Journey) -> Counter[str]:
    """Alternatives drawn one by one stand in another order."""
    return Counter(step.title for step in journey.steps)


def arrows(journey: Journey) -> Counter[tuple[str, str, str]]:
    name = {step.id: step.title for step in journey.steps}
    return Counter((name[each.source], name[each.target], each.way) for each in journey.transitions)


@pytest.fixture
def blank(opener: Opener) -> MainWindow:
    """An empty map in a window that fits a small screen, its panels folded."""
    window = opener(documents.new_journey())
    for name in window.docks.names():
        window.show_panel(name, shown=False)
    window.use_words(False)
    window.move(0, 0)
    window.resize(790, 720)
    QApplication.processEvents()
    show_all(window)
    return window


@pytest.mark.parametrize("drawer", [Mouse, Touch])
def test_the_reference_journey(blank: MainWindow, house_buyer: Journey, drawer: type[Mouse | Touch]) -> None:
    Drawing(blank, drawer(blank), house_buyer).draw()
    drawn = blank.session.journey
    assert drawn.count("step") >= LEAST_STEPS
    assert titles(drawn) == titles(house_buyer)
    assert arrows(drawn) == arrows(house_buyer)
    assert {way for _, _, way in arrows(drawn)} == {"next", "loop", "skip"}


@pytest.fixture
def filled(opener: Opener, house_buyer: Journey) -> MainWindow:
    """The example beside the palette, at a size that fits a small screen."""
    window = opener(house_buyer)
    for name in ("inspector", "outline", "map"):
        window.show_panel(name, shown=False)
    window.move(0, 0)
    window.resize(790, 720)
    QApplication.processEvents()
    window.canvas.zoom_100()
    window.canvas.centerOn(window.canvas.rect_of(("step", STEP)).center())
    return window


STEP, SUPPLIER = "live-there", "painter"


def is_marked(window: MainWindow) -> bool:
    return any(touch.supplier == SUPPLIER for touch in window.session.journey.step(STEP).touches)


def item_of_palette(window: MainWindow) -> QWidget:
    found = window.findChild(QWidget, f"palette_supplier_{SUPPLIER}")
    assert found is not None
    return found


def card_in_window(window: MainWindow) -> QPoint:
    canvas = window.canvas
    return canvas.viewport().mapToGlobal(canvas.mapFromScene(canvas.rect_of(("step", STEP)).center()))


def test_a_supplier_is_dragged_from_the_palette_by_finger(filled: MainWindow) -> None:
    item = item_of_palette(filled)
    assert not is_marked(filled)
    Finger(item).drag(item.rect().center(), item.mapFromGlobal(card_in_window(filled)))
    assert is_marked(filled)


def test_or_tapped_for_the_step_that_is_selected(filled: MainWindow) -> None:
    CanvasFinger(filled.canvas).tap_map(*filled.canvas.rect_of(("step", STEP)).center().toTuple())
    item = item_of_palette(filled)
    Finger(item).tap(item.rect().center())
    assert is_marked(filled)
