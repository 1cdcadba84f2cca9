"""A list of sentences: each breaks into lines, and those that are about something on the map show it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.panels.insights.rows import Row

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_LEFT, _RIGHT, _ABOVE = 26, 8, 4
_HEADING_LEFT, _HEADING_ABOVE = 8, 12
_SIGN = 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class SentenceModel(QAbstractListModel):
    """The rows; headings cannot be stood on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row]) -> bool:
        """Lists these; whether they are others than before."""
        if list(rows) == list(self.rows):
            return False
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()
        return True

    @answering(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.rows)

    @answering(None)
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (_ROLE.DisplayRole, _ROLE.AccessibleTextRole):
            return row.text
        if role == _ROLE.AccessibleDescriptionRole and row.is_live:
            return tr("Enter chooses it") if row.supplier else tr("Enter shows it on the map")
        return None

    @answering(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Sentences(QListView):
    """As high as its sentences are: what it stands in scrolls."""

    pressed_on = Signal(object)
    """A row that is about something was clicked, or Enter was pressed on it."""
    moved = Signal(QRect)
    """The keyboard went to the row that lies there."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows = SentenceModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Setter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self._press)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Lists these; the keyboard stays on the row it was at."""
        at = self.currentIndex().row()
        if self.rows.show(rows):
            self._fit()
            if at >= 0:
                self._stand(at)

    def redress(self) -> None:
        """The theme is another."""
        self._fit()
        self.viewport().update()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_live = index.isValid() and self.rows.rows[index.row()].is_live
        shape = Qt.CursorShape.PointingHandCursor if is_live else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._press(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    @guarded
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.moved.emit(self.visualRect(self.rows.index(current.row(), 0)))

    def _stand(self, at: int) -> None:
        """Stands on a row, or on the nearest that can be stood on."""
        live = [row for row, each in enumerate(self.rows.rows) if not each.heading]
        if live:
            self.setCurrentIndex(self.rows.index(min(live, key=lambda row: abs(row - at)), 0))

    def _press(self, index: Index) -> None:
        if index.isValid():
            row = self.rows.rows[index.row()]
            if row.is_live:
                self.pressed_on.emit(row)

    def _fit(self) -> None:
        self.doItemsLayout()
        heights = [height(row, self.font(), self.viewport().width()) for row in self.rows.rows]
        self.setFixedHeight(sum(heights) + 2 * self.frameWidth() + 4)


class _Setter(QStyledItemDelegate):
    """Sets a row in lines."""

    def __init__(self, view: Sentences) -> None:
        super().__init__(view)
        self._view = view

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option
        width = self._view.viewport().width()
        return QSize(width, height(self._view.rows.rows[index.row()], self._view.font(), width))

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.rows.rows[index.row()]
        rect, view = option.rect, self._view
        palette = view.palette()
        role = QPalette.ColorRole
        if not row.heading:
            view.style().drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, view)
        sign = _sign(row)
        if sign:
            place = QRect(rect.left() + 6, rect.top() + _ABOVE + 1, _SIGN, _SIGN)
            icon(sign, palette.color(role.Accent if row.is_live else role.PlaceholderText)).paint(
                painter, place
            )
        painter.setPen(palette.color(role.PlaceholderText if row.heading or row.missing else role.Text))
        left, above = _place(row)
        _laid(row, view.font(), rect.width()).draw(painter, QPointF(rect.left() + left, rect.top() + above))


def height(row: Row, font: QFont, width: int) -> int:
    """How high a row is in a list of this width, in pixels."""
    above = _place(row)[1]
    return round(_laid(row, font, width).boundingRect().height()) + above + _ABOVE


def _place(row: Row) -> tuple[int, int]:
    """Where the text of a row begins."""
    return (_HEADING_LEFT, _HEADING_ABOVE) if row.heading else (_LEFT, _ABOVE)


def _sign(row: Row) -> str:
    if row.heading:
        return ""
    if row.supplier:
        return "ph.storefront"
    if row.missing:
        return "ph.question"
    return "ph.map-pin" if row.is_live else ""


def _laid(row: Row, font: QFont, width: int) -> QTextLayout:
    """The text in lines; a word too long for a line is broken."""
    own = QFont(font)
    own.setBold(row.heading)
    layout = QTextLayout(row.text.replace("\n", "\u2028"), own)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    room = max(40, width - _place(row)[0] - _RIGHT)
    spacing = QFontMetrics(own).lineSpacing()
    layout.beginLayout()
    y = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        line.setPosition(QPointF(0, y))
        y += spacing
    layout.endLayout()
    return layout
