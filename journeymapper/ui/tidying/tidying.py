"""Tidying the map of a window: asked of another process, put on the map when it answers, given up at will."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QTimer, Signal

from journeymapper.arrange.geometry import Box
from journeymapper.arrange.plan import Tidied, Why
from journeymapper.arrange.simplest import simplest
from journeymapper.i18n.language import tr
from journeymapper.i18n.terms import layout_note
from journeymapper.model.patch import Patch
from journeymapper.model.session import Session
from journeymapper.model.unswept import unswept
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded
from journeymapper.ui.tidying.asking import plan_for
from journeymapper.ui.tidying.landing import Asked, landed
from journeymapper.ui.tidying.preparing import Preparing
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


_TRIES = 3
"""How often a layout is prepared for a map that goes on changing, before the window waits for it."""


@dataclass(slots=True)
class _Running:
    """A tidy under way: first a layout is made, then what it does to the map is prepared."""

    job: Job
    asked: Asked
    since: float
    found: Tidied | None = None
    preparing: Preparing | None = None
    tries: int = 0
    is_behind: bool = False
    """Whether the map went on since the preparing began."""


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
        self._unsubscribe: Callable[[], object] = _nothing
        self._running: _Running | None = None
        self._ending: list[tuple[Job, float]] = []
        self._prepared: list[Preparing] = []
        self._look = QTimer(self, interval=_LOOK)
        self._look.timeout.connect(self._see)
        self._patience = QTimer(self, interval=PATIENCE, singleShot=True)
        self._patience.timeout.connect(self._tell)
        self._warm = QTimer(self, interval=WARM_AFTER, singleShot=True)
        self._warm.timeout.connect(self._get_ready)
        self._warm.start()
        of_all = self._benches, self._ending, self._prepared
        self.destroyed.connect(lambda _: _end(*of_all))

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
        self._unsubscribe()
        self._unsubscribe = session.subscribe(self._follow)
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
        self._unsubscribe()
        self._unsubscribe = _nothing
        self._warm.stop()
        self._look.stop()
        _end(self._benches, self._ending, self._prepared)

    def _drop(self) -> bool:
        running = self._running
        if running is None:
            return False
        running.job.wanted = False
        self._ending.append((running.job, monotonic()))
        self._rest()
        return True

    def _follow(self, _patch: Patch) -> None:
        """The map went on."""
        if self._running is not None:
            self._running.is_behind = True

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
        elif running.found is not None:
            self._land(running, running.found)
        elif running.job.is_done:
            running.found = running.job.answer or simplest(running.job.plan)
            self._prepare(running, running.found)
        elif monotonic() - running.since > 2 * self.bench.longest + _SPARE:
            running.job.wanted = False
            self._ending.append((running.job, monotonic()))
            running.found = replace(simplest(running.job.plan), why="slow")
            self._prepare(running, running.found)

    def _prepare(self, running: _Running, found: Tidied) -> None:
        """Has worked out what the answer does to the map as it is now."""
        session, canvas = self._session, self._canvas
        if session is None or canvas is None:
            return
        running.is_behind = False
        running.tries += 1
        job = running.job
        running.preparing = Preparing(
            session.journey.copy(),
            canvas.drawing.outlook(),
            running.asked,
            found,
            lambda: self._running is not None and self._running.job is job,
        )
        self._prepared[:] = [*(each for each in self._prepared if not each.is_done), running.preparing]
        self._land(running, found)

    def _land(self, running: _Running, found: Tidied) -> None:
        """Puts the answer on the map, once the user has let go of what is being dragged or typed."""
        canvas, session, ready = self._canvas, self._session, running.preparing
        if canvas is None or session is None or ready is None or not ready.is_done:
            return
        if canvas.hands.is_busy or canvas.is_writing:
            return
        if running.is_behind and running.tries < _TRIES:
            self._prepare(running, found)
            return
        patch = ready.patch
        if running.is_behind or ready.has_failed:
            patch = landed(session.journey, running.asked, found)
        if ready.router is not None:
            canvas.drawing.offer(ready.router)
        self._rest()
        self._put(session, canvas, patch, found.why)

    def _put(self, session: Session, canvas: Canvas, patch: Patch | None, why: Why) -> None:
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


def _nothing() -> None:
    """There is no map to be followed."""


def _end(benches: list[Bench], ending: list[tuple[Job, float]], prepared: list[Preparing]) -> None:
    """Ends the process, if there is one; threads that waited for it end with it."""
    for each in prepared:
        each.join(_GRACE)
    for job, _ in ending:
        job.wanted = False
        job.thread.join(_GRACE)
    for bench in benches:
        bench.close()
