"""The walk through a map while it is presented: step by step along a route, or phase by phase."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRectF, Signal

from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.flight import Flight
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.present.stops import Stop, phase_after, phase_before, phase_stops, route_stops

_EDGE = 60.0
"""Around the cards of a stop, in pixels: the name of the phase and arrows are seen too."""

_DURATION = 350
"""Milliseconds that the view takes to the next stop: the eyes of a whole room follow."""


class Walk(QObject):
    """Knows where the walk is. On a route its step is selected: keys that change a step hold for it."""

    moved = Signal()
    """Another step is looked at."""

    def __init__(self, canvas: Canvas, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._stops: list[Stop] | None = None
        self._by_phase = False
        self._at: int | None = None
        self._own: str | None = None
        """The step that the walk has selected."""
        self.flight = Flight(canvas, _DURATION)
        canvas.map_changed.connect(self._forget)
        canvas.lens_changed.connect(self._forget)
        canvas.selection_changed.connect(self._follow)

    @property
    def is_by_phase(self) -> bool:
        """Whether it goes phase by phase."""
        return self._by_phase

    @property
    def stops(self) -> list[Stop]:
        """All halts of the walk."""
        if self._stops is None:
            journey, canvas = self._canvas.session.journey, self._canvas
            if self._by_phase:
                room = canvas.camera.room
                zoom = canvas.camera.least
                boxes = {ident: card.box for ident, card in canvas.drawing.cards.items()}
                wide, high = (max(1.0, side - 2 * _EDGE) / zoom for side in (room.width(), room.height()))
                self._stops = phase_stops(journey, boxes, (wide, high))
            else:
                self._stops = route_stops(journey, canvas.lens.segment)
        return self._stops

    @property
    def step(self) -> str | None:
        """The step that is looked at: the selected one, else where the walk is."""
        chosen = self._canvas.selection.step
        if chosen is not None:
            return chosen
        here = self._here()
        return self.stops[here].steps[0] if here is not None else None

    @property
    def steps(self) -> tuple[str, ...]:
        """All that is looked at: the selected step, else those of the stop."""
        chosen, here = self._canvas.selection.step, self._here()
        if chosen is not None:
            return (chosen,)
        return self.stops[here].steps if here is not None else ()

    @property
    def next_step(self) -> str | None:
        """The step that comes after it on the walk."""
        here, stops = self._here(), self.stops
        after = 0 if here is None else here + 1
        return stops[after].steps[0] if after < len(stops) else None

    @property
    def has_own_selection(self) -> bool:
        """Whether nothing is selected but the step of the walk."""
        chosen = self._canvas.selection
        return not chosen or (chosen.step is not None and chosen.step == self._own)

    def use_phases(self, by_phase: bool) -> None:
        """Goes phase by phase, or step by step along the route."""
        step, self._by_phase = self.step, by_phase
        self._forget()
        self._at = next((at for at, stop in enumerate(self.stops) if step in stop.steps), None)
        self.refresh()

    def begin(self) -> None:
        """Halts at the selected step, else at the first."""
        if self.stops:
            self.halt(self._here() or 0)

    def refresh(self) -> None:
        """Looks at the same stop again: the view has become another."""
        self._forget()
        here = self._here()
        if here is not None:
            self.halt(here)

    def go(self, by: int) -> None:
        """Goes on (1) or back (-1)."""
        here, stops = self._here(), self.stops
        to = 0 if here is None else here + by
        if not 0 <= to < len(stops):
            self._canvas.say(tr("This is the end of the walk.") if by > 0 else tr("This is where it begins."))
        if stops:
            self.halt(min(max(to, 0), len(stops) - 1))

    def go_phase(self, by: int) -> None:
        """Goes to the beginning of the next phase (1), or of this one or the one before (-1)."""
        here, stops = self._here(), self.stops
        if here is None:
            self.go(by)
        elif stops:
            self.halt((phase_after if by > 0 else phase_before)(stops, here))

    def go_end(self, last: bool) -> None:
        """Goes to the first stop, or to the last."""
        if self.stops:
            self.halt(len(self.stops) - 1 if last else 0)

    def visit(self, step: str) -> None:
        """Looks at a step, wherever it is."""
        self._own = step
        self._canvas.select([("step", step)])
        self._look_at([step])
        self.moved.emit()

    def halt(self, at: int) -> None:
        """Looks at a stop."""
        stop = self.stops[at]
        self._at = at
        if self._by_phase:
            self._own = None
            self._canvas.select(())
            self._look_at(stop.steps)
            self.moved.emit()
        else:
            self.visit(stop.steps[0])

    def _look_at(self, steps: list[str] | tuple[str, ...]) -> None:
        """Shows these cards in the middle, as large as the view is now unless they would not fit."""
        camera, rect = self._canvas.camera, QRectF()
        for step in steps:
            if step in self._canvas.drawing.cards:
                rect = rect.united(self._canvas.rect_of(("step", step)))
        if rect.isEmpty():
            return
        room = camera.room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        fitting = min(room.width() / rect.width(), room.height() / rect.height())
        self.flight.to(rect.center(), max(min(camera.zoom, fitting), camera.least))

    def _here(self) -> int | None:
        """Which stop the walk is at: that of the selected step, if it is on the way."""
        chosen = self._canvas.selection.step
        found = (at for at, stop in enumerate(self.stops) if chosen is not None and chosen in stop.steps)
        at = next(found, self._at)
        return min(at, len(self.stops) - 1) if at is not None and self.stops else None

    def _forget(self) -> None:
        self._stops = None

    def _follow(self) -> None:
        """Somebody selected something: the walk goes on from there."""
        chosen = self._canvas.selection.step
        if chosen != self._own:
            self._own = None
        if chosen is not None:
            here = self._here()
            self._at = here if here is not None else self._at
        self.moved.emit()
