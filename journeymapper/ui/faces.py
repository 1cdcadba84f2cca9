"""The faces of moods, as cards show them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPalette, QPixmap

from journeymapper.drawing.paint import paint
from journeymapper.drawing.signs import face
from journeymapper.i18n.language import tr
from journeymapper.model.edits.marks import MOODS


def face_icon(mood: int) -> QIcon:
    """The face of a mood, -2..2, in the colour of texts on buttons."""
    pixmap = QPixmap(36, 36)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    ink = QGuiApplication.palette().color(QPalette.ColorRole.ButtonText).name()
    with QPainter(pixmap) as painter:
        paint(painter, face(9, 9, mood, ink))
    return QIcon(pixmap)


def mood_names() -> list[tuple[int, str]]:
    """All moods with what they are called, the worst first."""
    names = (tr("very bad"), tr("bad"), tr("neither good nor bad"), tr("good"), tr("very good"))
    return list(zip(MOODS, names, strict=True))
