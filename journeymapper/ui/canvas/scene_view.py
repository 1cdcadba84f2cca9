"""The view on the scene: how near it is, what is in sight, and what is painted of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.records import FURTHEST, Key
from journeymapper.ui.canvas.camera import LARGEST_FIT, STEP, Camera
from journeymapper.ui.canvas.items import rect_of
from journeymapper.ui.canvas.overlay import Overlay
from journeymapper.ui.canvas.overview import BELOW, Overview
from journeymapper.ui.canvas.scene import MapScene
from journeymapper.ui.guard import guarded


class SceneView(QGraphicsView):
    """Shows the map; from far away as an overview."""

    zoom_changed = Signal(float)
    """The zoom, 1 at 100 %."""
    view_moved = Signal()
    """Another part of the map is in sight."""

    def __init__(self, journey: Journey, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_fitted = False
        accent = self.palette().color(QPalette.ColorRole.Highlight)
        self.map = MapScene(journey, theme, accent, self)
        self.overlay = Overlay(self.map, accent, QColor(theme.card))
        self.camera = Camera(self, self._has_zoomed)
        self._overview = Overview(self.map)
        _set_up(self)
        self.setScene(self.map)

    @property
    def drawing(self) -> MapDrawing:
        """The map as shapes, as the canvas shows it."""
        return self.map.drawing

    @property
    def zoom(self) -> float:
        """The zoom, 1 at 100 %."""
        return self.camera.zoom

    def zoom_in(self) -> None:
        """One step nearer."""
        self.camera.zoom_by(STEP)

    def zoom_out(self) -> None:
        """One step further away."""
        self.camera.zoom_by(1 / STEP)

    def zoom_100(self) -> None:
        """A map unit is a pixel."""
        self.camera.zoom_to(1.0)

    def zoom_fit(self) -> None:
        """The whole map, no larger than at 100 %; it stays whole in a changing window until it is moved."""
        self.camera.show(rect_of(self.map.drawing.bounds), LARGEST_FIT)
        self._is_fitted = True

    def reveal(self, step: str) -> None:
        """Brings a step into sight, moving as little as possible."""
        self.camera.reveal(self.rect_of(("step", step)))

    def rect_of(self, key: Key) -> QRectF:
        """Where something lies on the map; an empty rectangle if it is not drawn."""
        box = self.map.box(key)
        return rect_of(box) if box is not None else QRectF()

    def reach(self, pixels: float) -> float:
        """A length on the screen in map units."""
        return pixels / self.camera.zoom

    def dress(self, theme: Theme) -> None:
        """Takes over the colours of a theme."""
        self.setBackgroundBrush(QColor(theme.canvas))
        self.overlay.dress(QColor(theme.card))
        self._overview.forget()

    def _has_zoomed(self) -> None:
        self._is_fitted = False
        self.zoom_changed.emit(self.camera.zoom)

    @guarded
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._is_fitted = False
        self.view_moved.emit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        fitted = self._is_fitted
        super().resizeEvent(event)
        if fitted:
            self.zoom_fit()
        self.view_moved.emit()

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.camera.zoom >= BELOW:
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), self.backgroundBrush())
            painter.setRenderHints(self.renderHints())
            painter.setTransform(self.viewportTransform())
            # One by one: what a scroll uncovers is two narrow strips, what is around both is nearly all.
            for rect in event.region():  # type: ignore[attr-defined]  # it can, though its stub does not say so
                seen = self.camera.on_map_rect(QRectF(rect))
                painter.setClipRect(seen)
                self._overview.paint(painter, seen, self.camera.zoom)
                self.overlay.paint(painter)


def _set_up(view: QGraphicsView) -> None:
    """Gives a view all that never changes."""
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    view.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
    view.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
    view.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontAdjustForAntialiasing)
    view.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    view.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    reach = FURTHEST * 1.1
    view.setSceneRect(-reach, -reach, 2 * reach, 2 * reach)
