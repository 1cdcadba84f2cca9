"""A finger on the map while somebody walks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest

from tests.ui.panels.trial.conftest import Walker

Touch = Callable[[str, int], None]


@pytest.fixture
def touch(walker: Walker) -> Touch:
    """One finger goes down on the card of a step, and up so many pixels to the right of that."""
    device = QTest.createTouchDevice()
    canvas = walker.window.canvas

    def send(step: str, aside: int = 0) -> None:
        at = canvas.mapFromScene(canvas.rect_of(("step", step)).center() + QPointF(40, 0))
        for kind, place in (
            ("press", at),
            ("move", at + QPoint(aside, 0)),
            ("release", at + QPoint(aside, 0)),
        ):
            if kind != "move" or aside:
                sequence = QTest.touchEvent(canvas.viewport(), device, False)
                getattr(sequence, kind)(0, place, canvas.viewport())
                sequence.commit()

    return send


def test_a_tap_on_a_card_that_can_be_next_takes_it(walker: Walker, touch: Touch) -> None:
    walker.start()
    walker.arrive()
    touch("c", 0)
    assert walker.visited() == "ac"
    walker.arrive()
    touch("a", 0)
    assert walker.visited() == "ac"


def test_a_finger_that_moves_takes_nothing(walker: Walker, touch: Touch) -> None:
    walker.start()
    walker.arrive()
    touch("c", 60)
    assert walker.visited() == "a"
