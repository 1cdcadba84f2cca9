"""Lists, tables and pages that a finger scrolls; a tap stays a click."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QGraphicsView,
    QPlainTextEdit,
    QScroller,
    QScrollerProperties,
    QWidget,
)

from journeymapper.ui.guard import answering

_BY_MOUSE = Qt.MouseEventSource.MouseEventNotSynthesized
_OFF = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff


def let_flick(widget: QWidget) -> None:
    """Lets fingers scroll whatever scrolls in a widget, itself too; text that is typed in is left alone."""
    for area in (widget, *widget.findChildren(QAbstractScrollArea)):
        if isinstance(area, QAbstractScrollArea) and not isinstance(area, (QGraphicsView, QPlainTextEdit)):
            _let_flick(area)


def _let_flick(area: QAbstractScrollArea) -> None:
    if isinstance(area, QAbstractItemView):
        area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        area.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        area.viewport().installEventFilter(_Taps(area))
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(area.viewport())
    properties = scroller.scrollerProperties()
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, _OFF)
    scroller.setScrollerProperties(properties)


class _Taps(QObject):
    """Holds the press of a finger back from a list until it is a tap: a flick chooses nothing on its way.

    Where a list does not scroll sideways a finger that goes there drags, as the mouse does.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._pressed: QMouseEvent | None = None
        self._scrolls = False

    @answering(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if not isinstance(event, QMouseEvent) or event.source() == _BY_MOUSE:
            return False
        return self._is_held_back(event)

    def _is_held_back(self, event: QMouseEvent) -> bool:
        kind, pressed = event.type(), self._pressed
        if kind == QEvent.Type.MouseButtonPress:
            self._pressed, self._scrolls = event.clone(), False
            return True
        if kind == QEvent.Type.MouseMove and pressed is not None:
            return self._moved(event, pressed)
        if kind == QEvent.Type.MouseButtonRelease and pressed is not None:
            self._press(pressed)
            return False
        return self._scrolls

    def _moved(self, event: QMouseEvent, pressed: QMouseEvent) -> bool:
        way: QPointF = event.globalPosition() - pressed.globalPosition()
        if way.manhattanLength() < QApplication.startDragDistance():
            return True
        never = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        if abs(way.x()) > abs(way.y()) and self._view.horizontalScrollBarPolicy() == never:
            self._press(pressed)
            return False
        self._pressed, self._scrolls = None, True
        return True

    def _press(self, pressed: QMouseEvent) -> None:
        """Lets the press come through, as one of the mouse."""
        self._pressed = None
        at, there = pressed.position(), pressed.globalPosition()
        made = QMouseEvent(
            pressed.type(), at, there, pressed.button(), pressed.buttons(), pressed.modifiers()
        )
        QApplication.sendEvent(self._view.viewport(), made)
