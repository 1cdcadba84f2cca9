"""What a layout does to a large map is worked out in a thread, for the map as it is when it is put there."""

import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.drawing.routers import Outlook
from journeymapper.model.edits.places import move
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.tidying import landing, preparing, tidying
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown
from tests.ui.tidying.fakes import Held

Wait = Callable[[], None]

pytestmark = pytest.mark.usefixtures("calm", "large")


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every map is a large one."""
    monkeypatch.setattr(preparing, "AT_ONCE", 0)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Routing goes on once this is set."""
    opened = threading.Event()
    routed = Outlook.routed

    def waiting(outlook: Outlook, patch: Patch) -> object:
        opened.wait(30)
        return routed(outlook, patch)

    monkeypatch.setattr(Outlook, "routed", waiting)
    return opened


def press(window: MainWindow, key: Qt.Key = Qt.Key.Key_T) -> None:
    QTest.keyClick(window.canvas, key, Qt.KeyboardModifier.ControlModifier)


def preparing_now(window: MainWindow) -> bool:
    running = window.tidying._running
    return running is not None and running.preparing is not None


def test_the_map_takes_up_what_was_routed(window: MainWindow, session: Session, done: Wait) -> None:
    before = encode(session.journey)
    press(window)
    done()
    after = encode(session.journey)
    assert [each.name for each in session.history.undoable] == ["tidy"]
    assert len(window.canvas.drawing._arrows.routers._spare) == 1
    assert_shown(window.canvas)
    session.undo()
    assert encode(session.journey) == before
    assert_shown(window.canvas)
    session.redo()
    assert encode(session.journey) == after
    assert_shown(window.canvas)


def test_what_the_user_does_meanwhile_counts(
    window: MainWindow, session: Session, gate: threading.Event, done: Wait, qtbot: QtBot
) -> None:
    press(window)
    qtbot.waitUntil(lambda: preparing_now(window))
    step = session.journey.steps[2].id
    session.commit(move(session.journey, {step: (-4000.0, 50.0)}))
    gate.set()
    done()
    assert [each.name for each in session.history.undoable] == ["tidy", "move"]
    assert session.journey.step(step).x == -4000.0
    assert_shown(window.canvas)


def test_a_map_that_never_rests_is_tidied_all_the_same(
    window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch, done: Wait
) -> None:
    runs: list[object] = []
    routed = Outlook.routed

    def restless(outlook: Outlook, patch: Patch) -> object:
        runs.append(patch)
        if window.tidying._running is not None:
            window.tidying._running.is_behind = True
        return routed(outlook, patch)

    monkeypatch.setattr(Outlook, "routed", restless)
    press(window)
    done()
    assert len(runs) == tidying._TRIES
    assert [each.name for each in session.history.undoable] == ["tidy"]
    assert_shown(window.canvas)


def test_it_can_be_cancelled_at_the_last_moment(
    window: MainWindow, session: Session, gate: threading.Event, qtbot: QtBot
) -> None:
    before = encode(session.journey)
    press(window)
    qtbot.waitUntil(lambda: preparing_now(window))
    QTest.keyClick(window.canvas, Qt.Key.Key_Escape)
    assert not window.tidying.is_busy
    gate.set()
    qtbot.wait(100)
    assert encode(session.journey) == before
    assert window.status.currentMessage() == "Tidying was cancelled: the map is as it was."


def test_a_failure_is_told_and_the_map_is_tidied(
    window: MainWindow, session: Session, monkeypatch: pytest.MonkeyPatch, done: Wait
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *about: told.append(about[0]))

    def failing_there(*about: object) -> object:
        if threading.current_thread() is not threading.main_thread():
            raise ZeroDivisionError
        return landing.landed(*about)  # type: ignore[arg-type]

    monkeypatch.setattr(preparing, "landed", failing_there)
    press(window)
    done()
    assert told == [ZeroDivisionError]
    assert [each.name for each in session.history.undoable] == ["tidy"]
    assert_shown(window.canvas)


def test_a_closed_window_waits_for_it(
    window: MainWindow, gate: threading.Event, qtbot: QtBot, session: Session
) -> None:
    press(window)
    qtbot.waitUntil(lambda: preparing_now(window))
    session.history.mark_saved()
    threading.Timer(0.1, gate.set).start()
    window.close()
    assert not any(each.name == "tidy-prepare" for each in threading.enumerate())


def test_dragging_holds_it_up(
    window: MainWindow, session: Session, held: Held, done: Wait, qtbot: QtBot
) -> None:
    press(window)
    window.canvas.edit_title(session.journey.steps[0].id)
    held.go.set()
    qtbot.waitUntil(lambda: preparing_now(window))
    qtbot.wait(100)
    assert not session.history.can_undo
    window.canvas.accept_title()
    done()
    assert [each.name for each in session.history.undoable] == ["tidy"]
