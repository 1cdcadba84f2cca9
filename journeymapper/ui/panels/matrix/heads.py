"""The headings of the supplier table: steps with number, title and the colour of their phase; suppliers."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QHeaderView, QWidget

from journeymapper.drawing.fonts import font
from journeymapper.drawing.text import SMALL, SMALL_BOLD, Style, elide, wrap
from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.matrix.ends import END_HEIGHT, END_WIDTH
from journeymapper.ui.panels.matrix.lines import Column
from journeymapper.ui.panels.matrix.marks import CELL_HEIGHT, CELL_WIDTH
from journeymapper.ui.panels.matrix.model import MatrixModel

_STEPS_WIDTH = 268
_SUPPLIERS_HEIGHT = 26
_NAME_LINE = 14
_NAME_LINES = 2
_NUMBER = 32
_BAR = 4
_TITLE = Style(13)
_SHORT = Style(13, "bold")
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Head(QHeaderView):
    """A heading that can be clicked, whose sections have one size, but for the total's."""

    def __init__(
        self, orientation: Qt.Orientation, model: MatrixModel, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(orientation, parent)
        self._model = model
        self.theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(True)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across = orientation == Qt.Orientation.Horizontal
        self._each, self._end = (CELL_WIDTH, END_WIDTH) if across else (CELL_HEIGHT, END_HEIGHT)
        self.setMinimumSectionSize(self._each)
        self.setDefaultSectionSize(self._each)

    def size_sections(self) -> None:
        """Gives each section its size, after some came, went or moved."""
        last = self.count() - 1
        for at in range(self.count()):
            size = self._end if at == last else self._each
            if self.sectionSize(at) != size:
                self.resizeSection(at, size)

    @guarded
    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        palette = self.palette()
        is_end = section == self.count() - 1
        ground = QPalette.ColorRole.AlternateBase if is_end else QPalette.ColorRole.Base
        painter.fillRect(rect, palette.color(ground))
        if self._is_chosen(section):
            accent = QColor(palette.color(QPalette.ColorRole.Accent))
            accent.setAlphaF(0.2)
            painter.fillRect(rect, accent)
        painter.setPen(palette.color(QPalette.ColorRole.Mid))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        if is_end:
            _write(painter, rect.adjusted(12, 0, -4, 0), tr("Total"), _SHORT, self.theme.ink)
        else:
            self.paint_line(painter, rect, section)
        painter.restore()

    def paint_line(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paints what a section says."""
        raise NotImplementedError

    def _is_chosen(self, section: int) -> bool:
        """Whether something in this row or column is selected."""
        selection = self.selectionModel()
        if self.orientation() == Qt.Orientation.Vertical:
            return selection.rowIntersectsSelection(section)
        return selection.columnIntersectsSelection(section)


class StepHead(Head):
    """Number and title, behind a bar in the colour of the phase."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, model, theme, parent)
        self.setFixedWidth(_STEPS_WIDTH)

    def paint_line(self, painter: QPainter, rect: QRect, section: int) -> None:
        row = self._model.rows[section]
        bar = QRect(rect.left(), rect.top(), _BAR, rect.height())
        painter.fillRect(bar, QColor(row.color))
        line = rect.adjusted(_BAR + 8, 0, -6, 0)
        _write(painter, line, row.number, SMALL_BOLD, row.color)
        ink = self.theme.ink if row.title else self.theme.small
        _write(painter, line.adjusted(_NUMBER, 0, 0, 0), row.title or tr("(no title)"), _TITLE, ink)


class SupplierHead(Head):
    """The short name as on badges, and as much of the name as there is room for in two lines."""

    def __init__(self, model: MatrixModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, model, theme, parent)

    def paint_line(self, painter: QPainter, rect: QRect, section: int) -> None:
        column = self._model.columns[section]
        place = QRect(rect.left() + 2, rect.top() + 3, rect.width() - 4, 17)
        middle = Qt.AlignmentFlag.AlignCenter
        _write(painter, place, column.short, _SHORT, column.color, middle)
        place.translate(0, 2)
        for words in _lines(column):
            place.translate(0, _NAME_LINE)
            _write(painter, place, words, SMALL, self.theme.small, middle)

    def size_sections(self) -> None:
        """As high as the names need."""
        super().size_sections()
        lines = max((len(_lines(column)) for column in self._model.columns), default=1)
        self.setFixedHeight(_SUPPLIERS_HEIGHT + lines * _NAME_LINE)


def _lines(column: Column) -> tuple[str, ...]:
    return wrap(column.spoken, SMALL, float(CELL_WIDTH - 6), _NAME_LINES)


def _write(
    painter: QPainter,
    place: QRect,
    text: str,
    style: Style,
    color: str,
    alignment: Qt.AlignmentFlag = _LEFT,
) -> None:
    """One line of text, elided where there is no room."""
    painter.setFont(font(*style))
    painter.setPen(QColor(color))
    painter.drawText(place, alignment | Qt.TextFlag.TextSingleLine, elide(text, style, float(place.width())))
