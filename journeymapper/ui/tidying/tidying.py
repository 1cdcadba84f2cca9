"""Tidying the map of a window: asked of another process, put on the map when it answers, given up at will."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.plan import Tidied, Why
from journeymapper.arrange.simplest import simplest
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import layout_note
from journeymapper.model.session import Session
from journeymapper.model.unswept import unswept
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded
from journeymapper.ui.tidying.asking import plan_for
from journeymapper.ui.tidying.landing import Asked, landed
from journeymapper.ui.tidying.shapes import WAYS, Way

if TYPE_CHECKING:
    from journeymapper.ui.tidying.job import Bench, Job

WARM_AFTER = 3000
"""Milliseconds after which a new window has time to start the process that will be wanted."""
PATIENCE = 1000
"""Milliseconds after which it is told that it takes a while."""
_LOOK = 15
_SPARE = 5.0
"""Seconds on top of those of both layouts, after which a process that does not listen any more is ended."""
_GRACE = 1.0
"""Seconds that a thread has to end by itself."""


@dataclass(frozen=True, slots=True)
class _Running:
    """A tidy under way."""

    job: Job
    asked: Asked
    since: float


class Tidying(QObject):
    """At most one tidy at a time. How the map is to lie is remembered while the window is there."""

    changed = Signal()
    """A tidy has begun or ended, or another way to lie was chosen."""
    waiting = Signal(bool)
    """Whether it is to be told that the map is being tidied: it takes longer than a moment."""
    said = Signal(str)
    """Something to tell the user in passing."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.way = WAYS[0]
        self._benches: list[Bench] = []
        self._session: Session | None = None
        self._canvas: Canvas | None = None
        self._running: _Running | None = None
        self._ending: list[tuple[Job, float]] = []
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._see)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._tell)
        self._warm = QTimer(self, interval=WARM_AFTER, singleShot=True)
        self._warm.timeout.connect(self._get_ready)
        self._warm.start()
        benches, ending = self._benches, self._ending
        self.destroyed.connect(lambda _: _end(benches, ending))

    @property
    def bench(self) -> Bench:
        """Where layouts are made."""
        if not self._benches:
            # Imported when it is wanted: what starts processes takes a while to load.
            from journeymapper.arrange.worker import Workshop  # noqa: PLC0415
            from journeymapper.ui.tidying.job import Bench  # noqa: PLC0415

            self._benches.append(Bench(Workshop()))
        return self._benches[0]

    @property
    def is_busy(self) -> bool:
        """Whether a tidy is under way."""
        return self._running is not None

    def show(self, session: Session, canvas: Canvas) -> None:
        """Tidies this map from now on; a tidy of the one before is given up."""
        self._drop()
        self._session, self._canvas = session, canvas
        canvas.stop = self.cancel

    def tidy(self, way: Way | None = None, *, anew: bool = False) -> None:
        """Tidies the selected steps if there are several, else the whole map.

        With `way` all is laid out that way, and so it is next time; `anew`: with arrows bent by hand, too.
        """
        if self._session is None or self._canvas is None or self.is_busy:
            return
        self.way = way or self.way
        journey, chosen = self._session.journey, self._canvas.selection.steps
        only = chosen if len(chosen) > 1 else None
        with unswept():
            plan = plan_for(self._canvas.drawing, self.way, only, afresh=way is not None, anew=anew)
            asked = Asked.of(journey)
        if len(plan.fixed) == len(plan.spots):
            self.said.emit(tr("Every step here is pinned: nothing may move."))
            self.changed.emit()
            return
        self._warm.stop()
        self._running = _Running(self.bench.begin(plan), asked, monotonic())
        self._look.start()
        self._patience.start()
        self.changed.emit()

    def cancel(self) -> bool:
        """Gives up the tidy under way; returns whether there was one. The map stays as it is."""
        if not self._drop():
            return False
        self.said.emit(tr("Tidying was cancelled: the map is as it was."))
        self._warm.start()
        return True

    def release(self) -> None:
        """The window goes: nothing is made for it any more, no process stays."""
        self._drop()
        self._warm.stop()
        self._look.stop()
        _end(self._benches, self._ending)

    def _drop(self) -> bool:
        running = self._running
        if running is None:
            return False
        running.job.wanted = False
        self._ending.append((running.job, monotonic()))
        self._rest()
        return True

    def _rest(self) -> None:
        """No tidy is under way any more."""
        self._running = None
        self._patience.stop()
        self.waiting.emit(False)
        self.changed.emit()

    @guarded
    def _get_ready(self) -> None:
        self.bench.warm()

    @guarded
    def _tell(self) -> None:
        self.waiting.emit(True)

    @guarded
    def _see(self) -> None:
        """Looks how far things are: some 60 times a second, and only while there is something to look at."""
        for job, since in list(self._ending):
            if job.is_done:
                self._ending.remove((job, since))
            elif monotonic() - since > _GRACE:
                self.bench.close()
        running = self._running
        if running is None:
            if not self._ending:
                self._look.stop()
        elif running.job.is_done:
            self._land(running, running.job.answer or simplest(running.job.plan))
        elif monotonic() - running.since > 2 * self.bench.longest + _SPARE:
            self._drop()
            self._put(running, simplest(running.job.plan), "slow")

    def _land(self, running: _Running, found: Tidied) -> None:
        """Puts the answer on the map, once the user has let go of what is being dragged or typed."""
        canvas = self._canvas
        if canvas is not None and not canvas.hands.is_busy and not canvas.is_writing:
            self._rest()
            self._put(running, found, found.why)

    def _put(self, running: _Running, found: Tidied, why: Why) -> None:
        session, canvas = self._session, self._canvas
        if session is None or canvas is None:
            return
        with unswept():
            patch = landed(session.journey, running.asked, found)
        if patch is None:
            self.said.emit(tr("The map changed too much meanwhile: it was not tidied."))
            return
        was_whole = canvas.camera.seen.contains(_rect(canvas.drawing.bounds))
        with unswept():
            has_changed = session.commit(patch)
        if has_changed:
            canvas.glide.then(lambda: _keep_in_sight(canvas, was_whole=was_whole))
            self.said.emit(layout_note(why))
        else:
            self.said.emit(layout_note(why) or tr("The map is tidy."))


def _keep_in_sight(canvas: Canvas, *, was_whole: bool) -> None:
    """Shows the whole map if it was whole in sight and is not now, or if none of it is in sight at all."""
    seen = canvas.camera.seen
    is_whole = seen.contains(_rect(canvas.drawing.bounds))
    is_lost = not any(_rect(card.box).intersects(seen) for card in canvas.drawing.cards.values())
    if is_lost or (was_whole and not is_whole):
        canvas.zoom_fit()


def _rect(box: Box) -> QRectF:
    return QRectF(box.left, box.top, box.width, box.height)


def _end(benches: list[Bench], ending: list[tuple[Job, float]]) -> None:
    """Ends the process, if there is one; threads that waited for it end with it."""
    for job, _ in ending:
        job.wanted = False
        job.thread.join(_GRACE)
    for bench in benches:
        bench.close()
