"""What is worked out from a map: anew after each edit, in a thread of its own, in no edit's way."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.guard import guarded

T = TypeVar("T")
Work = Callable[[Journey], T | Iterator[T]]
"""Says something of a map: at once, or first a part and ever more of it until the last is the whole."""

QUIET = 150
"""Milliseconds without an edit before anything is worked out."""
_LOOK = 15
"""Milliseconds between looks whether a thread is done. It touches nothing of Qt, so it cannot call."""

_PATIENCE = 0.05
"""Seconds between looks of a waiting thread whether it is wanted still."""
_turn = threading.Lock()
"""One thread works at a time, whatever the number of windows: more would only wait for each other."""


class _Job(Generic[T]):
    """One run of the work on a copy of the map."""

    def __init__(self, work: Work[T], journey: Journey) -> None:
        self._work = work
        self._journey = journey
        self.result: tuple[T] | None = None
        """What it has come to; only a part while the thread is at work."""
        self.wanted = True
        self.thread = threading.Thread(target=self._run, name="figures")
        self.thread.start()

    def _run(self) -> None:
        while not _turn.acquire(timeout=_PATIENCE):
            if not self.wanted:
                return
        try:
            if self.wanted:
                self._follow(self._work(self._journey))
        except Exception:  # noqa: BLE001 - whatever it is, it is told
            sys.excepthook(*sys.exc_info())
            self.result = None
        finally:
            _turn.release()

    def _follow(self, found: T | Iterator[T]) -> None:
        if not isinstance(found, Iterator):
            self.result = (found,)
            return
        for each in found:
            self.result = (each,)
            if not self.wanted:
                return


class Figures(QObject, Generic[T]):
    """Keeps what a function says of the map, and whether it says it of the map as it is now."""

    ready = Signal()
    """`value` is new, and that of the map as it is."""
    part_ready = Signal()
    """`part` is new."""
    stale = Signal(bool)
    """Whether `value` is out of date: True from an edit on, False once it is ready or has failed."""

    def __init__(self, session: Session, work: Work[T], parent: QObject, *, awake: bool = True) -> None:
        """`work` runs in another thread, on a copy of the journey that nobody changes: it touches no Qt.

        It imports what is slow to load (numpy, networkx) itself. `awake`: see `wake`.
        """
        super().__init__(parent)
        self.value: T | None = None
        self.part: T | None = None
        """What is there already of the map as it is while more is worked out; None at other times."""
        self.is_stale = False
        self._session = session
        self._work = work
        self._awake = awake
        self._job: _Job[T] | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET)
        self._quiet.timeout.connect(self._start)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._see)
        self._unsubscribe = session.subscribe(self._follow)
        self._is_open = True
        self.destroyed.connect(lambda _: self._end())
        self.ask()

    def ask(self) -> None:
        """Works it out anew, soon: the map has changed, or what else `work` looks at."""
        if not self._is_open:
            return
        self._drop()
        self._set_stale(True)
        if self._awake:
            self._quiet.start()

    def use(self, work: Work[T]) -> None:
        """Lets another function say it from now on."""
        self._work = work
        self.ask()

    def wake(self, awake: bool) -> None:
        """Whether anybody looks: asleep, nothing is worked out until it is woken."""
        self._awake = awake
        if not awake:
            self._quiet.stop()
            self._drop()
        elif self._is_open and self.is_stale and self._job is None:
            self._quiet.start()

    def release(self) -> None:
        """Follows the map no more; no thread works on after this."""
        if self._is_open:
            self._quiet.stop()
            self._look.stop()
            self._end()

    def _end(self) -> None:
        if not self._is_open:
            return
        self._is_open = False
        self._unsubscribe()
        job, self._job = self._job, None
        if job is not None:
            job.wanted = False
            job.thread.join()

    def _follow(self, patch: Patch) -> None:
        del patch
        self.ask()

    def _drop(self) -> None:
        """What is being worked out is of a map that is no more."""
        self.part = None
        if self._job is not None:
            self._job.wanted = False

    def _start(self) -> None:
        if self._job is not None:  # an older one is still at work: it has to end first
            return
        self._job = _Job(self._work, self._session.journey.copy())
        self._look.start()

    @guarded
    def _see(self) -> None:
        job = self._job
        if job is None:
            return
        if job.thread.is_alive():
            self._see_part(job)
            return
        self._job, self.part = None, None
        self._look.stop()
        if not job.wanted:
            if self._awake and not self._quiet.isActive():
                self._start()
            return
        if job.result is not None:
            (self.value,) = job.result
        self._set_stale(False)
        if job.result is not None:
            self.ready.emit()

    def _see_part(self, job: _Job[T]) -> None:
        result = job.result
        if job.wanted and result is not None and result[0] is not self.part:
            self.part = result[0]
            self.part_ready.emit()

    def _set_stale(self, stale: bool) -> None:
        if self.is_stale != stale:
            self.is_stale = stale
            self.stale.emit(stale)
