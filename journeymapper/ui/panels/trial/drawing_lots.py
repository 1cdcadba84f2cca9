"""A thousand walks, drawn in a thread of their own with the exact expectations beside them."""

from __future__ import annotations

import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.ui.guard import guarded

if TYPE_CHECKING:
    from journeymapper.analysis.insights import Insights
    from journeymapper.analysis.lots import Lots

WALKS = 1000
_LOOK = 30
"""Milliseconds between looks at the thread. It touches nothing of Qt, so it cannot call."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Walks of a segment, what was expected of them exactly, and the map that both are of."""

    journey: Journey
    segment: str | None
    lots: Lots
    expected: Insights


class _Job:
    """One run, on a copy of the map that nobody changes."""

    def __init__(self, journey: Journey, segment: str | None, seed: int) -> None:
        self._journey, self._segment, self._seed = journey, segment, seed
        self.done = 0
        self.wanted = True
        self.result: Drawn | None = None
        self.thread = threading.Thread(target=self._run, name="lots")
        self.thread.start()

    def _run(self) -> None:
        try:
            # Imported in the thread that works: networkx and numpy take a quarter of a second.
            from journeymapper.analysis.insights import insights  # noqa: PLC0415
            from journeymapper.analysis.lots import drawn  # noqa: PLC0415

            expected = insights(self._journey, self._segment)
            lots = drawn(self._journey, self._segment, walks=WALKS, seed=self._seed, go_on=self._go_on)
            if self.wanted:
                self.result = Drawn(self._journey, self._segment, lots, expected)
        except Exception:  # noqa: BLE001 - whatever it is, it is told
            sys.excepthook(*sys.exc_info())

    def _go_on(self, done: int) -> bool:
        self.done = done
        return self.wanted


class DrawingLots(QObject):
    """Draws when it is asked to, one run at a time; each run draws other lots."""

    changed = Signal()
    """It has begun, come further, ended, or what it drew is of an older map now."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.value: Drawn | None = None
        self.is_stale = False
        """Whether `value` is of a map that is otherwise now."""
        self._session = session
        self._job: _Job | None = None
        self._runs = 0
        self._has_changed = False
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._see)
        self._unsubscribe = session.subscribe(self._follow)
        self._is_open = True
        self.destroyed.connect(lambda _: self._end())

    @property
    def done(self) -> int | None:
        """How many walks have been drawn; None while none are."""
        return self._job.done if self._job is not None else None

    def draw(self, segment: str | None) -> None:
        """Begins to draw for a segment, or for the map with all routes open."""
        self.stop()
        self._has_changed = False
        self._job = _Job(self._session.journey.copy(), segment, self._runs)
        self._runs += 1
        self._look.start()
        self.changed.emit()

    def stop(self) -> None:
        """Draws no more; what was drawn before stays."""
        job, self._job = self._job, None
        self._look.stop()
        if job is not None:
            job.wanted = False
            job.thread.join()
            self.changed.emit()

    def release(self) -> None:
        """Follows the map no more; no thread works on after this."""
        if self._is_open:
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
        self._has_changed = True
        if self.value is not None and not self.is_stale:
            self.is_stale = True
            self.changed.emit()

    @guarded
    def _see(self) -> None:
        job = self._job
        if job is not None and not job.thread.is_alive():
            self._job = None
            self._look.stop()
            if job.result is not None:
                self.value = job.result
                self.is_stale = self._has_changed
        self.changed.emit()
