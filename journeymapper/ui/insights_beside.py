"""The part `insights` of the poster on the canvas: worked out beside the editing, never during an edit."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeymapper.drawing.map import MapDrawing
from journeymapper.model.journey import Journey
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.figures import Figures

if TYPE_CHECKING:
    from journeymapper.analysis.insights import Insights


def _work_out(journey: Journey, segment: str | None) -> Insights:
    # Imported in the thread that works: networkx and numpy take a quarter of a second.
    from journeymapper.analysis.insights import insights  # noqa: PLC0415

    return insights(journey, segment if segment and journey.get("segment", segment) else None)


class InsightsBeside(QObject):
    """Tells the drawing of the canvas what its part says; nothing is worked out unless that is shown."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._session = session
        self._canvas = canvas
        self._told: MapDrawing | None = None
        """The drawing that has been told."""
        self._segment: str | None = None
        work = partial(_work_out, segment=None)
        self.figures: Figures[Insights] = Figures(session, work, self, awake=False)
        self.figures.ready.connect(self._tell)
        canvas.map_changed.connect(self._follow)
        canvas.lens_changed.connect(self._follow_lens)

    def release(self) -> None:
        """Follows the map no more."""
        self.figures.release()
        self._canvas.map_changed.disconnect(self._follow)
        self._canvas.lens_changed.disconnect(self._follow_lens)

    def retext(self) -> None:
        """The language or the theme is another."""
        self._tell()

    def _follow(self) -> None:
        """The part was switched, or there is another drawing that has not been told."""
        drawing = self._canvas.drawing
        if not drawing.parts.insights:
            self._told = None
            self.figures.wake(False)
        elif drawing is not self._told:
            self.figures.wake(True)
            self._tell()

    def _follow_lens(self) -> None:
        segment = self._canvas.lens.segment
        if segment != self._segment:
            self._segment = segment
            self.figures.use(partial(_work_out, segment=segment))
        else:
            self._tell()

    def _tell(self) -> None:
        """Says what the figures tell; until they are those of the map as it is, what was said before."""
        canvas, found = self._canvas, self.figures.value
        if not canvas.drawing.parts.insights or found is None or self.figures.is_stale:
            return
        # Imported when there are figures: it brings networkx and numpy, which are there by then.
        from journeymapper.drawing.insight_facts import facts_of  # noqa: PLC0415

        drawing = self._told = canvas.drawing
        canvas.map.tell(facts_of(self._session.journey, canvas.lens, drawing.theme, found))
        canvas.map_changed.emit()
