"""The badges of suppliers that were met, as icons of a list."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from journeymapper.drawing.badge import HEIGHT, WIDTH, Badge, badge_shapes, badge_width, short_names
from journeymapper.drawing.paint import paint
from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.ui.panels.trial.words import Met

ICON = QSize(round(WIDTH) + 8, round(HEIGHT) + 2)
"""In pixels; a badge with a long short name is made smaller."""


def badge_icons(met: Iterable[Met], journey: Journey, theme: Theme, ratio: float) -> list[QIcon]:
    """The badge of each with its latest mark; `ratio`: pixels of the screen for one."""
    shorts = short_names(journey.suppliers)
    colors = {each.id: theme.supplier_color(at, each.color) for at, each in enumerate(journey.suppliers)}
    found = []
    for each in met:
        touch, ident = each.latest, each.supplier
        badge = Badge(ident, shorts[ident], touch.aida, touch.contact, colors[ident])
        picture = _picture(badge, theme, ratio)
        icon = QIcon(picture)
        icon.addPixmap(picture, QIcon.Mode.Selected)  # Qt would tint it: a badge's colours tell something
        found.append(icon)
    return found


def _picture(badge: Badge, theme: Theme, ratio: float) -> QPixmap:
    size = ICON.expandedTo(QSize(round(badge_width(badge)) + 2, ICON.height()))
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint(painter, badge_shapes(badge, (size.width() - badge_width(badge)) / 2, 1.0, theme))
    return made
