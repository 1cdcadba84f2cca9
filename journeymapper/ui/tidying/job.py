"""One layout being made: a thread waits for the process that makes it, so that the window need not."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace

from journeymapper.arrange.plan import Plan, Tidied
from journeymapper.arrange.simplest import simplest
from journeymapper.arrange.worker import LONGEST, CancelledError, Workshop
from journeymapper.model.unswept import unswept

_PATIENCE = 0.05
"""Seconds between looks of a waiting thread whether it is wanted still."""


class Bench:
    """A workshop that several threads may use, one after the other. It touches nothing of Qt."""

    def __init__(self, workshop: Workshop, longest: float = LONGEST) -> None:
        """`longest`: seconds that a layout may take."""
        self.workshop = workshop
        self.longest = longest
        self._turn = threading.Lock()

    def warm(self) -> threading.Thread:
        """Starts the process without anyone waiting for it; the thread that does so."""
        thread = threading.Thread(target=self._warm, name="tidy-warm", daemon=True)
        thread.start()
        return thread

    def _warm(self) -> None:
        """That there is no process to be had is told when one is wanted."""
        with self._turn:
            try:
                self.workshop.warm()
            except (OSError, RuntimeError, ValueError):
                self.workshop.close()

    def begin(self, plan: Plan) -> Job:
        """Has a layout made."""
        return Job(self, plan)

    def close(self) -> None:
        """Ends the process, also under the hands of a thread that waits for it."""
        try:
            self.workshop.close()
        except (AttributeError, OSError, ValueError):
            return  # that thread has just ended it

    def made(self, job: Job) -> Tidied | None:
        """The layout for a job; None if it is wanted no more. There is one in any other case."""
        while not self._turn.acquire(timeout=_PATIENCE):
            if not job.wanted:
                return None
        try:
            return self.workshop.tidied(job.plan, self.longest, lambda: not job.wanted)
        except CancelledError:
            return None
        finally:
            self._turn.release()


class Job:
    """One run. `answer` is there once the thread has ended, unless the job was given up."""

    def __init__(self, bench: Bench, plan: Plan) -> None:
        self.plan = plan
        self.wanted = True
        self.answer: Tidied | None = None
        self._bench = bench
        self.thread = threading.Thread(target=self._run, name="tidy", daemon=True)
        self.thread.start()

    @property
    def is_done(self) -> bool:
        """Whether the thread has ended."""
        return not self.thread.is_alive()

    def _run(self) -> None:
        try:
            with unswept():  # an answer of thousands of points would be swept through time and again
                self.answer = self._bench.made(self)
        except Exception:  # noqa: BLE001 - whatever it is, it is told, and there is a layout all the same
            if self.wanted:
                sys.excepthook(*sys.exc_info())
                self.answer = replace(simplest(self.plan), why="failed")
