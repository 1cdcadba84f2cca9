"""Anyone marking: whatever mouse, wheel, keys and fingers do to badges, what is shown is the journey."""

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication

from journeymapper.model.edits.lists import add_entry
from journeymapper.model.records import Supplier
from journeymapper.model.session import Session
from journeymapper.storage.codec import decode, encode
from journeymapper.ui.canvas.carried import EvidenceMark, Mark, SupplierMark, VoteMark
from journeymapper.ui.canvas.spots import spots_of
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import NONE, PLACES, Hand, assert_shown

SUPPLIERS = ("bank", "realtor", "x", "y", "z")
KEYS = [
    *(Qt.Key(Qt.Key.Key_0 + digit) for digit in range(5)),
    Qt.Key.Key_Escape,
    Qt.Key.Key_Return,
    Qt.Key.Key_Down,
    Qt.Key.Key_Delete,
    Qt.Key.Key_V,
    Qt.Key.Key_B,
]


class Anyone:
    """Does something, again and again."""

    def __init__(self, canvas: Canvas, session: Session, hand: Hand, seed: int) -> None:
        self.canvas, self.session, self.hand = canvas, session, hand
        self.chance = random.Random(seed)
        self.down = False

    def place(self) -> tuple[float, float]:
        """On a badge, on a card, or anywhere."""
        spots = [spot for card in self.canvas.drawing.cards.values() for spot in spots_of(card)]
        anywhere = (self.chance.uniform(-150, 450), self.chance.uniform(-60, 300))
        choices = [anywhere, self.chance.choice(list(PLACES.values()))]
        return self.chance.choice([*choices, *([self.chance.choice(spots).box.center] * 3 if spots else [])])

    def held(self) -> Qt.KeyboardModifier:
        return self.chance.choice([NONE, NONE, NONE, Qt.KeyboardModifier.ControlModifier])

    def move(self) -> None:
        self.hand.move(*self.place(), self.held())

    def press(self) -> None:
        (self.hand.release if self.down else self.hand.press)(*self.place(), self.held())
        self.down = not self.down

    def wheel(self) -> None:
        at = QPointF(self.hand.on_view(*self.place()))
        turn = QPoint(0, self.chance.choice([120, -120, 40]))
        phase, none = Qt.ScrollPhase.NoScrollPhase, Qt.MouseButton.NoButton
        QApplication.sendEvent(
            self.canvas.viewport(), QWheelEvent(at, at, QPoint(), turn, none, NONE, phase, False)
        )

    def key(self) -> None:
        self.hand.key(self.chance.choice(KEYS))

    def put(self) -> None:
        marks: list[Mark] = [SupplierMark(each) for each in SUPPLIERS]
        marks += [EvidenceMark("data"), VoteMark()]
        steps = [("step", each.id) for each in self.session.journey.steps]
        if steps:
            self.canvas.marking.put(self.chance.choice(marks), self.chance.sample(steps, 1))  # type: ignore[arg-type]

    def finger(self) -> None:
        at = QPointF(self.hand.on_view(*self.place()))
        self.canvas._finger("press", at)
        self.canvas._finger("release", at + QPointF(self.chance.choice([0, 60]), 0))

    def menu(self) -> None:
        menu = self.canvas.marking.menu
        if menu is not None:
            actions = [each for each in menu.findChildren(QAction) if each.objectName()]
            if self.chance.random() < 0.7:
                self.chance.choice(actions).trigger()
            menu.close()

    def do_something(self) -> None:
        deeds: dict[Callable[[], object], int] = {
            self.move: 8,
            self.press: 10,
            self.wheel: 5,
            self.key: 6,
            self.put: 5,
            self.finger: 1,
            self.menu: 4,
            self.session.undo: 3,
            self.session.redo: 2,
        }
        self.chance.choices(list(deeds), list(deeds.values()))[0]()
        if QApplication.focusWidget() is None:
            self.canvas.setFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")  # menus need more than a screen in memory has
@pytest.mark.parametrize("seed", range(2))
def test_whatever_is_marked_what_is_shown_is_the_journey(
    canvas: Canvas, session: Session, hand: Hand, seed: int
) -> None:
    for ident in SUPPLIERS:
        session.journey.apply(add_entry(session.journey, Supplier(ident, ident.title())))
    canvas.set_theme(canvas.drawing.theme)
    anyone = Anyone(canvas, session, hand, seed)
    for _ in range(400):
        anyone.do_something()
        QApplication.processEvents()
    canvas.hands.drop()
    canvas.accept_title()
    assert_shown(canvas)
    assert not canvas.marking.ghost.isVisible()
    after = encode(session.journey)
    assert encode(decode(after)) == after
    while session.history.can_undo:
        session.undo()
    assert_shown(canvas)
    while session.history.can_redo:
        session.redo()
    assert_shown(canvas)
