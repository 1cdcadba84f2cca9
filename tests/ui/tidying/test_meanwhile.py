"""What the user does while a layout is made: it goes on, and what was done counts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeymapper.model.edits.places import move
from journeymapper.model.edits.remove import remove
from journeymapper.model.edits.steps import add_step, edit_steps
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.tidying import busy
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import Hand, assert_shown
from tests.ui.tidying.fakes import Held

Wait = Callable[[], None]

pytestmark = pytest.mark.usefixtures("calm")


def press(window: MainWindow, key: Qt.Key = Qt.Key.Key_T) -> None:
    QTest.keyClick(window.canvas, key, Qt.KeyboardModifier.ControlModifier)


def place(session: Session, step: str) -> tuple[float, float]:
    found = session.journey.step(step)
    return found.x, found.y


def ids(session: Session) -> list[str]:
    return [step.id for step in session.journey.steps]


def test_what_was_moved_stays_and_what_is_gone_is_passed_over(
    window: MainWindow, session: Session, held: Held, done: Wait
) -> None:
    press(window)
    moved, gone, renamed, other = ids(session)[1], ids(session)[4], ids(session)[6], ids(session)[8]
    before = place(session, other)
    session.commit(move(session.journey, {moved: (-4000.0, 50.0)}))
    session.commit(remove(session.journey, [gone]))
    session.commit(edit_steps(session.journey, [renamed], "edit-title", title="Wonder"))
    session.commit(add_step(session.journey, "new", (-5000.0, 50.0)))
    held.go.set()
    done()
    assert place(session, moved) == (-4000.0, 50.0)
    assert place(session, "new") == (-5000.0, 50.0)
    assert session.journey.get("step", gone) is None
    assert session.journey.step(renamed).title == "Wonder"
    assert place(session, other) != before
    assert not any(
        each.bent_by == "tidy" for each in session.journey.out(moved) + session.journey.into(moved)
    )
    assert_shown(window.canvas)


def test_if_too_much_has_changed_nothing_is_moved(
    window: MainWindow, session: Session, held: Held, done: Wait
) -> None:
    press(window)
    session.commit(remove(session.journey, ids(session)[::2]))
    before = encode(session.journey)
    held.go.set()
    done()
    assert encode(session.journey) == before
    assert window.status.currentMessage() == "The map changed too much meanwhile: it was not tidied."


def test_a_drag_is_not_taken_out_of_the_hand(
    window: MainWindow, session: Session, held: Held, done: Wait, qtbot: QtBot
) -> None:
    step = ids(session)[0]
    x, y = place(session, step)
    window.canvas.zoom_100()
    window.canvas.centerOn(x, y)
    press(window)
    hand = Hand(window.canvas)
    hand.drag((x, y), (x + 80, y + 80), held=Qt.KeyboardModifier.AltModifier, drop=False)
    held.go.set()
    qtbot.wait(100)
    assert window.canvas.hands.is_busy
    assert not session.history.can_undo
    hand.release(x + 80, y + 80, Qt.KeyboardModifier.AltModifier)
    done()
    assert place(session, step) == (x + 80, y + 80)
    assert [each.name for each in session.history.undoable] == ["tidy", "move"]


def test_a_title_is_typed_to_its_end(
    window: MainWindow, session: Session, held: Held, done: Wait, qtbot: QtBot
) -> None:
    step = ids(session)[0]
    press(window)
    window.canvas.edit_title(step)
    held.go.set()
    qtbot.wait(100)
    assert window.canvas.is_writing
    QTest.keyClicks(window.canvas.titling._editor, "Wonder")
    QTest.keyClick(window.canvas.titling._editor, Qt.Key.Key_Return)
    done()
    assert session.journey.step(step).title == "Wonder"
    assert session.history.undoable[0].name == "tidy"


def shown(window: MainWindow) -> QWidget:
    found = window.status.findChild(QWidget, "tidying")
    assert found is not None
    return found


def test_after_a_moment_it_is_told_and_can_be_cancelled(
    impatient: None, window: MainWindow, session: Session, held: Held, qtbot: QtBot
) -> None:
    before = encode(session.journey)
    assert not shown(window).isVisible()
    press(window)
    qtbot.waitUntil(shown(window).isVisible)
    button = window.status.findChild(QToolButton, "cancel_tidying")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not window.tidying.is_busy
    assert not shown(window).isVisible()
    assert window.status.currentMessage() == "Tidying was cancelled: the map is as it was."
    qtbot.waitUntil(lambda: held.given_up == 1)
    assert encode(session.journey) == before
    assert not session.history.can_undo


def test_a_quick_tidy_is_not_worth_a_word(window: MainWindow, held: Held, done: Wait, qtbot: QtBot) -> None:
    told: list[bool] = []
    window.tidying.waiting.connect(told.append)
    press(window)
    held.go.set()
    done()
    assert True not in told


def test_escape_cancels_it_and_keeps_the_selection(
    window: MainWindow, session: Session, held: Held, qtbot: QtBot
) -> None:
    window.canvas.select([("step", ids(session)[0])])
    press(window)
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.tidying.is_busy
    assert window.canvas.selection.steps
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.canvas.selection.steps
    qtbot.waitUntil(lambda: held.given_up == 1)


def test_after_a_cancelled_one_the_next_works(
    window: MainWindow, session: Session, held: Held, done: Wait
) -> None:
    press(window)
    window.tidying.cancel()
    press(window)
    held.go.set()
    done()
    assert [each.name for each in session.history.undoable] == ["tidy"]


def test_without_a_tidy_there_is_nothing_to_cancel(window: MainWindow) -> None:
    assert not window.tidying.cancel()
    assert window.status.currentMessage() == ""


@pytest.mark.parametrize("calm_system", [True, False])
def test_where_the_system_asks_for_less_motion_no_bar_runs(
    monkeypatch: pytest.MonkeyPatch, calm_system: bool, qtbot: QtBot
) -> None:
    monkeypatch.setattr(busy, "is_calm", lambda: calm_system)
    made = busy.Busy()
    qtbot.addWidget(made)
    made.tell(waiting=True)
    assert made.isVisible()
    assert made._bar.isVisible() is not calm_system


def test_another_map_in_the_window_is_not_tidied_by_the_answer(
    window: MainWindow, session: Session, held: Held, qtbot: QtBot, house_buyer: Journey
) -> None:
    press(window)
    before = encode(session.journey)
    window.show_session(Session(house_buyer.copy()))
    assert not window.tidying.is_busy
    held.go.set()
    qtbot.wait(50)
    assert encode(window.session.journey) == before
    assert not window.session.history.can_undo
    assert not session.history.can_undo


def test_undo_while_it_is_made(window: MainWindow, session: Session, held: Held, done: Wait) -> None:
    step = ids(session)[2]
    before = place(session, step)
    session.commit(move(session.journey, {step: (-4000.0, 50.0)}))
    press(window)
    press(window, Qt.Key.Key_Z)
    held.go.set()
    done()
    assert place(session, step) == before
    session.undo()
    assert place(session, step) == before
    assert not session.history.can_undo
