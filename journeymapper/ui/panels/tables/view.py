"""The table of a panel of records, worked with the keyboard as with the mouse."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from journeymapper.ui.guard import guarded

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ACTS = (*_ENTER, Qt.Key.Key_Space, Qt.Key.Key_F2)


class RecordTable(QTableView):
    """Tab leaves it. Enter types, or does what its column does; Delete empties a cell or removes the row."""

    def __init__(
        self,
        model: QAbstractItemModel,
        text_column: int,
        acting: Collection[int],
        act: Callable[[QModelIndex, bool], None],
        clear: Callable[[QModelIndex], None],
    ) -> None:
        """`text_column` takes the room that is left; in the columns `acting` nothing is typed.

        `act` is called with the cell, and whether that was with the keyboard.
        """
        super().__init__()
        self._acting = acting
        self._act = act
        self._clear = clear
        self.setModel(model)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(28)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(text_column, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(24)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._click)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        index, key = self.currentIndex(), event.key()
        if not index.isValid() or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif index.column() in self._acting and key in _ACTS:
            self._act(index, True)
        elif key in _ENTER:
            self.edit(index)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear(index)
        else:
            super().keyPressEvent(event)

    def _click(self, index: QModelIndex) -> None:
        if index.column() in self._acting:
            self._act(index, False)
