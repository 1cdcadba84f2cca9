"""A locked map: nothing is moved or removed, whatever hand or key tries; all else goes on."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.session import Session
from journeymapper.ui.canvas.locking import disturbs
from journeymapper.ui.canvas.view import Canvas
from tests.ui.canvas.person import Hand

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def locked(canvas: Canvas) -> list[str]:
    canvas.is_locked = True
    said: list[str] = []
    canvas.said.connect(said.append)
    return said


def test_a_drag_moves_the_view_and_not_the_card(
    canvas: Canvas, hand: Hand, locked: list[str], unchanged: Callable[[], bool]
) -> None:
    hand.click(0, 0)
    assert canvas.selection.step == "a"
    before = canvas.mapFromScene(QPointF(0, 0))
    hand.drag((0, 20), (60, 60))
    assert canvas.mapFromScene(QPointF(0, 0)) != before
    assert unchanged()


def test_handles_draw_no_arrows(hand: Hand, locked: list[str], unchanged: Callable[[], bool]) -> None:
    hand.move(0, 0)
    hand.drag((106, 0), (276, 0))
    assert unchanged()


def test_two_clicks_write_nothing(
    canvas: Canvas, hand: Hand, locked: list[str], unchanged: Callable[[], bool]
) -> None:
    for place in ((0, 0), (700, 500)):
        hand.double_click(*place)
        assert not canvas.is_writing
    assert unchanged()
    assert locked == ["The map is locked: only keys write on it."] * 2


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Delete, CTRL),
        (Qt.Key.Key_Right, CTRL),
        (Qt.Key.Key_X, CTRL),
    ],
)
def test_keys_neither_remove_nor_move(
    canvas: Canvas,
    hand: Hand,
    locked: list[str],
    unchanged: Callable[[], bool],
    key: Qt.Key,
    held: Qt.KeyboardModifier,
) -> None:
    hand.click(0, 0)
    hand.key(key, held)
    assert unchanged()
    assert locked == ["The map is locked: nothing is moved or removed."]


def test_selecting_typing_and_new_steps_go_on(
    canvas: Canvas, session: Session, hand: Hand, locked: list[str]
) -> None:
    hand.click(0, 0)
    hand.key(Qt.Key.Key_F2)
    hand.type("Renamed")
    hand.key(Qt.Key.Key_Return)
    assert session.journey.step("a").title == "Renamed"
    hand.key(Qt.Key.Key_Tab)
    hand.type("New")
    hand.key(Qt.Key.Key_Return)
    hand.key(Qt.Key.Key_Escape)  # the next of the chain is unmade
    assert [step.title for step in session.journey.steps].count("New") == 1
    assert session.journey.count("step") == 6
    assert locked == []


def test_the_wheel_over_a_badge_changes_no_state(
    canvas: Canvas, session: Session, hand: Hand, suppliers: None, locked: list[str]
) -> None:
    before = session.journey.step("a").touches
    card = canvas.drawing.cards["a"]
    (_, box), *_ = card.badge_boxes
    x, y = box.center
    hand.move(x, y)
    at = QPointF(hand.on_view(x, y))
    up = QPoint(0, 120)
    QApplication.sendEvent(
        canvas.viewport(),
        QWheelEvent(at, at, QPoint(), up, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                    Qt.ScrollPhase.NoScrollPhase, False),
    )  # fmt: skip
    assert session.journey.step("a").touches == before


def test_unlocked_all_is_as_before(canvas: Canvas, session: Session, hand: Hand, locked: list[str]) -> None:
    canvas.is_locked = False
    hand.click(0, 0)
    hand.key(Qt.Key.Key_Delete)
    assert session.journey.get("step", "a") is None


def test_what_disturbs_a_locked_map(session: Session) -> None:
    journey = session.journey
    assert disturbs(edit_steps(journey, ["a"], "move", x=10.0))
    assert disturbs(remove(journey, ["a"]))
    assert disturbs(remove(journey, notes=["n"]))
    assert not disturbs(edit_steps(journey, ["a"], "edit-title", title="Other"))
    assert not disturbs(add_step(journey, "z", (0, 500)))
    assert not disturbs(remove(journey, ["a"]), "new a")
