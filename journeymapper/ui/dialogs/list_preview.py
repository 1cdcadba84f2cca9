"""What a pasted list will become, as an indented list with signs for alternatives, loops and skips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits.steplist import Lead, Listed, add_list, parents
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import TransitionKind
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon

_ROW = 28
_DEEPER, _NUMBER, _SIGN, _GAP, _SIDE = 20, 32, 14, 5, 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROLE = Qt.ItemDataRole.UserRole
_SMALL = 12
_ICONS: dict[TransitionKind, str] = {
    "loop": "ph.arrow-counter-clockwise",
    "skip": "ph.arrow-bend-up-right",
    "next": "ph.arrow-right",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A row: a step, or a phase that begins. `leads`: which way, and to the step of which number."""

    title: str
    number: str = ""
    depth: int = 0
    leads: tuple[tuple[TransitionKind, str], ...] = ()
    is_phase: bool = False
    line: int = 0


def shown_rows(rows: Sequence[Listed], lines: Sequence[int]) -> list[Shown]:
    """The rows of a list, with the numbers that its steps will have among themselves."""
    trial = Journey()
    trial.apply(add_list(trial, rows, [(0.0, 0.0)] * len(rows)))
    numbers = list(step_numbers(trial).values())
    depths: list[int] = []
    found: list[Shown] = []
    for at, (row, parent, line) in enumerate(zip(rows, parents(rows), lines, strict=True)):
        depths.append(0 if parent is None else depths[parent] + 1)
        if row.phase is not None and (not at or row.phase != rows[at - 1].phase):
            found.append(Shown(row.phase, is_phase=True, line=line))
        leads = tuple((lead.way, numbers[lead.target]) for lead in row.leads)
        found.append(Shown(row.title, numbers[at], depths[at], leads, line=line))
    return found


def spoken(row: Shown) -> str:
    """What a screen reader says of a row."""
    if row.is_phase:
        return tr("Phase {name}", name=row.title)
    parts = [f"{row.number} {row.title}"]
    if row.depth:
        parts.append(tr("alternative"))
    parts += [lead_words(way, number) for way, number in row.leads]
    return ", ".join(parts)


def lead_words(way: TransitionKind, number: str) -> str:
    """Where an arrow leads, in words."""
    if way == "loop":
        return tr("back to {number}", number=number)
    return tr("skip to {number}", number=number) if way == "skip" else tr("on to {number}", number=number)


def count_leads(rows: Sequence[Listed], way: TransitionKind) -> int:
    """How many arrows of a kind a list has besides those of its order."""
    leads: list[Lead] = [lead for row in rows for lead in row.leads]
    return sum(lead.way == way for lead in leads)


class ListPreview(QListWidget):
    """The list itself; it cannot be changed here."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("list_preview")
        self.setAccessibleName(tr("What will come"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Delegate(self, theme))

    def show_rows(self, rows: Sequence[Shown]) -> None:
        """Shows these instead of what was shown."""
        place = self.verticalScrollBar().value()
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.title)
            item.setData(_ROLE, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(row))
            self.addItem(item)
        self.verticalScrollBar().setValue(place)

    def line_of(self, item: QListWidgetItem) -> int:
        """Where in the text a row comes from."""
        return _row(item.data(_ROLE)).line


class _Delegate(QStyledItemDelegate):
    def __init__(self, view: QListWidget, theme: Theme) -> None:
        super().__init__(view)
        self._colors = {"loop": QColor(theme.loop), "skip": QColor(theme.skip), "next": QColor(theme.arrow)}

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        del option, index
        return QSize(160, _ROW)

    @guarded
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = _row(index.data(_ROLE))
        palette: QPalette = option.palette
        ink, soft = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.PlaceholderText)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            ground = QColor(palette.color(QPalette.ColorRole.Accent))
            ground.setAlphaF(0.2)
            painter.fillRect(option.rect, ground)
        line: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if row.is_phase:
            _write(painter, line, row.title, ink, _font(option.font, bold=True))
        else:
            line.setRight(self._paint_leads(painter, line, row, option.font))
            line.setLeft(line.left() + row.depth * _DEEPER)
            if row.depth:
                icon("ph.git-branch", soft).paint(painter, _square(line, line.left()))
                line.setLeft(line.left() + _SIGN + _GAP)
            _write(painter, line, row.number, soft, _font(option.font, bold=True))
            line.setLeft(line.left() + _NUMBER)
            _write(painter, line, row.title, ink, option.font)
        painter.restore()

    def _paint_leads(self, painter: QPainter, line: QRect, row: Shown, font: QFont) -> int:
        """Signs and numbers at the end of a line; returns where the title has to end."""
        small = _font(font, bold=True)
        right = line.right()
        for way, number in reversed(row.leads):
            width = QFontMetrics(small).horizontalAdvance(number)
            left = right - width - _SIGN - _GAP
            icon(_ICONS[way], self._colors[way]).paint(painter, _square(line, left))
            place = QRect(left + _SIGN + _GAP, line.top(), width + 2, line.height())
            _write(painter, place, number, self._colors[way], small)
            right = left - 2 * _GAP
        return right


def _row(found: object) -> Shown:
    assert isinstance(found, Shown)  # noqa: S101 - our own list holds nothing else
    return found


def _write(painter: QPainter, line: QRect, text: str, color: QColor, font: QFont) -> None:
    painter.setFont(font)
    painter.setPen(color)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, max(0, line.width()))
    painter.drawText(line, _MIDDLE, shown)


def _font(font: QFont, *, bold: bool) -> QFont:
    made = QFont(font)
    made.setPixelSize(_SMALL)
    made.setBold(bold)
    return made


def _square(line: QRect, left: int) -> QRect:
    return QRect(left, line.center().y() - _SIGN // 2 + 1, _SIGN, _SIGN)
