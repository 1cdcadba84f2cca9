"""The formats to choose from: what each is called, what it is for, and a sign."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.exchange.formats import Format
from journeymapper.i18n.language import tr
from journeymapper.ui.exporting.purposes import purpose_of, sign_of
from journeymapper.ui.flick import let_flick
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon

_WIDTH, _NARROW = 250, 170
_BAR = 14
"""Pixels for a bar to scroll with: text is broken alike with it and without."""
_PAD, _SIGN, _GAP = 8, 20, 10
_SMALL = 12
_RADIUS = 6
_FORMAT = Qt.ItemDataRole.UserRole
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)


class Kinds(QListWidget):
    """The list of formats; the current row is the one that is chosen."""

    def __init__(self, formats: Iterable[Format]) -> None:
        super().__init__()
        self.setObjectName("export_formats")
        self.setAccessibleName(tr("Format"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self))
        for form in formats:
            item = QListWidgetItem(f"{form.label()} ({form.suffix})")
            item.setData(_FORMAT, form)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}. {purpose_of(form)}")
            self.addItem(item)
        let_flick(self)

    def format(self) -> Format:
        """The format that is chosen."""
        found: Format = self.currentItem().data(_FORMAT)
        return found

    def choose(self, suffix: str) -> None:
        """Makes a format the chosen one; the first, where there is none of this suffix."""
        rows = [at for at in range(self.count()) if self.item(at).data(_FORMAT).suffix == suffix]
        self.setCurrentRow(rows[0] if rows else 0)

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 420)

    @answering(QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROW, 120)


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: Kinds) -> None:
        super().__init__(view)
        self._view = view

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        wide = self._view.width() - _BAR
        bold, small = _fonts(option.font)
        room = wide - 2 * _PAD - _SIGN - _GAP - 1
        form = index.data(_FORMAT)
        height = _lines(form.label(), bold, room).height()
        if purpose_of(form):
            height += 2 + _lines(purpose_of(form), small, room).height()
        return QSize(wide, height + 2 * _PAD)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        palette: QPalette = option.palette
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        form: Format = index.data(_FORMAT)
        bold, small = _fonts(option.font)
        whole: QRect = option.rect.adjusted(2, 1, -2, -1)
        whole.setWidth(min(whole.width(), self._view.width() - _BAR - 4))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        accent = QColor(palette.color(QPalette.ColorRole.Accent))
        painter.setPen(QPen(accent, 1.5) if chosen and self._view.hasFocus() else Qt.PenStyle.NoPen)
        ground = QColor(accent)
        ground.setAlphaF(0.18)
        painter.setBrush(ground if chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(whole, _RADIUS, _RADIUS)
        line: Any = whole.adjusted(_PAD - 2, _PAD - 1, -_PAD + 2, 0)
        sign = QRect(line.left(), line.top() - 1, _SIGN, _SIGN)
        ink, soft = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        icon(sign_of(form), ink).paint(painter, sign)
        line.setLeft(sign.right() + _GAP)
        high = _lines(form.label(), bold, line.width()).height()
        _write(painter, QRect(line.left(), line.top(), line.width(), high), form, bold, small, ink, soft)
        if purpose_of(form):
            painter.setFont(small)
            painter.setPen(ink if chosen else soft)
            painter.drawText(line.adjusted(0, high + 2, 0, 200), _WRAP, purpose_of(form))
        painter.restore()


def _write(
    painter: QPainter, line: QRect, form: Format, bold: QFont, small: QFont, ink: QColor, soft: QColor
) -> None:
    """The name of a format at the left, its suffix at the right if there is room for both."""
    name = QFontMetrics(bold).horizontalAdvance(form.label())
    if name + QFontMetrics(small).horizontalAdvance(form.suffix) + _GAP <= line.width():
        painter.setFont(small)
        painter.setPen(soft)
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), form.suffix)
    painter.setFont(bold)
    painter.setPen(ink)
    painter.drawText(line, _WRAP, form.label())


def _fonts(base: QFont) -> tuple[QFont, QFont]:
    bold, small = QFont(base), QFont(base)
    bold.setBold(True)
    small.setPixelSize(_SMALL)
    return bold, small


def _lines(text: str, font: QFont, room: int) -> QRect:
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, 400), _WRAP, text)
