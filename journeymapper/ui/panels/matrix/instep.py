"""The selections of the supplier table and of the map in step, without one answering the other for ever."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QTableView

from journeymapper.ui.canvas.view import Canvas
from journeymapper.ui.panels.matrix.chosen import chosen_steps, rows_of
from journeymapper.ui.panels.matrix.lines import runs
from journeymapper.ui.panels.matrix.model import MatrixModel

_Flag = QItemSelectionModel.SelectionFlag


class InStep:
    """Tells each of the two what is selected in the other."""

    def __init__(self, view: QTableView, model: MatrixModel, canvas: Canvas) -> None:
        self._view = view
        self._model = model
        self._canvas = canvas
        self._is_quiet = False
        canvas.selection_changed.connect(self.from_map)

    @contextmanager
    def quiet(self) -> Iterator[None]:
        """What is selected meanwhile is not told."""
        before, self._is_quiet = self._is_quiet, True
        try:
            yield
        finally:
            self._is_quiet = before

    def to_map(self) -> None:
        """Selects on the map the steps that are selected here, and brings the one at hand into sight."""
        if self._is_quiet:
            return
        steps = chosen_steps(self._model, self._view.selectionModel().selection())
        with self.quiet():
            self._canvas.select([("step", ident) for ident in steps])
        index = self._view.currentIndex()
        cell = self._model.cell(index.row(), index.column()) if index.isValid() else None
        if cell and cell[0] in steps:
            self._canvas.reveal(cell[0])

    def from_map(self) -> None:
        """Selects here the steps that are selected on the map: in the column at hand, unless they are."""
        if self._is_quiet or self._model.is_empty:
            return
        chosen = self._canvas.selection.steps
        selection = self._view.selectionModel().selection()
        if chosen in (rows_of(self._model, selection), set(chosen_steps(self._model, selection))):
            return
        places = [self._model.row_at[ident] for ident in chosen if ident in self._model.row_at]
        column = max(0, self._view.currentIndex().column())
        made = QItemSelection()
        for run in runs(places):
            made.select(self._model.index(run.start, column), self._model.index(run.stop - 1, column))
        with self.quiet():
            if len(places) == 1:
                at = self._model.index(places[0], column)
                self._view.selectionModel().setCurrentIndex(at, _Flag.NoUpdate)
                self._view.scrollTo(at)
            self._view.selectionModel().select(made, _Flag.ClearAndSelect)
