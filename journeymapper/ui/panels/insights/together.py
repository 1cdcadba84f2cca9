"""Who can work together: suppliers by suppliers, a cell counts shared steps and hand-overs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView, QWidget

from journeymapper.drawing.badge import short_names
from journeymapper.i18n.language import tr
from journeymapper.i18n.messages import one_line
from journeymapper.model.journey import Journey
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.insights.rows import Row
from journeymapper.ui.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
_WIDE, _HIGH, _NAMES, _MOST_ROWS = 40, 25, 140, 12
_AROUND = 20
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class TogetherModel(QAbstractTableModel):
    """A row and a column for each supplier."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.suppliers: list[str] = []
        self._names: list[str] = []
        self.heads: list[str] = []
        """The short names."""
        self._pairs: Mapping[tuple[str, str], Row] = {}
        self._chosen: str | None = None

    def show(self, journey: Journey, pairs: Mapping[tuple[str, str], Row], chosen: str | None) -> None:
        """Shows what each two suppliers of a journey have in common; the names of `chosen` are bold."""
        shorts = short_names(journey.suppliers)
        suppliers = [each.id for each in journey.suppliers]
        names = [one_line(each.name).strip() or tr("(no name)") for each in journey.suppliers]
        heads = [shorts[each] for each in suppliers]
        shown = suppliers, names, heads, pairs, chosen
        if shown != (self.suppliers, self._names, self.heads, self._pairs, self._chosen):
            self.beginResetModel()
            self.suppliers, self._names, self.heads, self._pairs, self._chosen = shown
            self.endResetModel()

    def texts(self) -> list[str]:
        """All that stands in cells and over columns."""
        return [*self.heads, *map(_counts, self._pairs.values())]

    def row(self, index: Index) -> Row | None:
        """What the two suppliers of a cell have in common, if anything."""
        one, other = self.suppliers[index.row()], self.suppliers[index.column()]
        return self._pairs.get((one, other)) or self._pairs.get((other, one))

    @answering(0)
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.suppliers)

    @answering(0)
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        return 0 if parent.isValid() else len(self.suppliers)

    @answering(None)
    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        row = self.row(index)
        if role == _ROLE.DisplayRole:
            return _counts(row) if row else ""
        if role == _ROLE.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role in (_ROLE.AccessibleTextRole, _ROLE.ToolTipRole):
            told = self._told(index, row)
            return plain_tip(told) if role == _ROLE.ToolTipRole else told
        if role == _ROLE.BackgroundRole and index.row() == index.column():
            return QGuiApplication.palette().color(QPalette.ColorRole.Mid)
        return None

    def _told(self, index: Index, row: Row | None) -> str:
        one, other = self._names[index.row()], self._names[index.column()]
        if row is not None:
            return row.text
        if one == other and index.row() == index.column():
            return one
        return tr("{one} and {other}: nothing in common.", one=one, other=other)

    @answering(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        is_column = orientation == Qt.Orientation.Horizontal
        if role == _ROLE.DisplayRole:
            return (self.heads if is_column else self._names)[section]
        if role in (_ROLE.ToolTipRole, _ROLE.AccessibleTextRole):
            name = self._names[section]
            return plain_tip(name) if role == _ROLE.ToolTipRole else name
        if role == _ROLE.TextAlignmentRole and not is_column:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role == _ROLE.FontRole:
            font = QFont(QGuiApplication.font())
            font.setPixelSize(12)
            font.setBold(self.suppliers[section] == self._chosen)
            return font
        return None


class TogetherTable(QTableView):
    """Enter or a click on a cell shows what it counts."""

    pressed_on = Signal(object)
    """A cell with something in it was pressed: its row of text."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("insights_together")
        self.cells = TogetherModel(self)
        self.setModel(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        for header, size in ((self.horizontalHeader(), _WIDE), (self.verticalHeader(), _HIGH)):
            header.setMinimumSectionSize(size)
            header.setDefaultSectionSize(size)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        self.clicked.connect(self._press)

    def show_pairs(self, journey: Journey, pairs: Mapping[tuple[str, str], Row], chosen: str | None) -> None:
        """Shows what each two suppliers have in common."""
        at = self.currentIndex().row(), self.currentIndex().column()
        self.cells.show(journey, pairs, chosen)
        count = len(self.cells.suppliers)
        self._fit()
        if at[0] in range(count) and at[1] in range(count):
            self.setCurrentIndex(self.cells.index(*at))
        elif chosen in self.cells.suppliers:
            self.scrollTo(self.cells.index(self.cells.suppliers.index(chosen), 0))

    @answering(QSize())
    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self._press(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        """Columns as wide as what is in them, rows for all up to a dozen."""
        self.ensurePolished()
        across, down = self.horizontalHeader(), self.verticalHeader()
        down.setFixedWidth(min(_NAMES, self.width() // 3))
        widest = max(map(self.fontMetrics().horizontalAdvance, self.cells.texts()), default=0)
        across.setDefaultSectionSize(max(_WIDE, widest + _AROUND))
        rows = min(len(self.cells.suppliers), _MOST_ROWS)
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(across.sizeHint().height() + _HIGH * rows + bar + 2 * self.frameWidth() + 2)

    def _press(self, index: Index) -> None:
        row = self.cells.row(index) if index.isValid() else None
        if row is not None:
            self.pressed_on.emit(row)


def _counts(row: Row) -> str:
    """'2 • 3 →': the steps where both are, and the hand-overs."""
    parts: Sequence[str] = [
        f"{len(found)}\u202f{sign}" for found, sign in ((row.steps, "•"), (row.transitions, "→")) if found
    ]
    return " ".join(parts)
