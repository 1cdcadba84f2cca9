"""One row of the outline: what it says, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.ui.canvas.capture.unseen import UnseenLine
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.leads import Leads, lead_colors, lead_words, paint_leads
from journeymapper.ui.panels.outline.field import TitleField

_ROW = 28
_HEAD = 24
_MARGIN = 10
_NUMBER = 30
_FURTHER_IN = 12
_LEADS_MOST = 2
"""So many signs of loops and skips leave room for a title."""


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """A step in the list; the first of a run of one phase also carries the phase's name above it."""

    id: str
    number: str
    title: str
    phase: str
    color: str
    heads: bool = False
    leads: Leads = ()
    """Its loops and skips."""

    @property
    def is_alternative(self) -> bool:
        """Whether it shares its number with others: it stands further in."""
        return self.number[-1:].isalpha()

    @property
    def shown_title(self) -> str:
        """The title, or what stands for it."""
        return self.title or tr("(no title)")

    @property
    def spoken(self) -> str:
        """What a screen reader says."""
        leads = (lead_words(way, number) for way, number in self.leads)
        parts = (f"{self.number} {self.shown_title}".strip(), self.phase, *leads)
        return ", ".join(part for part in parts if part)


class OutlineDelegate(QStyledItemDelegate):
    """Paints rows of the outline, and places the editor of a title."""

    def __init__(
        self,
        view: QListView,
        theme: Callable[[], Theme],
        line: Callable[[OutlineRow], UnseenLine],
        write: Callable[[OutlineRow, UnseenLine], None],
    ) -> None:
        """`line` begins what is typed over the title of a row, `write` takes it over."""
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._line = line
        self._write = write

    @answering(None)
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        del option
        return TitleField(parent, self._line(_row(index)))

    @guarded
    def setModelData(
        self,
        editor: QWidget,
        model: QAbstractItemModel,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        del model
        if isinstance(editor, TitleField):
            self._write(_row(index), editor.line)

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option
        return QSize(120, _ROW + (_HEAD if _row(index).heads else 0))

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = _row(index)
        whole = option.rect
        palette: QPalette = option.palette
        chosen = self._view.selectionModel().isSelected(index)
        at_hand = self._view.hasFocus() and index == self._view.currentIndex()
        font: QFont = option.font
        line = _line(whole)
        painter.save()
        if row.heads:
            self._paint_head(painter, whole, row, font)
        ink = palette.color(QPalette.ColorRole.Text)
        if chosen:
            _paint_ground(painter, line, palette, focused=self._view.hasFocus())
        if at_hand:
            painter.setPen(palette.color(QPalette.ColorRole.Accent))
            painter.drawRect(line.adjusted(0, 0, -1, -1))
        bold = QFont(font)
        bold.setBold(True)
        bold.setPixelSize(12)
        line.setRight(self._paint_leads(painter, line, row, font))
        painter.setFont(bold)
        painter.setPen(QColor(row.color))
        place = _inner(line, row)
        number = QRect(place.left(), line.top(), _NUMBER, line.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.number)
        painter.setFont(font)
        painter.setPen(ink if row.title else palette.color(QPalette.ColorRole.PlaceholderText))
        space = _title_place(line, row)
        title = painter.fontMetrics().elidedText(
            row.shown_title, Qt.TextElideMode.ElideRight, space.width() - 6
        )
        painter.drawText(space, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        painter.restore()

    @guarded
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        place = _title_place(_line(option.rect), _row(index))
        editor.setGeometry(place.adjusted(-4, 2, -4, -2))

    def _paint_leads(self, painter: QPainter, line: QRect, row: OutlineRow, font: QFont) -> int:
        """Signs of loops and skips at the end of the line; returns where the title has to end."""
        colors = lead_colors(self._theme())
        leads = [(way, colors[way], number) for way, number in row.leads[:_LEADS_MOST]]
        return paint_leads(painter, line.adjusted(0, 0, -_MARGIN, 0), leads, font) if leads else line.right()

    def _paint_head(self, painter: QPainter, whole: QRect, row: OutlineRow, font: QFont) -> None:
        head = QRect(whole.left() + _MARGIN, whole.top(), whole.width() - 2 * _MARGIN, _HEAD)
        small = QFont(font)
        small.setPixelSize(12)
        small.setBold(True)
        painter.setFont(small)
        painter.setPen(QColor(row.color))
        name = painter.fontMetrics().elidedText(row.phase, Qt.TextElideMode.ElideRight, head.width())
        painter.drawText(head, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)


_ACCENT = QPalette.ColorRole.Accent
_BAR = 3
"""Pixels."""


def _row(index: QModelIndex | QPersistentModelIndex) -> OutlineRow:
    row = index.data(Qt.ItemDataRole.UserRole)
    assert isinstance(row, OutlineRow)  # noqa: S101 - our own model holds nothing else
    return row


def _line(whole: QRect) -> QRect:
    """Where number and title are: the lower part, if the phase's name stands above."""
    return QRect(whole.left(), whole.bottom() - _ROW + 1, whole.width(), _ROW)


def _inner(line: QRect, row: OutlineRow) -> QRect:
    """Where the number begins: further in for an alternative."""
    return line.adjusted(_MARGIN + (_FURTHER_IN if row.is_alternative else 0), 0, 0, 0)


def _title_place(line: QRect, row: OutlineRow) -> QRect:
    return _inner(line, row).adjusted(_NUMBER, 0, 0, 0)


def _paint_ground(painter: QPainter, line: QRect, palette: QPalette, *, focused: bool) -> None:
    """What is chosen has a bar at its side, too: a shade alone is hard to see."""
    ground = QColor(palette.color(_ACCENT))
    ground.setAlphaF(0.24 if focused else 0.17)
    painter.fillRect(line, ground)
    painter.fillRect(QRect(line.left(), line.top(), _BAR, line.height()), palette.color(_ACCENT))
