"""The sheet of one step with its neighbours, large, over the map; a click on a neighbour goes there."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from journeymapper.drawing.near import Near, draw_near
from journeymapper.drawing.paint import paint
from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import answering, guarded


class Sheet(QWidget):
    """Covers the map; the keyboard stays with the canvas, so its keys hold for the step."""

    chosen = Signal(str)
    """A neighbour was clicked: its step."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas.viewport())
        self.setObjectName("present_sheet")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self._canvas = canvas
        self._step: str | None = None
        self._near: Near | None = None
        canvas.viewport().installEventFilter(self)
        canvas.map_changed.connect(self.refresh)
        canvas.view_moved.connect(self._stay)  # Qt moves what lies on a map along with it
        self.hide()

    def open(self, step: str | None) -> None:
        """Shows a step."""
        self._step = step
        self.refresh()
        if self._near is not None:
            self._stay()
            self.show()
            self.raise_()

    def refresh(self) -> None:
        """Draws the step as the map has it now; closes if that is gone."""
        drawing, step = self._canvas.drawing, self._step
        if step is None or step not in drawing.cards:
            self._near = None
            self.hide()
            return
        scale, room = self._scale, self._canvas.viewport().rect()
        size = room.width() / scale, room.height() / scale
        record = drawing.journey.step(step)
        self._near = draw_near(drawing.journey, record, drawing.cards, drawing.arrows, drawing.theme, size)
        self.setAccessibleName(tr("One step: {title}", title=record.title))
        self.update()

    @property
    def _scale(self) -> float:
        """Pixels for a map unit: as near as the map is at least."""
        return self._canvas.camera.least

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        del event
        self._cover(covered=True)

    @guarded
    def hideEvent(self, event: QHideEvent) -> None:
        del event
        self._cover(covered=False)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(self._canvas.drawing.theme.canvas))
            painter.scale(self._scale, self._scale)
            if self._near is not None:
                paint(painter, self._near.shapes)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(found)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        on_card = self._at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if on_card else Qt.CursorShape.ArrowCursor)
        event.ignore()  # the canvas sees the pointer, too

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._canvas.viewport() and event.type() == QEvent.Type.Resize and self.isVisible():
            self._stay()
            self.refresh()
        return False

    def _cover(self, *, covered: bool) -> None:
        self._canvas.is_covered = covered
        self._canvas.view_moved.emit()

    def _stay(self) -> None:
        """Covers the map, wherever that moves."""
        self.setGeometry(self._canvas.viewport().rect())

    def _at(self, at: QPointF) -> str | None:
        x, y = at.x() / self._scale, at.y() / self._scale
        boxes = self._near.boxes if self._near is not None else {}
        return next((step for step, box in boxes.items() if box.contains((x, y))), None)
