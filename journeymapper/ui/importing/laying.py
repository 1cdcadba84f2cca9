"""Places for a journey that came without any: plain ones at once, good ones when a process has found them."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer, Signal

from journeymapper.arrange.asking import plan_of
from journeymapper.arrange.plan import NAMED_SHAPES, Plan, Tidied, bends_of
from journeymapper.arrange.simplest import simplest
from journeymapper.arrange.worker import LONGEST, Workshop
from journeymapper.drawing.sizes import sizes_of
from journeymapper.drawing.theme import THEMES
from journeymapper.exchange.incoming import Incoming
from journeymapper.exchange.options import Progress, quiet
from journeymapper.model.edits.tidy import tidy
from journeymapper.model.journey import Journey
from journeymapper.ui.guard import guarded
from journeymapper.ui.tidying.job import Bench, Job

_LOOK = 40
"""Milliseconds between two looks whether the process has answered."""
_SHAPE = "phases"


class Laying(QObject):
    """Lays out one journey after the other: a copy of it, which `journey` then is."""

    laid = Signal()
    """The journey has other places."""

    def __init__(self, parent: QObject, bench: Bench | None = None) -> None:
        super().__init__(parent)
        self.journey = Journey()
        self._bench = bench or Bench(Workshop())
        self._incoming: Incoming | None = None
        self._job: Job | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.timeout.connect(self._take)

    @property
    def is_busy(self) -> bool:
        """Whether better places are still to come."""
        return self._job is not None

    def begin(self, incoming: Incoming) -> None:
        """Lays this out where it has no places; tells when there is something to be seen, maybe twice."""
        self._drop()
        self._incoming = incoming
        if incoming.placed or not incoming.journey.count("step"):
            self.journey = incoming.journey.copy()
            self.laid.emit()
            return
        plan = _plan(incoming.journey)
        self.journey = _with(incoming.journey, simplest(plan))
        self._job = self._bench.begin(plan)
        self._look.start()
        self.laid.emit()

    def finish(self, progress: Progress = quiet) -> None:
        """Waits for the good places, which take a few seconds. What `progress` raises passes through."""
        began = monotonic()
        while self._job is not None:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents, _LOOK)
            progress(min(1.0, (monotonic() - began) / LONGEST))
            self._take()

    def release(self) -> None:
        """Lets the process go."""
        self._drop()
        self._bench.close()

    def _drop(self) -> None:
        self._look.stop()
        if self._job is not None:
            self._job.wanted = False
            self._job = None

    @guarded
    def _take(self) -> None:
        job, incoming = self._job, self._incoming
        if job is None or incoming is None or not job.is_done:
            return
        self._drop()
        if job.answer is not None:
            self.journey = _with(incoming.journey, job.answer)
            self.laid.emit()


def _plan(journey: Journey) -> Plan:
    sizes = sizes_of(journey, THEMES["light"])
    shape, ratio = NAMED_SHAPES[_SHAPE]
    return plan_of(journey, sizes.cards, sizes.chips, shape=shape, ratio=ratio)


def _with(journey: Journey, found: Tidied) -> Journey:
    """A copy with these places."""
    twin = journey.copy()
    bends = {key: bends_of(line) for key, line in found.lines.items()}
    twin.apply(tidy(twin, found.at, bends, found.kept))
    return twin
