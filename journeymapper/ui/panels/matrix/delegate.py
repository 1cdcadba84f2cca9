"""How cells of the supplier table are painted, and where their value is typed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journeymapper.drawing.paint import paint
from journeymapper.drawing.shapes import Shape
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.panels.matrix import ends
from journeymapper.ui.panels.matrix.lines import Totals
from journeymapper.ui.panels.matrix.marks import CELL_HEIGHT, CELL_WIDTH, Look, cell
from journeymapper.ui.panels.matrix.model import MatrixModel

Index = QModelIndex | QPersistentModelIndex
_EDITOR = 260
"""The width of the editor of a value, in pixels."""


class MatrixDelegate(QStyledItemDelegate):
    """Pictures of cells are kept: there are few kinds of them."""

    def __init__(self, view: QTableView, model: MatrixModel, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._pictures: dict[Look | tuple[str, Totals], QPixmap] = {}
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Paints in another theme from now on."""
        self._theme = theme
        self._pictures.clear()
        palette = self._view.palette()
        self._accent = palette.color(QPalette.ColorRole.Accent)
        self._chosen = QColor(self._accent)
        self._chosen.setAlphaF(0.2)
        self._ends = palette.color(QPalette.ColorRole.AlternateBase)
        self._pen = QPen(self._accent, 2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(CELL_WIDTH, CELL_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = index.row(), index.column()
        rect = option.rect
        look = self._look(row, column)
        if look is None:
            painter.fillRect(rect, self._ends)
        if QStyle.StateFlag.State_Selected in option.state:
            painter.fillRect(rect, self._chosen)
        if look is None:
            painter.drawPixmap(rect.topLeft(), self._end(row, column))
        elif look.contact or look.goal:
            painter.drawPixmap(rect.topLeft(), self._mark(look))
        if QStyle.StateFlag.State_HasFocus in option.state:
            painter.setPen(self._pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _look(self, row: int, column: int) -> Look | None:
        """What a cell shows; None for totals."""
        model = self._model
        if row >= len(model.rows) or column >= len(model.columns):
            return None
        line, supplier = model.rows[row], model.columns[column]
        touch = line.touches.get(supplier.id)
        goal = supplier.goal == line.id
        if touch is None:
            return Look(supplier.color, goal=goal)
        return Look(supplier.color, touch.contact, touch.aida, touch.started_by, bool(touch.value), goal)

    def _mark(self, look: Look) -> QPixmap:
        if look not in self._pictures:
            self._pictures[look] = self._picture(cell(look, self._theme), CELL_WIDTH, CELL_HEIGHT)
        return self._pictures[look]

    def _end(self, row: int, column: int) -> QPixmap:
        model = self._model
        totals = model.totals(row, column)
        if row < len(model.rows):
            touched = model.totals(len(model.rows), len(model.columns)).all > 0
            hidden = touched and not (totals.direct or totals.indirect)
            key = ("hidden" if hidden else "row", totals)
        else:
            key = ("column" if column < len(model.columns) else "all", totals)
        if key not in self._pictures:
            self._pictures[key] = self._drawn_end(*key)
        return self._pictures[key]

    def _drawn_end(self, kind: str, totals: Totals) -> QPixmap:
        match kind:
            case "column":
                return self._picture(ends.column_end(totals, self._theme), CELL_WIDTH, ends.END_HEIGHT)
            case "all":
                return self._picture(ends.whole_end(totals, self._theme), ends.END_WIDTH, ends.END_HEIGHT)
            case _:
                shapes = ends.row_end(totals, self._theme, hidden=kind == "hidden")
                return self._picture(shapes, ends.END_WIDTH, CELL_HEIGHT)

    def _picture(self, shapes: Iterable[Shape], width: int, height: int) -> QPixmap:
        ratio = self._view.devicePixelRatioF()
        made = QPixmap(round(width * ratio), round(height * ratio))
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            paint(painter, shapes)
        return made

    # The value

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setPlaceholderText(tr("What this supplier could add here"))
        editor.setAccessibleName(tr("Value: {where}", where=self._model.where(index.row(), index.column())))
        return editor

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """An editor that nobody typed in changes nothing: it has no room for line ends."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Wider than its cell, within the table."""
        del index
        room = self._view.viewport().rect()
        place = option.rect.adjusted(0, 0, _EDITOR - option.rect.width(), 0)
        place.moveRight(min(place.right(), room.right()))
        place.moveLeft(max(place.left(), 0))
        editor.setGeometry(place & room if place.width() > room.width() else place)
