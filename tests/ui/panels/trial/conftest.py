"""The panel 'Try it', unfolded and with the keyboard, on a map small enough to know by heart."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.journey import Journey
from journeymapper.model.records import Kind
from journeymapper.storage.codec import encode
from journeymapper.ui.panels.trial.panel import TrialPanel
from journeymapper.ui.window import MainWindow
from tests.analysis.small import journey
from tests.ui.conftest import Opener

REST: tuple[Kind, ...] = ("sheet", "supplier", "segment", "transition")
PLACES = {"a": (0, 0), "b": (0, 120), "c": (276, 120), "d": (0, 240), "e": (0, 360)}


def small() -> Journey:
    """a to b or, for 35 %, to c; both to d, the goal; d to e, which 20 % leave to begin again at a.

    Segment g skips b. Supplier s has direct contact at b, t indirect contact at d with a mark.
    """
    text = "ab=0.65 ac=0.35 bd cd de e>a=0.2"
    of = journey(text, skipped="b", touches="b.s d~tD", goal="d")
    days = {"a": 2.0, "b": 3.0, "c": 1.0, "d": 4.0, "e": None}
    steps = (
        replace(each, title=f"Step {each.id}", x=PLACES[each.id][0], y=PLACES[each.id][1], days=days[each.id])
        for each in of.steps
    )
    return Journey([*(each for kind in REST for each in of.all(kind)), *steps])


@dataclass
class Walker:
    """A person at the panel: real mouse, real keys; and what is seen there."""

    window: MainWindow
    panel: TrialPanel
    qtbot: QtBot

    def button(self, name: str) -> QToolButton:
        found = self.panel.findChild(QToolButton, f"trial_{name}")
        assert found is not None
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.button(name), Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key, at: QWidget | None = None) -> None:
        QTest.keyClick(at or self.window.focusWidget(), key)

    def start(self, ways: str = "") -> None:
        """Starts, and goes by the ways with these numbers."""
        self.press("start")
        for each in ways:
            self.press(f"way_{each}")

    def offered(self) -> list[str]:
        """What the ways on say."""
        return [each.text() for each in self.panel.ways.buttons if each.isVisible()]

    def way(self) -> list[str]:
        return [self.panel.way.item(at).text() for at in range(self.panel.way.count())]

    def met(self) -> list[str]:
        return [self.panel.met.item(at).text() for at in range(self.panel.met.count())]

    def visited(self) -> str:
        return "".join(self.panel.course.trial.visited)

    def state(self) -> str:
        return self.panel.state.text()

    def choose(self, name: str, place: int) -> None:
        """Chooses in a box by key."""
        box = self.panel.findChild(QComboBox, f"trial_{name}")
        assert box is not None
        box.setFocus()
        while box.currentIndex() != place:
            self.key(Qt.Key.Key_Down if box.currentIndex() < place else Qt.Key.Key_Up, box)

    def click_card(self, step: str) -> None:
        self.click_at(self.window.canvas.rect_of(("step", step)).center() + QPointF(40, 0))

    def click_at(self, place: QPointF) -> None:
        canvas = self.window.canvas
        at = canvas.mapFromScene(place)
        QTest.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def arrive(self) -> None:
        """Waits until the figure stands."""
        glide = self.panel.token.glide
        self.qtbot.waitUntil(lambda: glide.state() == glide.State.Stopped)

    def stands(self) -> QPointF:
        return self.panel.token.figure.pos()

    def place(self, step: str) -> QPointF:
        """Where the figure stands on a card."""
        rect = self.window.canvas.rect_of(("step", step))
        return QPointF(rect.left() + 26, rect.top())

    def numbers(self) -> int:
        """How many numbers of ways are seen on the map."""
        return sum(each.isVisible() for each in self.panel.token.numbers)


Walk = Callable[[Journey], Walker]


@pytest.fixture
def walk(opener: Opener, qtbot: QtBot) -> Walk:
    def open_it(of: Journey) -> Walker:
        window = opener(of)
        window.show_panel("trial", True)
        panel = window.docks["trial"].widget()
        assert isinstance(panel, TrialPanel)
        qtbot.waitUntil(panel.controls.buttons["start"].hasFocus)
        panel.course.draw_with(Random(1))
        window.canvas.zoom_fit()
        return Walker(window, panel, qtbot)

    return open_it


@pytest.fixture
def walker(walk: Walk) -> Walker:
    return walk(small())


@pytest.fixture
def unchanged(walker: Walker) -> Callable[[], bool]:
    """Whether the map is as it was, with nothing to undo."""
    session = walker.window.session
    before = encode(session.journey)
    return lambda: encode(session.journey) == before and not session.history.can_undo
