"""Where the value of a cell is typed. The cells themselves are painted by `Sheet`."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from journeymapper.i18n.language import tr
from journeymapper.ui.guard import answering, guarded
from journeymapper.ui.panels.matrix.marks import CELL_HEIGHT, CELL_WIDTH
from journeymapper.ui.panels.matrix.model import MatrixModel

Index = QModelIndex | QPersistentModelIndex
_WIDTH = 260
"""The width of the editor in pixels."""


class ValueDelegate(QStyledItemDelegate):
    """An editor wider than its cell, within the table."""

    def __init__(self, view: QTableView, model: MatrixModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model

    @answering(QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        del option, index
        return QSize(CELL_WIDTH, CELL_HEIGHT)

    @answering(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        editor = QLineEdit(parent)
        editor.setPlaceholderText(tr("What this supplier could add here"))
        editor.setAccessibleName(tr("Value: {where}", where=self._model.where(index.row(), index.column())))
        return editor

    @guarded
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """An editor that nobody typed in changes nothing: it has no room for line ends."""
        if isinstance(editor, QLineEdit) and editor.isModified():
            model.setData(index, editor.text())

    @guarded
    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        del index
        room = self._view.viewport().rect()
        place = option.rect.adjusted(0, 0, _WIDTH - option.rect.width(), 0)
        place.moveRight(min(place.right(), room.right()))
        place.moveLeft(max(place.left(), 0))
        editor.setGeometry(place & room)
