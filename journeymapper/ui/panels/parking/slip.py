"""One row of the parking lot: a slip of paper as high as its text, and the field that changes it."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.inspector.growing import GrowingEdit

Index = QModelIndex | QPersistentModelIndex
_GAP, _ACROSS, _DOWN, _RADIUS = 3, 10, 6, 6
"""Pixels around a slip, and around the text in it."""
_LEAST = 30
_MOST_LINES = 6
_CARRIED = 180
"""How wide a slip is at most that hangs from the pointer."""


class SlipDelegate(QStyledItemDelegate):
    """Paints notes in the colours that they have on the map, and lets their text be typed."""

    def __init__(self, view: QListView, theme: Theme) -> None:
        super().__init__(view)
        self._view = view
        self.theme = theme

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        room = max(40, width - 2 * (_GAP + _ACROSS))
        needed = min(_height(index.data(), option.font, room), _MOST_LINES * option.fontMetrics.lineSpacing())
        return QSize(min(width, 120), max(_LEAST, needed + 2 * _DOWN) + 2 * _GAP)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = self._view.selectionModel().isSelected(index)
        palette: QPalette = option.palette
        accent = palette.color(QPalette.ColorRole.Accent)
        edge = QPen(accent, 2.0 if self._view.hasFocus() else 1.4) if chosen else None
        painter.save()
        self._paint_slip(painter, option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP), index.data(), edge)
        painter.restore()

    def picture(self, text: str) -> QPixmap:
        """A slip as it hangs from the pointer."""
        metrics = QFontMetrics(self._view.font())
        first = metrics.elidedText(
            " ".join(text.split()), Qt.TextElideMode.ElideRight, _CARRIED - 2 * _ACROSS
        )
        size = QSize(metrics.horizontalAdvance(first) + 2 * _ACROSS + 4, _LEAST)
        ratio = self._view.devicePixelRatioF()
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            painter.setFont(self._view.font())
            self._paint_slip(painter, QRect(0, 0, size.width(), size.height()), first, None)
        return made

    @answering(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option, index
        field = GrowingEdit("parking_edit", (1, _MOST_LINES), enter_accepts=True)
        field.setParent(parent)
        field.setAccessibleName(tr("Text of the note"))
        field.accepted.connect(lambda: self._accept(field))
        return field

    @guarded
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, GrowingEdit):
            editor.show_text(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    @guarded
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, GrowingEdit):
            model.setData(index, editor.text, Qt.ItemDataRole.EditRole)

    @guarded
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        del index
        rect = option.rect.adjusted(_GAP, _GAP, -_GAP, -_GAP)
        editor.setGeometry(rect.left(), rect.top(), rect.width(), editor.height())

    def _accept(self, field: GrowingEdit) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def _paint_slip(self, painter: QPainter, rect: QRect, text: str, edge: QPen | None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(edge or QPen(QColor(self.theme.note_line), 1.0))
        painter.setBrush(QColor(self.theme.note))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        painter.setPen(QColor(self.theme.note_ink))
        room = rect.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        fits = _height(text, painter.font(), room.width()) <= room.height()
        option = _wrapping()
        option.setAlignment(Qt.AlignmentFlag.AlignVCenter if fits else Qt.AlignmentFlag.AlignTop)
        painter.setClipRect(room)
        painter.drawText(QRectF(room), text, option)


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _height(text: str, font: QFont, width: int) -> int:
    """How high a text is that is broken into lines of this width, in pixels."""
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    height = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        height += line.height()
    layout.endLayout()
    return ceil(height)
