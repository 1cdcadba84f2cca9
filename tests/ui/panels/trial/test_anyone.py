"""Anything at all while somebody walks: edits, undo, lenses, folding, clicks; it stays what it says it is."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton

from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.transitions import connect
from journeymapper.model.journey import Journey
from journeymapper.model.rules import RefusedError
from tests.ui.panels.trial.conftest import Walk, Walker, small

KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_1)
DEEDS = 90


class Anyone:
    """Does things by chance, but the same for the same seed."""

    def __init__(self, walker: Walker, seed: int) -> None:
        self.walker = walker
        self.chance = random.Random(seed)

    @property
    def steps(self) -> list[str]:
        return [each.id for each in self.walker.window.session.journey.steps]

    def do_something(self) -> None:
        deeds: dict[Callable[[], object], int] = {
            self.press: 8,
            self.choose: 2,
            self.fold: 1,
            self.click: 2,
            self.remove: 1,
            self.connect: 2,
            self.walker.window.session.undo: 2,
            self.walker.window.session.redo: 1,
        }
        self.chance.choices(list(deeds), list(deeds.values()))[0]()

    def press(self) -> None:
        found = [each for each in self.walker.panel.findChildren(QToolButton) if each.isVisible()]
        if found:
            QTest.mouseClick(self.chance.choice(found), Qt.MouseButton.LeftButton)

    def choose(self) -> None:
        controls, walks = self.walker.panel.controls, self.walker.panel.walks
        box = self.chance.choice((controls.segment, controls.speed, walks.supplier))
        QTest.keyClick(box, self.chance.choice(KEYS))

    def fold(self) -> None:
        panel = self.chance.choice(("trial", "trial", "inspector"))
        self.walker.window.show_panel(panel, self.chance.random() < 0.8)

    def click(self) -> None:
        self.walker.window.canvas.camera.zoom_to(self.chance.choice((0.1, 0.4, 1.0, 2.0)))
        if self.steps:
            self.walker.click_card(self.chance.choice(self.steps))

    def remove(self) -> None:
        session = self.walker.window.session
        if self.steps:
            session.commit(remove(session.journey, steps=[self.chance.choice(self.steps)]))

    def connect(self) -> None:
        session, name = self.walker.window.session, f"x{self.chance.random()}"
        if self.steps:
            source, target = self.chance.choice(self.steps), self.chance.choice(self.steps)
            way = self.chance.choice(("next", "loop", "skip"))
            try:
                session.commit(connect(session.journey, name, source, target, way))  # type: ignore[arg-type]
            except RefusedError:
                return

    def look(self) -> None:
        """What is seen is what was gone, and can have been gone on the map as it is."""
        walker, trial = self.walker, self.walker.panel.course.trial
        journey = walker.window.session.journey
        for before, passage in zip(trial.passages, trial.passages[1:], strict=False):
            arrow = journey.transition(str(passage.transition))
            assert (arrow.source, arrow.target) == (before.step, passage.step)
        if walker.panel.isVisible():
            assert len(walker.way()) == len(trial.passages)
            assert len(walker.met()) == len(trial.met)
            assert len(walker.offered()) == len(walker.panel.course.options())
            assert walker.panel.token.figure.isVisible() is bool(trial.passages)
        else:
            assert not walker.panel.token.figure.isVisible()


@pytest.mark.parametrize("seed", range(2))
def test_anything_while_somebody_walks(walk: Walk, house_buyer: Journey, seed: int) -> None:
    walker = walk(house_buyer if seed % 2 else small())
    anyone = Anyone(walker, seed)
    for _ in range(DEEDS):
        anyone.do_something()
        walker.qtbot.wait(anyone.chance.choice((0, 5, 30)))
        anyone.look()
