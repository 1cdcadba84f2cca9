"""The tree of findings: Enter or a click shows one on the map, Ctrl+Enter mends it, Delete hushes it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from journeymapper.ui.canvas.keys import held
from journeymapper.ui.guard import guarded
from journeymapper.ui.panels.findings.model import FindingsModel, Index

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_DELETE = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FindingsTree(QTreeView):
    """Errors and warnings are unfolded at first; hints and what is hushed wait until somebody asks."""

    wanted = Signal()
    """What is at hand is to be shown on the map."""
    mended = Signal()
    """What is at hand is to be mended."""
    hushed = Signal()
    """What is at hand is not to be told again; or, if it is hushed, to be told again."""
    turned = Signal()
    """Something else is at hand."""

    def __init__(self, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("findings_tree")
        self.model_of_findings = model
        self.setModel(model)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(18)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setExpandsOnDoubleClick(False)
        self.setTabKeyNavigation(False)
        self._open: dict[str, bool] = {}
        """What the user has folded or unfolded, by kind."""
        self.clicked.connect(self._click)
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.collapsed.connect(lambda index: self._note(index, is_open=False))

    def unfold(self) -> None:
        """Unfolds what the user has unfolded; of the others, errors and warnings."""
        model = self.model_of_findings
        for at, kind in enumerate(model.kinds):
            is_open = self._open.get(kind.code, kind.severity in ("error", "warning"))
            self.setExpanded(model.index(at, 0), is_open)

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), held(event.modifiers())
        if key in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.mended.emit()
        elif key in _ENTER and not modifiers:
            self._enter()
        elif key in _DELETE and not modifiers:
            self.hushed.emit()
        else:
            super().keyPressEvent(event)

    @guarded
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.turned.emit()

    @guarded
    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is at hand stays in sight, as what is told of it takes more room or less."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def _enter(self) -> None:
        index = self.currentIndex()
        if self.model_of_findings.finding(index) is not None:
            self.wanted.emit()
        elif index.isValid():
            self.setExpanded(index, not self.isExpanded(index))

    def _click(self, index: QModelIndex) -> None:
        """On a kind it folds or unfolds, as its arrow does."""
        del index
        self._enter()

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        kind = self.model_of_findings.kind(index)
        if kind is not None:
            self._open[kind.code] = is_open
