"""Signals, the end of the session, and sleep: what is left, what is written, which status it ends with."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from unittest import mock

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journeymapper.ui.ending import Ending

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows has no such signals")


class Calls:
    """What was called, in order."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.made: list[str | int] = []
        monkeypatch.setattr(QCoreApplication, "exit", self.made.append)
        monkeypatch.setattr(sys, "excepthook", lambda kind, *_: self.made.append(kind.__name__))

    def leave(self) -> None:
        self.made.append("leave")

    def sync(self) -> None:
        self.made.append("sync")


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    return Calls(monkeypatch)


@pytest.fixture
def ending(qapp: QApplication, calls: Calls) -> Iterator[Ending]:
    made = Ending(qapp, calls.leave, calls.sync)
    made.install()
    yield made
    made.uninstall()
    made.deleteLater()
    qapp.processEvents()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_leaves_once_and_ends_with_its_number(
    ending: Ending, calls: Calls, qtbot: QtBot, number: signal.Signals
) -> None:
    os.kill(os.getpid(), number)
    qtbot.waitUntil(lambda: bool(calls.made))
    assert ending.is_ending
    assert calls.made == ["leave", 128 + number]


def test_a_signal_wakes_a_loop_in_which_nothing_happens(
    ending: Ending, calls: Calls, qapp: QApplication
) -> None:
    with mock.patch.object(ending, "end") as end:
        os.kill(os.getpid(), signal.SIGTERM)
        for _ in range(10):
            qapp.processEvents()
    end.assert_called_once_with(143)


def test_another_signal_ends_at_once(ending: Ending, calls: Calls, qtbot: QtBot) -> None:
    os.kill(os.getpid(), signal.SIGTERM)
    qtbot.waitUntil(lambda: bool(calls.made))
    with mock.patch.object(os, "_exit") as ended:
        os.kill(os.getpid(), signal.SIGHUP)
        qtbot.waitUntil(lambda: ended.called)
    ended.assert_called_once_with(129)


def test_what_fails_while_leaving_does_not_keep_the_program(ending: Ending, calls: Calls) -> None:
    with (
        mock.patch.object(ending, "_leave", side_effect=OSError(28, "full")),
        pytest.raises(OSError, match="full"),
    ):
        ending.end(143)
    assert calls.made == [143]


def test_what_ignored_a_signal_goes_on_ignoring_it(qapp: QApplication, calls: Calls) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        made = Ending(qapp, calls.leave, calls.sync)
        made.install()
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
        made.uninstall()
        made.deleteLater()
    finally:
        signal.signal(signal.SIGHUP, before)


def test_signals_are_given_back(qapp: QApplication, calls: Calls) -> None:
    before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]
    made = Ending(qapp, calls.leave, calls.sync)
    made.install()
    assert signal.getsignal(signal.SIGTERM) not in before
    made.uninstall()
    assert [signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)] == before
    made.deleteLater()


def test_the_system_asks_and_may_still_think_better_of_it(
    ending: Ending, calls: Calls, qapp: QApplication
) -> None:
    assert not ending.ends_session()
    ending._asked(None)
    assert calls.made == ["sync"]
    assert not ending.is_ending


def test_the_session_ends_after_the_question(ending: Ending, calls: Calls) -> None:
    ending._asked(None)
    assert ending.ends_session()
    assert calls.made == ["sync", "leave", 0]


def test_a_quit_long_after_the_question_is_the_users(
    ending: Ending, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    ending._asked(None)
    now = time.monotonic()
    monkeypatch.setattr(time, "monotonic", lambda: now + 61)
    assert not ending.ends_session()
    assert calls.made == ["sync"]


@pytest.mark.parametrize("state", list(Qt.ApplicationState))
def test_whoever_looks_away_may_close_the_lid(
    ending: Ending, calls: Calls, state: Qt.ApplicationState
) -> None:
    ending._turned(state)
    assert calls.made == ([] if state == Qt.ApplicationState.ApplicationActive else ["sync"])


def test_an_end_that_nobody_told_leaves_too(ending: Ending, calls: Calls) -> None:
    ending._goes()
    ending._goes()
    assert calls.made == ["leave"]


def test_a_journal_that_fails_is_told_and_no_more(ending: Ending, calls: Calls) -> None:
    with mock.patch.object(ending, "_sync", side_effect=OSError(28, "full")):
        ending._asked(None)
    assert calls.made == ["OSError"]
