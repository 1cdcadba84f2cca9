"""Small pictures of maps, for lists: what a map looks like tells it from others faster than its name."""

from __future__ import annotations

from PySide6.QtCore import QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from journeymapper.arrange.geometry import Box
from journeymapper.drawing.card_facts import WIDTH
from journeymapper.drawing.map import MapDrawing
from journeymapper.drawing.paint import paint
from journeymapper.drawing.parts import Parts
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.model.records import Step

_IN_FULL = 120
"""Steps up to which a map is drawn as it is: in about 0.1 s. More are drawn as boxes and straight lines."""
_MANY_LINES = 2000
"""More arrows than this are left out: nobody tells them apart."""
_HEIGHT = 86.0
"""Of a card in map units, as most are."""
_MARGIN = 28.0
_FINER = 2
"""Painted so many times as large and then shrunk, letters become grey lines instead of crumbs."""
_LARGEST_SCALE = 0.6
"""Pixels for a map unit at most: a map of one step is not blown up."""
_BARE = Parts(legend=False, title=False)


def picture(journey: Journey, size: QSize, theme: Theme, ratio: float = 1.0) -> QImage:
    """The whole map within `size` (in pixels of the window, `ratio` pixels of the screen each).

    At most a few tenths of a second, also for thousands of steps. Needs a QGuiApplication.
    """
    pixels = QSize(round(size.width() * ratio), round(size.height() * ratio))
    made = (_in_full if journey.count("step") <= _IN_FULL else _in_brief)(journey, pixels, theme)
    made.setDevicePixelRatio(ratio)
    return made


def _in_full(journey: Journey, pixels: QSize, theme: Theme) -> QImage:
    """Every card and arrow as on the canvas."""
    drawing = MapDrawing(journey, theme, parts=_BARE).drawing()
    image = _ground(pixels * _FINER, theme)
    whole = QRectF(drawing.x, drawing.y, drawing.width, drawing.height)
    with QPainter(image) as painter:
        _look_at(painter, whole, image.size(), _LARGEST_SCALE * _FINER)
        paint(painter, drawing.shapes)
    smooth = Qt.TransformationMode.SmoothTransformation
    return image.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)


def _in_brief(journey: Journey, pixels: QSize, theme: Theme) -> QImage:
    """Boxes in the colours of the phases, and straight lines between them."""
    image = _ground(pixels, theme)
    boxes = {step.id: _box(step) for step in journey.steps}
    whole = next(iter(boxes.values()))
    for box in boxes.values():
        whole = whole.united(box)
    whole = whole.grown(_MARGIN)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _look_at(painter, QRectF(whole.left, whole.top, whole.width, whole.height), pixels, _LARGEST_SCALE)
        pen = QPen(QColor(theme.arrow), 0.6)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.drawLines(_lines(journey, boxes))
        painter.setPen(Qt.PenStyle.NoPen)
        for color, rects in _by_color(journey, boxes, theme).items():
            painter.setBrush(QColor(color))
            painter.drawRects(rects)
    return image


def _ground(pixels: QSize, theme: Theme) -> QImage:
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.canvas))
    return image


def _look_at(painter: QPainter, whole: QRectF, pixels: QSize, largest: float) -> None:
    """Lets the painter take map units, with all of the map in the middle of the picture."""
    wide, high = max(1.0, whole.width()), max(1.0, whole.height())
    scale = min(pixels.width() / wide, pixels.height() / high, largest)
    painter.translate(pixels.width() / 2, pixels.height() / 2)
    painter.scale(scale, scale)
    painter.translate(-whole.center())


def _box(step: Step) -> Box:
    half_wide, half_high = WIDTH / 2, _HEIGHT / 2
    return Box(step.x - half_wide, step.y - half_high, step.x + half_wide, step.y + half_high)


def _lines(journey: Journey, boxes: dict[str, Box]) -> list[QLineF]:
    if journey.count("transition") > _MANY_LINES:
        return []
    ends = ((boxes[each.source].center, boxes[each.target].center) for each in journey.transitions)
    return [QLineF(QPointF(*source), QPointF(*target)) for source, target in ends]


def _by_color(journey: Journey, boxes: dict[str, Box], theme: Theme) -> dict[str, list[QRectF]]:
    colors = {phase.id: theme.phase_color(at, phase.color) for at, phase in enumerate(journey.phases)}
    found: dict[str, list[QRectF]] = {}
    for step in journey.steps:
        box = boxes[step.id]
        rect = QRectF(box.left, box.top, box.width, box.height)
        found.setdefault(colors.get(step.phase or "", theme.guessed), []).append(rect)
    return found
