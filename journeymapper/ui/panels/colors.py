"""Choosing a colour for a phase, supplier or segment: the theme's, one of its palette, or any."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QWidget

from journeymapper.i18n.language import tr


def swatch(color: QColor, size: int = 16) -> QIcon:
    """A round patch of a colour; 16 pixels, which boxes and menus show without scaling it."""
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_swatch(painter, QRectF(0, 0, size, size), color)
    return QIcon(pixmap)


def paint_swatch(painter: QPainter, rect: QRectF, color: QColor) -> None:
    """Paints the patch within a square."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawEllipse(rect.adjusted(1, 1, -1, -1))
    painter.restore()


def choose_color(
    parent: QWidget, at: QPoint, present: QColor, offered: Iterable[str]
) -> tuple[str | None] | None:
    """The colour that the user chose, `(None,)` for the theme's own; None if the user thought better of it.

    `at` is where the menu comes up, on the screen.
    """
    menu = QMenu(parent)
    own = menu.addAction(tr("As the theme has it"))
    menu.addSeparator()
    for color in offered:
        menu.addAction(swatch(QColor(color)), color).setData(color)
    menu.addSeparator()
    other = menu.addAction(tr("Another color…"))
    chosen: QAction | None = menu.exec(at)
    if chosen is own:
        return (None,)
    if chosen is other:
        picked = QColorDialog.getColor(present, parent, tr("Choose a color"))
        return (picked.name(),) if picked.isValid() else None
    return (chosen.data(),) if isinstance(chosen, QAction) else None
