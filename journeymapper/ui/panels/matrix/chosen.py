"""What is selected in the supplier table: cells, blocks of cells, and the steps that they stand for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QItemSelection, QItemSelectionRange, QModelIndex

from journeymapper.model.edits.touches import Cell
from journeymapper.ui.panels.matrix.model import MatrixModel


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle of cells, by their places."""

    rows: range
    columns: range


def chosen_cells(model: MatrixModel, selection: QItemSelection, current: QModelIndex) -> list[Cell]:
    """The selected cells without totals, the one at hand first; that one alone if nothing is selected."""
    at_hand = model.cell(current.row(), current.column()) if current.isValid() else None
    if not selection.count():
        return [at_hand] if at_hand else []
    found: dict[Cell, None] = {}
    for area in _areas(selection):
        for row in range(area.top(), area.bottom() + 1):
            for column in range(area.left(), area.right() + 1):
                if cell := model.cell(row, column):
                    found[cell] = None
    return list({at_hand: None, **found}) if at_hand in found else list(found)


def block_of(model: MatrixModel, cells: Sequence[Cell]) -> Block | None:
    """The rectangle that these cells make; None if they make none."""
    if not cells:
        return None
    block = around(model, cells)
    return block if len(cells) == len(block.rows) * len(block.columns) else None


def around(model: MatrixModel, cells: Iterable[Cell]) -> Block:
    """The smallest rectangle that holds these cells, of which there is at least one."""
    places = [(model.row_at[step], model.column_at[supplier]) for step, supplier in cells]
    rows, columns = {row for row, _ in places}, {column for _, column in places}
    return Block(range(min(rows), max(rows) + 1), range(min(columns), max(columns) + 1))


def chosen_steps(model: MatrixModel, selection: QItemSelection) -> list[str]:
    """The steps that are selected with these cells.

    Whole columns stand for the steps that their suppliers touch: else a click on a supplier's name would
    select the whole map.
    """
    rows: set[int] = set()
    columns: set[int] = set()
    for area in _areas(selection):
        rows.update(range(area.top(), area.bottom() + 1))
        columns.update(range(area.left(), area.right() + 1))
    steps = [row for at, row in enumerate(model.rows) if at in rows]
    if len(rows) == len(model.rows) + 1 and len(columns) <= len(model.columns):
        suppliers = {column.id for at, column in enumerate(model.columns) if at in columns}
        steps = [row for row in steps if suppliers & row.touches.keys()]
    return [row.id for row in steps]


def rows_of(model: MatrixModel, selection: QItemSelection) -> set[str]:
    """The steps in whose rows something is selected."""
    return {
        model.rows[row].id
        for area in _areas(selection)
        for row in range(area.top(), area.bottom() + 1)
        if row < len(model.rows)
    }


def _areas(selection: QItemSelection) -> list[QItemSelectionRange]:
    return [selection.at(at) for at in range(selection.count())]
