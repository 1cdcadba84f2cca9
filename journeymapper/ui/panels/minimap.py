"""A small map in the corner of the canvas, there while the map is larger than the view."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from journeymapper.i18n.language import tr
from journeymapper.model.session import Session
from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.guard import guarded

_LARGEST = QSize(200, 130)
_MARGIN = 14
_INSET = 7
_SOON = 120
"""Milliseconds without a change before the small map is drawn anew."""
_MANY = 2000
"""More arrows than this are left out: nobody tells them apart."""
_SLACK = 2.0
"""Map units that may lie out of sight without the small map coming up."""


class Minimap(QWidget):
    """All steps in the colours of their phases, and the view as a frame; a click or drag moves the view."""

    def __init__(self, session: Session, canvas: Canvas) -> None:
        super().__init__(canvas)
        self.setObjectName("minimap")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._canvas = canvas
        self._wanted = True
        self._picture: QPixmap | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SOON)
        self._timer.timeout.connect(self._draw_anew)
        self.release = session.subscribe(lambda _: self._timer.start())
        canvas.view_moved.connect(self._follow_view)
        self.retext()
        self._draw_anew()

    def retext(self) -> None:
        """Puts the texts in the language in use."""
        self.setAccessibleName(tr("Small map"))
        self.setToolTip(tr("Click or drag to see another part of the map"))
        self._draw_anew()

    def use(self, wanted: bool) -> None:
        """Comes up when there is reason to, or never."""
        self._wanted = wanted
        self._follow_view()

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._look_at(event.position())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            if self._picture is None:
                self._picture = self._drawn()
            painter.drawPixmap(0, 0, self._picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            accent = self.palette().color(QPalette.ColorRole.Highlight)
            painter.setPen(QPen(accent, 1.5))
            accent.setAlpha(30)
            painter.setBrush(accent)
            inner = QRectF(self.rect()).adjusted(3, 3, -3, -3)
            painter.drawRoundedRect(self._placed(self._seen()).intersected(inner), 3, 3)

    def _draw_anew(self) -> None:
        whole = self._whole()
        scale = min(
            (_LARGEST.width() - 2 * _INSET) / whole.width(), (_LARGEST.height() - 2 * _INSET) / whole.height()
        )
        self.resize(
            round(whole.width() * scale) + 2 * _INSET, max(40, round(whole.height() * scale) + 2 * _INSET)
        )
        self._picture = None
        self._follow_view()

    def _follow_view(self) -> None:
        viewport = self._canvas.viewport().geometry()
        self.move(
            viewport.right() - self.width() - _MARGIN + 1, viewport.bottom() - self.height() - _MARGIN + 1
        )
        whole = self._whole().adjusted(_SLACK, _SLACK, -_SLACK, -_SLACK)
        has_steps = self._session.journey.count("step") > 0
        is_of_use = has_steps and not self._canvas.is_covered and not self._seen().contains(whole)
        self.setVisible(self._wanted and is_of_use)
        self.update()

    def _whole(self) -> QRectF:
        bounds = self._canvas.drawing.bounds
        return QRectF(
            bounds.left,
            bounds.top,
            max(1.0, bounds.right - bounds.left),
            max(1.0, bounds.bottom - bounds.top),
        )

    def _seen(self) -> QRectF:
        return self._canvas.mapToScene(self._canvas.viewport().rect()).boundingRect()

    def _scale(self) -> float:
        whole = self._whole()
        return min((self.width() - 2 * _INSET) / whole.width(), (self.height() - 2 * _INSET) / whole.height())

    def _placed(self, rect: QRectF) -> QRectF:
        """A stretch of the map as it lies in this widget."""
        whole, scale = self._whole(), self._scale()
        middle = QPointF(self.width() / 2, self.height() / 2)
        corner = (rect.topLeft() - whole.center()) * scale + middle
        return QRectF(corner.x(), corner.y(), rect.width() * scale, rect.height() * scale)

    def _look_at(self, at: QPointF) -> None:
        middle = QPointF(self.width() / 2, self.height() / 2)
        self._canvas.centerOn(self._whole().center() + (at - middle) / self._scale())

    def _drawn(self) -> QPixmap:
        """All in few calls of Qt: at each the interpreter may go to a thread that works out figures."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        theme = self._canvas.drawing.theme
        scale, whole = self._scale(), self._whole()
        left = self.width() / 2 - whole.center().x() * scale
        top = self.height() / 2 - whole.center().y() * scale
        lines, cards = self._lines(scale, left, top), self._cards(scale, left, top)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(theme.band_line), 1))
            painter.drawLines(lines)
            painter.setPen(Qt.PenStyle.NoPen)
            for color, boxes in cards.items():
                painter.setBrush(QColor(color))
                painter.drawRects(boxes)
        return picture

    def _lines(self, scale: float, left: float, top: float) -> list[QLineF]:
        """The stretches of all arrows as they lie in this widget; none of very many."""
        arrows = self._canvas.drawing.arrows
        return [
            QLineF(x * scale + left, y * scale + top, to_x * scale + left, to_y * scale + top)
            for arrow in (arrows.values() if len(arrows) <= _MANY else ())
            for (x, y), (to_x, to_y) in pairwise(arrow.points)
        ]

    def _cards(self, scale: float, left: float, top: float) -> dict[str, list[QRectF]]:
        """The cards of all steps as they lie in this widget, by the colour of their phase."""
        drawing, journey = self._canvas.drawing, self._session.journey
        colors = {
            phase.id: drawing.theme.phase_color(at, phase.color) for at, phase in enumerate(journey.phases)
        }
        found: dict[str, list[QRectF]] = {}
        for step in journey.steps:
            card = drawing.cards.get(step.id)
            if card is not None:
                box = card.box
                width, height = (box.right - box.left) * scale, (box.bottom - box.top) * scale
                place = QRectF(box.left * scale + left, box.top * scale + top, width, height)
                found.setdefault(colors.get(step.phase or "", drawing.theme.guessed), []).append(place)
        return found
