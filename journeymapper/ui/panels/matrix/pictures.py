"""Pictures of cells and totals, each made once: there are few kinds of them in a large table."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Shape
from journeymapper.drawing.theme import Theme
from journeymapper.ui.panels.matrix import ends
from journeymapper.ui.panels.matrix.lines import Column, Row, Totals
from journeymapper.ui.panels.matrix.marks import CELL_HEIGHT, CELL_WIDTH, Look, cell


class Pictures:
    """In the colours of a theme, for a screen with so many pixels to one of ours."""

    def __init__(self, theme: Theme, ratio: float) -> None:
        self._theme = theme
        self._ratio = ratio
        self._made: dict[Look | tuple[str, Totals], QPixmap] = {}

    def cell(self, row: Row, column: Column) -> QPixmap | None:
        """The mark of a supplier at a step; None where there is nothing."""
        touch = row.touches.get(column.id)
        goal = column.goal == row.id
        if touch is None:
            return self._mark(Look(column.color, goal=True)) if goal else None
        return self._mark(
            Look(column.color, touch.contact, touch.aida, touch.started_by, bool(touch.value), goal)
        )

    def row_end(self, totals: Totals, *, touched: bool) -> QPixmap:
        """The total of a step; `touched`: the map has a touch somewhere."""
        hidden = touched and not (totals.direct or totals.indirect)
        if ("hidden" if hidden else "row", totals) not in self._made:
            shapes = ends.row_end(totals, self._theme, hidden=hidden)
            self._keep(("hidden" if hidden else "row", totals), shapes, ends.END_WIDTH, CELL_HEIGHT)
        return self._made["hidden" if hidden else "row", totals]

    def column_end(self, totals: Totals) -> QPixmap:
        """The total of a supplier."""
        if ("column", totals) not in self._made:
            shapes = ends.column_end(totals, self._theme)
            self._keep(("column", totals), shapes, CELL_WIDTH, ends.END_HEIGHT)
        return self._made["column", totals]

    def whole_end(self, totals: Totals) -> QPixmap:
        """The total of all."""
        if ("all", totals) not in self._made:
            shapes = ends.whole_end(totals, self._theme)
            self._keep(("all", totals), shapes, ends.END_WIDTH, ends.END_HEIGHT)
        return self._made["all", totals]

    def _mark(self, look: Look) -> QPixmap:
        if look not in self._made:
            self._keep(look, cell(look, self._theme), CELL_WIDTH, CELL_HEIGHT)
        return self._made[look]

    def _keep(self, key: Look | tuple[str, Totals], shapes: Iterable[Shape], width: int, height: int) -> None:
        picture = QPixmap(round(width * self._ratio), round(height * self._ratio))
        picture.setDevicePixelRatio(self._ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            paint(painter, shapes)
        self._made[key] = picture
