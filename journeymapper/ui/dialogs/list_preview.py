"""What a pasted list will become, as an indented list with signs for alternatives, loops and skips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeymapper.drawing.theme import Theme
from journeymapper.i18n.language import tr
from journeymapper.model.edits.steplist import Listed, add_list, parents
from journeymapper.model.journey import Journey
from journeymapper.model.numbering import step_numbers
from journeymapper.model.records import TransitionKind
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.icons import icon
from journeymapper.ui.leads import SIGN, Leads, lead_colors, lead_words, paint_leads, square

_ROW = 28
_DEEPER, _NUMBER, _GAP, _SIDE = 20, 32, 5, 8
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROLE = Qt.ItemDataRole.UserRole
_SMALL = 12
NO_NUMBERS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Shown:
    """A row: a step, or a phase that begins. `leads`: which way, and to the step of which number."""

    title: str
    number: str = ""
    depth: int = 0
    leads: Leads = ()
    is_phase: bool = False
    line: int = 0


def shown_rows(
    rows: Sequence[Listed], lines: Sequence[int], on_map: Mapping[str, str] = NO_NUMBERS
) -> list[Shown]:
    """The rows of a list, with the numbers that its steps will have among themselves.

    `on_map`: the numbers of steps of the map that it leads to.
    """
    trial = Journey()
    trial.apply(add_list(trial, [replace(row, beyond=()) for row in rows], [(0.0, 0.0)] * len(rows)))
    numbers = list(step_numbers(trial).values())
    depths: list[int] = []
    found: list[Shown] = []
    for at, (row, parent, line) in enumerate(zip(rows, parents(rows), lines, strict=True)):
        depths.append(0 if parent is None else depths[parent] + 1)
        if row.phase is not None and (not at or row.phase != rows[at - 1].phase):
            found.append(Shown(row.phase, is_phase=True, line=line))
        leads = [(lead.way, numbers[lead.target]) for lead in row.leads]
        leads += [(to.way, tr("{number} on the map", number=on_map[to.step])) for to in row.beyond]
        found.append(Shown(row.title, numbers[at], depths[at], tuple(leads), line=line))
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


def count_leads(rows: Sequence[Listed], way: TransitionKind) -> int:
    """How many arrows of a kind a list has besides those of its order."""
    ways = [lead.way for row in rows for lead in row.leads]
    ways += [to.way for row in rows for to in row.beyond]
    return ways.count(way)


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
        self._colors = lead_colors(theme)

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
            leads = [(way, self._colors[way], number) for way, number in row.leads]
            line.setRight(paint_leads(painter, line, leads, option.font))
            line.setLeft(line.left() + row.depth * _DEEPER)
            if row.depth:
                icon("ph.git-branch", soft).paint(painter, square(line, line.left()))
                line.setLeft(line.left() + SIGN + _GAP)
            _write(painter, line, row.number, soft, _font(option.font, bold=True))
            line.setLeft(line.left() + _NUMBER)
            _write(painter, line, row.title, ink, option.font)
        painter.restore()


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
