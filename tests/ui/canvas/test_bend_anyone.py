"""A person who bends arrows by chance: nothing is raised, what is drawn is what was bent, and undone."""

import random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeymapper.arrange.bending import is_square, middle_of
from journeymapper.model.edits.transitions import connect
from journeymapper.storage.codec import encode
from tests.ui.canvas.person import Hand, Rig, assert_shown

KEY = Qt.Key
NONE, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
ARROWS = (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down)
MORE = [("a", "d", "skip"), ("e", "a", "loop"), ("b", "b", "loop"), ("a", "c", "next"), ("d", "e", "next")]


class Bender:
    """Drags stretches, corners, ends and cards, and presses the keys for bending."""

    def __init__(self, rig: Rig, hand: Hand, seed: int) -> None:
        self.rig, self.hand, self.canvas = rig, hand, rig.canvas
        self.chance = random.Random(seed)

    def do_something(self) -> None:
        deeds = {
            self._drag: 14,
            self._move: 3,
            self._select: 6,
            lambda: self._key(KEY.Key_J): 4,
            lambda: self._key(self.chance.choice(ARROWS)): 10,
            lambda: self._key(self.chance.choice(ARROWS), CTRL): 5,
            lambda: self._key(KEY.Key_U): 1,
            lambda: self._key(KEY.Key_Escape): 1,
            self._undo: 2,
            self.rig.session.redo: 2,
        }
        self.chance.choices(list(deeds), list(deeds.values()))[0]()

    def _undo(self) -> None:
        if self.rig.session.history.undoable[0].name != "connect":
            self.rig.session.undo()

    def _select(self) -> None:
        arrows = sorted(self.canvas.drawing.arrows)
        self.canvas.select(
            [("transition", each) for each in self.chance.sample(arrows, self.chance.choice([1, 1, 1, 2]))]
        )

    def _drag(self) -> None:
        arrow = self.canvas.selection.transition or self.chance.choice(sorted(self.canvas.drawing.arrows))
        points = self.canvas.drawing.arrows[arrow].points
        middles = [middle_of(points, index) for index in range(len(points) - 1)]
        x, y = self.chance.choice([*points, *middles])
        by = [self.chance.choice([0, 9, 30, 80, 300]) * self.chance.choice([-1, 1]) for _ in range(2)]
        end = self.chance.choice([True, True, True, False])
        self.hand.drag((x, y), (x + by[0], y + by[1]), held=self.chance.choice([NONE, ALT]), drop=end)
        if not end:
            self._key(KEY.Key_Escape)
            self.hand.release(x, y)

    def _move(self) -> None:
        card = self.chance.choice(sorted(self.canvas.drawing.cards))
        x, y = self.canvas.drawing.cards[card].box.center
        self.hand.drag((x, y), (x + self.chance.choice([-60, 48, 120]), y + self.chance.choice([-36, 24])))

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self.canvas.setFocus()
        self.hand.key(key, held)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_bent_is_drawn_and_undone(rig: Rig, hand: Hand, seed: int) -> None:
    session = rig.session
    for source, target, way in MORE:
        session.commit(connect(session.journey, source + target, source, target, way))  # type: ignore[arg-type]
    before, made = encode(session.journey), len(session.history.undoable)
    bender = Bender(rig, hand, seed)
    bent = 0
    for _ in range(100):
        known = session.history.undoable[:1]
        bender.do_something()
        QApplication.processEvents()
        latest = session.history.undoable[:1]
        if latest and latest != known and latest[0].name == "bend":
            bent += 1
            for (_, ident), change in latest[0].changes.items():
                assert change.after == session.journey.transition(ident)
                drawn = rig.canvas.drawing.arrows[ident].points
                assert is_square(drawn)
                kept = session.journey.transition(ident).bends
                assert kept is not None
                assert drawn[1:-1] == (kept if len(drawn) > 2 else ())
    assert bent
    assert_shown(rig.canvas)
    after = encode(session.journey)
    done = len(session.history.undoable)
    for _ in range(done - made):
        session.undo()
    assert encode(session.journey) == before
    for _ in range(done - made):
        session.redo()
    assert encode(session.journey) == after
    assert_shown(rig.canvas)
