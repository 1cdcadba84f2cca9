"""Ten keys in a row in a crowded map, with room being made: nothing comes to lie on anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeymapper.drawing.lens import NO_LENS, Lens
from journeymapper.model.journey import Journey
from journeymapper.storage.codec import encode
from journeymapper.ui.desk import Desk
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown
from tests.ui.conftest import Opener

pytestmark = pytest.mark.usefixtures("calm")

TAB, BACK, ENTER = Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return
PLAIN, SHIFT, CTRL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def places(window: MainWindow) -> dict[str, tuple[float, float]]:
    return {step.id: (step.x, step.y) for step in window.session.journey.steps}


def overlaps(window: MainWindow) -> int:
    boxes = [card.box for card in window.canvas.drawing.cards.values()]
    return sum(a.intersects(b) for at, a in enumerate(boxes) for b in boxes[:at])


@pytest.mark.parametrize(("zoom", "lens"), [(1.0, NO_LENS), (0.3, Lens(segment="starter"))])
@pytest.mark.parametrize(
    "keys",
    [
        [(TAB, PLAIN), *[(ENTER, PLAIN)] * 5, *[(TAB, PLAIN)] * 4],
        [(TAB, PLAIN), (BACK, SHIFT)] * 5,
        [(BACK, SHIFT), (BACK, SHIFT), (ENTER, PLAIN)] * 3,
        [(ENTER, CTRL), *[(TAB, PLAIN)] * 9],
    ],
    ids=["next", "both", "branches", "before"],
)
@pytest.mark.parametrize("at", [0, 15])
def test_nothing_comes_to_lie_on_anything(
    opener: Opener,
    desk: Desk,
    house_buyer: Journey,
    at: int,
    keys: list[tuple[Qt.Key, Qt.KeyboardModifier]],
    zoom: float,
    lens: Lens,
) -> None:
    desk.use_tidy(True)
    window = opener(house_buyer)
    canvas, session = window.canvas, window.session
    canvas.set_lens(lens)
    before, was = encode(session.journey), places(window)
    step = session.journey.steps[at].id
    canvas.camera.zoom_to(zoom)
    canvas.select([("step", step)])
    canvas.reveal(step)
    first, *others = keys
    QTest.keyClick(canvas, *first)
    for number, key in enumerate(others):
        field = QApplication.focusWidget()
        assert canvas.is_writing
        assert field is not None
        QTest.keyClicks(field, f"New {number}")
        assert overlaps(window) == 0
        QTest.keyClick(field, *key)
    canvas.accept_title()
    now = places(window)
    assert overlaps(window) == 0
    assert len(now) > len(was) + 7
    assert len({was[step][0] for step in was if now[step] != was[step]}) <= 1
    assert all(now[step][0] == was[step][0] and now[step][1] >= was[step][1] for step in was)
    canvas.set_lens(NO_LENS)
    assert_shown(canvas)
    while session.history.can_undo:
        session.undo()
    assert encode(session.journey) == before
