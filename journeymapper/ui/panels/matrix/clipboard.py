"""Copy, cut and paste of cells, to and from spreadsheets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication

from journeymapper.i18n.language import tr
from journeymapper.model.edits.touches import Cell
from journeymapper.model.journey import Journey
from journeymapper.model.patch import Patch
from journeymapper.ui.panels.matrix import block, headed, words
from journeymapper.ui.panels.matrix.chosen import Block, around, block_of
from journeymapper.ui.panels.matrix.model import MatrixModel


def copy(model: MatrixModel, cells: Sequence[Cell]) -> str | None:
    """Puts these cells on the clipboard, the whole table with its headings.

    Returns what to tell the user if they are no block.
    """
    place = block_of(model, cells)
    if place is None:
        return tr("Select one block of cells to copy.")
    written = [[words.written(model.touch(row, column)) for column in place.columns] for row in place.rows]
    if len(written) == len(model.rows) > 1 and len(written[0]) == len(model.columns) > 1:
        written = headed.with_headings(written, model.rows, model.columns)
    QGuiApplication.clipboard().setText(block.block_text(written))
    return None


def pasted(model: MatrixModel, journey: Journey, cells: Sequence[Cell]) -> tuple[Patch, Block]:
    """What pasting does, and where: from the upper left of these cells on.

    A single copied cell fills all of them; a table with headings goes where these say. There is at least
    one cell.

    Raises:
        NotPastedError: it does not fit.
    """
    text = QGuiApplication.clipboard().text()
    found = block.cells_of(text)
    place = around(model, cells)
    if len(found) == len(found[0]) == 1:
        return block.fill(journey, found[0][0], cells), place
    if headed.has_headings(found, model.columns):
        steps, suppliers = headed.places(found, model.rows, model.columns)
        patch = block.paste(journey, [line[1:] for line in found[1:]], steps, suppliers)
        return patch, around(model, [(step, supplier) for step in steps for supplier in suppliers])
    rows, columns = model.rows[place.rows.start :], model.columns[place.columns.start :]
    patch = block.paste(journey, found, [row.id for row in rows], [column.id for column in columns])
    down, along = place.rows.start, place.columns.start
    return patch, Block(range(down, down + len(found)), range(along, along + len(found[0])))
