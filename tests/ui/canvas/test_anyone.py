"""A person who does anything at all: nothing is raised, and what is shown is always the journey."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.storage.codec import encode
from tests.ui.canvas.person import Hand, Rig, assert_shown

KEY = Qt.Key
PLAIN = [
    *(KEY.Key_Tab, KEY.Key_Return, KEY.Key_Escape, KEY.Key_Delete, KEY.Key_F2, KEY.Key_Space),
    *(KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down),
    *(KEY.Key_N, KEY.Key_C, KEY.Key_L, KEY.Key_K, KEY.Key_M, KEY.Key_P, KEY.Key_G, KEY.Key_A),
]
CONTROL = [
    *(KEY.Key_C, KEY.Key_X, KEY.Key_V, KEY.Key_D, KEY.Key_A),
    *(KEY.Key_Delete, KEY.Key_Left, KEY.Key_Down, KEY.Key_Return),
]
MOST_STEPS = 40


class Anyone:
    """Presses, drags, types and undoes by chance, but the same for the same seed."""

    def __init__(self, rig: Rig, hand: Hand, seed: int) -> None:
        self.rig, self.hand = rig, hand
        self.chance = random.Random(seed)

    def do_something(self) -> None:
        place = self._place()
        deeds = {
            lambda: self.hand.press(*place): 20,
            lambda: self.hand.move(*place): 25,
            lambda: self.hand.release(*place): 17,
            lambda: self.hand.double_click(*place): 5,
            lambda: self._key(PLAIN, Qt.KeyboardModifier.NoModifier): 18,
            lambda: self._key(CONTROL, Qt.KeyboardModifier.ControlModifier): 7,
            self.rig.session.undo: 4,
            self.rig.session.redo: 3,
            self.rig.canvas.zoom_out: 1,
            self.rig.canvas.zoom_in: 1,
        }
        self.chance.choices(list(deeds), list(deeds.values()))[0]()
        if self.rig.session.journey.count("step") > MOST_STEPS:
            self.rig.session.undo()

    def _place(self) -> tuple[float, float]:
        """Anywhere in sight, or just where there is something to take hold of."""
        canvas = self.rig.canvas
        seen = canvas.camera.seen
        places = [
            (self.chance.uniform(seen.left(), seen.right()), self.chance.uniform(seen.top(), seen.bottom()))
        ]
        for card in canvas.drawing.cards.values():
            places += [card.box.center, (card.box.right, card.box.center[1])]
        places += [arrow.points[-1] for arrow in canvas.drawing.arrows.values()]
        return self.chance.choice(places)

    def _key(self, keys: list[Qt.Key], held: Qt.KeyboardModifier) -> None:
        if QApplication.focusWidget() is None:
            self.rig.canvas.setFocus()
        QTest.keyClick(QApplication.focusWidget() or self.rig.canvas, self.chance.choice(keys), held)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_what_is_shown_is_the_journey(rig: Rig, hand: Hand, seed: int) -> None:
    before = encode(rig.session.journey)
    anyone = Anyone(rig, hand, seed)
    for _ in range(120):
        anyone.do_something()
        QApplication.processEvents()
    hand.release(0, 0)
    rig.canvas.hands.drop()
    rig.canvas.accept_title()
    assert_shown(rig.canvas)
    after = encode(rig.session.journey)
    done = len(rig.session.history.undoable)
    for _ in range(done):
        rig.session.undo()
    assert encode(rig.session.journey) == before
    assert_shown(rig.canvas)
    for _ in range(done):
        rig.session.redo()
    assert encode(rig.session.journey) == after
    assert_shown(rig.canvas)
    QApplication.clipboard().clear()
