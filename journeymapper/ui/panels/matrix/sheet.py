"""The cells of the supplier table as they are painted: all that is exposed in one go.

A delegate that paints cell by cell costs 15 to 30 µs a cell in Python, 20 ms for a large window. Here a row
keeps the pictures of its cells until it changes, and Python is entered once for all of them.
"""

from __future__ import annotations

from PySide6.QtCore import QLine, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QTableView

from journeymapper.drawing.theme import Theme
from journeymapper.ui.panels.matrix.lines import Row
from journeymapper.ui.panels.matrix.model import MatrixModel
from journeymapper.ui.panels.matrix.pictures import Pictures

Placed = list[tuple[int, QPixmap]]
"""Pictures by their column."""


class Sheet:
    """Paints what a view shows of a model."""

    def __init__(self, view: QTableView, model: MatrixModel, theme: Theme) -> None:
        self._view = view
        self._model = model
        self._rows: dict[str, tuple[Row, Placed]] = {}
        self._touched = False
        self.dress(theme)
        for signal in (model.modelReset, model.layoutChanged, model.columnsInserted, model.columnsRemoved):
            signal.connect(self._forget)
        model.dataChanged.connect(self._forget_rows)

    def dress(self, theme: Theme) -> None:
        """Paints in another theme from now on."""
        palette = self._view.palette()
        self._ground = palette.color(QPalette.ColorRole.Base)
        self._ends = palette.color(QPalette.ColorRole.AlternateBase)
        self._chosen = QColor(palette.color(QPalette.ColorRole.Accent))
        self._chosen.setAlphaF(0.2)
        self._at_hand = QPen(palette.color(QPalette.ColorRole.Accent), 2)
        self._line = QPen(palette.color(QPalette.ColorRole.Mid))
        self._pictures = Pictures(theme, self._view.devicePixelRatioF())
        self._forget()

    def heed(self) -> None:
        """The first touch of a map makes other rows out of sight: paints all anew."""
        touched = any(row.touches for row in self._model.rows)
        if touched != self._touched:
            self._touched = touched
            self._forget()
            self._view.viewport().update()

    def paint(self, painter: QPainter, exposed: QRect) -> None:
        """Paints a part of the view."""
        painter.fillRect(exposed, self._ground)
        if self._model.is_empty:
            return
        rows, columns = self._range(exposed)
        self._paint_grounds(painter, exposed)
        self._paint_lines(painter, exposed, rows, columns)
        left = [self._view.columnViewportPosition(at) for at in range(len(self._model.columns) + 1)]
        for at in rows:
            top = self._view.rowViewportPosition(at)
            for column, picture in self._row(at):
                if column in columns:
                    painter.drawPixmap(left[column], top, picture)
        if self._view.hasFocus() and self._view.currentIndex().isValid():
            painter.setPen(self._at_hand)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._view.visualRect(self._view.currentIndex()).adjusted(1, 1, -1, -1))

    def _range(self, exposed: QRect) -> tuple[range, range]:
        """The rows and columns of which something is exposed."""
        view, model = self._view, self._model
        bottom, right = view.rowAt(exposed.bottom()), view.columnAt(exposed.right())
        return (
            range(max(0, view.rowAt(exposed.top())), (bottom if bottom >= 0 else len(model.rows)) + 1),
            range(max(0, view.columnAt(exposed.left())), (right if right >= 0 else len(model.columns)) + 1),
        )

    def _paint_grounds(self, painter: QPainter, exposed: QRect) -> None:
        view, end = self._view, len(self._model.columns)
        right = QRect(
            view.columnViewportPosition(end), exposed.top(), view.columnWidth(end), exposed.height()
        )
        last = len(self._model.rows)
        below = QRect(exposed.left(), view.rowViewportPosition(last), exposed.width(), view.rowHeight(last))
        cells = QRect(exposed.topLeft(), self._edge())
        for place in (right, below):
            painter.fillRect(place & exposed & cells, self._ends)
        selection = view.selectionModel().selection()
        for area in (selection.at(at) for at in range(selection.count())):
            place = view.visualRect(area.topLeft()).united(view.visualRect(area.bottomRight()))
            painter.fillRect(place & exposed, self._chosen)

    def _edge(self) -> QPoint:
        """The lower right corner of the last cell."""
        view, row, column = self._view, len(self._model.rows), len(self._model.columns)
        return QPoint(
            view.columnViewportPosition(column) + view.columnWidth(column) - 1,
            view.rowViewportPosition(row) + view.rowHeight(row) - 1,
        )

    def _paint_lines(self, painter: QPainter, exposed: QRect, rows: range, columns: range) -> None:
        view, edge = self._view, self._edge()
        foot, side = min(exposed.bottom(), edge.y()), min(exposed.right(), edge.x())
        lines = []
        for at in rows:
            y = view.rowViewportPosition(at) + view.rowHeight(at) - 1
            lines.append(QLine(exposed.left(), y, side, y))
        for at in columns:
            x = view.columnViewportPosition(at) + view.columnWidth(at) - 1
            lines.append(QLine(x, exposed.top(), x, foot))
        painter.setPen(self._line)
        painter.drawLines(lines)

    def _row(self, at: int) -> Placed:
        model, pictures = self._model, self._pictures
        end = len(model.columns)
        if at == len(model.rows):
            totals = [(column, pictures.column_end(model.totals(at, column))) for column in range(end)]
            return [*totals, (end, pictures.whole_end(model.whole))]
        row = model.rows[at]
        known = self._rows.get(row.id)
        if known is None or known[0] is not row:
            made = [(column, pictures.cell(row, each)) for column, each in enumerate(model.columns)]
            placed = [(column, picture) for column, picture in made if picture is not None]
            placed.append((end, pictures.row_end(model.totals(at, end), touched=self._touched)))
            known = self._rows[row.id] = (row, placed)
        return known[1]

    def _forget(self) -> None:
        self._rows.clear()

    def _forget_rows(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in self._model.rows[first.row() : last.row() + 1]:
            self._rows.pop(row.id, None)
