"""A list of maps with a small picture of each, its title, and what tells it from the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from journeymapper.drawing.theme import Theme
from journeymapper.model.journey import Journey
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.keeping.picture import picture

PICTURE = QSize(152, 96)
_MARGIN, _GAP = 10, 16
_LINE = 21
_ENTRY, _IMAGE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_RADIUS = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """A row: a title, lines beneath it, and where its map comes from.

    `read` gives the map for the picture, or None where there is none; `more` is a line that it then gives.
    Both, and the drawing, are done `within` this.
    """

    title: str
    lines: tuple[str, ...]
    read: Callable[[], Journey | None]
    more: Callable[[Journey], str] = lambda _: ""
    within: Callable[[], AbstractContextManager[None]] = nullcontext

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        return ", ".join((self.title, *self.lines))


class PictureList(QListWidget):
    """Rows of entries; pictures are made one by one once the list is seen."""

    def __init__(self, entries: Sequence[Entry], theme: Theme, name: str) -> None:
        """`name` is what assistive tools call the list."""
        super().__init__()
        self.setAccessibleName(name)
        self.setItemDelegate(_Delegate(self))
        let_flick(self)
        self.setUniformItemSizes(True)
        self._theme = theme
        for entry in entries:
            item = QListWidgetItem(entry.spoken)
            item.setData(_ENTRY, entry)
            self.addItem(item)
        self._drawn = 0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._draw_next)
        self._timer.start()

    def chosen(self) -> list[int]:
        """The rows that are chosen, from the top."""
        return sorted(index.row() for index in self.selectedIndexes())

    @guarded
    def _draw_next(self) -> None:
        row, self._drawn = self._drawn, self._drawn + 1
        if row >= self.count():
            self._timer.stop()
            return
        entry: Entry = self.item(row).data(_ENTRY)
        with entry.within():
            self._draw(self.item(row), entry)

    def _draw(self, item: QListWidgetItem, entry: Entry) -> None:
        journey = entry.read()
        if journey is None:
            return
        more = entry.more(journey)
        if more:
            entry = replace(entry, lines=(*entry.lines, more))
            item.setData(_ENTRY, entry)
            item.setText(entry.spoken)
        item.setData(_IMAGE, picture(journey, PICTURE, self._theme, self.devicePixelRatioF()))


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: PictureList) -> None:
        super().__init__(view)
        self._view = view

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(PICTURE.width() + 220, PICTURE.height() + 2 * _MARGIN)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(_ENTRY)
        palette: QPalette = option.palette
        focused = self._view.hasFocus()
        whole = option.rect.adjusted(2, 1, -2, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, whole, palette, index, focused=focused)
        frame = QRect(whole.topLeft(), PICTURE).translated(_MARGIN - 2, _MARGIN - 1)
        _paint_picture(painter, frame, index.data(_IMAGE), palette)
        left = frame.right() + _GAP
        width = whole.right() - _MARGIN - left
        top = whole.center().y() - _LINE * (1 + len(entry.lines)) // 2
        bold = QFont(option.font)
        bold.setBold(True)
        bold.setPixelSize(14)
        rows = [(entry.title, bold, palette.color(QPalette.ColorRole.Text))]
        soft = palette.color(QPalette.ColorRole.PlaceholderText)
        rows += [(line, option.font, soft) for line in entry.lines]
        for text, font, color in rows:
            painter.setFont(font)
            painter.setPen(color)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, width)
            painter.drawText(QRect(left, top, width, _LINE), Qt.AlignmentFlag.AlignVCenter, shown)
            top += _LINE
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        whole: QRect,
        palette: QPalette,
        index: QModelIndex | QPersistentModelIndex,
        *,
        focused: bool,
    ) -> None:
        """What is chosen has a ground, and what is at hand a frame."""
        accent = QColor(palette.color(QPalette.ColorRole.Accent))
        at_hand = focused and index == self._view.currentIndex()
        painter.setPen(QPen(accent, 1.5) if at_hand else Qt.PenStyle.NoPen)
        accent.setAlphaF(0.2 if focused else 0.14)
        painter.setBrush(accent if self._view.selectionModel().isSelected(index) else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)


def _paint_picture(painter: QPainter, frame: QRect, image: QImage | None, palette: QPalette) -> None:
    if image is None:
        painter.fillRect(frame, palette.color(QPalette.ColorRole.Midlight))
    else:
        painter.drawImage(frame, image)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette.color(QPalette.ColorRole.Mid), 1))
    painter.drawRect(frame)
