"""Whatever becomes of the process that makes layouts: there is one, it is told, and nothing stays behind."""

import multiprocessing
import multiprocessing.process
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journeymapper.arrange.quality import near_pairs
from journeymapper.arrange.worker import Workshop
from journeymapper.model.session import Session
from journeymapper.storage.codec import encode
from journeymapper.ui.desk import Desk
from journeymapper.ui.tidying import tidying
from journeymapper.ui.tidying.asking import plan_for
from journeymapper.ui.tidying.shapes import WAYS
from journeymapper.ui.window import MainWindow
from tests.ui.canvas.person import assert_shown
from tests.ui.tidying import fakes

Wait = Callable[[], None]

pytestmark = pytest.mark.usefixtures("calm")


OTHERS: set[str] = set()
"""Names of processes that were there before the test, of a window elsewhere that is still ending."""


def processes() -> list[multiprocessing.process.BaseProcess]:
    """Those of this test that have not ended."""
    return [each for each in multiprocessing.active_children() if each.name not in OTHERS]


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """No process and no thread of a tidy outlives its window."""
    OTHERS.clear()
    OTHERS.update(each.name for each in multiprocessing.active_children())
    yield
    processes()  # those that have ended are gone then
    assert [each.name for each in threading.enumerate() if each.name.startswith("tidy")] == []


def press(window: MainWindow) -> None:
    QTest.keyClick(window.canvas, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)


def is_tidy(window: MainWindow) -> bool:
    return near_pairs([card.box for card in window.canvas.drawing.cards.values()]) == 0


def test_the_real_process_answers_and_is_used_again(window: MainWindow, session: Session, done: Wait) -> None:
    press(window)
    done()
    assert is_tidy(window)
    assert window.status.currentMessage() == ""
    first = processes()
    assert len(first) == 1
    session.undo()
    press(window)
    done()
    assert processes() == first


@pytest.mark.parametrize(
    ("serve", "told"),
    [
        (fakes.hang, "The layout took too long: a plain one was made."),
        (fakes.die, "The layout broke off: a plain one was made."),
        (fakes.babble, "The layout failed: a plain one was made."),
        (fakes.rave, "The layout failed: a plain one was made."),
    ],
)
def test_a_plain_layout_answers_where_the_engine_does_not(
    window: MainWindow,
    session: Session,
    done: Wait,
    monkeypatch: pytest.MonkeyPatch,
    serve: Callable[..., None],
    told: str,
) -> None:
    before = encode(session.journey)
    window.tidying.bench.workshop = Workshop(serve)
    if serve is fakes.hang:
        window.tidying.bench.longest = 3.0
    press(window)
    done()
    assert window.status.currentMessage() == told
    assert is_tidy(window)
    session.undo()
    assert encode(session.journey) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_process_is_told_and_the_next_tidy_works(
    window: MainWindow, session: Session, done: Wait, qtbot: QtBot
) -> None:
    window.tidying.bench.workshop = Workshop(fakes.hang)
    press(window)
    qtbot.waitUntil(lambda: len(processes()) == 1)
    (process,) = processes()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    done()
    assert window.status.currentMessage() == "The layout broke off: a plain one was made."
    session.undo()
    window.tidying.bench.close()
    window.tidying.bench.workshop = Workshop()
    (window.tidying.bench.workshop).warm()
    (process,) = processes()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    press(window)
    done()
    assert window.status.currentMessage() == ""
    assert is_tidy(window)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGSTOP")
def test_a_stopped_process_holds_nobody(
    window: MainWindow, session: Session, done: Wait, qtbot: QtBot
) -> None:
    line = window.tidying.bench.workshop.warm()
    line.send((plan_for(window.canvas.drawing, WAYS[0], None), False))
    qtbot.waitUntil(line.poll, timeout=30_000)  # it is up and about
    line.recv()
    (process,) = processes()
    assert process.pid is not None
    os.kill(process.pid, signal.SIGSTOP)
    window.tidying.bench.longest = 0.5
    ticks: list[bool] = []
    clock = QTimer(interval=10)
    clock.timeout.connect(lambda: ticks.append(window.tidying.is_busy))
    clock.start()
    press(window)
    done()
    assert sum(ticks) > 10
    assert window.status.currentMessage() == "The layout took too long: a plain one was made."
    assert is_tidy(window)
    assert_shown(window.canvas)


def test_even_what_nobody_foresaw_ends_in_a_layout(
    window: MainWindow, session: Session, done: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *about: told.append(about[0]))
    window.tidying.bench.workshop = fakes.Broken()
    press(window)
    done()
    assert told == [ZeroDivisionError]
    assert window.status.currentMessage() == "The layout failed: a plain one was made."
    assert is_tidy(window)


def test_a_process_that_hears_nothing_is_ended(
    window: MainWindow, done: Wait, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(tidying, "_SPARE", 0.0)
    monkeypatch.setattr(tidying, "_GRACE", 0.05)
    deaf = fakes.Deaf()
    window.tidying.bench.workshop = deaf
    window.tidying.bench.longest = 0.01
    press(window)
    done()
    assert window.status.currentMessage() == "The layout took too long: a plain one was made."
    assert is_tidy(window)
    qtbot.waitUntil(deaf.closed.is_set)


def test_a_closed_window_leaves_no_process(
    window: MainWindow, session: Session, desk: Desk, qtbot: QtBot
) -> None:
    window.tidying.bench.workshop = Workshop(fakes.hang)
    press(window)
    qtbot.waitUntil(lambda: len(processes()) == 1)
    window.close()
    assert desk.windows == []
    assert processes() == []
    assert not session.history.can_undo


def test_a_window_that_stays_open_has_the_process_ready(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.tidying._warm.start(0)
    qtbot.waitUntil(lambda: len(processes()) == 1)
    window.close()
    assert processes() == []


def test_no_process_to_be_had_is_no_hindrance(
    window: MainWindow, done: Wait, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_self: Workshop) -> None:
        raise OSError("too many processes")

    monkeypatch.setattr(Workshop, "warm", refused)
    window.tidying.bench.warm().join()
    press(window)
    done()
    assert window.status.currentMessage() == "The layout broke off: a plain one was made."
    assert is_tidy(window)
