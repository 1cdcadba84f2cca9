"""Layouts are made in a process of their own: whatever happens there, the map and the window stay unharmed.

The process is started once and kept, so that the next layout need not wait for it (`Workshop.warm`). It is
ended when a layout takes too long, is cancelled, or answers what cannot be an answer; the next one gets
another. A layout without the engine then takes its place, and if there is no process to be had, a layout
that this process makes by itself in no time. So there is an answer always.
"""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import TypeGuard

from journeymapper.arrange.plan import Plan, Tidied, Why
from journeymapper.arrange.simplest import simplest
from journeymapper.arrange.trade import serve

LONGEST = 15.0
"""Seconds that the engine has for a layout; our own layout has as many after it."""
_GLANCE = 0.02
_GRACE = 1.0
"""Seconds that a talk has to notice that the process is gone."""
_WAYS = ("graphlay", "plain", "kept")

Serve = Callable[[Connection], None]


class CancelledError(Exception):
    """The user no longer wants the layout."""


class LostError(Exception):
    """The process gave no answer that can be used; `why` tells what happened."""

    def __init__(self, why: Why) -> None:
        super().__init__(why)
        self.why = why


class Workshop:
    """The process in which layouts are made. To be used by one thread at a time."""

    def __init__(self, serve: Serve = serve) -> None:
        """`serve` is what runs in the process: it answers plans that it gets by what it makes of them."""
        self._serve = serve
        self._process: BaseProcess | None = None
        self._line: Connection | None = None

    def warm(self) -> Connection:
        """Starts the process if there is none, without waiting for it; the line to it.

        Raises:
            OSError: there is no process to be had, or it was closed by another thread while it started.
        """
        if self._process is None or self._line is None or not self._process.is_alive():
            self.close()
            context = get_context("spawn")
            self._line, other = context.Pipe()
            self._process = process = context.Process(target=self._serve, args=(other,), daemon=True)
            process.start()
            other.close()
            if self._process is not process:
                _end(process)
                raise ConnectionAbortedError
        return self._line

    def close(self) -> None:
        """Ends the process; from any thread, also while another waits for an answer."""
        process, line = self._process, self._line
        self._process = self._line = None
        if process is not None and process.pid is not None:
            _end(process)
        if line is not None:
            line.close()

    def tidied(
        self, plan: Plan, timeout: float = LONGEST, cancelled: Callable[[], bool] = lambda: False
    ) -> Tidied:
        """The layout of a plan. `cancelled` is asked some 50 times a second whether to give up.

        Raises:
            CancelledError: it was cancelled.
        """
        why: Why = ""
        for with_engine in (True, False):
            try:
                found = self._asked(plan, timeout, cancelled, with_engine=with_engine)
                return replace(found, why=why or found.why)
            except LostError as error:
                why = why or error.why
        return replace(simplest(plan), why=why)

    def _asked(
        self, plan: Plan, timeout: float, cancelled: Callable[[], bool], *, with_engine: bool
    ) -> Tidied:
        end = time.monotonic() + timeout
        talk: _Talk | None = None
        try:
            talk = _Talk(self.warm(), (plan, with_engine))
            while not talk.is_over(_GLANCE):
                if cancelled():
                    raise CancelledError
                if time.monotonic() > end:
                    raise LostError("slow")
            answer = talk.heard()
        except (CancelledError, LostError):
            self._hang_up(talk)
            raise
        except Exception as error:  # whatever a process that breaks down leaves behind
            self._hang_up(talk)
            raise LostError("lost") from error
        if _answers(answer, plan):
            return answer
        self.close()
        raise LostError("failed")

    def _hang_up(self, talk: _Talk | None) -> None:
        """Ends the process, and with it a talk that waits for it."""
        self.close()
        if talk is not None:
            talk.is_over(_GRACE)


class _Talk:
    """A plan on its way to the process, and the answer on its way back, in a thread of its own.

    A process that is stopped takes nothing out of the pipe, or leaves off in the middle of its answer: who
    writes and reads may then wait for ever, and looks at no clock.
    """

    def __init__(self, line: Connection, question: tuple[Plan, bool]) -> None:
        self._line = line
        self._question = question
        self._answer: object = None
        self._error: Exception | None = None
        self._thread = threading.Thread(target=self._run, name="tidy-talk", daemon=True)
        self._thread.start()

    def is_over(self, patience: float) -> bool:
        """Whether there is an answer, or can be none; waits for so many seconds at most."""
        self._thread.join(patience)
        return not self._thread.is_alive()

    def heard(self) -> object:
        """The answer. Raises whatever went wrong on the way."""
        if self._error is not None:
            raise self._error
        return self._answer

    def _run(self) -> None:
        try:
            self._line.send(self._question)
            self._answer = self._line.recv()
        except Exception as error:  # noqa: BLE001 - raised again for who waits
            self._error = error


def _end(process: BaseProcess) -> None:
    process.kill()
    process.join()
    process.close()


def _answers(answer: object, plan: Plan) -> TypeGuard[Tidied]:
    """Whether this is an answer: a place on the map for every card, and lines of known links between such."""
    with suppress(AttributeError, TypeError, ValueError):
        if not isinstance(answer, Tidied) or answer.by not in _WAYS:
            return False
        links = {link.key for link in plan.links}
        points = [*answer.at.values(), *(point for line in answer.lines.values() for point in line)]
        return (
            answer.at.keys() == {spot.key for spot in plan.spots}
            and answer.lines.keys() <= links
            and all(len(line) > 1 for line in answer.lines.values())
            and all(math.isfinite(x) and math.isfinite(y) for x, y in points)
        )
    return False
