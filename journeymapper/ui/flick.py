"""Lists, tables and pages that a finger scrolls; a tap stays a click."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QGraphicsView,
    QPlainTextEdit,
    QScroller,
    QScrollerProperties,
    QWidget,
)

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
    QScroller.grabGesture(area.viewport(), QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(area.viewport())
    properties = scroller.scrollerProperties()
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, _OFF)
    scroller.setScrollerProperties(properties)
